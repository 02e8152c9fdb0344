import type { Issue } from '../model/issue.js';
import type { LeadingGroup, Member, Office, Rank, RosterData } from '../model/roster.js';
import { isPersonName } from './person-name.js';
import { readOffice } from './roster-office.js';
import { officeHeadingOf, nameFromTitle, readGroupHeading, readSetUp } from './roster-names.js';
import { readPeople } from './roster-people.js';
import { body, mentionsOf, type Mention } from './roster-words.js';
import { linesOf } from './source-lines.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';
import { cutOutside, isUnitLike, readUnits } from './unit-list.js';

/**
 * Reads a leading-group roster (领导小组名单) as plans carry it: role words spaced out, lists that go on over
 * lines, posts before, behind or without names, the office clause (办公室设在…, 主任由…兼任), special groups, or
 * the whole in one sentence. Every line ends in the data or in an Issue that quotes it. Never throws.
 */
export function readRoster(text: string): { data: RosterData; issues: Issue[] } {
  const lines = linesOf(text);
  const reader = new RosterReader();
  for (const line of joined(lines)) reader.line(line);
  const result = reader.end(text);
  quoteUnaccounted(lines, [result.data, reader.read], result.issues);
  return result;
}

/** Lines whose list goes on behind a 、 put together. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (line.endsWith('、')) continue;
    whole.push(open.join(''));
    open = [];
  }
  return open.length > 0 ? [...whole, open.join('')] : whole;
}

/** A line without its number; a row of a table (`1  name  post  role`) with its role in front. */
function inOrder(line: string): string {
  const cells = line.split(/\s+/);
  const first = isPersonName(cells[0] ?? '') ? 0 : 1;
  const role = cells.findIndex(
    (cell, i) => i > first && /^(?!.*党)\S*(?:组长|成员|指挥长?|召集人|组员)$/.test(cell),
  );
  if (role > 0 && isPersonName(cells[first] ?? ''))
    return `${cells[role]}:${[...cells.slice(first, role), ...cells.slice(role + 1)].join(' ')}`;
  return line.replace(/^[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．\s]\s*(?=\S*\s*[:：])/, '');
}

/** Roles of the office as well as of the group: they stay where the text is. */
const lead = new RegExp(`^(?:.*?(?:成立|决定|明确|${body}))?[由以请]`);
const common = /成员|人员|联络|联系|负责|主任|委员/;
const heading = /(?:名[单册]|机构|领导|保障|人员|组成|如下|方案|计划|通知|表)[:：]?$/;

class RosterReader {
  /** Wordings understood that the data says in another way. */
  readonly read: string[] = [];
  readonly #issues: Issue[] = [];
  readonly #data: RosterData = { name: '', ranks: [] };
  #group: LeadingGroup = this.#data;
  #inOffice = false;
  #rank: Rank | null = null;
  #line = '';

