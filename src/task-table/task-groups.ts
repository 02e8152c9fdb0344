import { wordsOf } from '../model/issue.js';
import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';

/** Rows under one heading. */
export interface TaskGroup {
  key: string;
  /** Heading as the data has it; `null` for the rows without one, or for a status, which the locale names. */
  title: string | null;
  status: TaskStatus | null;
  rows: TaskRow[];
  done: number;
  late: number;
}

function keyOf(row: TaskRow, by: string): string {
  if (by === 'status') return row.status;
  const value = taskField(row.task, by);
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isDone(status: TaskStatus): boolean {
  return status === 'done' || status === 'closed';
}

/**
 * Puts rows under headings, in the order the headings are given in, then met in.
 *
 * @param by `category`, `lead`, `status`, a column's key, or `none` for one group without heading.
 */
export function groupTasks(rows: readonly TaskRow[], by: string, order: readonly string[] = []): TaskGroup[] {
  const groups = new Map<string, TaskRow[]>();
  const wanted = by === 'status' ? taskStatuses : by === 'category' ? order : [];
  for (const key of wanted) groups.set(key, []);
  for (const row of rows) {
    const key = by === 'none' ? '' : keyOf(row, by);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([key, group]) => ({
      key,
      title: by === 'status' || key === '' ? null : key,
      status: by === 'status' ? (key as TaskStatus) : null,
      rows: group,
      done: group.filter(({ status }) => isDone(status)).length,
      late: group.filter(({ status }) => status === 'overdue').length,
    }));
}
