import type { Steps } from '../element/slices.js';
import type { TaskStatus } from '../model/task-status.js';
import type { TaskTableData } from '../model/task-table.js';
import { Deadlines, type DeadlineOptions } from './deadlines.js';
import { holdsAny } from './task-columns.js';
import { TaskRow } from './task-row.js';
import type { Places } from './text-order.js';

/** Rows that are made or looked at before a browser gets a turn. */
export const rowsATurn = 2000;

/** What to group by where tasks say something about it. */
export type Grouping = 'category' | 'lead' | 'status' | 'none';

/** How many rows there are of each status. */
export function* countStatuses(rows: readonly TaskRow[]): Steps<Map<TaskStatus, number>> {
  const counts = new Map<TaskStatus, number>();
  for (let index = 0; index < rows.length; index += 1) {
    const { status } = rows[index]!;
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  return counts;
}

/** The rows of a data set on a day, with what was worked out of them and holds for each query. */
export class TaskSet {
  readonly rows: TaskRow[] = [];
  readonly deadlines: Deadlines;
  /** Places of all rows in the order of a key; see `task-sort.ts`. */
  readonly orders = new Map<string, Places>();
  readonly #data: TaskTableData;
  readonly #held = new Map<string, boolean>();
  #groupings: Grouping[] | null = null;
  #statuses: Map<TaskStatus, number> | null = null;
  #categories: Set<string> | null = null;

  constructor(data: TaskTableData, options: DeadlineOptions) {
    this.#data = data;
    this.deadlines = new Deadlines(options);
  }

  fits({ asOf, dueSoonDays, locale }: DeadlineOptions): boolean {
    const { deadlines } = this;
    return deadlines.asOf === asOf && deadlines.dueSoonDays === dueSoonDays && deadlines.locale === locale;
  }

  /** Makes the rows that are not there yet. */
  *fill(): Steps<void> {
    const { tasks } = this.#data;
    for (let index = this.rows.length; index < tasks.length; index += 1) {
      this.rows.push(new TaskRow(tasks[index]!, index, this));
      if (this.rows.length % rowsATurn === 0) yield;
    }
  }

  /** How many rows there are of each status. */
  *statuses(): Steps<ReadonlyMap<TaskStatus, number>> {
    this.#statuses ??= yield* countStatuses(this.rows);
    return this.#statuses;
  }

  /** Whether any task has something for a column; a column of dashes tells nobody anything. */
  holds(key: string): boolean {
    let held = this.#held.get(key);
    if (held === undefined) {
      held = holdsAny(key, this.rows);
      this.#held.set(key, held);
    }
    return held;
  }

  /** Categories in the order given, else met in the data: sorting and filtering leave the groups where they are. */
  get categories(): Iterable<string> {
    const { categories = [], tasks } = this.#data;
    if (!this.#categories) {
      this.#categories = new Set(categories);
      for (const { category = '' } of tasks) this.#categories.add(category);
    }
    return this.#categories;
  }

  get groupings(): Grouping[] {
    const { tasks } = this.#data;
    this.#groupings ??= [
      ...(tasks.some(({ category }) => Boolean(category)) ? (['category'] as const) : []),
      ...(tasks.some(({ lead }) => lead.length > 0) ? (['lead'] as const) : []),
      ...(tasks.some(({ due, state }) => due || state) ? (['status'] as const) : []),
      'none',
    ];
    return this.#groupings;
  }
}

const sets = new WeakMap<TaskTableData, TaskSet>();

/** The rows of a data set; kept with it while the day and the language stay. */
export function taskSet(data: TaskTableData, options: DeadlineOptions): TaskSet {
  let set = sets.get(data);
  if (!set?.fits(options)) {
    set = new TaskSet(data, options);
    sets.set(data, set);
  }
  return set;
}
