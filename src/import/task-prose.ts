import { readUnits } from './unit-list.js';
import {
  assign,
  isOffice,
  cutLabels,
  emptyAssignment,
  keep,
  merge,
  put,
  takeBracket,
  type Assignment,
} from './assignment.js';
import { bare } from './grid.js';
import { headingMeaning, type Heading } from './heading-meaning.js';
import { numbered, plainNumber } from './numbering.js';
import { sourceIssue } from './source-issue.js';
import { takeHeadline, type TaskDocument } from './task-draft.js';
import { looksLikeTime, saysOnlyTime } from './time-wording.js';
import { taken } from './taken.js';

/** A numbered line or a paragraph, what follows it up to the next, and what both say about who does it. */
interface Item {
  line: string;
  level: number;
  draft: Assignment;
  body: string[];
  /** Whether something says who does it, or by when. */
  assigned: boolean;
  isTask?: boolean;
  /** The label on a line of its own that it is a point of (整改措施：). */
  under?: string | undefined;
}

/** A line as it stands, or the labels and values that it is made of. */
export type ProseLine = string | { heading: Heading; value: string }[];

const paragraph = 9;

/** Reads tasks from running text: numbered tasks with labelled lines below, or brackets at a sentence's end. */
export function readTaskProse(lines: readonly ProseLine[], document: TaskDocument): void {
  const items = itemsOf(lines, document);
  const levels = new Set(items.flatMap(({ assigned, level }) => (assigned ? level : [])));
  let above: Item[] = [];
  items.forEach((item, i) => {
    const { level, body } = item;
    above = above.filter((outer) => outer.level < level);
    const inTask = above.some(({ isTask }) => isTask);
    const end = items.findIndex((other, at) => at > i && other.level <= level);
    const below = items.slice(i + 1, end < 0 ? undefined : end);
    const isNumbered = level < paragraph;
    // 一、党建引领（组织部）above tasks with brackets of their own is their heading.
    const isOver = level < 3 && below.some((other) => other.assigned) && takeBracket(item.line);
    item.isTask =
      (item.assigned && !isOver) ||
      (isNumbered && below.length === 0 && !inTask && (levels.size === 0 || levels.has(level)));
    const isHeading =
      isNumbered && below.some((other) => (levels.size > 0 ? other.assigned : other.level < paragraph));
    const last = document.drafts[document.drafts.length - 1];
    if (item.isTask) addTask(item, above, document);
    else if (inTask) keep(last!, item.under ?? '工作内容', [item.line, ...body].join('\n'));
    else
      for (const line of isHeading ? body : [item.line, ...body]) {
        if (last) document.issues.push(sourceIssue('unread-line', line));
        else takeHeadline(line, document);
      }
    above.push(item);
  });
}

function addTask({ draft, body }: Item, above: readonly Item[], document: TaskDocument): void {
  const headings = above.flatMap(({ isTask, line }) => (isTask ? [] : line));
  const category = headings.pop();
  if (category) draft.category ??= category;
  if (headings.length > 0) keep(draft, '上级类别', headings.join(' / '));
  // 推进网格化管理。建立健全…: a short first sentence is the heading of what follows it.
  const [, opening, rest] = /^([^。；;]{4,26})。([^]{15,})$/.exec(draft.title) ?? [];
  if (opening) {
    draft.title = opening;
    body.unshift(rest!);
  }
  // 摸清底数（3月—4月）
  const [, name, time = ''] = /^(.{2,})[(（]([^()（）]{2,24})[)）]$/.exec(draft.title) ?? [];
  if (name && !draft.due && !/^[\d年—–\-至]+$/.test(time) && looksLikeTime(time) && saysOnlyTime(time))
    [draft.title, draft.due] = [name, time];
  // 完成预算编制，3月10日前
  const [, work, by = ''] = /^(.{4,})[,，]((?:于|在)?[^,，。]{2,24})$/.exec(draft.title) ?? [];
  if (work && !draft.due && /[前底内]$|完成/.test(by) && looksLikeTime(by) && saysOnlyTime(by))
    [draft.title, draft.due] = [work, by];
  draft.title ||= body.shift() ?? '';
  if (body.length > 0) keep(draft, '工作内容', body.join('\n'));
  // 责任单位：A、B分别牵头 says nothing of whom 责任单位 names elsewhere.
  const isWithin = draft.labels.has('responsible') && !draft.labels.has('lead');
  for (const role of ['lead', 'supporting'] as const)
    if (draft[role].length > 0 && !(isWithin && role === 'lead')) document.roles.add(role);
  document.drafts.push(draft);
}

const endless = (text: string) => text.replace(/[。；;\s]+$/, '');

