import type { Steps } from '../element/slices.js';
import { wordsOf } from '../model/issue.js';
import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn } from './task-set.js';

/** Rows under one heading. */
export interface TaskGroup {
  key: string;
  /** Heading as the data has it; `null` for the rows without one, or for a status, which the locale names. */
  title: string | null;
  status: TaskStatus | null;
  rows: TaskRow[];
  done: number;
  late: number;
  /** Mean progress of its rows; `null` where it is known of none. */
  progress: number | null;
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

function groupOf(key: string, by: string, rows: TaskRow[]): TaskGroup {
  let [done, late, sum] = [0, 0, 0];
  let known = false;
  for (const { status, progress } of rows) {
    if (isDone(status)) done += 1;
    if (status === 'overdue') late += 1;
    sum += progress ?? (isDone(status) ? 1 : 0);
    known ||= progress !== null || isDone(status);
  }
  return {
    key,
    title: by === 'status' || key === '' ? null : key,
    status: by === 'status' ? (key as TaskStatus) : null,
    rows,
    done,
    late,
    progress: known ? sum / rows.length : null,
  };
}

/**
 * Puts rows under headings, in the order the headings are given in, then met in.
 *
 * @param by `category`, `lead`, `status`, a column's key, or `none` for one group without heading.
 */
export function* groupTasks(
  rows: readonly TaskRow[],
  by: string,
  order: Iterable<string> = [],
): Steps<TaskGroup[]> {
  const groups = new Map<string, TaskRow[]>();
  const wanted = by === 'status' ? taskStatuses : by === 'category' ? order : [];
  for (const key of wanted) if (!groups.has(key)) groups.set(key, []);
  for (const [index, row] of rows.entries()) {
    const key = by === 'none' ? '' : keyOf(row, by);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  const made: TaskGroup[] = [];
  for (const [key, group] of groups) {
    if (group.length === 0) continue;
    made.push(groupOf(key, by, group));
    yield;
  }
  return made;
}
