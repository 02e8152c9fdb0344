import type { PropertyValues } from 'lit';
import type { ExportOptions } from '../element/export-options.js';
import { LazyPart } from '../element/lazy-part.js';
import { TableWatch } from '../element/table-watch.js';
import type { Feed } from '../element/view-pipeline.js';
import { makeIssue } from '../model/issue.js';
import type { Task, TaskTableData } from '../model/task-table.js';
import type { LinkedSource, LinkedTable, LinkHost } from './linked-source.js';
import type { TaskTableView, TaskTableViewOptions } from './task-table-view.js';

const noRows = {
  look: () => undefined,
  printWhole: () => undefined,
  arrived: () => [],
  notice: undefined,
};

/** Waits for the table to get a `source`, or a plain table among its children; what reads them comes then. */
export class SourceLink {
  /** Reads a table among the children, by itself. */
  readonly tableWatch: TableWatch;
  readonly #element: LinkedTable;
  readonly #host: LinkHost;
  readonly #part: LazyPart<typeof import('./linked-source.js')>;
  #linked: LinkedSource | null = null;

  constructor(element: LinkedTable, host: LinkHost) {
    this.#element = element;
    this.#host = host;
    this.#part = new LazyPart(element, () => import('./linked-source.js'));
    this.tableWatch = new TableWatch(element, {
      pipeline: host.pipeline,
      reader: async () => (await import('../import/task-grids.js')).readTaskElement,
    });
  }

  /** Takes the source there is, and asks it for what is to be shown. */
  follow(changed: PropertyValues): void {
    const { source } = this.#element;
    if (changed.has('source')) changed.set('data', null);
    if (source && !this.#linked) {
      const module = this.#part.get();
      this.#host.pipeline.feed = this.#loading;
      if (module) this.#linked = new module.LinkedSource(this.#element, this.#host);
    }
    this.#linked?.follow(source);
    if (!source && this.#host.pipeline.feed?.waits) this.#host.pipeline.feed = null;
  }

  get #loading(): Feed {
    const { failed, load } = this.#part;
    const issues = failed ? [makeIssue('drawing-not-loaded', { path: 'source' })] : [];
    return { waits: !failed, requesting: !failed, issues, retry: failed ? load : undefined };
  }

  /** Counts what came. */
  get version(): number {
    return this.#linked?.version ?? 0;
  }

  /** The data to check and draw. */
  get given(): TaskTableData | null {
    return this.#element.source ? (this.#linked?.frame ?? null) : this.#element.data;
  }

  view(options: TaskTableViewOptions): TaskTableView | null {
    return this.#linked?.view(options) ?? null;
  }

  /** The same view with all rows, which are asked for one after the other. */
  whole(view: TaskTableView, options: ExportOptions): TaskTableView | Promise<TaskTableView> {
    return this.#linked?.whole(view, options) ?? view;
  }

  taskOf(id: string): Task | undefined {
    return this.#linked?.taskOf(id);
  }

  /** What the drawing of rows needs. */
  get rows() {
    return this.#linked?.rows ?? noRows;
  }
}
