import type { Issue } from '../model/issue.js';
import type { LeadingGroup, Member, Rank, RosterData } from '../model/roster.js';
import { readOfficeSentence, type OfficeFacts } from './roster-office.js';
import { groupName, subgroupHeading } from './roster-names.js';
import { isPost, readPeople } from './roster-people.js';
import {
  cutRoles,
  groupTitle,
  isOfficeRole,
  officeTitle,
  partClauses,
  roleClause,
  takeRole,
} from './roster-roles.js';
import { linesOf } from './source-lines.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';
import { cutOutside, readUnits } from './unit-list.js';

/**
 * Reads a leading-group roster (领导小组名单) as plans carry it: role words spaced out, lists that go on over
 * lines, posts before, behind or without names, the office clause (办公室设在…, 主任由…兼任), special groups, or
 * the whole in one sentence. Every line ends in the data or in an Issue that quotes it. Never throws.
 */
export function readRoster(text: string): { data: RosterData; issues: Issue[] } {
  const reader = new RosterReader();
  const lines = linesOf(text);
  for (const line of lines) reader.line(line);
  const result = reader.end();
  quoteUnaccounted(lines, result.data, result.issues);
  return result;
}

class RosterReader {
  readonly #issues: Issue[] = [];
  readonly #data: RosterData = { name: '', ranks: [] };
  #group: LeadingGroup = this.#data;
  #inOffice = false;
  #rank: Rank | null = null;
  /** A role whose list names units (成员单位). */
  #listsUnits = false;

