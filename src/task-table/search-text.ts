import { wordsOf } from '../model/issue.js';
import { taskField, type Column } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import type { TaskSet } from './task-set.js';
import type { TextMatcher } from './text-match.js';

/** Stands between fields: no word is found across two of them. */
const between = '\n';

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(wordsOf).join(between) : '';
}

/** Whether any of a row's texts passes; it is given one after the other. */
function anyText(row: TaskRow, extra: readonly string[], test: (text: string) => boolean): boolean {
  const { no, title, category, owner, lead, responsible, supporting, due, updates, links } = row.task;
  if (no && test(no)) return true;
  if (test(title)) return true;
  if (category && test(category)) return true;
  if (owner && test(owner)) return true;
  if (due) {
    const said = row.due;
    if (said && test(said)) return true;
    if (typeof due === 'object' && due.text && test(due.text)) return true;
  }
  if (anyOf(lead, test) || anyOf(responsible, test) || anyOf(supporting, test)) return true;
  if (updates) for (const { text, by } of updates) if (test(text) || (by && test(by))) return true;
  if (links) for (const { text } of links) if (test(text)) return true;
  for (let each = 0; each < extra.length; each += 1) {
    const text = textIn(taskField(row.task, extra[each]!));
    if (text && test(text)) return true;
  }
  return false;
}

function anyOf(units: readonly string[] | undefined, test: (text: string) => boolean): boolean {
  if (units) for (let each = 0; each < units.length; each += 1) if (test(units[each]!)) return true;
  return false;
}

/** Signs that may be another in lower case; for Chinese alone nobody need ask. */
const cased = /[A-Z\u00c0-\u2fff\ua640-\uabff\uff21-\uff3a\ud800-\udfff]/;

function textOf(row: TaskRow, extra: readonly string[]): string {
  let all = '';
  anyText(row, extra, (text) => {
    all += all ? between + text : text;
    return false;
  });
  return cased.test(all) ? all.toLowerCase() : all;
}

interface Texts {
  extra: string;
  texts: string[];
}

const kept = new WeakMap<TaskSet, Texts>();
const columnTypes = new Set([undefined, 'text', 'units', 'date']);

// 存在问题 is told in the details.
const keysOf = (columns: readonly Column[]) => [
  'problem',
  ...columns.filter(({ type }) => columnTypes.has(type)).map(({ key }) => key),
];

/** Gives all text of a row in lower case, for the search; made when first asked for, and kept with the rows. */
export function searchTexts(set: TaskSet, columns: readonly Column[]): (row: TaskRow) => string {
  const keys = keysOf(columns);
  const extra = keys.join(between);
  let known = kept.get(set);
  if (known?.extra !== extra) {
    known = { extra, texts: [] };
    kept.set(set, known);
  }
  const { texts } = known;
  return (row) => (texts[row.index] ??= textOf(row, keys));
}

/**
 * Tells rows that hold all words. Words without letters that have a case, as those of Chinese, are looked for in the
 * texts as they stand: to write a hundred thousand rows out in lower case takes several times as long as to read them.
 */
export function rowTest(
  set: TaskSet,
  columns: readonly Column[],
  matcher: TextMatcher,
): (row: TaskRow) => boolean {
  const words = matcher.caseless;
  if (!words) {
    const textFor = searchTexts(set, columns);
    return (row) => matcher.matches(textFor(row));
  }
  const keys = keysOf(columns);
  const tests = words.map((word) => (text: string) => text.includes(word));
  const [first] = tests;
  if (tests.length === 1 && first) return (row) => anyText(row, keys, first);
  return (row) => tests.every((test) => anyText(row, keys, test));
}
