import type { ReactiveController, ReactiveElement } from 'lit';
import { makeIssue, type Issue } from '../model/issue.js';
import type { DeliveryHost } from './data-delivery.js';
import type { Feed } from './view-pipeline.js';

/** Reads a table into data; comes when there is one to read. */
export type TableReader = (table: Element) => { data: object; issues: Issue[] };

export interface ChildTableOptions {
  pipeline: { feed: Feed | null; tellIssue(issue: Issue): void };
  reader(): Promise<TableReader>;
}

function hasRows({ entries, tasks }: { entries?: unknown[]; tasks?: unknown[] }): boolean {
  return (tasks ?? entries ?? []).length > 0;
}

const watched = { childList: true, subtree: true, characterData: true };

/** Reads a table of the host, now and when it changes. */
export function followTable(host: DeliveryHost & ReactiveElement, options: ChildTableOptions): void {
  host.addController(new ChildTable(host, options));
}

/**
 * Data from a plain `<table>` among the children, which is what readers see until the script has come. It gives
 * way to `data`, inline JSON and `src`.
 */
class ChildTable implements ReactiveController, Feed {
  readonly waits = false;
  readonly requesting = false;
  issues: readonly Issue[] = [];
  retry: (() => void) | undefined;
  readonly #host: DeliveryHost & ReactiveElement;
  readonly #options: ChildTableOptions;
  #observer: MutationObserver | null = null;
  #reader: TableReader | null = null;
  #markup = '';
  #delivered: object | null = null;

  constructor(host: DeliveryHost & ReactiveElement, options: ChildTableOptions) {
    this.#host = host;
    this.#options = options;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#look);
    this.#observer.observe(this.#host, watched);
    document.addEventListener('DOMContentLoaded', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#look);
  }

  /** What the page gives as data wins, also when it does so later. */
  hostUpdate(): void {
    if (this.#delivered && this.#host.data !== this.#delivered) this.#forget();
  }

  #forget(): void {
    const { pipeline } = this.#options;
    this.#delivered = null;
    this.#markup = '';
    this.issues = [];
    if (pipeline.feed === this) pipeline.feed = null;
    if ((this.#host.data ?? null) === null) this.#look();
  }

  get #table(): Element | undefined {
    const { children, data, src } = this.#host;
    const isOwn = (data ?? null) === null || data === this.#delivered;
    // Of the task table: rows that are asked for.
    const { source } = this.#host as { source?: unknown };
    if (!isOwn || src || source) return undefined;
    const all = [...children];
    const hasJson = all.some(
      (child) => child.matches('script[type="application/json"]') && child.textContent?.trim(),
    );
    return hasJson ? undefined : all.find((child) => child.localName === 'table' && !child.slot);
  }

  readonly #look = (): void => {
    // A table that the parser is still at would be read row after row.
    if (document.readyState === 'loading') return;
    const table = this.#table;
    if (!table) {
      if (this.#delivered && this.#host.data === this.#delivered) this.#host.data = null;
      return;
    }
    if (this.#reader) this.#read(table, this.#reader);
    else void this.#load();
  };

  async #load(): Promise<void> {
    this.retry = undefined;
    try {
      this.#reader = await this.#options.reader();
    } catch {
      this.retry = this.#look;
      this.#tell([makeIssue('drawing-not-loaded', { path: 'table' })]);
      return;
    }
    if (this.#host.isConnected) this.#look();
  }

  #read(table: Element, reader: TableReader): void {
    // oxlint-disable-next-line house/no-html-sink -- read, never written
    const markup = table.outerHTML;
    if (markup === this.#markup) return;
    this.#markup = markup;
    const { data, issues } = reader(table);
    // Where no row can be read, the table that is there says more.
    const used = hasRows(data) ? data : null;
    this.#delivered = used;
    this.#host.data = used;
    this.#tell(issues);
  }

  #tell(issues: readonly Issue[]): void {
    const { pipeline } = this.#options;
    this.issues = issues;
    pipeline.feed = this;
    issues.forEach((issue) => pipeline.tellIssue(issue));
    this.#host.requestUpdate();
  }
}
