import { finish, Sliced, type Steps } from '../element/slices.js';
import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import type { Column, TaskTableData } from '../model/task-table.js';
import type { UnitDirectory } from '../model/units.js';
import { arrangeColumns } from './column-arrangement.js';
import type { Arrangement } from './given-arrangement.js';
import { unitsNamed } from './own-units.js';
import { taskColumns, type TaskColumn } from './task-columns.js';
import { groupTasks, type TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import { countStatuses, rowsATurn, taskSet, type Grouping, type TaskSet } from './task-set.js';
import { sortTasks, type TaskSort } from './task-sort.js';
import { rowTest } from './search-text.js';
import { categoryTest, facetsOf, statusTest, type Facets } from './task-facets.js';
import { TextMatcher, type Readings } from './text-match.js';
import { filterByUnit, type FilteredRows } from './unit-filter.js';

/** What the task table draws. */
export interface TaskTableView {
  columns: TaskColumn[];
  /** All columns in their order, those that are hidden among them. */
  choices: TaskColumn[];
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
  /** Some task says how far it is, so that what is done can be counted; without, 0 % would be a guess. */
  tellsDone: boolean;
  /** These are the first rows, while the others are still being checked: what is counted is not known yet. */
  partial: boolean;
  /** There are categories or units to filter by. */
  filterable: boolean;
  /** What is searched for, to mark it; `null` where nothing is. */
  search: TextMatcher | null;
  /** What categories and units there are to filter by; `null` while nobody asks. */
  facets: Facets | null;
  /** Not all rows are there; those looked at are asked for. Default false. */
  isSourced?: boolean;
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
  /** How the user arranged them. */
  arrangement?: Arrangement;
  /** How signs are read, once that is known. */
  readings?: Readings | null;
  /** The data is only the beginning of what there is. */
  partial?: boolean;
  /** Counts what could be filtered by as well. */
  withFacets?: boolean;
}

/** Pinyin takes some 10 µs a row. */
const searchedATurn = rowsATurn / 8;

/** Rows that hold all words of the query. */
function* search(
  set: TaskSet,
  { columns }: TaskTableViewOptions,
  matcher: TextMatcher,
): Steps<readonly TaskRow[]> {
  const { rows } = set;
  if (matcher.isEmpty) return rows;
  const holds = rowTest(set, columns, matcher);
  const found: TaskRow[] = [];
  for (let begin = 0; begin < rows.length; begin += searchedATurn) {
    pick(rows, begin, { holds, found });
    yield;
  }
  return found;
}

/** Takes of the rows of a turn those that pass. A loop in a generator takes an engine several times as long. */
function pick(
  rows: readonly TaskRow[],
  begin: number,
  { holds, found }: { holds: (row: TaskRow) => boolean; found: TaskRow[] },
): void {
  const end = Math.min(begin + searchedATurn, rows.length);
  for (let index = begin; index < end; index += 1) {
    const row = rows[index]!;
    if (holds(row)) found.push(row);
  }
}

/** Filters, sorts, groups and counts the tasks, in steps between which a page can do other things; pure. */
export function* taskTableSteps(data: TaskTableData, options: TaskTableViewOptions): Steps<TaskTableView> {
  const { filters, sorts, units, directory, showCollective } = options;
  const set = taskSet(data, options);
  yield* set.fill();
  const matcher = new TextMatcher(options.query, options.readings);
  const found = yield* search(set, options, matcher);
  const inCategory = categoryTest(filters.category);
  const byCategory = inCategory ? found.filter(inCategory) : found;
  const role = filters.unitRole ?? 'any';
  const unitFilter = { units, role, directory, showCollective };
  const byUnit = yield* filterByUnit(byCategory, unitFilter);
  // Before rows are asked for their status, one after the other, at a stroke.
  const all = yield* set.statuses();
  const inStatus = statusTest(filters.status);
  const rows = inStatus ? byUnit.rows.filter(inStatus) : byUnit.rows;
  const counts = byUnit.rows === set.rows ? all : yield* countStatuses(byUnit.rows);
  const { groupings } = set;
  const groupBy = options.groupBy ?? (groupings.includes('category') ? 'category' : 'none');
  const sorted = yield* sortTasks(rows, sorts, set);
  const columns = taskColumns((key) => set.holds(key), options.columns);
  const choices = arrangeColumns(columns, options.arrangement ?? {});
  const view: TaskTableView = {
    columns: choices.filter(({ hidden }) => !hidden),
    choices,
    groups: yield* groupTasks(sorted, groupBy, set.categories),
    groupBy,
    groupings,
    partial: options.partial ?? false,
    total: set.rows.length,
    shown: rows.length,
    counts: taskStatuses
      .filter((status) => all.has(status))
      .map((status) => ({ status, count: counts.get(status) ?? 0 })),
    countAll: byUnit.rows.length,
    offered: byUnit.offered,
    tellsDone: set.holds('progress') || all.has('done') || all.has('closed') || set.holds('state'),
    filterable: ['category', 'lead', 'responsible', 'supporting'].some((key) => set.holds(key)),
    search: matcher.isEmpty ? null : matcher,
    facets: options.withFacets
      ? yield* facetsOf(found, {
          inCategory,
          inStatus,
          unitFilter,
          categories: set.categories,
          names: unitsNamed(data),
        })
      : null,
  };
  return madeOf(view, data);
}

const sources = new WeakMap<TaskTableView, TaskTableData>();

/** Says what a view was made of: one of other data leaves what is read where it is. */
export function madeOf(view: TaskTableView, data: TaskTableData): TaskTableView {
  sources.set(view, data);
  return view;
}

/** What a view was made of. */
export function dataOf(view: TaskTableView): TaskTableData | null {
  return sources.get(view) ?? null;
}

/** Tasks of which the view is made at once; of more, in slices. */
const mostAtOnce = 5000;

/** The view, or how it is made where that takes so long that a page would notice; paper cannot wait. */
export function viewInTime(
  data: TaskTableData,
  options: TaskTableViewOptions,
  atOnce = false,
): TaskTableView | Sliced<TaskTableView> {
  const steps = taskTableSteps(data, options);
  return data.tasks.length > mostAtOnce && !atOnce ? new Sliced(steps) : finish(steps);
}

/** The same at once. */
export function taskTableView(data: TaskTableData, options: TaskTableViewOptions): TaskTableView {
  return finish(taskTableSteps(data, options));
}
