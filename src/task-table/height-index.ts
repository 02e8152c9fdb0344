const blockSize = 256;

/**
 * Heights of many lines, from which follows where each begins (block sums).
 *
 * A block of lines is worked out when something in it is asked for; until then it counts as so many lines of
 * a middling height. A hundred thousand lines so cost four hundred sums to begin with, and the length of the
 * scroll bar is right but for the guess.
 */
export class HeightIndex {
  readonly length: number;
  readonly #heightAt: (index: number) => number;
  readonly #blocks: (Float64Array | undefined)[];
  readonly #sums: Float64Array;
  #total: number;

  /**
   * @param heightAt What a line measures or is thought to measure, in px; asked for once.
   * @param guess Height of a line in a block that nobody has looked into yet.
   */
  constructor(length: number, heightAt: (index: number) => number, guess: number) {
    this.length = length;
    this.#heightAt = heightAt;
    const blocks = Math.ceil(length / blockSize);
    this.#blocks = Array.from({ length: blocks });
    this.#sums = new Float64Array(blocks).fill(guess * blockSize);
    if (blocks > 0) this.#sums[blocks - 1] = guess * (length - (blocks - 1) * blockSize);
    this.#total = guess * length;
  }

  /** Height of all lines together. */
  get total(): number {
    return this.#total;
  }

  /** Height of a line. */
  heightOf(index: number): number {
    return this.#block(Math.floor(index / blockSize))[index % blockSize] ?? 0;
  }

  /** Where a line begins; the end of all for the index after the last. */
  offsetOf(index: number): number {
    if (index >= this.length) return this.#total;
    const block = Math.floor(index / blockSize);
    let offset = 0;
    for (let each = 0; each < block; each += 1) offset += this.#sums[each] ?? 0;
    if (index % blockSize === 0) return offset;
    const heights = this.#block(block);
    for (let each = 0; each < index % blockSize; each += 1) offset += heights[each] ?? 0;
    return offset;
  }

  /** The line that an offset falls on; the first or last where it lies beyond. */
  indexAt(offset: number): number {
    let rest = offset;
    for (let block = 0; block < this.#blocks.length; block += 1) {
      const last = block === this.#blocks.length - 1;
      // A block that was only guessed at may turn out shorter than the offset into it.
      if (!last && rest >= (this.#sums[block] ?? 0)) {
        rest -= this.#sums[block] ?? 0;
        continue;
      }
      const heights = this.#block(block);
      for (let each = 0; each < heights.length; each += 1) {
        rest -= heights[each] ?? 0;
        if (rest < 0) return block * blockSize + each;
      }
    }
    return Math.max(0, this.length - 1);
  }

  /** Takes a height that was measured. */
  set(index: number, height: number): void {
    const block = Math.floor(index / blockSize);
    const heights = this.#block(block);
    const change = height - (heights[index % blockSize] ?? 0);
    if (change === 0) return;
    heights[index % blockSize] = height;
    this.#sums[block] = (this.#sums[block] ?? 0) + change;
    this.#total += change;
  }

  #block(block: number): Float64Array {
    const known = this.#blocks[block];
    if (known) return known;
    const begin = block * blockSize;
    const heights = new Float64Array(Math.min(blockSize, this.length - begin));
    let sum = 0;
    for (let each = 0; each < heights.length; each += 1) {
      const height = this.#heightAt(begin + each);
      heights[each] = height;
      sum += height;
    }
    this.#blocks[block] = heights;
    this.#total += sum - (this.#sums[block] ?? 0);
    this.#sums[block] = sum;
    return heights;
  }
}
