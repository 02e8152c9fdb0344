import { headingMeaning, type Meaning } from './heading-meaning.js';
import { looksLikeTime } from './time-wording.js';
import { cutOutside, isUnitLike, readUnits, type KnownUnits } from './unit-list.js';

/** Who does a task by when, as a bracket, a label or a mixed cell says it. */
export interface Assignment {
  lead: string[];
  responsible: string[];
  supporting: string[];
  owner?: string;
  due?: string;
  /** Named by 责任部门, which is the lead where the document has none. */
  weakLead?: boolean;
  /** Named by a plain `A负责`, which is the lead where the task has none. */
  answers?: boolean;
  /** Other labels and what stands behind them. */
  extra: Record<string, string>;
}

export function emptyAssignment(): Assignment {
  return { lead: [], responsible: [], supporting: [], extra: {} };
}

export function isEmpty({ lead, responsible, supporting, owner, due, extra }: Assignment): boolean {
  return (
    lead.length + responsible.length + supporting.length === 0 &&
    owner === undefined &&
    due === undefined &&
    Object.keys(extra).length === 0
  );
}

/** Adds what another assignment says. */
export function addAssignment(into: Assignment, from: Assignment): void {
  for (const key of ['lead', 'responsible', 'supporting'] as const) {
    for (const unit of from[key]) if (!into[key].includes(unit)) into[key].push(unit);
  }
  if (from.due) into.due = into.due ? `${into.due},${from.due}` : from.due;
  if (from.owner) into.owner ??= from.owner;
  if (from.weakLead) into.weakLead = true;
  if (from.answers) into.answers = true;
  Object.assign(into.extra, from.extra);
}

