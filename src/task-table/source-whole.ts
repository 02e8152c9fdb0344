import { askSource } from './source-query.js';
import { groupsWith } from './source-group.js';
import type { SourceSet } from './source-set.js';
import type { TaskRow } from './task-row.js';
import type { TaskSource } from './task-source.js';
import type { TaskTableView } from './task-table-view.js';

/** Rows that are asked for at a time, and at most. */
const step = 500;
export const mostWhole = 50_000;

/** What all rows are asked for with. */
export interface Whole {
  source: TaskSource;
  set: SourceSet;
  view: TaskTableView;
  signal: AbortSignal;
  told(done: number, total: number): void;
}

/** Asks for all rows, one stretch after the other, up to a limit; fails where one of them does not come. */
export async function wholeView({ source, set, view, signal, told }: Whole): Promise<TaskTableView> {
  const most = Math.min(set.total, mostWhole);
  const rows: TaskRow[] = [];
  let asked = 0;
  while (asked < most) {
    told(asked, most);
    const abort = new AbortController();
    const call = () => abort.abort();
    signal.addEventListener('abort', call);
    const limit = Math.min(step, most - asked);
    const request = { ...set.request, offset: asked, limit, summary: false };
    // The next stretch begins where this one ended.
    // oxlint-disable-next-line no-await-in-loop
    const found = await askSource(source, request, abort);
    signal.removeEventListener('abort', call);
    if (!found) throw new DOMException('Called off', 'AbortError');
    if ('issue' in found) throw new Error(found.issue.message);
    if (found.rows.length === 0) break;
    found.rows.forEach((task, at) => task && rows.push(set.row(task, asked + at, [])));
    asked += found.rows.length;
  }
  told(most, most);
  const groups = groupsWith(rows, { infos: set.groups, by: set.request.groupBy });
  return { ...view, groups, shown: rows.length, isSourced: false };
}
