import type { Issue } from '../model/issue.js';
import type { LeadingGroup, Office, Rank, RosterData } from '../model/roster.js';
import { isPersonName } from './person-name.js';
import { numbered } from './numbering.js';
import { nameFromTitle, readHeading, readSetUp } from './roster-names.js';
import { readOffice } from './roster-office.js';
import { readPeople } from './roster-people.js';
import { groupMark, rosterText } from './roster-table.js';
import { body, cut, mentionsOf, type Mention } from './roster-words.js';
import { dutiesLabel, filler, inOrder, joinHolders, titled, unlisted } from './roster-lines.js';
import { joinLists, linesOf } from './source-lines.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';
import { isUnitLike, readUnits } from './unit-list.js';

/**
 * Reads a leading-group roster (领导小组名单) as plans carry it: role words spaced out, lists that go on over
 * lines, posts before, behind or without names, the office clause (办公室设在…, 主任由…兼任), special groups, or
 * the whole in one sentence; also as a table in HTML. Every line ends in the data or in an Issue that quotes it. Never throws.
 */
export function readRoster(source: string): { data: RosterData; issues: Issue[] } {
  const text = rosterText(source);
  const lines = linesOf(text);
  const reader = new RosterReader();
  const { data, issues, read } = reader;
  for (const line of joinHolders(joinLists(lines))) reader.line(line);
  reader.end();
  data.name ||= nameFromTitle(data.title ?? '', text);
  fillConcurrent(data);
  quoteUnaccounted(lines, [data, read], issues);
  return { data, issues };
}

/** Roles of the office as well as of the group: they stay where the text is. */
const common = /成员|人员|联络|联系|负责|主任|委员|秘书(?!长)/;
const lead = new RegExp(String.raw`^(?:.*?(?:成立|决定|明确|${body}))?[由以请]`);
/** Who leads a group, and what may head a part of a roster that has a leader of its own. */
/** Where a line goes on with another group. */
const another =
  /[;；](?=[^,，。;；:：]{2,20}(?:组[:：]|[组队]设[在于])|[^,，。;；:：]{0,12}(?:成立|组建)[^,，。;；:：]{4,})/g;
const leads = /^(?!副|秘书).*(?:长|指挥|召集人)$/;
const isPart = /^(?!.*(?:机构|人员|名单|组成|职责|架构|设置|要求|办公室))[^,，。;；:：]{2,20}$/;

/** The level of a line that bears no number. */
const unnumbered = 9;

class RosterReader {
  readonly data: RosterData = { name: '', ranks: [] };
  readonly issues: Issue[] = [];
  /** Wordings understood that the data says in another way. */
  readonly read: string[] = [];
  #group: LeadingGroup = this.data;
  /** The group, or its office: what ranks are added to. */
  #place: LeadingGroup | Office = this.data;
  #rank: Rank | null = null;
  /** The level that the open special group is numbered on. */
  #level = unnumbered;
  /** The line before, where it may be the heading of a part (（一）东河段). */
  #part = '';