  line(line: string): void {
    if (this.#heading(line)) return;
    const segments = cutRoles(line);
    for (const segment of segments) this.#segment(segment, line);
  }

  end(): { data: RosterData; issues: Issue[] } {
    this.#fillConcurrent(this.#data);
    return { data: this.#data, issues: this.#issues };
  }

  /** A line that names the group, a special group, or its office. */
  #heading(line: string): boolean {
    if (
      /^(?:领导小组|领导组|指挥部|小组|工作专班)?(?:下设)?办公室(?:组成人员|成员)?(?:名单)?(?:如下)?\s*[:：]?$/.test(
        line.replace(/^[一二三四五六七八九十\d(（)）]+[、.．]?/, ''),
      )
    ) {
      this.#office();
      this.#inOffice = true;
      this.#rank = null;
      return true;
    }
    const sub = subgroupHeading(line, this.#data.name !== '' || this.#data.ranks.length > 0);
    if (sub && !takeRole(line)) {
      this.#group = { name: sub.name, ranks: [] };
      (this.#data.groups ??= []).push(this.#group);
      this.#inOffice = false;
      this.#rank = null;
      if (sub.rest) this.line(sub.rest);
      return true;
    }
    return false;
  }

  #segment(segment: string, line: string): void {
    const role = takeRole(segment);
    if (role) return this.#role(role, line);
    if (this.#title(segment)) return;
    if (this.#rank && this.#goesOn(segment)) return;
    if (this.#sentences(segment)) return;
    if (this.#listsUnits && segment.length < 200 && !/。./.test(segment)) {
      (this.#group.memberUnits ??= []).push(...readUnits(segment));
      return;
    }
    this.#issues.push(sourceIssue('unread-line', segment));
  }

  #role({ title, rest }: { title: string; rest: string }, line: string): void {
    this.#listsUnits = title.endsWith('成员单位');
    if (this.#listsUnits) {
      (this.#group.memberUnits ??= []).push(...readUnits(rest));
      this.#rank = null;
      return;
    }
    const { ranks, office } = this.#group;
    const led = ranks.length > 0 && !ranks.some((rank) => rank.title.endsWith('主任'));
    const chief =
      /^(?:副?主任|常务副主任|专职副主任)$/.test(title) && (led || (office !== undefined && this.#inOffice));
    if (isOfficeRole(title) || chief) this.#inOffice = true;
    else if (!/^(?:.*成员|工作人员|联络员|联系人|负责人|.*主任)$/.test(title)) this.#inOffice = false;
    this.#rank = this.#rankOf(title);
    if (rest !== '') this.#addPeople(rest, title, line);
  }

  #addPeople(text: string, title: string, line: string): boolean {
    const { members, units } = readPeople(text, title);
    if (members.length + units.length === 0) return false;
    const list = this.#rank?.members;
    if (members.length > 0) list?.push(...members);
    if (units.length > 0 && members.length === 0 && /成员|组员|委员/.test(title) && !this.#inOffice) {
      (this.#group.memberUnits ??= []).push(...units);
      if (this.#rank?.members.length === 0) this.#drop(this.#rank);
    } else list?.push(...units.map((unit): Member => ({ name: '', unit })));
    if (/等(?:同志)?[。.]?$/.test(text) && !/等/.test(JSON.stringify(members))) {
      if (this.#rank) (this.#rank as Rank & { note?: string }).note = '等';
      else this.#issues.push(sourceIssue('partly-read', line, { used: text }));
    }
    return true;
  }

  #drop(rank: Rank): void {
    const ranks = this.#inOffice ? this.#office().ranks : this.#group.ranks;
    const at = ranks.indexOf(rank);
    if (at >= 0) ranks.splice(at, 1);
  }

  #rankOf(title: string): Rank {
    const ranks = this.#inOffice ? this.#office().ranks : this.#group.ranks;
    const name = this.#inOffice ? officeTitle(title) : groupTitle(title);
    const found = ranks.find((rank) => rank.title === name);
    if (found) return found;
    const rank: Rank = { title: name, members: [] };
    ranks.push(rank);
    return rank;
  }

  #office() {
    return (this.#group.office ??= { ranks: [] });
  }

  /** The name of the group, from a heading line or a sentence that sets it up. */
  #title(line: string): boolean {
    if (this.#data.name !== '') {
      return (
        (this.#data.ranks.length === 0 &&
          /^(?:其)?(?:组成)?(?:人员|成员)(?:名单|组成)?(?:如下)?[:：]?$/.test(line)) ||
        line === this.#data.title
      );
    }
    const found = groupName(line);
    if (!found) return this.#sectionTitle(line);
    this.#data.name = found.name;
    if (found.title) this.#data.title = found.title;
    // A sentence that also says who is in it goes on to be read.
    if (found.rest && this.#sentences(found.rest)) return true;
    if (!found.whole) this.#issues.push(sourceIssue('partly-read', line, { used: found.name }));
    return true;
  }

  /** A heading above everything (一、组织机构, 附件1). */
  #sectionTitle(line: string): boolean {
    if (this.#data.ranks.length > 0 || this.#data.groups) return false;
    if (/^附件\s*[\d一二三四五六七八九十]*\s*[:：]?$/.test(line)) this.#data.note = line;
    else if (
      /^.{0,6}(?:组织|领导|机构|人员|名单)[^,，。:：]{0,8}$/.test(line) &&
      this.#data.title === undefined
    )
      this.#data.title = line;
    else return false;
    return true;
  }

  /** A line that carries on the list of the rank before it. */
  #goesOn(line: string): boolean {
    if (/。./.test(line) || line.length > 300 || !this.#rank || roleClause(line.replace(/[。；;]$/, '')))
      return false;
    if (/办公室|下设|设在|兼任|担任/.test(line) && /[,，。]|设在|兼任/.test(line)) return false;
    const { members } = readPeople(line, this.#rank.title);
    const listed = /[、,，;；]/.test(line) || /成员/.test(this.#rank.title);
    const sensible =
      members.length > 0 &&
      members.every(
        ({ name, posts = [] }) => name !== '' || posts.every((post) => isPost(post) && post.length <= 30),
      );
    if (!sensible && !(members.length === 0 && listed && line.length < 80 && !/[:：]/.test(line)))
      return false;
    return this.#addPeople(line, this.#rank.title, line);
  }

  /** Running text: the office, who holds which role; what it says beside that is quoted. */
  #sentences(text: string): boolean {
    let any = false;
    const left: string[] = [];
    for (const sentence of partClauses(text).split(/[。；;]/)) {
      const plain = sentence.replace(/[。；;\s]+$/, '').trim();
      if (plain === '') continue;
      const office = readOfficeSentence(plain);
      if (office) this.#takeOffice(office);
      const held = this.#clauses(office ? office.rest : plain, office !== null);
      if (office || held.any) any = true;
      left.push(...held.left);
    }
    if (any && left.length > 0)
      this.#issues.push(sourceIssue('partly-read', text, { used: this.#data.name || left[0] }));
    return any;
  }

  #takeOffice({ name, host, duties }: OfficeFacts): void {
    const office = this.#office();
    if (name) office.name ??= name;
    if (host) office.host ??= host;
    if (duties) office.duties ??= duties;
    this.#rank = null;
    this.#inOffice = true;
  }

  /** Clauses that say who holds a role; returns the others. */
  #clauses(text: string, ofOffice: boolean): { any: boolean; left: string[] } {
    let any = false;
    let buffer = '';
    const left: string[] = [];
    for (const { piece, sign } of cutOutside(text, (at) => ',，;；'.includes(at))) {
      const clause = buffer ? `${buffer}${sign || ','}${piece.trim()}` : piece.trim();
      const held = roleClause(clause) ?? (buffer ? roleClause(piece.trim()) : null);
      if (!held) {
        buffer = clause;
        continue;
      }
      if (ofOffice || isOfficeRole(held.title)) this.#inOffice = true;
      else if (/组长|指挥/.test(held.title)) this.#inOffice = false;
      this.#rank = this.#rankOf(held.title);
      const used = this.#addPeople(held.people.replace(/^[、,，;；\s]+/, ''), held.title, text);
      any ||= used;
      if (!used) left.push(clause);
      this.#rank = null;
      buffer = '';
    }
    if (buffer) {
      const duty =
        this.#inOffice && this.#group.office
          ? /^(?:具体|主要|日常)?(?:负责|承担)(?!人|同志)(.+)$/.exec(buffer)
          : null;
      if (duty?.[1] && this.#group.office && this.#group.office.duties === undefined)
        this.#group.office.duties = duty[1];
      else if (!duty || buffer !== '') left.push(buffer);
    }
    return { any, left };
  }

  /** A director by name holds the post the roster gives that name (兼). */
  #fillConcurrent(group: LeadingGroup): void {
    const posts = new Map(
      group.ranks.flatMap(({ members }) => members.map((one) => [one.name, one.posts] as const)),
    );
    for (const { members } of group.office?.ranks ?? []) {
      for (const one of members) {
        const own = one.name === '' ? undefined : posts.get(one.name);
        if (one.posts === undefined && own) one.posts = [...own];
      }
    }
    for (const inner of group.groups ?? []) this.#fillConcurrent(inner);
  }
}
