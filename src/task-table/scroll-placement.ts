import type { HeightIndex } from './height-index.js';

/** How far a place can lie from the top in every engine: Firefox stops at 17.9 million px, Chromium at 33.5. */
const farthest = 15_000_000;

/** Where the scroller stands: what is scrolled away of the rows, and how much of them is seen at a time. */
export interface ScrollState {
  top: number;
  view: number;
}

/**
 * Ties the scroll position to the rows.
 *
 *     place of a row on the page = its offset by the heights + drift
 *
 * As heights are estimates until a row has been drawn, they change while one scrolls. The drift takes up each
 * such change above the first visible row, so that it stays where it is and nothing jumps. Near the top, where
 * the drift would show as a gap or as rows that cannot be reached, the scroll position itself is put right.
 * Rows that together are higher than an element can be are reached by share: a jump of the scroll bar lands
 * on the row at that share of the whole, while small steps move by their own length.
 */
export class ScrollPlacement {
  drift = 0;
  #last: number | null = null;

  /** How high the rows are made out to be on the page. */
  height({ total }: HeightIndex): number {
    return total > farthest ? farthest : total + this.drift;
  }

  /** The offset among the rows that is at the top of what is seen. */
  follow(heights: HeightIndex, { top, view }: ScrollState): number {
    const jumped = this.#last === null || Math.abs(top - this.#last) > 2 * view;
    this.#last = top;
    if (jumped) this.drift = top - this.#byShare(heights.total, { top, view });
    return top - this.drift;
  }

  #byShare(total: number, { top, view }: ScrollState): number {
    if (total <= farthest) return top;
    return Math.max(0, top * ((total - view) / (farthest - view)));
  }

  /** What is above the first visible row turned out higher by so much: the row stays where it is. */
  absorb(change: number): void {
    this.drift -= change;
  }

  /** How far the scroll position has to move for both ends to be reached; rows seen stay as they are. */
  settle(heights: HeightIndex, { top, view }: ScrollState): number {
    const near = 2 * view;
    const offset = top - this.drift;
    if (Math.min(offset, top) < near) return this.#shift(-this.drift, top);
    if (heights.total <= farthest) return 0;
    const [rest, room] = [heights.total - view - offset, farthest - view - top];
    return Math.min(rest, room) < near ? this.#shift(room - rest, top) : 0;
  }

  #shift(by: number, top: number): number {
    this.drift += by;
    this.#last = top + by;
    return by;
  }

  /** Where to scroll for an offset among the rows to be at the top of what is seen. */
  aim(heights: HeightIndex, offset: number, view: number): number {
    const { total } = heights;
    const most = Math.max(0, total - view);
    const at = Math.max(0, Math.min(offset, most));
    const top = total > farthest ? (at * (farthest - view)) / most : at;
    this.drift = top - at;
    this.#last = top;
    return top;
  }

  /** Other rows, or none of the heights known before: the next position counts as a jump. */
  forget(): void {
    this.#last = null;
    this.drift = 0;
  }
}