function itemsOf(lines: readonly ProseLine[], document: TaskDocument): Item[] {
  const items: Item[] = [];
  // Labels above the first task hold for all the tasks below them, up to the next labels.
  let shared: Assignment | null = null;
  let wasLabel = false;
  let target: Item | undefined;
  let under: string | undefined;
  const begin = (line: string, level = paragraph): Item => {
    const item: Item = { line, level, draft: emptyAssignment(), body: [], assigned: false, under };
    if (shared && level < paragraph) {
      merge(item.draft, shared);
      item.assigned = true;
    }
    items.push(item);
    return item;
  };
  const all = lines.flatMap((line) => (typeof line === 'string' ? cutSections(line).map(fieldsOf) : [line]));
  all.forEach((fields, i) => {
    const isString = typeof fields === 'string';
    const label = isString && target?.assigned ? taken(/^([^:：]{2,8})[:：]$/, fields, 1) : '';
    if (label && headingMeaning(label)) under = label;
    else if (!isString || (numbered(fields)?.level ?? paragraph) < 4) under = undefined;
    if (typeof fields === 'string') {
      for (const sentence of sentencesOf(fields)) addSentence(sentence, items, begin);
      target = spokenOf(items);
    } else if (
      shared ||
      (items.every(({ level, assigned }) => level === paragraph && !assigned) &&
        /lead|resp/.test(fields.map(({ heading }) => heading.meaning).join()) &&
        numbered(all.slice(i).find((next) => typeof next === 'string') ?? ''))
    ) {
      if (!wasLabel || !shared) shared = emptyAssignment();
      for (const { heading, value } of fields) put(shared, heading, value);
    } else
      for (const { heading, value } of fields) {
        // A label met again begins the next task, as does one behind a line that is a heading.
        const isOver = !target || target.level === paragraph ? target?.line !== '' : target.level < 4;
        const had = target?.draft.under.title;
        // 建设内容 below 项目名称 tells more of the same task.
        const isNext = had && (had.weight === 99 || had.weight <= heading.weight);
        const isMet = heading.meaning === 'no' ? target?.draft.no : isNext;
        const begins = /title|no/.test(heading.meaning) && (isOver || (isMet && target!.assigned));
        const item: Item = begins || !target ? begin('') : target;
        target = item;
        item.assigned = true;
        put(item.draft, heading, endless(value));
        document.roles.add(heading.meaning);
      }
    wasLabel = typeof fields !== 'string';
  });
  return items;
}

/** The item that a label or a bracket below speaks of: not the last of its points, (1)(2)(3), but the whole. */
function spokenOf(items: readonly Item[]): Item | undefined {
  const last = items[items.length - 1];
  if (!last || last.assigned || last.level === paragraph) return last;
  let at = items.length - 1;
  while (at >= 0 && items[at]!.level >= last.level) at -= 1;
  const parent = items[at];
  const others = items.slice(at + 1, -1);
  const isPoint = last.level > 4 || others.some(({ level }) => level === last.level);
  const isWhole = parent && parent.level > 2 && ![parent, ...others].some(({ assigned }) => assigned);
  return isWhole && isPoint ? parent : last;
}

type Begin = (line: string, level?: number) => Item;

function addSentence(line: string, items: readonly Item[], begin: Begin): void {
  const current = items[items.length - 1];
  const head = numbered(line);
  const taken = takeWho(head?.text ?? line);
  const rest = endless(taken ? taken.rest : (head?.text ?? line));
  const isOpen = current && current.level < paragraph && !current.assigned;
  let item: Item | undefined;
  if (!head && current && rest === '') item = spokenOf(items);
  else if (!head && isOpen && (!taken || current.level > 2)) {
    item = current;
    current.body.push(taken ? rest : line);
  } else if (!head && !taken && current?.level === 4) current.body.push(line);
  else {
    item = begin(line, head?.level);
    item.draft.title = rest;
    if (head) item.draft.no = plainNumber(head.mark);
    if (rest) item.draft.under.title = { meaning: 'title', weight: 99, text: '' };
  }
  if (!taken || !item) return;
  merge(item.draft, taken.assignment);
  item.assigned = true;
}

/** What a sentence says at its end about who does it: in a bracket, behind labels, or after 由. */
function takeWho(text: string): ReturnType<typeof takeBracket> {
  const taken = takeBracket(text);
  if (taken) return taken;
  const assignment = emptyAssignment();
  const { before, pairs } = cutLabels(text);
  for (const { label, value } of pairs) put(assignment, headingMeaning(label)!, value);
  if (pairs.length > 0) return { rest: before, assignment };
  const begun = takeBegun(endless(text));
  if (begun) return begun;
  // 区公安局：负责道路管控: the unit, and what it does.
  const [, units = '', work] = /^([^:：]{2,60})[:：]([^]{4,})$/.exec(text) ?? [];
  if (!work || !readUnits(units).every(isOffice)) return null;
  assignment.responsible = readUnits(units);
  assignment.answers = true;
  return { rest: work.trim(), assignment };
}

