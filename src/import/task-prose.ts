import {
  addAssignment,
  addClauses,
  cutLabels,
  emptyAssignment,
  takeBracket,
  type Assignment,
  type Labelled,
} from './assignment.js';
import { headingMeaning } from './heading-meaning.js';
import { numbered, plainNumber } from './numbering.js';
import { addField } from './task-cards.js';
import { sourceIssue } from './source-issue.js';
import type { TaskDocument, TaskDraft } from './task-draft.js';
import { takeHeadline } from './task-grid.js';

/** A numbered line or a paragraph, what follows it up to the next, and what it says about who does it. */
interface Item {
  line: string;
  level: number;
  mark: string;
  text: string;
  body: string[];
  assignment: Assignment;
  fields: Labelled[];
  assigned: boolean;
  used: boolean;
}

const paragraph = 9;

/** Reads tasks from running text: numbered tasks with labelled lines below, or brackets at a sentence's end. */
export function readTaskProse(lines: readonly string[], document: TaskDocument): void {
  const items = itemsOf(lines, document);
  const anyAssigned = items.some(({ assigned }) => assigned);
  const ancestors: Item[] = [];
  items.forEach((item, i) => {
    while (ancestors.length > 0 && (ancestors[ancestors.length - 1]?.level ?? 0) >= item.level)
      ancestors.pop();
    const parent = ancestors[ancestors.length - 1];
    const next = items[i + 1];
    const leads = next !== undefined && next.level > item.level;
    const task =
      item.assigned ||
      (!leads &&
        item.level < paragraph &&
        !covered(ancestors) &&
        (!anyAssigned || siblingIsTask(items, item)));
    if (task) addTask(item, ancestors, document);
    else if (covered(ancestors) && parent) addContent(document, item);
    else if (leads && item.level < paragraph && hasTaskBelow(items, i, anyAssigned)) {
      for (const line of item.body) document.issues.push(sourceIssue('unread-line', line));
    } else if (i === 0 || items.slice(0, i).every(({ used }) => !used)) headline(item, document);
    else for (const line of [item.line, ...item.body]) document.issues.push(sourceIssue('unread-line', line));
    item.used = task;
    ancestors.push(item);
  });
}

function covered(ancestors: readonly Item[]): boolean {
  return ancestors.some(({ used }) => used);
}

function headline(item: Item, document: TaskDocument): void {
  for (const line of [item.line, ...item.body]) {
    if (line.length <= 60 && !/。/.test(line)) takeHeadline(line, document);
    else document.issues.push(sourceIssue('unread-line', line));
  }
}

function siblingIsTask(items: readonly Item[], item: Item): boolean {
  return items.some(
    (other) => other.level === item.level && other.assigned && plainNumber(other.mark) !== '',
  );
}

function hasTaskBelow(items: readonly Item[], at: number, anyAssigned: boolean): boolean {
  const level = items[at]?.level ?? 0;
  for (let i = at + 1; i < items.length && (items[i]?.level ?? 0) > level; i += 1) {
    if (items[i]?.assigned || (!anyAssigned && (items[i]?.level ?? paragraph) < paragraph)) return true;
  }
  return false;
}

function addTask(item: Item, ancestors: readonly Item[], document: TaskDocument): void {
  const draft: TaskDraft = { title: item.text, assignment: item.assignment, states: [] };
  if (item.mark && item.level < paragraph) draft.no = plainNumber(item.mark);
  const above = ancestors.filter(({ used }) => !used);
  const category = above[above.length - 1];
  if (category) draft.category = category.line;
  for (const outer of above.slice(0, -1)) draft.assignment.extra['上级类别'] = outer.line;
  document.hasLead ||= item.assignment.lead.length > 0;
  document.hasSupporting ||= item.assignment.supporting.length > 0;
  for (const field of item.fields) addField(draft, document, field);
  // 推进网格化管理。建立健全…: a short first sentence is the heading of what follows it.
  const opening = /^([^。；;]{4,26})。([^]{15,})$/.exec(draft.title);
  if (opening?.[1] && opening[2]) {
    draft.title = opening[1];
    item.body.unshift(opening[2]);
  }
  if (item.body.length > 0) draft.assignment.extra['工作内容'] = item.body.join('\n');
  if (draft.title === '') draft.title = item.body[0] ?? '';
  document.drafts.push(draft);
}

/** A line below a task that has none of its own: what the task consists of. */
function addContent(document: TaskDocument, item: Item): void {
  const draft = document.drafts[document.drafts.length - 1];
  const text = [item.line, ...item.body].join('\n');
  if (!draft) return void document.issues.push(sourceIssue('unread-line', text));
  const had = draft.assignment.extra['工作内容'];
  draft.assignment.extra['工作内容'] = had === undefined ? text : `${had}\n${text}`;
}

const beginsTask = new Set(['title', 'no']);

