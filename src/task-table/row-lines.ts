import type { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';

/** One line of the table: the heading of a group, a row, or the details below one. */
export interface Line {
  kind: 'group' | 'row' | 'details';
  /** Tells the line from all others, also when it comes to stand elsewhere. */
  key: string;
  group: TaskGroup;
  /** `null` for the heading of a group. */
  row: TaskRow | null;
}

export interface LineOptions {
  headed: boolean;
  isOpen(group: TaskGroup): boolean;
  /** Row whose details are a line of their own below it. */
  opened: TaskRow | null;
}

/** A group with the number of its first line, as if no details were open. */
interface Section {
  group: TaskGroup;
  begin: number;
  /** Lines for rows; none where it is shut. */
  count: number;
}

export const rowKey = (id: string) => `row ${id}`;
export const groupKey = (group: TaskGroup) => `group ${group.key}`;

/** All lines of the table in order, numbered from 0, without making one for each. */
export class RowLines {
  readonly length: number;
  readonly #sections: readonly Section[];
  readonly #heads: 0 | 1;
  /** Number of the line with details; infinite where there is none. */
  readonly #details: number;

  constructor(groups: readonly TaskGroup[], { headed, isOpen, opened }: LineOptions) {
    this.#heads = headed ? 1 : 0;
    let length = 0;
    const seen = headed ? groups.filter((group) => group.isWithin(isOpen)) : groups;
    this.#sections = seen.map((group) => {
      const section = { group, begin: length, count: isOpen(group) ? group.length : 0 };
      length += this.#heads + section.count;
      return section;
    });
    const at = opened ? this.#search(rowKey(opened.id)) : -1;
    this.#details = at < 0 ? Infinity : at + 1;
    this.length = length + (at < 0 ? 0 : 1);
  }

  /** The line of that number. */
  lineAt(index: number): Line | null {
    if (index < 0 || index >= this.length) return null;
    if (index === this.#details) {
      const line = this.#plain(index - 1);
      return line?.row ? { ...line, kind: 'details', key: `details ${line.row.id}` } : null;
    }
    return this.#plain(index > this.#details ? index - 1 : index);
  }

  #plain(index: number): Line | null {
    const section = this.#section(index);
    if (!section) return null;
    const { group } = section;
    const inside = index - section.begin - this.#heads;
    if (inside < 0) return { kind: 'group', key: groupKey(group), group, row: null };
    const row = inside < section.count ? group.rowAt(inside) : undefined;
    return row ? { kind: 'row', key: rowKey(row.id), group, row } : null;
  }

  #section(index: number): Section | undefined {
    let [low, high] = [0, this.#sections.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#sections[middle]?.begin ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#sections[low];
  }

  /** Number of the line with that key; −1 where there is none. `near` is where it was before. */
  indexOf(key: string, near = -1): number {
    if (this.lineAt(near)?.key === key) return near;
    if (key.startsWith('details ')) return this.lineAt(this.#details)?.key === key ? this.#details : -1;
    const index = this.#search(key);
    return index >= this.#details ? index + 1 : index;
  }

  #search(key: string): number {
    const id = key.startsWith('row ') ? key.slice(4) : null;
    for (const { group, begin, count } of this.#sections) {
      if (id === null) {
        if (this.#heads && groupKey(group) === key) return begin;
        continue;
      }
      const inside = count > 0 ? group.indexOf(id) : -1;
      if (inside >= 0) return begin + this.#heads + inside;
    }
    return -1;
  }

  /** Number of the heading above a line; −1 where lines are under none. */
  headOf(index: number): number {
    if (!this.#heads) return -1;
    const section = this.#section(index > this.#details ? index - 1 : index);
    if (!section) return -1;
    return section.begin >= this.#details ? section.begin + 1 : section.begin;
  }

  /** The nearest row or heading of a group at or after a line in the given direction; −1 where there is none. */
  stopFrom(index: number, step: 1 | -1): number {
    const stop = this.lineAt(index)?.kind === 'details' ? index + step : index;
    return this.lineAt(stop) ? stop : -1;
  }

  /** The nearest row at or after a line in the given direction; −1 where there is none. */
  rowFrom(index: number, step: 1 | -1): number {
    for (let each = index; each >= 0 && each < this.length; each += step) {
      if (this.lineAt(each)?.kind === 'row') return each;
    }
    return -1;
  }
}
