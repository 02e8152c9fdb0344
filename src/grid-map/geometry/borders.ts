import type { AreaView } from '../grid-map-view.js';
import type { Ring } from './corners.js';
import type { Shape } from './project.js';

/** Lines from point to point, four numbers each; by level, the outermost first. */
export type Borders = Float64Array[];

/** Corners nearer to each other than this are one. */
const nearness = 1e-4;

/**
 * Finds lines by their two ends, in either direction: a hash table with open addressing over corners in flat
 * memory. A line goes by the number of the corner that it leads to; one that is met again, by the first of them.
 */
class LineTable {
  readonly #x: Int32Array;
  readonly #y: Int32Array;
  /** The corner that comes before each. */
  readonly #before: Int32Array;
  /** Numbers of corners plus one; 0 is a free place. */
  readonly #places: Int32Array;

  constructor(corners: number) {
    let size = 16;
    while (size < corners * 1.5) size *= 2;
    this.#x = new Int32Array(corners);
    this.#y = new Int32Array(corners);
    this.#before = new Int32Array(corners);
    this.#places = new Int32Array(size);
  }

  /** Takes a ring whose first corner has this number; their lines can be looked for then. */
  take(ring: Ring, first: number): void {
    const count = ring.length / 2;
    for (let at = 0; at < count; at += 1) {
      this.#x[first + at] = Math.round(ring[at * 2]! / nearness);
      this.#y[first + at] = Math.round(ring[at * 2 + 1]! / nearness);
      this.#before[first + at] = first + at - 1;
    }
    this.#before[first] = first + count - 1;
  }

  #hash(corner: number): number {
    const mixed = Math.imul(this.#x[corner]!, 0x9e3779b1) ^ Math.imul(this.#y[corner]!, 0x85ebca6b);
    return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  }

  #isSame(one: number, other: number): boolean {
    return this.#x[one] === this.#x[other] && this.#y[one] === this.#y[other];
  }

  /** The first corner met that the same line leads to; the given one where there was none. */
  first(to: number): number {
    const from = this.#before[to]!;
    const mask = this.#places.length - 1;
    const sum = (this.#hash(from) + this.#hash(to)) | 0;
    for (let place = (sum ^ (sum >>> 16)) & mask; ; place = (place + 1) & mask) {
      const other = this.#places[place]! - 1;
      if (other < 0) {
        this.#places[place] = to + 1;
        return to;
      }
      const start = this.#before[other]!;
      if (
        this.#isSame(to, start)
          ? this.#isSame(from, other)
          : this.#isSame(to, other) && this.#isSame(from, start)
      )
        return other;
    }
  }
}

/**
 * Borders of parents, from those of their cells: a line that two cells of different parents share, or that one
 * has alone. Sources rarely bring outlines of 社区 and 片区 of their own.
 *
 * @param parents Those of each cell, the outermost first.
 */
export function bordersOf(shapes: readonly Shape[], parents: readonly (readonly AreaView[])[]): Borders {
  let corners = 0;
  for (const { rings } of shapes) for (const ring of rings) corners += ring.length / 2;
  const table = new LineTable(corners);
  // The cell that has a line alone so far.
  const owners = new Int32Array(corners).fill(-1);
  const lines: number[][] = [];
  let first = 0;
  shapes.forEach(({ rings }, cell) => {
    for (const ring of rings) {
      table.take(ring, first);
      for (let at = 0; at < ring.length; at += 2) {
        const line = table.first(first + at / 2);
        const owner = owners[line]!;
        // Of three cells with one line the third has it alone again.
        owners[line] = owner < 0 ? cell : -1;
        const level = owner < 0 ? null : parting(parents[owner]!, parents[cell]!);
        if (level !== null) addLine((lines[level] ??= []), ring, at);
      }
      first += ring.length / 2;
    }
  });
  first = 0;
  for (const { rings } of shapes) {
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        if (owners[first + at / 2]! >= 0) addLine((lines[0] ??= []), ring, at);
      }
      first += ring.length / 2;
    }
  }
  return Array.from(lines, (numbers) => Float64Array.from(numbers ?? []));
}

/** Adds the line that leads to a corner. */
function addLine(lines: number[], ring: Ring, to: number): void {
  const from = to === 0 ? ring.length - 2 : to - 2;
  lines.push(ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!);
}

/** The outermost level on which two cells have different parents; `null` where they have the same. */
function parting(one: readonly AreaView[], other: readonly AreaView[]): number | null {
  if (one === other) return null;
  const depth = Math.max(one.length, other.length);
  for (let level = 0; level < depth; level += 1) if (one[level] !== other[level]) return level;
  return null;
}
