import { bare, oneLine } from './grid.js';
import { headingMeaning, unitRoles, type Heading, type UnitRole } from './heading-meaning.js';
import { isSerial, plainNumber } from './numbering.js';
import { isPersonName } from './person-name.js';
import { looksLikeTime } from './time-wording.js';
import { cutOutside, isUnitLike, readUnits } from './unit-list.js';

/** What a source says of one task, before the document as a whole decides what it means. */
export interface Assignment {
  title: string;
  /** The label its title stood under, and how well that names a task. */
  titled: { text: string; weight: number };
  no?: string;
  category?: string;
  lead: string[];
  responsible: string[];
  supporting: string[];
  owner?: string;
  /** The label its owner stood under. */
  owned?: string;
  start?: string;
  due?: string;
  /** The year that the heading of the time column names. */
  year?: number | undefined;
  completedOn?: string;
  /** Headings and texts of cells about progress and state. */
  states: { heading: string; text: string; isState: boolean }[];
  /** Named by 责任部门, which is the lead where the document has none. */
  weakLead?: boolean;
  /** Named by a plain `A负责`, which is the lead where the task has none. */
  answers?: boolean;
  /** Units seen elsewhere in the same table: they tell a broken name from two names. */
  known?: ReadonlySet<string> | undefined;
  /** Other labels and what stands behind them. */
  extra: Record<string, string>;
}

export function emptyAssignment(title = '', weight = 0, known?: ReadonlySet<string>): Assignment {
  return {
    known,
    title,
    titled: { text: '', weight },
    lead: [],
    responsible: [],
    supporting: [],
    states: [],
    extra: {},
  };
}

/** Adds a wording under a label, below what stands there already. */
export function keep(to: Assignment, label: string, text: string): void {
  const had = to.extra[label];
  to.extra[label] = had !== undefined && had !== text ? `${had}\n${text}` : text;
}

/** Adds what another reading says: of a bracket, or of a row that goes on with the one before. */
export function merge(to: Assignment, from: Assignment): void {
  to.title += from.title;
  for (const key of unitRoles) for (const name of from[key]) if (!to[key].includes(name)) to[key].push(name);
  if (from.due && to.due !== from.due) to.due = to.due ? `${to.due}，${from.due}` : from.due;
  if (from.owner) to.owner = to.owner ? `${to.owner}、${from.owner}` : from.owner;
  if (from.weakLead) to.weakLead = true;
  if (from.answers) to.answers = true;
  for (const label in from.extra) keep(to, label, from.extra[label]!);
  to.states.push(...from.states);
}

/** Puts what stands under a heading or behind a label into a task, by the heading's meaning. */
export function put(to: Assignment, heading: Heading, text: string): void {
  const { meaning, weight, text: label } = heading;
  const line = oneLine(text);
  if (/^(?:[/／\-—－无]|--|——)?$/.test(line) && meaning !== 'no') return;
  switch (meaning) {
    case 'no':
      to.no ??= isSerial(line) ? plainNumber(line) : bare(line);
      break;
    case 'title':
    case 'measure':
      if (weight <= to.titled.weight) return keep(to, label, text);
      if (to.title) keep(to, to.titled.text, to.title);
      [to.title, to.titled] = [line, heading];
      break;
    case 'owner': {
      const isFirst = to.owner === undefined;
      if (!isFirst && (/领导/.test(label) || !/领导/.test(to.owned ?? ''))) return keep(to, label, line);
      if (!isFirst) keep(to, to.owned!, to.owner!);
      [to.owner, to.owned] = [line, label];
      break;
    }
    case 'due':
      to.due = to.due ? `${to.due}，${line}` : line;
      break;
    case 'category':
    case 'start':
    case 'completedOn':
      if (to[meaning] === undefined) to[meaning] = line;
      else keep(to, label, text);
      break;
    case 'progress':
    case 'state':
      to.states.push({ heading: label, text: line, isState: meaning === 'state' });
      break;
    case 'extra':
      keep(to, label, text);
      break;
    default:
      if (meaning === 'responsible' && weight > 1) to.weakLead = true;
      if (!assign(to, text, heading)) keep(to, label, text);
  }
}

