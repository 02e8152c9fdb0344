import { array, lazy, looseObject, optional, string, type GenericSchema } from 'valibot';
import { checkFrame, datasetEntries, type Dataset, type Validation } from './dataset.js';
import { checkRow, isObject } from './check-row.js';
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

export const memberSchema = looseObject({
  id: optional(string()),
  name: string(),
  posts: optional(array(string())),
  unit: optional(string()),
  phone: optional(string()),
  photo: optional(string()),
  note: optional(string()),
});

const rankSchema = looseObject({ title: string(), members: array(memberSchema) });

const officeSchema = looseObject({
  name: optional(string()),
  host: optional(string()),
  duties: optional(string()),
  ranks: array(rankSchema),
});

const groupEntries = {
  id: optional(string()),
  name: string(),
  level: optional(string()),
  ranks: array(rankSchema),
  office: optional(officeSchema),
  memberUnits: optional(array(string())),
};

const groupSchema: GenericSchema<unknown, LeadingGroup> = looseObject({
  ...groupEntries,
  groups: optional(array(lazy(() => groupSchema))),
}) as unknown as GenericSchema<unknown, LeadingGroup>;

/** Schema of the whole shape, source of the published JSON Schema. */
export const rosterSchema = looseObject({
  ...datasetEntries,
  ...groupEntries,
  groups: optional(array(groupSchema)),
});

const groupShell = looseObject({
  id: optional(string()),
  name: optional(string()),
  level: optional(string()),
  memberUnits: optional(array(string())),
});
const officeShell = looseObject({ name: optional(string()), host: optional(string()), duties: optional(string()) });

class RosterCheck {
  readonly issues: Issue[] = [];
  readonly #ids = new RowIds(this.issues);

  group(value: unknown, path: string, whole: string): LeadingGroup | null {
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const rules = { required: [], lists: ['memberUnits'], numbersAsText: ['id'] };
    const shell = checkRow(groupShell as unknown as GenericSchema<unknown, Record<string, unknown>>, value, {
      path,
      rules,
      issues: this.issues,
    });
    if (!shell || !isObject(value)) return null;
    const group = { ...shell, name: shell.name ?? whole, ranks: this.ranks(value.ranks, at('ranks')) } as LeadingGroup;
    delete group.office;
    delete group.groups;
    if (value.office !== undefined && value.office !== null) {
      const office = this.office(value.office, at('office'));
      if (office) group.office = office;
    }
    if (value.groups !== undefined && value.groups !== null) {
      group.groups = this.list(value.groups, at('groups'), (item, itemPath) => this.group(item, itemPath, ''));
    }
    return group;
  }

  office(value: unknown, path: string): Office | null {
    const shell = checkRow(officeShell as unknown as GenericSchema<unknown, Record<string, unknown>>, value, {
      path,
      rules: { required: [] },
      issues: this.issues,
    });
    if (!shell || !isObject(value)) return null;
    return { ...shell, ranks: this.ranks(value.ranks ?? [], `${path}.ranks`) };
  }

  ranks(value: unknown, path: string): Rank[] {
    return this.list(value, path, (item, itemPath) => {
      if (!isObject(item)) {
        this.issues.push(makeIssue('expected-object', { path: itemPath, value: item }));
        return null;
      }
      if (typeof item.title !== 'string' || item.title === '') {
        this.issues.push(
          makeIssue('missing', { path: `${itemPath}.title`, value: item.title, params: { field: 'title' } }),
        );
      }
      const title = typeof item.title === 'string' ? item.title : '';
      const members = this.list(item.members ?? [], `${itemPath}.members`, (member, memberPath) =>
        this.member(member, memberPath, title),
      );
      return { ...item, title, members } as Rank;
    });
  }

  member(value: unknown, path: string, rank: string): Member | null {
    const member = checkRow<Member>(memberSchema, memberRow(value), {
      path,
      rules: { required: [], lists: ['posts'], numbersAsText: ['id', 'phone'] },
      issues: this.issues,
    });
    if (!member) return null;
    const content = [rank, member.name, ...(member.posts ?? [])].join('·');
    return { ...member, id: this.#ids.claim(member.id, content, `${path}.id`) };
  }

  list<T>(value: unknown, path: string, read: (item: unknown, path: string) => T | null): T[] {
    if (!Array.isArray(value)) {
      this.issues.push(makeIssue('expected-list', { path, value }));
      return [];
    }
    return value.flatMap((item, index) => {
      const row = read(item, `${path}[${index}]`);
      return row === null ? [] : [row];
    });
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
  const frame = checkFrame(data, 'ranks', check.issues);
  if (!frame) return { data: null, issues: check.issues };
  const title = typeof frame.title === 'string' ? frame.title : '';
  const group = check.group(data, '', title);
  if (!group) return { data: null, issues: check.issues };
  const { title: _title, asOf: _asOf, source: _source, note: _note, units: _units, ...rest } = group as RosterData;
  return { data: pickFrame(frame, rest as LeadingGroup), issues: check.issues };
}

/** The checked remarks of the frame win over the raw ones the group still carries. */
function pickFrame(frame: Dataset, group: LeadingGroup): RosterData {
  const { title, asOf, source, note, units } = frame;
  const remarks = Object.entries({ title, asOf, source, note, units }).filter(([, value]) => value !== undefined);
  return { ...group, ...Object.fromEntries(remarks) };
}

/** All members of a group and its office, office members last; groups below are not included. */
export function membersOf(group: LeadingGroup): Member[] {
  return [...group.ranks, ...(group.office?.ranks ?? [])].flatMap((rank) => rank.members);
}
