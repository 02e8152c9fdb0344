/** Corners of a ring, x and y by turns, without the last one that repeats the first. */
export type Ring = Float64Array;

const least = 1 << 12;
const most = 1 << 16;

/**
 * Room for the corners of many rings in a few large buffers: one of its own for each of 20 000 rings takes longer
 * to get than it takes to fill, and longer still to be cleared away.
 *
 *   buffer  x y x y x y x y x y x y x y …
 *           └ ring ───┘ └ ring ─────┘ └ free
 */
export class Corners {
  /** How many points were none since it was set to 0. */
  bad = 0;
  #buffer = new Float64Array(least);
  #used = 0;

  /** Points without those that are none or repeat the one before; `null` where fewer than three are left. */
  read(points: ArrayLike<unknown>): Ring | null {
    const count = points.length;
    const from = this.#reserve(count * 2);
    const into = this.#buffer;
    let to = from;
    for (let index = 0; index < count; index += 1) {
      const point = points[index] as ArrayLike<unknown> | null | undefined;
      const x = point?.[0];
      const y = point?.[1];
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
        this.bad += 1;
        continue;
      }
      if (to > from && into[to - 2] === x && into[to - 1] === y) continue;
      into[to] = x;
      into[to + 1] = y;
      to += 2;
    }
    if (to - from > 2 && into[from] === into[to - 2] && into[from + 1] === into[to - 1]) to -= 2;
    if (to - from < 6) return null;
    this.#used = to;
    return new Float64Array(into.buffer, from * into.BYTES_PER_ELEMENT, to - from);
  }

  /** Where so many numbers have room. */
  #reserve(length: number): number {
    if (this.#used + length > this.#buffer.length) {
      this.#buffer = new Float64Array(Math.max(length, Math.min(most, this.#buffer.length * 2)));
      this.#used = 0;
    }
    return this.#used;
  }
}
