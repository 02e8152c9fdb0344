import { taskStatuses } from '../model/task-status.js';
import { arrangeColumns } from './column-arrangement.js';
import { groupsOn } from './source-group.js';
import type { SourceSet } from './source-set.js';
import { categoriesCounted } from './task-facets.js';
import { holdsAny, taskColumns, type TaskColumn } from './task-columns.js';
import type { TaskTableView, TaskTableViewOptions } from './task-table-view.js';
import { TextMatcher } from './text-match.js';

const builtIn = ['no', 'lead', 'responsible', 'supporting', 'owner', 'due', 'status', 'progress'];

/**
 * Columns that rows of a source were seen to hold something for. They only grow: a column that came and went
 * with the rows that are looked at would move all others.
 */
export class SeenColumns {
  readonly #held = new Set<string>(['title']);
  #madeFrom: readonly unknown[] = [];
  #choices: TaskColumn[] = [];
  #columns: TaskColumn[] = [];

  /** All columns, and those of them that are shown; the same as before where they are. */
  of(set: SourceSet, { columns, arrangement = {} }: TaskTableViewOptions) {
    const rows = set.pages.loaded(0, set.total);
    for (const key of builtIn) if (!this.#held.has(key) && holdsAny(key, rows)) this.#held.add(key);
    const madeFrom = [columns, this.#held.size, JSON.stringify(arrangement)];
    if (madeFrom.some((each, index) => each !== this.#madeFrom[index])) {
      this.#madeFrom = madeFrom;
      this.#choices = arrangeColumns(
        taskColumns((key) => this.#held.has(key), columns),
        arrangement,
      );
      this.#columns = this.#choices.filter(({ hidden }) => !hidden);
    }
    return { columns: this.#columns, choices: this.#choices };
  }
}

/** What the table draws of a source, as far as it has answered. */
export function sourceView(
  set: SourceSet,
  options: TaskTableViewOptions,
  { seen, all }: { seen: SeenColumns; all: number },
): TaskTableView {
  const { query, readings = null } = options;
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
    ...seen.of(set, options),
    partial: false,
    groups: groupsOn(set.pages, { infos: set.groups, by: set.request.groupBy, total: set.total }),
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
    facets: { categories: categoriesCounted(category ?? []), units: unit ?? [] },
    isSourced: true,
  };
}
