import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import type { Column, TaskTableData } from '../model/task-table.js';
import type { UnitDirectory } from '../model/units.js';
import { taskColumns, type TaskColumn } from './task-columns.js';
import { groupTasks, type TaskGroup } from './task-groups.js';
import { taskRow } from './task-row.js';
import { sortTasks, type TaskSort } from './task-sort.js';
import { filterByUnit, type FilteredRows } from './unit-filter.js';

/** What the task table draws. */
export interface TaskTableView {
  columns: TaskColumn[];
  groups: TaskGroup[];
  /** What the rows are grouped by; `none` where they are not. */
  groupBy: string;
  /** What they could be grouped by. */
  groupings: ('category' | 'lead' | 'status' | 'none')[];
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

function groupings(data: TaskTableData): TaskTableView['groupings'] {
  const some = (key: 'category' | 'lead') =>
    data.tasks.some((task) => (key === 'lead' ? task.lead.length > 0 : Boolean(task.category)));
  const timed = data.tasks.some((task) => task.due || task.state);
  return [
    ...(some('category') ? (['category'] as const) : []),
    ...(some('lead') ? (['lead'] as const) : []),
    ...(timed ? (['status'] as const) : []),
    'none',
  ];
}

/** Categories in the order given, else met in the data: sorting and filtering leave the groups where they are. */
function categoryOrder({ categories = [], tasks }: TaskTableData): string[] {
  return [...categories, ...tasks.map((task) => task.category ?? '')];
}

function statusCounts(all: readonly { status: TaskStatus }[], rows: readonly { status: TaskStatus }[]) {
  return taskStatuses
    .filter((status) => all.some((row) => row.status === status))
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }));
}

/** Filters, sorts, groups and counts the tasks; pure. */
export function taskTableView(data: TaskTableData, options: TaskTableViewOptions): TaskTableView {
  const { filters, query, sorts, locale, units, directory, showCollective } = options;
  const all = data.tasks.map((task, index) => taskRow(task, index, options));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      (!filters.category?.length || filters.category.includes(row.task.category ?? '')),
  );
  const byUnit = filterByUnit(found, { units, role: filters.unitRole ?? 'any', directory, showCollective });
  const rows = filters.status?.length
    ? byUnit.rows.filter((row) => filters.status?.includes(row.status))
    : byUnit.rows;
  const possible = groupings(data);
  const groupBy = options.groupBy ?? (possible.includes('category') ? 'category' : 'none');
  return {
    columns: taskColumns(all, options.columns),
    groups: groupTasks(sortTasks(rows, sorts, locale), groupBy, categoryOrder(data)),
    groupBy,
    groupings: possible,
    total: all.length,
    shown: rows.length,
    counts: statusCounts(all, byUnit.rows),
    countAll: byUnit.rows.length,
    offered: byUnit.offered,
  };
}
