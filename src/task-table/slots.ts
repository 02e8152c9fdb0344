/**
 * Which place of the drawing each line is drawn in. A line keeps its place as long as it is drawn, so that a
 * focus in it stays; the place of one that goes is taken by one that comes, so that scrolling makes no new
 * nodes.
 */
export class Slots {
  #taken = new Map<string, number>();
  #free: number[] = [];
  #made = 0;

  /** The places of lines by their keys, in the order of the keys. */
  assign(keys: readonly string[]): number[] {
    const wanted = new Set(keys);
    for (const [key, slot] of this.#taken) {
      if (wanted.has(key)) continue;
      this.#taken.delete(key);
      this.#free.push(slot);
    }
    return keys.map((key) => {
      const slot = this.#taken.get(key) ?? this.#free.pop() ?? this.#made++;
      this.#taken.set(key, slot);
      return slot;
    });
  }
}
