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
  /** Rows that stand right under its heading; those of the groups within it are theirs. */
  readonly rows: readonly TaskRow[];
  /** The group that it is part of. */
  readonly outer: TaskGroup | null;
  /** How many groups it is within. */
  readonly level: number;
  readonly #by: string;
  readonly #inner: TaskGroup[] = [];
  readonly #list: RowList | null;
  readonly #own: GroupFigures | null;
  #figures: GroupFigures | null = null;

  constructor(
    key: string,
    by: string,
    {
      rows,
      outer = null,
      name = key,
      list = null,
      figures = null,
    }: GroupParts & { outer?: TaskGroup | null; name?: string },
  ) {
    this.key = key;
    this.title = by === 'status' || key === '' ? null : name;
    this.status = by === 'status' ? (key as TaskStatus) : null;
    this.rows = rows;
    this.outer = outer;
    this.level = outer ? outer.level + 1 : 0;
    this.#by = by;
    this.#list = list;
    this.#own = figures;
  }

  /** The group with its first rows alone. */
  first(count: number): TaskGroup {
    return this.part(this.rows.slice(0, count));
  }

  /** The group with some of its rows; what it says of itself is still of all. */
  part(rows: readonly TaskRow[]): TaskGroup {
    const part = new TaskGroup(this.key, this.#by, {
      rows,
      outer: this.outer,
      name: this.title ?? this.key,
    });
    part.#figures = this.#counted;
    return part;
  }

  /** How many rows it has a line for. */
  get length(): number {
    return (this.#list ?? this.rows).length;
  }

  /** The row of that place in it. */
  rowAt(index: number): TaskRow | undefined {
    return this.#list ? this.#list.rowAt(index) : this.rows[index];
  }

  /** Place of a row in it by its id; −1 where it has none. */
  indexOf(id: string): number {
    return this.#list ? this.#list.indexOf(id) : this.rows.findIndex((row) => row.id === id);
  }

  /** A group within it. */
  within(key: string, name: string, parts: GroupParts): TaskGroup {
    const group = new TaskGroup(key, this.#by, { ...parts, outer: this, name });
    this.#inner.push(group);
    return group;
  }

  /** Whether all groups that it is within are open. */
  isWithin(isOpen: (group: TaskGroup) => boolean): boolean {
    return this.outer === null || (isOpen(this.outer) && this.outer.isWithin(isOpen));
  }

  /** Headings of the groups that it is within, the outermost first. */
  get path(): string[] {
    return this.outer ? [...this.outer.path, this.outer.title ?? ''] : [];
  }

  /** Rows under it, those of the groups within it too. */
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
    const { count, known, sum } = this.#counted;
    return known ? sum / count : null;
  }

  get #counted(): GroupFigures {
    this.#figures ??= this.#inner
      .map((group) => group.#counted)
      .reduce(together, this.#own ?? figuresOf(this.rows));
    return this.#figures;
  }
}

/** Rows by their place, of which not all need be there. */
export interface RowList {
  length: number;
  rowAt(index: number): TaskRow | undefined;
  indexOf(id: string): number;
}

/** What is right under a heading. */
export interface GroupParts {
  /** The rows that are there. */
  rows: readonly TaskRow[];
  /** All rows, where some are not there. */
  list?: RowList | null;
  /** What somebody else has counted. */
  figures?: GroupFigures | null;
}

export interface GroupFigures {
  count: number;
  done: number;
  late: number;
  /** Progress of all rows together, and whether any is known. */
  sum: number;
  known: boolean;
}

function together(a: GroupFigures, b: GroupFigures): GroupFigures {
  return {
    count: a.count + b.count,
    done: a.done + b.done,
    late: a.late + b.late,
    sum: a.sum + b.sum,
    known: a.known || b.known,
  };
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
  return { count: rows.length, done, late, sum, known };
}

/** Names of the groups that a category is within, and its own: `一、党建/（一）组织`. */
export function namesIn(category: string): string[] {
  const names = category.split('/').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** Puts rows under the headings of outer and inner groups, an outer one where the first of its inner ones stands. */
function nested(rowsOf: ReadonlyMap<string, readonly TaskRow[]>): TaskGroup[] {
  interface Branch {
    rows: readonly TaskRow[];
    inner: Map<string, Branch>;
  }
  const branch = (): Branch => ({ rows: [], inner: new Map() });
  const root = branch();
  for (const [category, rows] of rowsOf) {
    if (rows.length === 0) continue;
    let at = root;
    const names = namesIn(category);
    for (const name of names.length > 0 ? names : ['']) {
      const next = at.inner.get(name) ?? branch();
      at.inner.set(name, next);
      at = next;
    }
    at.rows = at.rows.length > 0 ? [...at.rows, ...rows] : rows;
  }
  const groupsIn = ({ inner }: Branch, outer: TaskGroup | null): TaskGroup[] =>
    [...inner].flatMap(([name, each]) => {
      const group =
        outer?.within(`${outer.key}/${name}`, name, { rows: each.rows }) ??
        new TaskGroup(name, 'category', { rows: each.rows });
      return [group, ...groupsIn(each, group)];
    });
  return groupsIn(root, null);
}

/**
 * Puts rows under headings, in the order the headings are given in, then met in.
 *
 * @param by `category`, of which `/` tells inner from outer ones, `lead`, `status`, a column's key, or `none` for one
 *   group without heading.
 */
export function* groupTasks(
  rows: readonly TaskRow[],
  by: string,
  order: Iterable<string> = [],
): Steps<TaskGroup[]> {
  if (by === 'none') return rows.length > 0 ? [new TaskGroup('', by, { rows })] : [];
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
  if (by === 'category') return nested(groups);
  return [...groups].flatMap(([key, own]) => (own.length > 0 ? [new TaskGroup(key, by, { rows: own })] : []));
}