const label =
  /(?:^|[\s,，;；。、(（\n])((?:第一|主要|直接|具体|共同|总)?(?:牵头|主责|主办|责任|承办|配合|协办|协助|协同|参与|参加|实施|落实|负责|完成|办结|整改|支持|分管|包保|包抓|主管|督办|联系|时间|计划完成|整改完成)(?:配合|完成)?(?:单位|部门|科室|股室|处室|主体|责任人|负责人|人|领导|时限|时效|时间|期限|日期|节点|措施|目标|要求|情况)(?:节点|要求|安排)?|牵头|配合|责任|完成|时限|协办|主办|时间)\s*[:：]/g;

/** Cuts `牵头单位:A;责任单位:B` into labels and values; the text before the first label comes first, unlabelled. */
export function cutLabels(text: string): { before: string; pairs: Labelled[] } {
  const found = [...text.matchAll(label)];
  const starts = found.map((match) => match.index + match[0].indexOf(match[1] ?? ''));
  const pairs = found.map((match, i) => ({
    label: match[1] ?? '',
    value: trimmed(text.slice(match.index + match[0].length, starts[i + 1] ?? text.length)),
  }));
  return { before: found[0] ? trimmed(text.slice(0, starts[0])) : trimmed(text), pairs };
}

function trimmed(text: string): string {
  return text
    .replace(/^[\s,，;；]+|[\s,，;；。]+$/g, '')
    .replace(/[(（]$/, '')
    .trim();
}

/** A label and what stands behind its colon. */
export interface Labelled {
  label: string;
  value: string;
}

/** Adds what a label says. */
export function addLabelled(to: Assignment, { label: name, value }: Labelled, known?: KnownUnits): void {
  const meaning = headingMeaning(name)?.meaning ?? bareLabel(name);
  if (meaning === 'lead' || meaning === 'responsible' || meaning === 'supporting') {
    if (meaning === 'responsible' && /部门|科室|股室|处室/.test(name)) to.weakLead = true;
    addUnits(to, meaning, { text: value, known });
  } else if (meaning === 'mixed') addClauses(to, value, known);
  else if (meaning === 'owner' && to.owner === undefined) to.owner = value;
  else if (meaning === 'due' || meaning === 'start')
    to.due = to.due === undefined ? value : `${to.due},${value}`;
  else to.extra[name] = to.extra[name] === undefined ? value : `${to.extra[name]}\n${value}`;
}

function bareLabel(name: string): Meaning | null {
  if (/^(?:牵头|主办)/.test(name)) return 'lead';
  if (/^(?:配合|协办)/.test(name)) return 'supporting';
  if (name.startsWith('责任')) return 'responsible';
  return /^(?:完成|时限|时间)/.test(name) ? 'due' : null;
}

function addUnits(
  to: Assignment,
  role: 'lead' | 'responsible' | 'supporting',
  { text, known }: { text: string; known: KnownUnits | undefined },
): void {
  for (const name of readUnits(text, known)) {
    const marked = /^(.+?)[(（](牵头|主责|主办|责任|配合|协办|参与)(?:单位|部门)?[)）]$/.exec(name);
    const kind = marked
      ? (bareLabel(marked[2] ?? '') ?? (/主责/.test(marked[2] ?? '') ? 'lead' : 'supporting'))
      : role;
    const target = kind === 'due' ? role : (kind as typeof role);
    const unit = marked?.[1] ?? name;
    if (!to[target].includes(unit)) to[target].push(unit);
  }
}

const leads =
  /^(?:由|请)?(.+?)(?:共同|联合|负责|总)?(?:牵头|主办|主责)(?:负责|组织实施|落实|实施|组织|抓总|统筹|推进|办理|会同(.+))?$/;
const supports =
  /^(?:由|请)?(.+?)(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?|依职责|积极|密切|共同|给予)*(?:参与|配合|协助|协同|支持|协办|参加)(?:配合|落实|做好.*|实施|推进)?$/;
const does =
  /^(?:由|请)?(.+?)(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?|根据职责(?:分工)?|依职责|分工|分别|共同|具体|等)*(?:负责|组织实施|承办|落实|实施|推进|办理)(?:落实|实施|推进|办理)?$/;

/** Adds the clauses of a bracket: `A牵头,B、C配合,2021年5月底前完成`; tells whether every clause was read. */
export function addClauses(to: Assignment, text: string, known?: KnownUnits): boolean {
  const { before, pairs } = cutLabels(text);
  for (const pair of pairs) addLabelled(to, pair, known);
  if (before === '') return pairs.length > 0;
  let pending = '';
  let whole = true;
  for (const { piece, sign } of cutOutside(before, (at) => ',，;；。\n'.includes(at))) {
    const clause = piece.trim();
    if (clause === '') continue;
    const joined = pending ? `${pending}${sign === '\n' ? '\n' : '、'}${clause}` : clause;
    const timed = looksLikeTime(clause) && !/牵头|负责|配合|协助|参与/.test(clause);
    if (!timed && addClause(to, joined, known)) pending = '';
    else if (timed) to.due = to.due === undefined ? clause : `${to.due},${clause}`;
    else pending = joined;
  }
  if (pending) {
    const names = readUnits(pending, known);
    const units = names.every(
      (name) => isUnitLike(name.replace(/[(（].*$/, '')) || known?.has(name) === true,
    );
    if (units || names.some((name) => /[(（](?:牵头|主责|主办)/.test(name)))
      addUnits(to, 'responsible', { text: pending, known });
    else whole = false;
  }
  return whole;
}

function addClause(to: Assignment, clause: string, known?: KnownUnits): boolean {
  if (clause.length > 200) return false;
  const lead = leads.exec(clause);
  if (lead?.[1]) {
    addUnits(to, 'lead', { text: lead[1], known });
    if (lead[2]) addUnits(to, 'supporting', { text: lead[2], known });
    return true;
  }
  const support = supports.exec(clause);
  if (support?.[1]) {
    addUnits(to, 'supporting', { text: support[1], known });
    return true;
  }
  const doing = does.exec(clause);
  if (!doing?.[1]) return false;
  if (/分工|分别|等$/.test(clause)) to.weakLead = true;
  else to.answers = true;
  addUnits(to, 'responsible', { text: doing[1], known });
  return true;
}

const aboutWork = /牵头|负责|配合|责任|承办|主办|协办|参与|完成时限|时限|实施|落实单位/;

/** A bracket at the end of a sentence that says who does it: the sentence without it, and what it says. */
export function takeBracket(sentence: string): { rest: string; assignment: Assignment } | null {
  const found =
    /^([\s\S]*?)[(（【[]((?:[^()（）【】[\]]|[(（][^()（）]*[)）])*)[)）】\]]\s*[。；;.]?\s*$/.exec(sentence);
  const inner = found?.[2];
  if (!found || inner === undefined || !(aboutWork.test(inner) || isTimedBracket(inner))) return null;
  const assignment = emptyAssignment();
  if (!addClauses(assignment, inner) || isEmpty(assignment)) return null;
  return { rest: found[1] ?? '', assignment };
}

function isTimedBracket(inner: string): boolean {
  return looksLikeTime(inner) && /完成|前$|底$/.test(inner);
}
