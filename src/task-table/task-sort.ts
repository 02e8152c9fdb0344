import { wordsOf } from '../model/issue.js';
import { taskStatuses } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';

/** One sort key of the table. */
export interface TaskSort {
  key: string;
  direction: 'ascending' | 'descending';
}

// Making a collator takes longer than sorting a hundred rows with it.
const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  let found = collators.get(locale);
  if (!found) {
    // zh sorts by pinyin; numeric keeps 2 before 10.
    found = new Intl.Collator(locale.startsWith('zh') ? 'zh-CN' : [locale, 'zh-CN'], { numeric: true });
    collators.set(locale, found);
  }
  return found;
}

/** What a row sorts by; `null` is not known and stays last in either direction. */
function sortValue(row: TaskRow, key: string): string | number | null {
  switch (key) {
    case 'due':
      return row.dueOrder;
    case 'status':
      return taskStatuses.indexOf(row.status);
    case 'progress':
      return row.progress;
    case 'no':
      return row.no || null;
    default: {
      const value = taskField(row.task, key);
      if (Array.isArray(value)) return value.length > 0 ? value.map(wordsOf).join('、') : null;
      return typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? value : null;
    }
  }
}

function compare(a: string | number | null, b: string | number | null, locale: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator(locale).compare(String(a), String(b));
}

/** Sorts rows by several keys, first key first; rows that are alike keep the order of the data. */
export function sortTasks(rows: readonly TaskRow[], sorts: readonly TaskSort[], locale: string): TaskRow[] {
  if (sorts.length === 0) return [...rows];
  const keyed = rows.map((row) => ({ row, values: sorts.map(({ key }) => sortValue(row, key)) }));
  keyed.sort((one, other) => {
    for (const [index, { direction }] of sorts.entries()) {
      const [a, b] = [one.values[index] ?? null, other.values[index] ?? null];
      if (a === null && b === null) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      const order = compare(a, b, locale);
      if (order !== 0) return direction === 'descending' ? -order : order;
    }
    return one.row.index - other.row.index;
  });
  return keyed.map(({ row }) => row);
}
