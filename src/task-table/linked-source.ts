import type { LitElement } from 'lit';
import type { ExportOptions } from '../element/export-options.js';
import type { LocaleController } from '../element/locale.js';
import type { ViewPipeline } from '../element/view-pipeline.js';
import type { Issue } from '../model/issue.js';
import type { Task, TaskTableData } from '../model/task-table.js';
import { messages, SourceFeed } from './source-feed.js';
import type { Conditions } from './source-set.js';
import type { TaskRow } from './task-row.js';
import type { TaskSource } from './task-source.js';
import type { TaskTableView, TaskTableViewOptions } from './task-table-view.js';

/** What the link needs of the table. */
export interface LinkHost {
  pipeline: Pick<ViewPipeline<never, TaskTableView, never>, 'feed' | 'tellIssue' | 'view'>;
  language: LocaleController;
  /** What is shown of the rows. */
  set(): Pick<Conditions, 'query' | 'sort' | 'filters' | 'asOf'> & {
    groupBy?: string | undefined;
    unit: string[];
  };
}

/** The table, with its own properties. */
export interface LinkedTable extends LitElement {
  data: TaskTableData | null;
  source: TaskSource | null;
  refresh: number;
  dueSoonDays: number;
}

const noNews = () => [];
/** Timers count their milliseconds in 31 bits. */
const longestWait = 2 ** 31 - 1;

/** Ties the table to its `source`; comes with what asks it. */
export class LinkedSource {
  /** Data as far as a source has any; `null` until it has answered. */
  frame: TaskTableData | null = null;
  /** Counts what came. */
  version = 0;
  readonly #element: LinkedTable;
  readonly #host: LinkHost;
  #source: TaskSource | null = null;
  #accepted: TaskSource | null = null;
  #feed: SourceFeed | null = null;
  #seconds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** All rows, while they are printed. */
  #whole: TaskTableView | null = null;

  constructor(element: LinkedTable, host: LinkHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  /** Takes the source there is, and asks it for what is to be shown. */
  follow(source: TaskSource | null | undefined): void {
    if (!source) {
      if (this.#source) this.#drop();
      return;
    }
    this.#source = source;
    const { language, pipeline } = this.#host;
    pipeline.feed = this;
    language.learn(messages);
    this.#feed ??= new SourceFeed(source, {
      changed: (what) => this.#changed(what),
      tell: (issues) => issues.forEach((issue) => pipeline.tellIssue(issue)),
      say: (issue) => language.issueText(issue),
    });
    if (!this.#element.isConnected) return;
    this.#feed.follow(source, this.#conditions);
    if (this.#timer === undefined || this.#seconds !== this.#element.refresh) this.#wait();
  }

  /** Asks again after some time, as often as the page wants. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const seconds = (this.#seconds = this.#element.refresh);
    if (typeof seconds !== 'number' || !(seconds > 0) || !this.#element.isConnected || !this.#source) return;
    const again = async () => {
      await this.#feed?.refresh();
      this.#wait();
    };
    this.#timer = setTimeout(() => void again(), Math.min(seconds * 1000, longestWait));
  }

  get #conditions(): Conditions {
    const { query, sort, filters, groupBy = 'category', asOf, unit } = this.#host.set();
    const { dueSoonDays } = this.#element;
    const locale = this.#host.language.current;
    return { query, sort, filters: { ...filters, unit }, groupBy, asOf, dueSoonDays, locale };
  }

  #drop(): void {
    this.#feed?.leave();
    this.#feed = this.#source = this.#accepted = this.frame = null;
    this.#wait();
    this.#host.pipeline.feed = null;
    this.#element.requestUpdate('data', {});
  }

  #changed(what: 'state' | 'rows' | 'first' | 'again'): void {
    if (what !== 'state') this.version += 1;
    if (what === 'again' || (what === 'first' && this.#accepted !== this.#source)) {
      this.#accepted = this.#source;
      this.frame = { tasks: [] };
      this.#element.requestUpdate('data', {});
    }
    this.#element.requestUpdate();
  }

  hostConnected(): void {
    if (this.#source) this.#element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#feed?.leave();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get waits(): boolean {
    return this.frame === null && this.issues.length === 0;
  }

  get requesting(): boolean {
    return this.#feed?.requesting ?? this.#source !== null;
  }

  get issues(): readonly Issue[] {
    return this.#feed?.issues ?? [];
  }

  get retry(): (() => void) | undefined {
    return this.#feed?.canRetry ? this.#feed.retry : undefined;
  }

  view(options: TaskTableViewOptions): TaskTableView | null {
    return this.#whole ?? this.#feed?.view(options) ?? null;
  }

  /** The same view with all rows, which are asked for one after the other. */
  whole(view: TaskTableView, options: ExportOptions = {}): TaskTableView | Promise<TaskTableView> {
    return (view.isSourced && this.#feed?.whole(view, options)) || view;
  }

  /** Draws all rows until they have been printed. */
  async #printWhole(): Promise<void> {
    const { view } = this.#host.pipeline;
    if (!view) return;
    try {
      this.#whole = await this.whole(view);
    } catch {
      // Called off, or failed: the notice says so.
      return;
    }
    this.version += 1;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    print();
    this.#whole = null;
    this.version += 1;
    this.#element.requestUpdate();
  }

  /** What the drawing of rows needs. */
  get rows() {
    return {
      look: (rows: readonly TaskRow[]) => this.#feed?.look(rows),
      printWhole: () => void this.#printWhole(),
      arrived: this.#feed?.arrived ?? noNews,
      notice: this.#feed?.notice(this.#host.language.t),
    };
  }

  taskOf(id: string): Task | undefined {
    return this.#feed?.taskOf(id);
  }
}
