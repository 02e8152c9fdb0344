/** Places as left, top, width, height, one after the other. */
export type Boxes = Float64Array;

/**
 * Finds boxes by a point: a grid of buckets, each a run in one list of box numbers (counting sort). Built once,
 * asked in a few steps whatever the number of boxes.
 *
 *   starts  0 2 3 3 …     bucket b holds items[starts[b]] … items[starts[b + 1] - 1]
 *   items   4 7 1 …
 */
export class CellIndex {
  readonly #columns: number;
  readonly #rows: number;
  readonly #bucket: { width: number; height: number };
  readonly #starts: Uint32Array;
  readonly #items: Uint32Array;

  constructor(boxes: Boxes, { width, height }: { width: number; height: number }) {
    const count = boxes.length / 4;
    const side = Math.max(1, Math.ceil(Math.sqrt(count)));
    this.#columns = this.#rows = Math.min(256, side);
    this.#bucket = { width: Math.max(width, 1) / this.#columns, height: Math.max(height, 1) / this.#rows };
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    for (let box = 0; box < count; box += 1) this.#each(boxes, box, (bucket) => this.#starts[bucket + 1]!++);
    for (let bucket = 1; bucket < this.#starts.length; bucket += 1) {
      this.#starts[bucket]! += this.#starts[bucket - 1]!;
    }
    this.#items = new Uint32Array(this.#starts[this.#starts.length - 1]!);
    const next = this.#starts.slice();
    for (let box = 0; box < count; box += 1) {
      this.#each(boxes, box, (bucket) => (this.#items[next[bucket]!++] = box));
    }
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor(x / this.#bucket.width)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor(y / this.#bucket.height)));
  }

  #each(boxes: Boxes, box: number, take: (bucket: number) => void): void {
    const left = this.#column(boxes[box * 4]!);
    const right = this.#column(boxes[box * 4]! + boxes[box * 4 + 2]!);
    const top = this.#row(boxes[box * 4 + 1]!);
    const bottom = this.#row(boxes[box * 4 + 1]! + boxes[box * 4 + 3]!);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) take(row * this.#columns + column);
    }
  }

  /** Boxes that may hold a point, in the order given. */
  near(x: number, y: number): Uint32Array {
    const bucket = this.#row(y) * this.#columns + this.#column(x);
    return this.#items.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }
}
