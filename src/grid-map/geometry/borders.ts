import type { AreaView } from '../grid-map-view.js';
import type { Shape } from './project.js';

/** Lines from point to point, four numbers each; by level, the outermost first. */
export type Borders = Float64Array[];

/** Corners nearer to each other than this are one. */
const nearness = 1e-4;

/** Lines that were met once so far, found by their two ends: a hash table with open addressing, in flat memory. */
class OpenLines {
  readonly #ends: Int32Array;
  /** The cell that has the line, by the line's number; -1 where a second one has it too. */
  readonly cells: Int32Array;
  /** Numbers of lines plus one; 0 is a free place. */
  readonly #places: Int32Array;
  readonly #mask: number;
  #count = 0;

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.#ends = new Int32Array(most * 4);
    this.cells = new Int32Array(most).fill(-1);
    this.#places = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The number of a line, the same in either direction; of one that is new, the next. */
  numberOf(fromX: number, fromY: number, toX: number, toY: number): number {
    // One direction is the line's own.
    if (fromX > toX || (fromX === toX && fromY > toY)) return this.numberOf(toX, toY, fromX, fromY);
    const ends = this.#ends;
    let hash = Math.imul(fromX, 0x9e3779b1) ^ Math.imul(fromY, 0x85ebca6b);
    hash =
      Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(toX, 0x27d4eb2f) ^ Math.imul(toY, 0x165667b1);
    hash ^= hash >>> 13;
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      const line = this.#places[place]! - 1;
      if (line < 0) {
        this.#places[place] = this.#count + 1;
        ends[this.#count * 4] = fromX;
        ends[this.#count * 4 + 1] = fromY;
        ends[this.#count * 4 + 2] = toX;
        ends[this.#count * 4 + 3] = toY;
        return this.#count++;
      }
      const at = line * 4;
      const isSame =
        ends[at] === fromX && ends[at + 1] === fromY && ends[at + 2] === toX && ends[at + 3] === toY;
      if (isSame) return line;
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
  let most = 0;
  for (const { rings } of shapes) for (const ring of rings) most += ring.length / 2;
  const open = new OpenLines(most);
  const owners = open.cells;
  // Where each line was met first.
  const points = new Float64Array(most * 4);
  const lines: number[][] = [];
  const add = (level: number, line: number) => {
    const at = line * 4;
    (lines[level] ??= []).push(points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!);
  };
  let count = 0;
  for (let cell = 0; cell < shapes.length; cell += 1) {
    for (const ring of shapes[cell]!.rings) {
      let x = ring[ring.length - 2]!;
      let y = ring[ring.length - 1]!;
      let nearX = Math.round(x / nearness);
      let nearY = Math.round(y / nearness);
      for (let at = 0; at < ring.length; at += 2) {
        const fromX = nearX;
        const fromY = nearY;
        nearX = Math.round(ring[at]! / nearness);
        nearY = Math.round(ring[at + 1]! / nearness);
        const line = open.numberOf(fromX, fromY, nearX, nearY);
        const owner = owners[line]!;
        if (owner < 0) {
          owners[line] = cell;
          points[line * 4] = x;
          points[line * 4 + 1] = y;
          points[line * 4 + 2] = ring[at]!;
          points[line * 4 + 3] = ring[at + 1]!;
          count = Math.max(count, line + 1);
        } else {
          // A third cell that has it would have it alone again.
          owners[line] = -1;
          const level = parting(parents[owner]!, parents[cell]!);
          if (level !== null) add(level, line);
        }
        x = ring[at]!;
        y = ring[at + 1]!;
      }
    }
  }
  for (let line = 0; line < count; line += 1) if (owners[line]! >= 0) add(0, line);
  return Array.from(lines, (numbers) => Float64Array.from(numbers ?? []));
}

/** The outermost level on which two cells have different parents; `null` where they have the same. */
function parting(one: readonly AreaView[], other: readonly AreaView[]): number | null {
  if (one === other) return null;
  const depth = Math.max(one.length, other.length);
  for (let level = 0; level < depth; level += 1) if (one[level] !== other[level]) return level;
  return null;
}
