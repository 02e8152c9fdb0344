import type { Column } from '../model/task-table.js';
import { taskStatuses } from '../model/task-status.js';
import { SourceGroup } from './source-group.js';
import type { SourceSet } from './source-set.js';
import { holdsAny, taskColumns, type TaskColumn } from './task-columns.js';
import type { TaskGroup } from './task-groups.js';
import type { TaskTableView, TaskTableViewOptions } from './task-table-view.js';
import { TextMatcher } from './text-match.js';

const builtIn = ['no', 'lead', 'responsible', 'supporting', 'owner', 'due', 'status', 'progress'];

/**
 * Columns that rows of a source were seen to hold something for. They only grow: a column that came and went
 * with the rows that are looked at would move all others.
 */
export class SeenColumns {
  readonly #held = new Set<string>(['title']);
  #given: readonly Column[] | null = null;
  #size = 0;
  #columns: TaskColumn[] = [];

  columns(set: SourceSet, given: readonly Column[]): TaskColumn[] {
    const rows = set.pages.loaded(0, set.total);
    for (const key of builtIn) if (!this.#held.has(key) && holdsAny(key, rows)) this.#held.add(key);
    if (given !== this.#given || this.#held.size !== this.#size) {
      this.#given = given;
      this.#size = this.#held.size;
      this.#columns = taskColumns((key) => this.#held.has(key), given);
    }
    return this.#columns;
  }
}

/** Groups of rows, each with its place among all. */
export function groupsOf(set: SourceSet): TaskGroup[] {
  const { pages, total } = set;
  if (total === 0) return [];
  if (!set.groups) return [new SourceGroup({ key: '', count: total }, 'none', { pages, begin: 0 })];
  let begin = 0;
  return set.groups.map((info) => {
    const group = new SourceGroup(info, set.request.groupBy, { pages, begin });
    begin += info.count;
    return group;
  });
}

/** What the table draws of a source, as far as it has answered. */
export function sourceView(
  set: SourceSet,
  { query, readings = null, columns }: TaskTableViewOptions,
  { seen, all }: { seen: SeenColumns; all: number },
): TaskTableView {
  const matcher = (set.matcher =
    set.matcher?.query === query && set.matcher.readings === readings
      ? set.matcher
      : { query, readings, text: new TextMatcher(query, readings) });
  const { facets } = set;
  const counts = taskStatuses.flatMap((status) => {
    const count = facets?.status?.[status];
    return count === undefined ? [] : [{ status, count }];
  });
  const { category, unit } = facets ?? {};
  return {
    columns: seen.columns(set, columns),
    groups: groupsOf(set),
    groupBy: set.groups ? set.request.groupBy : 'none',
    groupings: set.canGroup
      ? [
          ...(category?.length || set.request.groupBy === 'category' ? (['category'] as const) : []),
          'lead',
          'status',
          'none',
        ]
      : ['none'],
    total: all,
    shown: set.total,
    counts,
    countAll: counts.reduce((sum, { count }) => sum + count, 0),
    offered: null,
    tellsDone: counts.some(({ status }) => status === 'done' || status === 'closed'),
    filterable: Boolean(category?.length || unit?.length),
    search: matcher.text.isEmpty ? null : matcher.text,
    facets: { categories: category ?? [], units: unit ?? [] },
    isPartial: true,
  };
}