/** 请A会同B于3月底前完成…, A负责落实…: units, whom they do it with, and what they are to do. */
const toDo =
  /^(?:责成|[请由])?(?!配合|协助|督促|指导|会同)([^,，。:：]{2,40}?)(?:会同([^,，。:：]{2,60}?))?(?:具体|牵头)*(?:牵头|负责|(?=[于在]?\d|尽快|抓紧|完成|制定|研究|开展|做好|提出|加快|落实|对|要))要?([于在]?\d?[^,，。:：]{4,})$/;
/** 6月底前完成选址 */
const dueAhead = /^(?:确保|力争)?[于在]?((?:\d|年)[^,，。:：]{1,12}?(?:前|[内底](?!前)))([^,，。:：]{2,})$/;

const doesSo = /^(?:会同[^。:：]{2,60}|[^。:：]{2,60}(?:牵头|负责|配合|协[助同]|参与|落实|实施))$/;

/** A sentence that begins with who does it (区应急局牵头，区住建局配合，开展排查，6月底前完成). */
function takeBegun(text: string): ReturnType<typeof takeBracket> {
  const by = taken(/^[^]{4,}?[,，。；;]\s*(?=由)/, text).length;
  const from = by || Math.max(...[...'。；;'].map((sign) => text.lastIndexOf(sign))) + 1;
  const clauses = text.slice(from).split(/[,，]/);
  const who: string[] = [];
  while (doesSo.test(clauses[0] ?? '')) who.push(clauses.shift()!);
  const [, units = '', others, work] = toDo.exec(who.length > 0 ? '' : clauses[0]!) ?? [];
  const isTold = work && [units, others ?? units].every((list) => readUnits(list).every(isOffice));
  if (isTold) {
    who.push(`${units}牵头`, ...(others ? [`${others}配合`] : []));
    clauses[0] = work;
  }
  const at = clauses.length - 1;
  const last = clauses[at] ?? '';
  const [, time, goal] = dueAhead.exec(last) ?? [];
  if (/^每[年月周日季半]|(?:完成|[前底]|坚持|推进)$/.test(last) && looksLikeTime(last))
    who.push(clauses.pop()!);
  else if (time) {
    who.push(time);
    clauses[at] = goal!;
  }
  const rest = (text.slice(0, from) + clauses.join('，')).replace(/[,，]\s*$/, '');
  const assignment = emptyAssignment();
  const isWho =
    (isTold || doesSo.test(who[0] ?? '')) && rest.length > 3 && assign(assignment, who.join('，'));
  return isWho ? { rest, assignment } : null;
}

/** A line, or the labels and values that it is made of: `牵头单位:区发改局 完成时限:5月`, bracketed or not. */
function fieldsOf(line: string): ProseLine {
  const plain = line
    .replace(/^[(（【[〔［](.*)[)）】\]〕］][。.]?$/, '$1')
    .replace(
      /^[●•◆■*·\-—]\s*|^[一二三四五六七八九十]{1,3}、(?=(?:牵头|责任|主责|承办)[单部][位门]\s*[:：])/,
      '',
    )
    .replace(/^(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff](?=\s*[:：])/, bare);
  // 问题一：… is numbered, not labelled.
  if (numbered(plain)?.level === 4 && /^\D/.test(plain)) return line;
  const { before, pairs } = cutLabels(plain);
  const [, label = '', value = ''] = /^([^:：。，,]{2,6})[:：]\s*(.+)$/.exec(plain) ?? [];
  const found = pairs.length > 0 ? (before ? [] : pairs) : [{ label, value }];
  const fields = found.flatMap(({ label: name, value: text }) => {
    const heading = headingMeaning(name);
    return heading && text ? [{ heading, value: text }] : [];
  });
  return fields.length > 0 ? fields : line;
}

/** Sections run together in one paragraph, each on a line of its own. */
function cutSections(line: string): string[] {
  return line
    .replace(/^([一二三四五六七八九十]{1,3}、[^。，（(]{2,14})(?=[(（]一[)）])/, '$1\n')
    .replace(/([。;；])\s*(?=[(（][一二三四五六七八九十]{1,3}[)）])/g, '$1\n')
    .split('\n');
}

/** A paragraph cut behind each bracket that says who does it, so that each sentence is a task of its own. */
function sentencesOf(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: end, index } of line.matchAll(/[)）】\]〕］]\s*[。；;]?\s*/g)) {
    const to = index + end.length;
    const taken = to < line.length ? takeBracket(line.slice(from, to)) : null;
    if (!taken || !/[。；;]/.test(end + taken.rest.slice(-2))) continue;
    parts.push(line.slice(from, to).trim());
    from = to;
  }
  return [...parts, line.slice(from).trim()].filter(Boolean);
}
