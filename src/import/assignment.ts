import { bare, oneLine } from './grid.js';
import { headingMeaning, unitRoles, type Heading, type Meaning, type UnitRole } from './heading-meaning.js';
import { isSerial, plainNumber } from './numbering.js';
import { isPersonName } from './person-name.js';
import { looksLikeTime, saysOnlyTime } from './time-wording.js';
import { closing, cutOutside, isUnitLike, readUnits, opening } from './unit-list.js';

/** What a source says of one task, before the document as a whole decides what it means. */
export interface Assignment {
  title: string;
  lead: string[];
  responsible: string[];
  supporting: string[];
  no?: string;
  category?: string;
  owner?: string;
  start?: string;
  due?: string;
  completedOn?: string;
  /** The headings that title and owner stood under: a better one takes their place. */
  under: { title?: Heading; owner?: Heading };
  /** The year that the heading of the time column names. */
  year?: number | undefined;
  /** Cells about progress and state. */
  states: { heading: Heading; text: string }[];
  /** Named by 责任部门, which is the lead where the document has none. */
  weakLead?: boolean;
  /** Kinds of units that a label names. */
  labels: Set<Meaning>;
  /** Named by a plain `A负责`, which is the lead where the task has none. */
  answers?: boolean;
  /** Units seen elsewhere in the same table: they tell a broken name from two names. */
  known?: ReadonlySet<string> | undefined;
  /** Other labels and what stands behind them. */
  extra: Record<string, string>;
}