  line(line: string): void {
    const text = (this.#line = inOrder(line));
    const left: string[] = [];
    let used = false;
    const sentences = cutOutside(
      text.replace(/[;；](?=[^,，。;；:：]{2,20}组[:：])/g, '。'),
      (sign) => sign === '。',
    );
    for (const { piece } of sentences) {
      const plain = piece.trim();
      if (
        plain === '' ||
        (mentionsOf(plain, isPersonName)[0]?.start !== 0 && this.#heading(plain, plain === line))
      )
        continue;
      const missed = this.#sentence(plain);
      if (missed.join('') !== plain.replace(/[;；]/g, '')) used = true;
      left.push(...missed);
    }
    if (left.length === 0) return;
    this.#issues.push(
      used
        ? sourceIssue('partly-read', line, { used: this.#data.name || left[0] })
        : sourceIssue('unread-line', line),
    );
  }

  end(text: string): { data: RosterData; issues: Issue[] } {
    if (this.#data.name === '') this.#data.name = nameFromTitle(this.#data.title ?? '', text);
    fillConcurrent(this.#data);
    return { data: this.#data, issues: this.#issues };
  }

  /** A line that names the group, a special group, the office, or the paper. */
  #heading(line: string, isWhole: boolean): boolean {
    const data = this.#data;
    const begun = data.ranks.length > 0 || data.groups !== undefined;
    const office = officeHeadingOf(line);
    if (office) {
      const name = office[0].replace(/[:：].*/, '');
      const opened = this.#openOffice();
      if (name.endsWith('办公室')) opened.name ??= name;
      if (office[1]) this.line(office[1]);
      return true;
    }
    const found = readGroupHeading(line);
    if (found) {
      const { name, title, rest, isBody } = found;
      if (isBody && !begun) {
        if (data.name === '') data.name = name;
        if (title) data.title ??= title;
      } else if (!/^(?:专项|工作)组$/.test(name)) this.#openGroup(name);
      if (rest) this.line(rest);
      return true;
    }
    if (!isWhole || begun || line.length > 40 || /下设|。|[,，:：]./.test(line)) return false;
    if (/^附件\s*[\d一二三四五六七八九十]*\s*[:：]?$/.test(line)) data.note = line;
    else if (heading.test(line)) data.title ??= line;
    else return false;
    return true;
  }

  #openGroup(name: string): void {
    this.#group = { name, ranks: [] };
    (this.#data.groups ??= []).push(this.#group);
    this.#inOffice = false;
    this.#rank = null;
  }

  #openOffice(): Office {
    this.#inOffice = true;
    this.#rank = null;
    return (this.#group.office ??= { ranks: [] });
  }

  /** Reads a sentence, or a line of a list; gives back what it has no place for. */
  #sentence(sentence: string): string[] {
    const named = readSetUp(sentence);
    let text = sentence;
    if (named) {
      if (this.#data.name === '') this.#data.name = named.name;
      else if (this.#data.ranks.length > 0) this.#openGroup(named.name);
      text = named.rest;
      this.read.push(named.subject);
    }
    const mentions = mentionsOf(text, isPersonName);
    const [, label, people] = /^([一-龥]{2,8})[:：](.+)$/.exec(text) ?? [];
    if (label && people && mentions.length === 0 && !isPersonName(label) && !isUnitLike(label)) {
      const { sure, members } = readPeople(people);
      if (sure && (/[长员人任]$/.test(label) || members.some(({ name }) => name)))
        mentions.push({ title: label, scope: '', form: 'list', start: 0, end: label.length + 1 });
    }
    const left: string[] = [];
    let from = 0;
    let holders = '';
    for (const one of mentions) {
      const filler = text.slice(from, one.start);
      if (one.form === 'held') {
        const cut = this.#holders(filler);
        if (this.#rank && cut > 0) left.push(...this.#list(filler.slice(0, cut)));
        else left.push(...this.#prose(filler.slice(0, cut)));
        holders = filler.slice(cut).trim().replace(lead, '') || holders;
        this.#open(one);
        if (!this.#add(holders)) left.push(filler);
        this.#rank = null;
      } else {
        left.push(...this.#list(filler));
        this.#open(one);
        if (one.until && !this.#add(text.slice(one.end, one.until[0])))
          left.push(text.slice(one.start, one.until[1]));
        if (one.until) this.#rank = null;
      }
      from = one.until?.[1] ?? one.end;
    }
    left.push(...this.#list(text.slice(from)));
    return left;
  }

  /** Where in the words before a role its holders begin: the last clauses that name persons and posts. */
  #holders(filler: string): number {
    let at = filler.length;
    for (const { piece } of cutOutside(filler, (sign) => ',，;；'.includes(sign)).reverse()) {
      const begins = lead.exec(piece.trim());
      const start = Math.max(0, at - piece.length);
      const isHolder = !readOffice(piece, true) && readPeople(piece.replace(/^.*?[由以](?=..)/, '')).sure;
      if (at < filler.length && !isHolder) return at + 1;
      at = begins ? start + piece.indexOf(begins[0]) : start;
      if (begins || at === 0) return at;
      at -= 1;
    }
    return 0;
  }

  /** What stands behind a role or goes on with its list; else prose. */
  #list(text: string): string[] {
    const left: string[] = [];
    for (const { piece } of cutOutside(text, (sign) => ';；'.includes(sign))) {
      if (!/[^\s,，、:：)）】]/.test(piece)) continue;
      if (!this.#rank || readOffice(piece, false) || !this.#add(piece)) left.push(...this.#prose(piece));
    }
    return left;
  }

  /** Running text: what it says of the office is kept. */
  #prose(text: string): string[] {
    if (!/[^\s,，、:：]/.test(text)) return [];
    this.#rank = null;
    const facts = readOffice(text, this.#inOffice);
    if (!facts)
      return text !== this.#line &&
        /^[\s,，]*其?(?:领导小组)?(?:[(（][^()（）]*简称[^()（）]*[)）]|[,，]|组成|成员|人员|名单|如下|[:：\s])*$/.test(
          text,
        )
        ? []
        : [text];
    const { left, ...own } = facts;
    if (left.length === 0) this.read.push(text);
    Object.assign(this.#openOffice(), { ...own, ...this.#group.office });
    return left;
  }

  #open({ title, scope }: Mention): void {
    const isOffice = /办公室|办$/.test(scope);
    const own = scope.replace(/办公室$|办$/, '');
    if (
      /组$|专班$/.test(own) &&
      !/小组$|领导组$|^工作组$|^(?:工作)?专班$/.test(own) &&
      own !== this.#group.name &&
      own !== this.#data.name
    )
      this.#openGroup(own);
    const { ranks, office } = this.#group;
    const chief =
      title.endsWith('主任') &&
      (office ? this.#inOffice : ranks.length > 0 && !ranks.some((rank) => rank.title.endsWith('主任')));
    if (isOffice || chief) this.#openOffice();
    else if (!common.test(title)) this.#inOffice = false;
    const named = isOffice && title === '主任' ? '办公室主任' : title;
    if (named === '成员单位') {
      this.#rank = { title: named, members: [] };
      return;
    }
    const list = this.#inOffice ? this.#openOffice().ranks : ranks;
    this.#rank = list.find((rank) => rank.title === named) ?? { title: named, members: [] };
    if (!list.includes(this.#rank)) list.push(this.#rank);
  }

  /** Adds the people of a list to the open rank, or says that it is none. */
  #add(text: string): boolean {
    const rank = this.#rank;
    if (!rank) return false;
    const { title, members } = rank;
    if (/下设/.test(text)) return false;
    if (/单位|部门/.test(title)) {
      if (text.length > 300) return false;
      const units = readUnits(text);
      if (title === '成员单位') (this.#group.memberUnits ??= []).push(...units);
      else members.push(...units.map((unit): Member => ({ name: '', unit })));
      return true;
    }
    const people = readPeople(text, title);
    const named = people.members.some(({ name }) => name);
    if (people.members.length + people.units.length === 0 || (!people.sure && !named)) return false;
    members.push(...people.members);
    if (
      people.units.length > 0 &&
      people.members.length === 0 &&
      /成员|组员|委员/.test(title) &&
      !this.#inOffice
    ) {
      (this.#group.memberUnits ??= []).push(...people.units);
      this.read.push(title);
      if (members.length === 0) this.#group.ranks = this.#group.ranks.filter((one) => one !== rank);
    } else members.push(...people.units.map((unit): Member => ({ name: '', unit })));
    if (/等(?:同志)?$/.test(text.trim())) Object.assign(rank, { note: '等' });
    return true;
  }
}

/** A director by name holds the posts that the group's ranks give that name (兼). */
function fillConcurrent({ ranks, office, groups = [] }: LeadingGroup): void {
  const posts = new Map(ranks.flatMap(({ members }) => members.map((one) => [one.name, one.posts])));
  for (const { members } of office?.ranks ?? [])
    for (const one of members) {
      const own = one.name && posts.get(one.name);
      if (!one.posts && own) one.posts = [...own];
    }
  groups.forEach(fillConcurrent);
}
