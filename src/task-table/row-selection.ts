import { CivicSelectedChangeEvent } from '../element/events.js';
import type { Task, TaskTableData } from '../model/task-table.js';
import { CheckedRows } from './row-checks.js';
import { selectedView } from './task-sheet.js';
import { taskTableView, type TaskTableView, type TaskTableViewOptions } from './task-table-view.js';

/** The table whose rows are selected. */
export interface SelectingTable extends EventTarget {
  selectable: boolean;
  selectedIds: readonly string[];
}

/** What selecting needs of the table. */
export interface SelectingSource {
  table: SelectingTable;
  pipeline: { readonly data: TaskTableData | null; readonly view: TaskTableView | null };
  options(data: TaskTableData): TaskTableViewOptions;
  /** The task of that id, where its row has come from a source. */
  taskOf(id: string): Task | undefined;
}

/** What is selected by checkboxes: told to the page, counted, and exported by itself. */
export class RowSelection {
  readonly rows = new CheckedRows((ids) => this.#select(ids));
  readonly #source: SelectingSource;
  /** What is selected, as far as it is known: rows of a source do not stay. */
  #known = new Map<string, Task>();

  constructor(source: SelectingSource) {
    this.#source = source;
  }

  #select(ids: string[]): void {
    const { table, pipeline, taskOf } = this.#source;
    table.selectedIds = ids;
    const tasks = new Map(pipeline.data?.tasks.map((task) => [task.id, task]));
    const items = ids.map((id) => tasks.get(id) ?? taskOf(id) ?? this.#known.get(id) ?? null);
    this.#known = new Map(items.flatMap((task, at) => (task ? [[ids[at] as string, task] as const] : [])));
    table.dispatchEvent(new CivicSelectedChangeEvent({ ids, items }));
  }

  #idsIn(view: TaskTableView): ReadonlySet<string> {
    const { selectable, selectedIds } = this.#source.table;
    return selectable ? this.rows.idsIn({ view, selected: selectedIds }) : new Set();
  }

  get count(): number {
    const { view } = this.#source.pipeline;
    return view ? this.#idsIn(view).size : 0;
  }

  /** What is selected, in the order that is shown, whatever is filtered away. */
  viewOf(view: TaskTableView): TaskTableView {
    const { data } = this.#source.pipeline;
    if (!data) return view;
    // Rows of a source have been fetched with their view.
    if (data.tasks.length === 0) return selectedView(view, this.#idsIn(view));
    const all = { query: '', filters: {}, units: [], withFacets: false };
    return selectedView(taskTableView(data, { ...this.#source.options(data), ...all }), this.#idsIn(view));
  }
}
