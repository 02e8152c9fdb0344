import { wordsOf } from '../model/issue.js';
import { taskField, type Column } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import type { TaskSet } from './task-set.js';

/** Stands between fields: no word is found across two of them. */
const between = '\n';

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(wordsOf).join(between) : '';
}

function textOf(row: TaskRow, extra: readonly string[]): string {
  const { no, title, category, owner, lead, responsible, supporting, due, updates, links } = row.task;
  let all = no ? `${no}${between}${title}` : title;
  for (const text of [category, owner, row.due, typeof due === 'object' ? due.text : undefined]) {
    if (text) all += between + text;
  }
  for (const units of [lead, responsible, supporting]) {
    if (units) for (const unit of units) all += between + unit;
  }
  if (updates) for (const { text, by } of updates) all += between + text + (by ? between + by : '');
  if (links) for (const { text } of links) all += between + text;
  for (const key of extra) {
    const text = textIn(taskField(row.task, key));
    if (text) all += between + text;
  }
  return all.toLowerCase();
}

interface Texts {
  extra: string;
  texts: string[];
}

const kept = new WeakMap<TaskSet, Texts>();
const columnTypes = new Set([undefined, 'text', 'units', 'date']);

/** Gives all text of a row in lower case, for the search; made when first asked for, and kept with the rows. */
export function searchTexts(set: TaskSet, columns: readonly Column[]): (row: TaskRow) => string {
  // 存在问题 is told in the details.
  const keys = ['problem', ...columns.filter(({ type }) => columnTypes.has(type)).map(({ key }) => key)];
  const extra = keys.join(between);
  let known = kept.get(set);
  if (known?.extra !== extra) {
    known = { extra, texts: [] };
    kept.set(set, known);
  }
  const { texts } = known;
  return (row) => (texts[row.index] ??= textOf(row, keys));
}
