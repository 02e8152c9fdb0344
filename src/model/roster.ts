import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { asGiven, list, text } from './fields.js';
import { canDescend, checkRow, checkRows } from './check-row.js';
import { fieldsOf, isObject } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';
import { RowIds } from './row-ids.js';

/** A leading-group roster (领导小组名单). */
export interface RosterData extends Dataset, LeadingGroup {}

/** A leading group (领导小组), or a special group (专项组) within one. */
export interface LeadingGroup {
  id?: string;
  name: string;
  /** Administrative level: 区, 街道, 居民区 … */
  level?: string;
  /** Ranks in order of precedence; the order is meaning and is never changed. */
  ranks: Rank[];
  /** The group's office (领导小组办公室). */
  office?: Office;
  /** Member units named without persons (成员单位). */
  memberUnits?: string[];
  /** What a special group is there for (专项组职责). */
  duties?: string;
  /** Special groups, or the next level down. */
  groups?: LeadingGroup[];
}

/** One rank (组长, 常务副组长, 副组长, 成员 …) and who holds it. */
export interface Rank {
  title: string;
  members: Member[];
}

/** One member; an empty `name` is a vacant post, or one the document leaves unnamed. */
export interface Member {
  id?: string;
  name: string;
  posts?: string[];
  unit?: string;
  phone?: string;
  photo?: string;
  note?: string;
}

/** The group's office: where it sits, what it does and who runs it. */
export interface Office {
  name?: string;
  /** The unit that houses it (设在…). */
  host?: string;
  duties?: string;
  ranks: Rank[];
}

const memberShape = {
  fields: { id: text, name: text, posts: list(text), unit: text, phone: text, photo: text, note: text },
  required: [],
  lists: ['posts'],
  numbersAsText: ['id', 'phone'],
};

const groupShape = {
  fields: {
    id: text,
    name: text,
    level: text,
    memberUnits: list(text),
    duties: text,
    ranks: asGiven,
    office: asGiven,
    groups: asGiven,
  },
  lists: ['memberUnits'],
  numbersAsText: ['id'],
};

const officeShape = { fields: { name: text, host: text, duties: text, ranks: asGiven } };

const rankShape = { fields: { title: asGiven, members: asGiven } };

class RosterCheck {
  readonly issues: Issue[] = [];
  readonly #ids = new RowIds(this.issues);

  /** @param outer The groups that the group lies in, outermost first. */
  group(value: unknown, path: string, outer: readonly unknown[] = []): LeadingGroup | null {
    const { issues } = this;
    const at = (key: string) => (path ? `${path}.${key}` : key);
    if (!canDescend(value, outer, { path, issues })) return null;
    const shell = checkRow<Record<string, unknown>>(groupShape, value, { path, issues });
    if (!shell) return null;
    const { office: itsOffice, groups: within, ...own } = shell;
    const group = {
      ...own,
      name: shell.name ?? '',
      ranks: this.ranks(shell.ranks, at('ranks')),
    } as LeadingGroup;
    const office = itsOffice === undefined ? null : this.office(itsOffice, at('office'));
    if (office) group.office = office;
    if (within !== undefined) {
      group.groups = checkRows(within, { path: at('groups'), issues }, (item, itemPath) =>
        this.group(item, itemPath, [...outer, value]),
      );
    }
    return group;
  }

  office(value: unknown, path: string): Office | null {
    const shell = checkRow<Record<string, unknown>>(officeShape, value, { path, issues: this.issues });
    return shell && { ...shell, ranks: this.ranks(shell.ranks ?? [], `${path}.ranks`) };
  }

  ranks(value: unknown, path: string): Rank[] {
    return checkRows(value, { path, issues: this.issues }, (item, itemPath) => {
      const rank = checkRow<Record<string, unknown>>(rankShape, item, {
        path: itemPath,
        issues: this.issues,
      });
      if (!rank) return null;
      if (typeof rank.title !== 'string' || rank.title === '') {
        this.issues.push(
          makeIssue('missing', { path: `${itemPath}.title`, value: rank.title, params: { field: 'title' } }),
        );
      }
      const title = typeof rank.title === 'string' ? rank.title : '';
      const members = checkRows(
        rank.members ?? [],
        { path: `${itemPath}.members`, issues: this.issues },
        (member, memberPath) => this.member(member, memberPath, title),
      );
      return { ...rank, title, members } as Rank;
    });
  }

  member(value: unknown, path: string, rank: string): Member | null {
    const place = { path, issues: this.issues };
    const given = isObject(value) ? fieldsOf(value, Object.keys(memberShape.fields), place) : value;
    const member = checkRow<Member>(memberShape, memberRow(given), place);
    if (!member) return null;
    if (typeof member.name !== 'string') {
      this.issues.push(
        makeIssue('missing', { path: `${path}.name`, value: undefined, params: { field: 'name' } }),
      );
      return null;
    }
    const content = [rank, member.name, ...(member.posts ?? [])].join('·');
    return { ...member, id: this.#ids.claim(member.id, content, `${path}.id`) };
  }
}

/** A bare text is a name, the commonest short form; a post without a name is vacant or left unnamed. */
function memberRow(value: unknown): unknown {
  if (typeof value === 'string') return { name: value };
  const unnamed = isObject(value) && (value.name === undefined || value.name === null);
  return unnamed && (value.posts !== undefined || value.unit !== undefined) ? { ...value, name: '' } : value;
}

/** Checks a leading-group roster (领导小组名单). Ranks and members keep their order. */
export function validateRoster(data: unknown): Validation<RosterData> {
  const check = new RosterCheck();
  const frame = checkFrame(data, ['ranks'], check.issues);
  if (!frame) return { data: null, issues: check.issues };
  const group = check.group(data, '');
  if (!group) return { data: null, issues: check.issues };
  const {
    title: _title,
    asOf: _asOf,
    source: _source,
    note: _note,
    units: _units,
    ...rest
  } = group as RosterData;
  // A roster that only has a title is called so.
  const name = rest.name || (frame.title ?? '');
  return { data: pickFrame(frame, { ...rest, name }), issues: check.issues };
}

/** The checked remarks of the frame win over the raw ones the group still carries. */
function pickFrame(frame: Dataset, group: LeadingGroup): RosterData {
  const { title, asOf, source, note, units } = frame;
  const remarks = Object.entries({ title, asOf, source, note, units }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...group, ...Object.fromEntries(remarks) };
}
