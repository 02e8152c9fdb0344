import type { Task } from '../model/task-table.js';
import type { TaskSort } from './task-sort.js';
import type { TaskFilters } from './task-table-view.js';
import type { TaskStatus } from '../model/task-status.js';

/** What the table asks a source for: some rows, and the conditions that all rows are under. */
export interface TaskRequest {
  /** Place of the first row that is wanted, counted from 0 among all rows under these conditions. */
  offset: number;
  /** How many rows are wanted at most; a source may give fewer and is asked again for the rest. */
  limit: number;
  /** Text to search for; several words must all occur. `''` for none. */
  query: string;
  /** Sort keys, first key first; within groups where rows are grouped. */
  sort: TaskSort[];
  /** Conditions on status, unit (a dashboard's choice included) and category, which takes in those within it. */
  filters: TaskFilters;
  /** What rows are grouped by; `category` where nobody has said, which a source without categories leaves alone. */
  groupBy: string;
  /** The day that statuses hold for, `YYYY-MM-DD`. */
  asOf: string;
  /** Days before a deadline that count as due soon. */
  dueSoonDays: number;
  /** Language of the page, such as `zh-CN`: what texts are sorted by. */
  locale: string;
  /** `groups` and `facets` are wanted too: with the first request under these conditions. */
  summary: boolean;
}

/** One group of rows, in the order they are shown in; counts of all groups together make the total. */
export interface SourceGroupInfo {
  /** The category, lead unit, status or value that rows are grouped by. */
  key: string;
  /** How many rows it holds, whether they are in the answer or not. */
  count: number;
  /** How many of them are done or closed. Default 0. */
  done?: number;
  /** How many are overdue. Default 0. */
  late?: number;
  /** Mean progress, 0..1. Default `null`: not known. */
  progress?: number | null;
}

/** One thing to filter by, with the rows it would leave under all other conditions. */
export interface SourceFacet {
  name: string;
  count: number;
}

/** Figures for the summary and the filters; what is left out is not offered. */
export interface SourceFacets {
  /** Tasks there are under no condition at all. Default: the total of the last request without conditions. */
  all?: number;
  /** Rows of each status under all other conditions. */
  status?: Partial<Record<TaskStatus, number>>;
  /** Categories in their order, `''` for rows without one. An outer one that is left out counts what is within it. */
  category?: SourceFacet[];
  /** Units that tasks name. */
  unit?: SourceFacet[];
}

/** What a source answers. */
export interface TaskAnswer {
  /** The rows from `offset` on, no more than `limit`. */
  rows: Task[];
  /** All rows under the conditions, in closed groups too. */
  total: number;
  groups?: SourceGroupInfo[];
  facets?: SourceFacets;
}

/** Rows that stay where they are, such as in a data base: the table asks for those that are looked at. */
export interface TaskSource {
  /** Answers a request; `signal` is aborted where the answer is no longer wanted. */
  query(request: TaskRequest, signal: AbortSignal): Promise<TaskAnswer>;
  /** Milliseconds after which a request counts as failed. Default 30 000. */
  timeout?: number;
}