/** Sections run together in one paragraph, each on a line of its own. */
function cutSections(line: string): string[] {
  return line
    .replace(/^([一二三四五六七八九十]{1,3}、[^。，（(]{2,14})(?=[(（]一[)）])/, '$1\n')
    .replace(/([。;；])\s*(?=[(（][一二三四五六七八九十]{1,3}[)）])/g, '$1\n')
    .split('\n');
}

function itemsOf(lines: readonly string[], document: TaskDocument): Item[] {
  const items: Item[] = [];
  const start = lines.findIndex((line) => numbered(line));
  const opening = fieldOf(lines[start - 1] ?? '');
  // A unit's label above its numbered tasks holds for all of them.
  if (start > 0 && opening && /lead|responsible/.test(opening.meaning))
    return itemsBelowUnits(lines, document);
  for (const line of lines.flatMap(cutSections)) {
    const current = items[items.length - 1];
    const field = fieldOf(line);
    if (field) {
      const starts =
        beginsTask.has(field.meaning) &&
        (!current || current.assigned || current.fields.length > 0 || current.level < 4);
      const target = starts || !current ? newItem(items, '') : current;
      addLine(target, field, document);
      continue;
    }
    for (const sentence of sentencesOf(line)) addSentence(items, sentence);
  }
  return items;
}

function itemsBelowUnits(lines: readonly string[], document: TaskDocument): Item[] {
  const items: Item[] = [];
  let fields: Item['fields'] = [];
  let previous = '';
  for (const line of lines) {
    const field = fieldOf(line);
    if (field) {
      const own = { label: field.label, value: field.value.slice(field.value.search(/[:：]/) + 1).trim() };
      fields = previous === 'field' ? [...fields, own] : [own];
      document.hasLead ||= field.meaning === 'lead';
    } else {
      addSentence(items, line);
      const item = items[items.length - 1];
      if (item && item.fields.length === 0) [item.fields, item.assigned] = [fields, true];
    }
    previous = field ? 'field' : 'line';
  }
  return items;
}

function addSentence(items: Item[], line: string): void {
  const current = items[items.length - 1];
  const head = numbered(line);
  const taken = takeBracket(line);
  const only = taken && taken.rest.replace(/[。；;\s]/g, '') === '';
  if (taken && only && current) {
    addAssignment(current.assignment, taken.assignment);
    current.assigned = true;
  } else if (head) {
    const inner = withoutTitleLabel(taken ? (numbered(taken.rest)?.text ?? taken.rest) : head.text);
    const item = newItem(items, line, head);
    const labelled = cutLabels(inner);
    item.text = endless(labelled.pairs.length > 0 ? labelled.before : inner);
    if (labelled.pairs.length > 0) {
      addClauses(item.assignment, inner.slice(inner.indexOf(labelled.pairs[0]?.label ?? '')));
      item.assigned = true;
    }
    if (taken) {
      addAssignment(item.assignment, taken.assignment);
      item.assigned = true;
    }
  } else if (taken && (!current || current.assigned || current.level < 4)) {
    // A paragraph with a bracket of its own is a task; under a heading without one it is that heading's body.
    const leaf = current && !current.assigned && current.body.length === 0 && current.level >= 3;
    const item = leaf ? current : newItem(items, line);
    if (leaf) item.body.push(endless(taken.rest));
    else item.text = endless(taken.rest);
    addAssignment(item.assignment, taken.assignment);
    item.assigned = true;
  } else if (taken && current) {
    current.body.push(endless(taken.rest));
    addAssignment(current.assignment, taken.assignment);
    current.assigned = true;
  } else if (current && current.level < paragraph && !current.assigned) current.body.push(line);
  else if (current && current.level === 4 && current.assigned) current.body.push(line);
  else newItem(items, line).text = line;
}

function newItem(
  items: Item[],
  line: string,
  { level, mark }: { level: number; mark: string } = { level: paragraph, mark: '' },
): Item {
  const item: Item = {
    line,
    level,
    mark,
    text: '',
    body: [],
    assignment: emptyAssignment(),
    fields: [],
    assigned: false,
    used: false,
  };
  items.push(item);
  return item;
}

interface Field {
  label: string;
  value: string;
  meaning: string;
}

/** A line that is a label and what it says: `牵头单位:区发改局`, bracketed or not. */
function fieldOf(line: string): Field | null {
  const plain = line.replace(/^[(（【[](.*)[)）】\]][。.]?$/, '$1');
  const found = /^(?:[●•◆■*·\-—]\s*)?[【[]?([^:：。，,]{1,12}?)[】\]]?\s*[:：]\s*(.*)$/s.exec(plain);
  const heading = found?.[1] ? headingMeaning(found[1]) : null;
  const short = found?.[1] !== undefined && /^(?:牵头|配合|责任|完成|时限|协办|主办)$/.test(found[1].trim());
  if (!found || (!heading && !short)) return null;
  return { label: (found[1] ?? '').trim(), value: plain, meaning: heading?.meaning ?? 'mixed' };
}

/** Takes a labelled line; one line may hold several labels (`牵头单位:A 配合单位:B`). */
function addLine(item: Item, { label, value, meaning }: Field, document: TaskDocument): void {
  const text = value.slice(value.search(/[:：]/) + 1).trim();
  const { pairs } = cutLabels(value);
  if (pairs.length > 1) {
    for (const pair of pairs) item.fields.push(pair);
  } else if (meaning === 'title' && item.text === '' && item.line === '')
    item.fields.push({ label, value: text });
  else item.fields.push({ label, value: text.replace(/[。；;]$/, '') });
  document.hasLead ||= headingMeaning(label)?.meaning === 'lead';
  item.assigned = true;
}

/** A paragraph cut behind each bracket that says who does it, so that each sentence is a task of its own. */
function sentencesOf(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of line.matchAll(/[)）]\s*[。；;]?\s*/g)) {
    const to = found.index + found[0].length;
    const piece = line.slice(from, to);
    if (
      to >= line.length ||
      !/[。；;]$|[。；;]\s*[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]\s*$/.test(piece.trim())
    )
      continue;
    if (!takeBracket(piece)) continue;
    parts.push(piece.trim());
    from = to;
  }
  if (from < line.length) parts.push(line.slice(from).trim());
  return parts;
}

/** 任务:加强宣传 behind a number: the label says nothing more. */
function withoutTitleLabel(text: string): string {
  const found = /^([^:：。，,]{2,8})[:：]\s*(?=.)/.exec(text);
  return found?.[1] && headingMeaning(found[1])?.meaning === 'title' ? text.slice(found[0].length) : text;
}

function endless(text: string): string {
  return text.replace(/[。；;\s]+$/, '');
}
