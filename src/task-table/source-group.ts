import { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import type { SourcePages } from './source-pages.js';
import type { SourceGroupInfo } from './task-source.js';

/** A group of which not all rows need be there; it says of itself what the source says. */
export class SourceGroup extends TaskGroup {
  readonly #by: string;
  readonly #info: SourceGroupInfo;
  readonly #pages: SourcePages;
  readonly #begin: number;

  /** @param begin Place of its first row among all rows. */
  constructor(info: SourceGroupInfo, by: string, { pages, begin }: { pages: SourcePages; begin: number }) {
    super(info.key, by, pages.loaded(begin, info.count));
    this.#by = by;
    this.#info = info;
    this.#pages = pages;
    this.#begin = begin;
  }

  override get length(): number {
    return this.#info.count;
  }

  override rowAt(index: number): TaskRow | undefined {
    return index < this.length ? this.#pages.rowAt(this.#begin + index) : undefined;
  }

  override indexOf(id: string): number {
    const index = this.#pages.indexOf(id) - this.#begin;
    return index >= 0 && index < this.length ? index : -1;
  }

  override first(count: number): TaskGroup {
    return new WholeGroup(this.#info, this.#by, this.rows.slice(0, count));
  }

  override get count(): number {
    return this.#info.count;
  }

  override get done(): number {
    return this.#info.done ?? 0;
  }

  override get late(): number {
    return this.#info.late ?? 0;
  }

  override get progress(): number | null {
    return this.#info.progress ?? null;
  }
}

/** The same with its rows given, as for paper and files. */
export class WholeGroup extends TaskGroup {
  readonly #info: SourceGroupInfo;

  constructor(info: SourceGroupInfo, by: string, rows: readonly TaskRow[]) {
    super(info.key, by, rows);
    this.#info = info;
  }

  override get count(): number {
    return this.#info.count;
  }

  override get done(): number {
    return this.#info.done ?? 0;
  }

  override get late(): number {
    return this.#info.late ?? 0;
  }

  override get progress(): number | null {
    return this.#info.progress ?? null;
  }
}