/** A label and what stands behind its colon. */
export interface Labelled {
  label: string;
  value: string;
}

const labels =
  /(?:^|[\s,，;；。、(（【[])((?:[\u4e00-\u9fff]{2,6}[/／])?[\u4e00-\u9fff]{2,9}(?:[(（][\u4e00-\u9fff]{2,5}[)）])?)[】\]]?\s*[:：]/g;

/** Cuts `牵头单位:A;责任单位:B` into labels and values; the text before the first label comes first, unlabelled. */
export function cutLabels(text: string): { before: string; pairs: Labelled[] } {
  const found = /[:：]/.test(text)
    ? [...text.matchAll(labels)].filter(
        ({ 1: label }) => (headingMeaning(label!)?.meaning ?? 'extra') !== 'extra',
      )
    : [];
  const starts = found.map((match) => match.index + match[0].indexOf(match[1]!));
  const trimmed = (part: string) =>
    part
      .replace(/^[\s,，;；]+|[\s,，;；。【[]+$/g, '')
      .replace(/^([^(（]*)[(（]$/, '$1')
      .trim();
  return {
    before: trimmed(text.slice(0, starts[0])),
    pairs: found.map((match, i) => ({
      label: match[1]!,
      value: trimmed(text.slice(match.index + match[0].length, starts[i + 1])),
    })),
  };
}

const mark = /^([^]+?)[(（](牵头|主责|主办|责任|承办|配合|协[办助同]|参与)(?:单位|部门)?[)）]$/;
const verb =
  '牵头|主办|主责|抓总|配合|协[助同办]|参[与加]|支持|负责|组织|承办|落实|实施|推进|办理|统筹|抓好|做好';
const manner =
  '按照?(?:各自)?(?:职责|职能)(?:分工)?|(?:根据|依)(?:各自)?职责(?:分工)?|分工|分别|各自|共同|联合|积极|密切|具体|认真|等|总';
/** Units, what they do, and whom they do it with: `A、B牵头会同C`. */
const clause = new RegExp(
  `^(?:由|请)?([^]*?)((?:${manner})*(?:${verb})(?:${manner}|${verb}|完成|工作|单位|部门|并|好)*)(?:(?:会同|商)([^]+))?$`,
);

function roleOf(words: string): UnitRole | null {
  if (/牵头|主[办责]|抓总/.test(words)) return 'lead';
  return /配合|协|参|支持/.test(words) ? 'supporting' : null;
}

function isNamed(name: string, known?: ReadonlySet<string>): boolean {
  return isUnitLike(name) || known?.has(name) === true || /^[各相有]|等$|某/.test(name);
}

/**
 * Reads who does a task by when: `A牵头,B、C配合,5月底前`, `A（牵头）、B`, `牵头单位:A;配合单位:B`, or a bare list.
 * Tells whether all of it was read.
 */
export function assign(to: Assignment, text: string, heading?: Heading): boolean {
  const { known } = to;
  const { meaning: role, text: label = '' } = heading ?? {};
  const { before, pairs } = cutLabels(text);
  for (const pair of pairs) put(to, headingMeaning(pair.label)!, pair.value);
  const add = (kind: UnitRole, names: string[]) => {
    for (const name of names) {
      if (isPersonName(name) && !known?.has(name) && (role === undefined || role === 'mixed'))
        to.owner = to.owner ? `${to.owner}、${name}` : name;
      else if (!to[kind].includes(name)) to[kind].push(name);
    }
  };
  let pending = '';
  let isMarked = pairs.length > 0;
  const opened = before.replace(/[(（]([^()（）]{2,12})[)）]/g, (whole, inner: string) => {
    if (!isPersonName(inner)) return whole;
    put(to, { meaning: 'owner', weight: 1, text: '责任人' }, inner);
    return '';
  });
  for (const { piece, sign } of cutOutside(opened, (at) => '、,，;；。\n'.includes(at))) {
    const words = piece.trim();
    if (words === '') continue;
    const all = pending ? pending + sign + words : words;
    const marked = mark.exec(all);
    const found = !marked && all.length <= 300 ? clause.exec(all) : null;
    if (marked) {
      const names = readUnits(marked[1]!, known);
      add(roleOf(marked[2]!) ?? 'responsible', names.splice(-1));
      pending = names.join('、');
      isMarked = true;
    } else if (found && takeClause(found)) pending = '';
    else if (looksLikeTime(words) && !isUnitLike(words)) put(to, dueHeading, words);
    else pending = all;
  }
  if (pending === '') return isMarked || before === '' ? isMarked : true;
  return takeList(readUnits(pending, known));

  function takeClause([, units = '', does = '', others]: string[]): boolean {
    const [own = '', ...partners] = units.split(/会同|商(?=.{2,}[局委部])/);
    const names = readUnits(own, known);
    const said = roleOf(does);
    if (names.length + partners.length === 0) return false;
    if (said ? names.some((name) => name.length > 24) : !names.every((name) => isNamed(name, known)))
      return false;
    // 区政协办 is a unit, not what 区政 does.
    if (does.startsWith('协办') && names.length > 0 && !names.every((name) => isNamed(name, known)))
      return false;
    isMarked = true;
    if (!said && !partners.length) to[/分工|分别|各自/.test(does) ? 'weakLead' : 'answers'] = true;
    const column = role === 'lead' || role === 'supporting' ? role : 'responsible';
    add(said ?? (partners.length > 0 ? 'lead' : column), names);
    add(
      'supporting',
      [...partners, others ?? ''].flatMap((list) => readUnits(list, known)),
    );
    return true;
  }

  function takeList(names: string[]): boolean {
    if (role === 'mixed' && !isMarked && /牵头|主办/.test(label) && /配合|协办|责任/.test(label)) {
      const rest = /配合|协办/.test(label) ? 'supporting' : 'responsible';
      const inner = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(pending);
      add('lead', inner ? readUnits(inner[1]!, known) : names.splice(0, 1));
      add(rest, inner ? readUnits(inner[2]!, known) : names);
      return true;
    }
    if (role === undefined && !names.every((name) => isNamed(name, known))) return false;
    // A（牵头）、B under 牵头单位: only the marked one leads.
    const kind = role === 'lead' && isMarked ? 'responsible' : role;
    add(kind === 'lead' || kind === 'supporting' ? kind : 'responsible', names);
    return role !== 'mixed' || names.every((name) => isNamed(name, known) || isPersonName(name));
  }
}

const dueHeading: Heading = { meaning: 'due', weight: 1, text: '完成时限' };

/** A bracket at the end of a sentence that says who does it: the sentence without it, and what it says. */
export function takeBracket(sentence: string): { rest: string; assignment: Assignment } | null {
  const text = sentence.replace(/[\s。；;.]+$/, '');
  let depth = 0;
  let at = text.length;
  do {
    at -= 1;
    if (/[)）】\]]/.test(text[at] ?? '')) depth += 1;
    else if (/[(（【[]/.test(text[at] ?? '')) depth -= 1;
  } while (depth > 0 && at > 0);
  const inner = text.slice(at + 1, -1);
  if (depth !== 0 || at === text.length - 1 || inner.length < 2) return null;
  const assignment = emptyAssignment();
  if (!assign(assignment, inner)) return null;
  const { lead, responsible, supporting, owner, due, extra } = assignment;
  const units = lead.length + responsible.length + supporting.length;
  // (含棚户区) or (2021年) alone say nothing of who or by when.
  const says = /[:：]|牵头|负责|配合|协[助同办]|参与|承办|落实|实施/.test(inner);
  const isList =
    units > 0 &&
    (due !== undefined || responsible.every((name) => /[局委办部股科院]$|政府$|公司$|街道$/.test(name)));
  if (!says && !isList && !(due && /完成|[前底]$/.test(due))) return null;
  return units + Object.keys(extra).length > 0 || owner || due
    ? { rest: text.slice(0, at), assignment }
    : null;
}