export function emptyAssignment(known?: ReadonlySet<string>): Assignment {
  return {
    title: '',
    lead: [],
    responsible: [],
    supporting: [],
    under: {},
    states: [],
    known,
    extra: {},
    labels: new Set(),
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
  to.under = { ...from.under, ...to.under };
  for (const key of unitRoles) to[key] = [...new Set([...to[key], ...from[key]])];
  for (const key of ['due', 'owner'] as const)
    if (from[key] && from[key] !== to[key]) to[key] = to[key] ? `${to[key]}，${from[key]}` : from[key];
  for (const key of ['weakLead', 'answers'] as const) if (from[key]) to[key] = true;
  for (const label in from.extra) keep(to, label, from.extra[label]!);
  to.states.push(...from.states);
  for (const label of from.labels) to.labels.add(label);
}

/** Puts what stands under a heading or behind a label into a task, by the heading's meaning. */
export function put(to: Assignment, heading: Heading, text: string): void {
  const { meaning, weight, text: label } = heading;
  const line = oneLine(text);
  if (/^(?:[/／\-—－]*|无)$/.test(line)) return;
  switch (meaning) {
    case 'no':
      to.no ??= isSerial(line) ? plainNumber(line) : bare(line);
      break;
    case 'title':
    case 'measure':
    case 'owner': {
      const key = meaning === 'owner' ? meaning : 'title';
      const had = to.under[key];
      if (had && had.weight >= weight) return keep(to, label, text);
      if (had) keep(to, had.text, to[key]!);
      // 周  某
      [to[key], to.under[key]] = [meaning === 'owner' && isPersonName(line) ? bare(line) : line, heading];
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
      to.states.push({ heading, text: line });
      break;
    case 'extra':
      keep(to, label, text);
      break;
    default:
      to.labels.add(meaning);
      if (weight > 1) to.weakLead = true;
      if (!assign(to, text, heading)) keep(to, label, text);
  }
}

/** A label and what stands behind its colon. */
export interface Labelled {
  label: string;
  value: string;
}

const labels =
  /(?:^|[\s,，;；。、(（【[〔［])((?:[\u4e00-\u9fff]{2,6}[/／])?[\u4e00-\u9fff]{2,9}(?:[(（][\u4e00-\u9fff]{2,5}[)）])?)(?:[】\]〕］]\s*[:：]?|\s*[:：])/g;

/** Cuts `牵头单位:A;责任单位:B` into labels and values; the text before the first label comes first, unlabelled. */
export function cutLabels(source: string): { before: string; pairs: Labelled[] } {
  // 牵头单位为A
  const text = source.replace(
    /(^|[\s,，;；。(（])([\u4e00-\u9fff]{2,4}(?:单位|部门|时限|时间|人))为/g,
    '$1$2：',
  );
  const found = [...text.matchAll(labels)].filter(
    ({ 1: label }) => (headingMeaning(label!)?.meaning ?? 'extra') !== 'extra',
  );
  const starts = found.map((match) => match.index + match[0].indexOf(match[1]!));
  const trimmed = (part: string) =>
    part.replace(/^[\s,，;；]+|[\s,，;；。【[〔［]+$/g, '').replace(/^([^(（]*)[(（)）]$/, '$1');
  return {
    before: trimmed(text.slice(0, starts[0])),
    pairs: found.map((match, i) => ({
      label: match[1]!,
      value: trimmed(text.slice(match.index + match[0].length, starts[i + 1])),
    })),
  };
}

const verb =
  /牵头|主办|主责|抓总|配合|协[助同办]|参[与加]|支持|负责|组织|承办|落实|实施|推进|办理|统筹|[抓做]好/.source;
const manner =
  /按照?(?:各自)?职[责能]|(?:根据|依)(?:各自)?职责|分工|分别|各自|共同|联合|积极|密切|具体|认真|等|总/.source;
/** Units, what they do, and whom they do it with: `A、B牵头会同C`; or a mark behind a unit: `A（牵头）`. */
const clause = new RegExp(
  String.raw`^[由请]?([^]*?)(?:((?:${manner})*(?:${verb})(?:${manner}|${verb}|完成|工作|[单部][位门]|[并好])*)(?:[会商]同?([^]+))?|[(（]((?:${verb}|责任)(?:单位|部门)?)[)）])$`,
);

/**
 * Reads who does a task by when: `A牵头,B、C配合,5月底前`, `A（牵头）、B`, `牵头单位:A;配合单位:B`, or a bare list
 * of units, which are what the heading says. Tells whether all of it was read.
 */
export function assign(to: Assignment, text: string, heading?: Heading): boolean {
  const { known } = to;
  const role = heading?.meaning;
  const column = unitRoles.find((kind) => kind === role) ?? 'responsible';
  const isNamed = (name: string) => isUnitLike(name) || known?.has(name) || /^[各相有]|等$|某/.test(name);
  const add = (kind: UnitRole, names: readonly string[]) => {
    for (const name of names)
      if (role !== column && isPersonName(name) && !known?.has(name))
        to.owner = to.owner ? `${to.owner}、${name}` : name;
      else if (!to[kind].includes(name)) to[kind].push(name);
  };

  // Labels within labels are not followed without end.
  const { before, pairs } = text.length > 3000 ? { before: text, pairs: [] } : cutLabels(text);
  for (const { label, value } of pairs) put(to, headingMeaning(label)!, value);
  let isMarked = pairs.length > 0;
  let pending = '';

  const takeClause = ([, units = '', does = '', others = '', mark]: string[]): boolean => {
    // 各社会组织 are units, not what 各社会 do.
    if (does === '组织' && /[党会治济众愿业团]$/.test(units)) return false;
    const meaning = headingMeaning(mark ?? does)?.meaning;
    const said = meaning === 'lead' || meaning === 'supporting' ? meaning : null;
    const [own = '', ...partners] = units.split(/会同|商(?=..+[局委部])/);
    const names = readUnits(own, known);
    const whole = names.every(isNamed);
    // 区政协办 is a unit, not what 区政 does.
    const isClear = said && !does.startsWith('协办') ? names.every((name) => name.length < 25) : whole;
    if (!isClear || names.length + partners.length === 0) return false;
    isMarked = true;
    pending = '';
    if (mark) {
      add(said ?? 'responsible', names.splice(-1));
      pending = names.join('、');
    } else {
      const joins = partners.length > 0;
      if (!said && !joins) to[/分|各/.test(does) ? 'weakLead' : 'answers'] = true;
      add(said ?? (joins ? 'lead' : column), names);
      for (const list of [...partners, others]) add('supporting', readUnits(list, known));
    }
    return true;
  };

  const opened = before.replace(/[(（]([^()（）]{2,12})[)）]/g, (whole, inner: string) => {
    if (!isPersonName(inner)) return whole;
    put(to, { meaning: 'owner', weight: 1, text: '责任人' }, inner);
    return '';
  });
  const parts = cutOutside(opened, (at) => /[,，;；。\n]/.test(at)).flatMap((part) => {
    const isTime = looksLikeTime(part.piece) && saysOnlyTime(part.piece);
    return isTime
      ? [part]
      : cutOutside(part.piece, (at) => at === '、').map((own) => ({ ...own, sign: own.sign || part.sign }));
  });
  for (const { piece, sign } of parts) {
    const words = piece.trim();
    // 排名第一位为牵头单位 is a remark on the list.
    if (!words || /^(?:排[名列]|列)?第[一1].*牵头/.test(words)) continue;
    const all = pending && pending + sign + words;
    const found = clause.exec((all || words).slice(-300));
    if (found && takeClause(found)) continue;
    if (looksLikeTime(words) && !isUnitLike(words)) put(to, { meaning: 'due', weight: 1, text: '' }, words);
    else pending = all || words;
  }

  const names = readUnits(pending.replace(/^会同/, ''), known);
  if (!names.length) return true;
  if (pending.startsWith('会同')) {
    add('supporting', names);
    return true;
  }
  const label = heading?.text ?? '';
  if (role === 'mixed' && !isMarked && /[牵主].*[配协责]/.test(label)) {
    // 牵头及配合单位: the first of a bare list leads, as official papers order them.
    const inner = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(pending);
    add('lead', inner ? readUnits(inner[1]!, known) : names.splice(0, 1));
    add(/[配协]/.test(label) ? 'supporting' : 'responsible', inner ? readUnits(inner[2]!, known) : names);
    return true;
  }
  if (!role && !names.every(isNamed)) return false;
  // A（牵头）、B under 牵头单位: only the marked one leads.
  add(isMarked && column === 'lead' ? 'responsible' : column, names);
  return role === column || names.every((name) => isNamed(name) || isPersonName(name));
}

/** Whether a wording is surely a unit, wherever it stands. */
export function isOffice(name: string): boolean {
  return /^.{0,20}(?:[局委办部股科院站所]|政府|公司|街道|中心)$/.test(name);
}

/** A bracket at the end of a sentence that says who does it by when, and what stands before it. */
export function takeBracket(sentence: string): { rest: string; assignment: Assignment } | null {
  let end = sentence.length;
  while (/[\s。；;.]/.test(sentence[end - 1] ?? '')) end -= 1;
  let depth = 0;
  let at = end;
  do {
    at -= 1;
    const sign = sentence[at] ?? ' ';
    depth += Number(closing.test(sign)) - Number(opening.test(sign));
    // No bracket that says who does it is longer, and a sea of them must not be searched again and again.
  } while (depth > 0 && at > Math.max(0, end - 400));
  const inner = sentence.slice(at + 1, end - 1);
  const assignment = emptyAssignment();
  if (depth !== 0 || inner.length < 2 || !assign(assignment, inner)) return null;
  const { lead, responsible, supporting, due } = assignment;
  // (含棚户区) or (2021年) alone say nothing of who or by when.
  const says = /[:：]|牵头|负责|配合|协[助同办]|参与|承办|落实|实施/.test(inner);
  const isList = [...lead, ...responsible, ...supporting].length > 0 && (due || responsible.every(isOffice));
  return says || isList || /完成|[前底]$/.test(due ?? '')
    ? { rest: sentence.slice(0, at), assignment }
    : null;
}
