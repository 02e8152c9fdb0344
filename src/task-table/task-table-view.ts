import { finish, type Steps } from '../element/slices.js';
import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import type { Column, TaskTableData } from '../model/task-table.js';
import type { UnitDirectory } from '../model/units.js';
import { taskColumns, type TaskColumn } from './task-columns.js';
import { groupTasks, type TaskGroup } from './task-groups.js';
import { wordsIn, type TaskRow } from './task-row.js';
import { countStatuses, rowsATurn, taskSet, type Grouping } from './task-set.js';
import { sortTasks, type TaskSort } from './task-sort.js';
import { filterByUnit, type FilteredRows } from './unit-filter.js';

/** What the task table draws. */
export interface TaskTableView {
  columns: TaskColumn[];
  groups: TaskGroup[];
  /** What the rows are grouped by; `none` where they are not. */
  groupBy: string;
  /** What they could be grouped by. */
  groupings: Grouping[];
  total: number;
  shown: number;
  /** Rows of each status under all other conditions, most urgent first; statuses that no task has are left out. */
  counts: { status: TaskStatus; count: number }[];
  /** Rows under all conditions but the status. */
  countAll: number;
  offered: FilteredRows['offered'];
}

/** Conditions a host can set and read. */
export interface TaskFilters {
  status?: string[];
  unit?: string[];
  unitRole?: 'any' | 'lead';
  category?: string[];
}

export interface TaskTableViewOptions {
  asOf: string;
  dueSoonDays: number;
  locale: string;
  query: string;
  sorts: readonly TaskSort[];
  groupBy: string | undefined;
  filters: TaskFilters;
  /** Units to filter by, from the dashboard or the filters. */
  units: readonly string[];
  directory: UnitDirectory;
  showCollective: boolean;
  columns: readonly Column[];
}

/** Rows under all conditions but status and unit. */
function* search(
  rows: readonly TaskRow[],
  { query, filters }: TaskTableViewOptions,
): Steps<readonly TaskRow[]> {
  const words = wordsIn(query);
  const wanted = filters.category?.length ? new Set(filters.category) : null;
  if (words.length === 0 && !wanted) return rows;
  const found: TaskRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (index % rowsATurn === rowsATurn - 1) yield;
    if (wanted && !wanted.has(row.task.category ?? '')) continue;
    if (words.every((word) => row.holds(word))) found.push(row);
  }
  return found;
}

/** Filters, sorts, groups and counts the tasks, in steps between which a page can do other things; pure. */
export function* taskTableSteps(data: TaskTableData, options: TaskTableViewOptions): Steps<TaskTableView> {
  const { filters, sorts, units, directory, showCollective } = options;
  const set = taskSet(data, options);
  yield* set.fill();
  const found = yield* search(set.rows, options);
  const role = filters.unitRole ?? 'any';
  const byUnit = yield* filterByUnit(found, { units, role, directory, showCollective });
  const wanted = filters.status?.length ? new Set(filters.status) : null;
  const rows = wanted ? byUnit.rows.filter((row) => wanted.has(row.status)) : byUnit.rows;
  const all = yield* set.statuses();
  const counts = byUnit.rows === set.rows ? all : yield* countStatuses(byUnit.rows);
  const { groupings } = set;
  const groupBy = options.groupBy ?? (groupings.includes('category') ? 'category' : 'none');
  const sorted = yield* sortTasks(rows, sorts, set);
  const view: TaskTableView = {
    columns: taskColumns((key) => set.holds(key), options.columns),
    groups: yield* groupTasks(sorted, groupBy, set.categories),
    groupBy,
    groupings,
    total: set.rows.length,
    shown: rows.length,
    counts: taskStatuses
      .filter((status) => all.has(status))
      .map((status) => ({ status, count: counts.get(status) ?? 0 })),
    countAll: byUnit.rows.length,
    offered: byUnit.offered,
  };
  sources.set(view, data);
  return view;
}

const sources = new WeakMap<TaskTableView, TaskTableData>();

/** What a view was made of. */
export function dataOf(view: TaskTableView): TaskTableData | null {
  return sources.get(view) ?? null;
}

/** The same at once. */
export function taskTableView(data: TaskTableData, options: TaskTableViewOptions): TaskTableView {
  return finish(taskTableSteps(data, options));
}
