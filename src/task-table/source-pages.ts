import type { Deadlines } from './deadlines.js';
import { GapRow, placeOfGap } from './gap-row.js';
import type { TaskRow } from './task-row.js';

/** Rows that are asked for at a time. */
export const pageSize = 100;
/** Pages that are kept; those looked at last. */
const mostPages = 40;

export const pageOf = (index: number) => Math.floor(index / pageSize);

interface Page {
  /** By their place in the page; some may be missing. */
  rows: TaskRow[];
  fault: string | null;
}

/**
 * Rows of a source by their place among all, in pages. A hundred thousand rows that somebody scrolls through
 * do not all stay: the page that was not looked at for the longest time goes first.
 */
export class SourcePages {
  /** Oldest look first. */
  readonly #pages = new Map<number, Page>();
  readonly #places = new Map<string, number>();
  readonly #gaps = new Map<number, GapRow>();
  readonly #deadlines: Deadlines;
  readonly #retry: (page: number) => void;

  /** @param retry Asks for a page that failed. */
  constructor(deadlines: Deadlines, retry: (page: number) => void) {
    this.#deadlines = deadlines;
    this.#retry = retry;
  }

  /** The row of that place, or what stands for it. */
  rowAt(index: number): TaskRow {
    const page = this.#pages.get(pageOf(index));
    return page?.rows[index % pageSize] ?? this.#gap(index, page?.fault ?? null);
  }

  // The same as long as nothing changes, so that it is not drawn anew.
  #gap(index: number, fault: string | null): GapRow {
    const known = this.#gaps.get(index);
    if (known?.fault === fault) return known;
    if (this.#gaps.size > mostPages * pageSize) this.#gaps.clear();
    const retry = fault === null ? null : () => this.#retry(pageOf(index));
    const gap = new GapRow(index, this.#deadlines, { fault, retry });
    this.#gaps.set(index, gap);
    return gap;
  }

  /** Place of a row by its id; a gap's id leads to its place after its row has come, too. −1 where it is not kept. */
  indexOf(id: string): number {
    const gap = placeOfGap(id);
    return gap >= 0 ? gap : (this.#places.get(id) ?? -1);
  }

  /** Rows that are there of a stretch, in order. */
  loaded(begin: number, count: number): TaskRow[] {
    const pages = [...this.#pages].sort(([a], [b]) => a - b);
    return pages.flatMap(([, { rows }]) =>
      rows.filter(
        (row) => row && !(row instanceof GapRow) && row.index >= begin && row.index < begin + count,
      ),
    );
  }

  /** Place of the first row of a page that is not there. */
  firstGap(number: number): number {
    const rows = this.#pages.get(number)?.rows ?? [];
    let at = 0;
    while (at < pageSize - 1 && rows[at]) at += 1;
    return number * pageSize + at;
  }

  /** Whether another row than that of this place has the id. */
  hasElsewhere(id: string, index: number): boolean {
    const place = this.#places.get(id);
    return place !== undefined && place !== index;
  }

  /** Takes rows that came, each by its own place. */
  put(rows: readonly TaskRow[]): void {
    for (const row of rows) {
      const page = this.#page(pageOf(row.index));
      const before = page.rows[row.index % pageSize];
      if (before) this.#places.delete(before.id);
      page.rows[row.index % pageSize] = row;
      page.fault = null;
      this.#places.set(row.id, row.index);
      this.#gaps.delete(row.index);
    }
    this.#limit();
  }

  #page(number: number): Page {
    const page = this.#pages.get(number) ?? { rows: [], fault: null };
    this.#pages.delete(number);
    this.#pages.set(number, page);
    return page;
  }

  #limit(): void {
    for (const [number, { rows }] of this.#pages) {
      if (this.#pages.size <= mostPages) return;
      this.#pages.delete(number);
      for (const row of rows) if (row) this.#places.delete(row.id);
    }
  }

  /** A page is looked at: it stays. */
  touch(number: number): void {
    if (this.#pages.has(number)) this.#page(number);
  }

  fail(number: number, fault: string): void {
    this.#page(number).fault = fault;
  }

  /** Pages that failed are awaited again. */
  forgive(number: number): void {
    const page = this.#pages.get(number);
    if (page) page.fault = null;
  }
}
