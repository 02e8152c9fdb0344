import { cutLabels, emptyAssignment, keep, merge, put, takeBracket, type Assignment } from './assignment.js';
import { bare } from './grid.js';
import { headingMeaning } from './heading-meaning.js';
import { numbered, plainNumber } from './numbering.js';
import { sourceIssue } from './source-issue.js';
import { takeHeadline, type TaskDocument } from './task-draft.js';

/** A numbered line or a paragraph, what follows it up to the next, and what both say about who does it. */
interface Item {
  line: string;
  level: number;
  draft: Assignment;
  body: string[];
  /** Whether something says who does it, or by when. */
  assigned: boolean;
  isTask: boolean;
}

const paragraph = 9;

/** Reads tasks from running text: numbered tasks with labelled lines below, or brackets at a sentence's end. */
export function readTaskProse(lines: readonly string[], document: TaskDocument): void {
  const items = itemsOf(lines, document);
  const levels = new Set(items.flatMap(({ assigned, level }) => (assigned ? level : [])));
  let above: Item[] = [];
  items.forEach((item, i) => {
    const { level, assigned, draft, body } = item;
    above = above.filter((outer) => outer.level < level);
    const inTask = above.some(({ isTask }) => isTask);
    const end = items.findIndex((other, at) => at > i && other.level <= level);
    const below = items.slice(i + 1, end < 0 ? undefined : end);
    item.isTask =
      assigned ||
      (below.length === 0 && level < paragraph && !inTask && (levels.size === 0 || levels.has(level)));
    const isHeading =
      level < paragraph &&
      below.some((other) => other.assigned || (levels.size === 0 && other.level < paragraph));
    if (item.isTask) addTask(item, above, document);
    else if (inTask)
      keep(document.drafts[document.drafts.length - 1]!, '工作内容', [item.line, ...body].join('\n'));
    else
      for (const line of isHeading ? body : [item.line, ...body]) {
        if (document.drafts.length > 0) document.issues.push(sourceIssue('unread-line', line));
        else takeHeadline(line, document);
      }
    above.push(item);
    for (const { heading } of draft.states) document.roles.add(heading);
  });
}

function addTask({ draft, body }: Item, above: readonly Item[], document: TaskDocument): void {
  const headings = above.flatMap(({ isTask, line }) => (isTask ? [] : line));
  const category = headings.pop();
  if (category) draft.category ??= category;
  if (headings.length > 0) keep(draft, '上级类别', headings.join(' / '));
  // 推进网格化管理。建立健全…: a short first sentence is the heading of what follows it.
  const [, opening, rest] = /^([^。；;]{4,26})。([^]{15,})$/.exec(draft.title) ?? [];
  if (opening && rest) {
    draft.title = opening;
    body.unshift(rest);
  }
  draft.title ||= body.shift() ?? '';
  if (body.length > 0) keep(draft, '工作内容', body.join('\n'));
  for (const role of ['lead', 'supporting'] as const) if (draft[role].length > 0) document.roles.add(role);
  document.drafts.push(draft);
}

const endless = (text: string) => text.replace(/[。；;\s]+$/, '');

function itemsOf(lines: readonly string[], document: TaskDocument): Item[] {
  const items: Item[] = [];
  // Labels above the first task hold for all the tasks below them, up to the next labels.
  let shared: Assignment | null = null;
  let wasLabel = false;
  let target: Item | undefined;
  const begin = (line: string, level = paragraph, title = ''): Item => {
    const item: Item = {
      line,
      level,
      draft: emptyAssignment(endless(title), title ? 99 : 0),
      body: [],
      assigned: false,
      isTask: false,
    };
    if (shared && level < paragraph) {
      merge(item.draft, shared);
      item.assigned = true;
    }
    items.push(item);
    return item;
  };
  for (const line of lines.flatMap(cutSections)) {
    const fields = fieldsOf(line);
    const current = items[items.length - 1];
    if (fields.length === 0) for (const sentence of sentencesOf(line)) addSentence(sentence, items, begin);
    else if (
      shared ||
      (fields.some(({ label }) => /lead|responsible/.test(headingMeaning(label)!.meaning)) &&
        items.every(({ level }) => level === paragraph) &&
        !current?.assigned &&
        isAbove(lines, line))
    ) {
      if (!wasLabel || !shared) shared = emptyAssignment();
      for (const { label, value } of fields) put(shared, headingMeaning(label)!, value);
    } else
      for (const { label, value } of fields) {
        const heading = headingMeaning(label)!;
        const begins = /title|no/.test(heading.meaning) && (!target || target.assigned || target.level < 4);
        const item: Item = begins || !target ? begin('') : target;
        target = item;
        item.assigned = true;
        put(item.draft, heading, endless(value));
        document.roles.add(heading.meaning);
      }
    wasLabel = fields.length > 0;
    if (!wasLabel) target = spokenOf(items);
  }
  return items;
}

