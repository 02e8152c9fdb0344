import { UnitDirectory } from '../src/model/units.js';
import type { TaskTableData } from '../src/model/index.js';
import type { SourceGroupInfo, TaskAnswer, TaskRequest, TaskSource } from '../src/task-table/define.js';
import { ownDirectory } from '../src/task-table/own-units.js';
import type { TaskGroup } from '../src/task-table/task-groups.js';
import { taskTableView } from '../src/task-table/task-table-view.js';

export interface MemorySourceOptions {
  /** Milliseconds before each answer, as a network takes. Default 0. */
  latency?: number;
}

/**
 * A source on data that is in memory, and the measure of what a back end has to answer: the same rows, groups and
 * figures as the table makes of the same data by itself.
 */
export function memorySource(data: TaskTableData, { latency = 0 }: MemorySourceOptions = {}): TaskSource {
  return {
    async query(request, signal): Promise<TaskAnswer> {
      if (latency > 0) await pause(latency, signal);
      return answer(data, request);
    },
  };
}

function pause(latency: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, latency);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}

/** What a back end does: filters, sorts, groups, counts, and gives the rows of the window. */
export function answer(data: TaskTableData, request: TaskRequest): TaskAnswer {
  const { offset, limit, query, sort, filters, groupBy, asOf, dueSoonDays, locale, summary } = request;
  const units = filters.unit ?? [];
  const hasCategories = data.tasks.some(({ category }) => category);
  const view = taskTableView(data, {
    asOf,
    dueSoonDays,
    locale,
    query,
    sorts: sort,
    groupBy: groupBy === 'category' && !hasCategories ? 'none' : groupBy,
    filters,
    units,
    directory: ownDirectory(data, units) ?? new UnitDirectory([]),
    showCollective: false,
    columns: data.columns ?? [],
    withFacets: summary,
  });
  const rows = view.groups.flatMap((group) => group.rows.map(({ task }) => task));
  return {
    rows: rows.slice(offset, offset + limit),
    total: view.shown,
    ...(summary &&
      view.groupBy !== 'none' && {
        groups: view.groups.filter(({ rows: own }) => own.length > 0).map(figures),
      }),
    ...(summary && {
      facets: {
        all: view.total,
        status: Object.fromEntries(view.counts.map(({ status, count }) => [status, count])),
        category: view.facets?.categories ?? [],
        unit: view.facets?.units ?? [],
      },
    }),
  };
}

/** What a back end counts of a group: its own rows, not those of groups within it. */
function figures({ key, rows }: TaskGroup): SourceGroupInfo {
  const done = rows.filter(({ status }) => status === 'done' || status === 'closed');
  const known = rows.some((row) => row.progress !== null || done.includes(row));
  const sum = rows.reduce((all, row) => all + (row.progress ?? (done.includes(row) ? 1 : 0)), 0);
  return {
    key,
    count: rows.length,
    done: done.length,
    late: rows.filter(({ status }) => status === 'overdue').length,
    progress: known ? sum / rows.length : null,
  };
}
