import type { Steps } from '../element/slices.js';
import { wordsOf } from '../model/issue.js';
import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn } from './task-set.js';

/** Rows under one heading; what it says of them is counted when it is first drawn. */
export class TaskGroup {
  readonly key: string;
  /** Heading as the data has it; `null` for the rows without one, or for a status, which the locale names. */
  readonly title: string | null;
  readonly status: TaskStatus | null;
  readonly rows: readonly TaskRow[];
  readonly #by: string;
  #figures: GroupFigures | null = null;

  constructor(key: string, by: string, rows: readonly TaskRow[]) {
    this.key = key;
    this.title = by === 'status' || key === '' ? null : key;
    this.status = by === 'status' ? (key as TaskStatus) : null;
    this.rows = rows;
    this.#by = by;
  }

  /** The group with its first rows alone; what it says of itself is still of all. */
  first(count: number): TaskGroup {
    const part = new TaskGroup(this.key, this.#by, this.rows.slice(0, count));
    part.#figures = this.#counted;
    return part;
  }

  /** How many rows it has a line for. */
  get length(): number {
    return this.rows.length;
  }

  /** The row of that place in it. */
  rowAt(index: number): TaskRow | undefined {
    return this.rows[index];
  }

  /** Place of a row in it by its id; −1 where it has none. */
  indexOf(id: string): number {
    return this.rows.findIndex((row) => row.id === id);
  }

  get count(): number {
    return this.#counted.count;
  }

  get done(): number {
    return this.#counted.done;
  }

  get late(): number {
    return this.#counted.late;
  }

  /** Mean progress of its rows; `null` where it is known of none. */
  get progress(): number | null {
    return this.#counted.progress;
  }

  get #counted(): GroupFigures {
    this.#figures ??= figuresOf(this.rows);
    return this.#figures;
  }
}

interface GroupFigures {
  count: number;
  done: number;
  late: number;
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

function figuresOf(rows: readonly TaskRow[]): GroupFigures {
  let [done, late, sum] = [0, 0, 0];
  let known = false;
  for (const { status, progress } of rows) {
    if (isDone(status)) done += 1;
    if (status === 'overdue') late += 1;
    sum += progress ?? (isDone(status) ? 1 : 0);
    known ||= progress !== null || isDone(status);
  }
  return { count: rows.length, done, late, progress: known ? sum / rows.length : null };
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
  if (by === 'none') return rows.length > 0 ? [new TaskGroup('', by, rows)] : [];
  const groups = new Map<string, TaskRow[]>();
  const wanted = by === 'status' ? taskStatuses : by === 'category' ? order : [];
  for (const key of wanted) if (!groups.has(key)) groups.set(key, []);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const key = keyOf(row, by);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  return [...groups].flatMap(([key, group]) => (group.length > 0 ? [new TaskGroup(key, by, group)] : []));
}