/** The item that a label or a bracket below speaks of: not the last of its points, (1)(2)(3), but the whole. */
function spokenOf(items: readonly Item[]): Item | undefined {
  let item = items[items.length - 1];
  for (let at = items.length - 2; item && at >= 0 && item.level < paragraph && !item.assigned; at -= 1) {
    const other = items[at]!;
    if (other.level > item.level || other.assigned) continue;
    if (other.level < 3) break;
    if (other.level === item.level) {
      // Two points without a word on who does them.
      const parent = items
        .slice(0, at)
        .reverse()
        .find(({ level }) => level < other.level);
      if (parent && !parent.assigned && parent.level >= 3) item = parent;
      break;
    }
    if (item.level < 5) break;
    item = other;
  }
  return item;
}

/** Whether a labelled line is followed by a numbered one: it stands above tasks, not below one. */
function isAbove(lines: readonly string[], line: string): boolean {
  const next = lines.slice(lines.indexOf(line) + 1).find((other) => fieldsOf(other).length === 0);
  return next !== undefined && numbered(next) !== null;
}

type Begin = (line: string, level?: number, title?: string) => Item;

function addSentence(line: string, items: readonly Item[], begin: Begin): void {
  const current = items[items.length - 1];
  const head = numbered(line);
  const taken = takeBracket(line);
  const rest = taken ? endless(taken.rest) : line;
  const isOpen = current && current.level < paragraph && !current.assigned;
  let item: Item | undefined;
  if (taken && rest === '' && current) item = spokenOf(items);
  else if (head) {
    const inner = (numbered(rest)?.text ?? rest).replace(
      /^([^:：。，,]{2,8})[:：]\s*(?=.)/,
      (whole, label: string) => (headingMeaning(label)?.meaning === 'title' ? '' : whole),
    );
    const { before, pairs } = cutLabels(inner);
    item = begin(line, head.level, pairs.length > 0 ? before : inner);
    item.draft.no = plainNumber(head.mark);
    item.assigned ||= pairs.length > 0;
    for (const { label, value } of pairs) put(item.draft, headingMeaning(label)!, value);
  } else if (taken && isOpen && current.level > 2) {
    item = current;
    current.body.push(rest);
  } else if (taken) item = begin(line, paragraph, rest);
  else if (isOpen || current?.level === 4) current!.body.push(line);
  else begin(line, paragraph, line);
  if (!taken || !item) return;
  merge(item.draft, taken.assignment);
  item.assigned = true;
}

/** Labels and values of a line that is made of them: `牵头单位:区发改局 完成时限:5月`, bracketed or not. */
function fieldsOf(line: string): { label: string; value: string }[] {
  const plain = line
    .replace(/^[(（【[](.*)[)）】\]][。.]?$/, '$1')
    .replace(/^[●•◆■*·\-—]\s*/, '')
    .replace(/^(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff](?=\s*[:：])/, bare);
  const { before, pairs } = cutLabels(plain);
  if (pairs.length > 0) return before === '' ? pairs : [];
  const [, label, value] = /^([^:：。，,]{2,6})[:：]\s*(.+)$/.exec(plain) ?? [];
  return label && value && headingMeaning(label) ? [{ label, value }] : [];
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
  for (const { 0: end, index } of line.matchAll(/[)）]\s*[。；;]?\s*/g)) {
    const to = index + end.length;
    const taken = to < line.length ? takeBracket(line.slice(from, to)) : null;
    if (!taken || !(/[。；;]/.test(end) || /[。；;]\s*$/.test(taken.rest.slice(-4)))) continue;
    parts.push(line.slice(from, to).trim());
    from = to;
  }
  return [...parts, line.slice(from).trim()].filter(Boolean);
}