  line(line: string): void {
    if (line.startsWith(groupMark)) return this.#openGroup(line.slice(1));
    const [whole = '', before = '', duties = ''] = dutiesLabel.exec(line) ?? [];
    if (whole) {
      if (before) this.line(before);
      if (this.#duties(duties)) this.read.push(whole);
      else this.issues.push(sourceIssue('unread-line', whole.slice(before.length)));
      return;
    }
    const text = inOrder(this.#rank ? unlisted(line) : line);
    const { level, text: name } = numbered(line) ?? { level: unnumbered, text: '' };
    // A list of units does not go on over the heading of what follows (三、工作机构).
    if (level < 4 && text === line && /^[^,，。:：、]{2,20}$/.test(name)) this.#rank = null;
    const part = this.#part;
    this.#part = '';
    const first = mentionsOf(text)[0];
    if (
      part &&
      first &&
      (first.held || first.start === 0) &&
      leads.test(first.title) &&
      this.#group.ranks[0]
    ) {
      this.issues.pop();
      this.#openGroup(part);
    }
    const parts = cut(text.replace(another, '。'), '。');
    const left = parts.flatMap(({ piece }) => this.#sentence(piece.trim()));
    if (left.length === 0) return;
    const { data } = this;
    const isWhole = left.join('') === text.replace(/[。;；]+/g, '');
    if (isWhole && !data.ranks[0] && !data.groups && titled.test(line)) {
      const key = data.title || line.startsWith('附件') ? 'note' : 'title';
      if ((data[key] ??= line) === line) return;
    }
    if (isWhole && isPart.test(name || line)) this.#part = name || line;
    this.issues.push(
      sourceIssue(isWhole ? 'unread-line' : 'partly-read', line, { used: data.name || left[0] }),
    );
  }

  /** A heading over special groups (二、工作专班) is none itself; a group alone in its text is the roster's. */
  end(): void {
    const { data } = this;
    const kept = data.groups?.filter((group) => group.ranks.length > 0 || Object.keys(group).length > 2);
    if (!kept?.length) return;
    for (const { name } of data.groups!) this.read.push(name);
    data.groups = kept;
    const [only, other] = kept;
    if (data.name || data.ranks[0] || data.office || other) return;
    delete data.groups;
    Object.assign(data, only);
  }

  #openGroup(name: string): void {
    this.#place = this.#group = { name, ranks: [] };
    (this.data.groups ??= []).push(this.#group);
    this.#rank = null;
    this.#level = unnumbered;
  }

  /** Names the group, unless a name more special than 领导小组 is known. */
  #called(name: string): void {
    const { data } = this;
    if (!data.name || (data.name.length < 5 && name.endsWith(data.name)))
      data.name = name.replace(/^.{2,12}(?:挂帅|牵头)的/, '');
  }

  /** Takes up what a special group, or the office, is there for; the main group has no place for it. */
  #duties(text: string): boolean {
    const inOffice = this.#place !== this.#group;
    if (!text || (!inOffice && this.#group === this.data)) return false;
    const place = this.#place as Office;
    place.duties = place.duties ? `${place.duties}；${text}` : text;
    if (!inOffice) this.#rank = null;
    return true;
  }

  #openOffice(): Office {
    this.#rank = null;
    const office = (this.#group.office ??= { ranks: [] });
    this.#place = office;
    return office;
  }

  /** Takes a line that names the group, a special group or the office; what it goes on with, `null` for others. */
  #heading(line: string): string | null {
    const found = readHeading(line);
    if (!found) return null;
    const { data } = this;
    const { name, plain, office, isBody, rest } = found;
    const { level } = numbered(line) ?? { level: unnumbered };
    if (office) {
      if (level < unnumbered && level <= this.#level) this.#group = data;
      const opened = this.#openOffice();
      if (office.endsWith('室')) opened.name ??= name + office;
    } else if (isBody && !data.ranks[0] && !data.groups) {
      this.#called(name);
      if (!rest && plain !== name) data.title ??= plain;
    } else if (isBody && data.name.endsWith(name)) this.#place = this.#group = data;
    else if (!/^(?:专项|工作)组$/.test(name)) {
      this.#openGroup(name);
      this.#level = level;
    }
    return rest;
  }

  /** Reads a sentence, or a line of a list; gives back what it has no place for. */
  #sentence(sentence: string): string[] {
    if (!sentence) return [];
    const opened = mentionsOf(sentence)[0]?.start === 0 ? null : this.#heading(sentence);
    const named = opened === null ? readSetUp(sentence) : null;
    if (named && this.data.name && this.data.ranks[0]) this.#openGroup(named.name);
    else if (named) this.#called(named.name);
    const text = opened ?? named?.rest ?? sentence;
    const mentions = mentionsOf(text);
    const [start = '', label = ''] = /^([一-龥]{2,8})[:：]/.exec(text) ?? [];
    const end = start.length;
    if (
      label &&
      !mentions[0] &&
      !isPersonName(label) &&
      !isUnitLike(label) &&
      (readPeople(text.slice(end)).members[0]?.name ||
        (/[员长]$/.test(label) && readPeople(text.slice(end)).sure))
    )
      mentions.push({ title: label, scope: '', held: false, start: 0, end, after: end });
    const left: string[] = [];
    let from = 0;
    let holders = '';
    for (const one of mentions) {
      const before = text.slice(from, one.start);
      const at = one.held ? holdersFrom(before) : before.length;
      left.push(...this.#list(before.slice(0, at)));
      holders = one.until
        ? text.slice(one.end, one.until)
        : before.slice(at).trim().replace(lead, '') || holders;
      this.#open(one);
      if (one.held || one.until) {
        if (!this.#add(holders)) left.push(holders);
        this.#rank = null;
      }
      from = one.after;
    }
    return [...left, ...this.#list(text.slice(from))];
  }

  /** What stands behind a role or goes on with its list; else running text, which may tell of the office. */
  #list(text: string): string[] {
    return cut(text, ';；').flatMap(({ piece }) => {
      if (
        this.#place === this.#group &&
        /^[,，\s]*负责(?!人|同志)/.test(piece) &&
        this.#duties(piece.replace(/^[,，\s]+/, ''))
      )
        return [];
      if (!/[^\s,，、:：)）】]/.test(piece) || (!readOffice(piece, false) && this.#add(piece))) return [];
      this.#rank = null;
      const found = readOffice(piece, this.#place !== this.#group);
      if (!found) return filler.test(piece) ? [] : [piece];
      const office = this.#openOffice();
      Object.assign(office, { ...found.facts, ...office });
      if (found.left.length === 0) this.read.push(piece);
      return found.left;
    });
  }

  /** Opens the list of a role, in the group or in its office. */
  #open({ title, scope }: Mention): void {
    const own = scope.replace(/办公室$|办$/, '');
    if (/(?:[^小作导]组|队)$/.test(own) && own !== this.#group.name) this.#openGroup(own);
    const { ranks, office } = this.#group;
    const isChief =
      title.endsWith('主任') &&
      !office &&
      ranks.length > 0 &&
      !ranks.some((rank) => rank.title.endsWith('主任'));
    if (own !== scope || isChief) this.#openOffice();
    else if (!common.test(title)) this.#place = this.#group;
    const written = own !== scope && title === '主任' ? '办公室主任' : title;
    // A role that only a heading named (领导小组成员) has its place where its people are.
    const list = (this.#place.ranks = this.#place.ranks.filter(
      (one) => one.title !== written || one.members[0],
    ));
    const rank = list.find((one) => one.title === written) ?? { title: written, members: [] };
    this.#rank = rank;
    if (!list.includes(rank) && title !== '成员单位') list.push(rank);
  }

  /** Adds the people of a list to the open rank, or says that it is none. */
  #add(text: string): boolean {
    const rank = this.#rank;
    if (!rank || /下设/.test(text)) return false;
    const { title, members } = rank;
    const isUnits = /单位|部门/.test(title) && text.length < 300;
    const people = isUnits ? { members: [], units: readUnits(text), sure: true } : readPeople(text, title);
    const count = people.members.length;
    // 包保村：东村、西村 is no list of members.
    if (count === 0 && !isUnits && /^[一-龥]{2,8}[:：]/.test(text)) return false;
    if (count + people.units.length === 0 || !(people.sure || people.members.some(({ name }) => name)))
      return false;
    members.push(...people.members);
    if (
      title === '成员单位' ||
      (count === 0 && /成员|组员|委员/.test(title) && this.#place === this.#group)
    ) {
      if (people.units.length > 0) (this.#group.memberUnits ??= []).push(...people.units);
      if (members.length === 0) this.#place.ranks.splice(this.#place.ranks.indexOf(rank) >>> 0, 1);
      this.read.push(title);
    } else members.push(...people.units.map((unit) => ({ name: '', unit })));
    return true;
  }
}

/** Where in the words before a role its holders begin: the last clauses that name persons and posts. */
function holdersFrom(text: string): number {
  let at = text.length + 1;
  for (const { piece, sign } of cut(text, ',，;；').reverse()) {
    const begins = lead.exec(piece.trim());
    const isHolder = !readOffice(piece, true) && readPeople(piece.replace(/^.*?[由以](?=..)/, '')).sure;
    if (at <= text.length && !isHolder) break;
    at -= piece.length + 1;
    if (begins) return at + piece.indexOf(begins[0]);
    if (/[;；]/.test(sign)) break;
  }
  return Math.max(at, 0);
}

/** A director by name holds the posts that the group's ranks give that name (兼). */
function fillConcurrent({ ranks, office, groups = [] }: LeadingGroup): void {
  const posts = new Map(ranks.flatMap(({ members }) => members.map((one) => [one.name, one.posts])));
  for (const one of office?.ranks.flatMap(({ members }) => members) ?? []) {
    const own = one.name && posts.get(one.name);
    if (!one.posts && own) one.posts = [...own];
  }
  groups.forEach(fillConcurrent);
}
