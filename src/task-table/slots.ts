/** What is drawn as another is: `row`, `group`, `details`. */
const kindOf = (key: string) => key.slice(0, key.indexOf(' '));

/**
 * Which place of the drawing each line is drawn in. A line keeps its place as long as it is drawn; the place of one
 * that goes is taken by one that comes, so that scrolling makes no new nodes. Where most lines are others, after a
 * jump or a search, places stay in their order: texts change in them, which costs a browser less than to move
 * them. Lines that are held keep theirs all the same, so that a focus in them stays.
 */
export class Slots {
  /** Places by the keys of lines, in the order of the lines. */
  #taken = new Map<string, number>();
  #made = 0;

  /** The places of lines by their keys, in the order of the keys. */
  assign(keys: readonly string[], held: Iterable<string> = []): number[] {
    const most = keys.filter((key) => this.#taken.has(key)).length * 2 >= keys.length;
    const stay = new Set(most ? keys : held);
    const wanted = new Set(keys);
    const free = new Map<string, number[]>();
    for (const [key, slot] of this.#taken) {
      if (stay.has(key) && wanted.has(key)) continue;
      const kind = kindOf(key);
      free.set(kind, [...(free.get(kind) ?? []), slot]);
    }
    const slots = keys.map((key) => {
      const own = stay.has(key) ? this.#taken.get(key) : undefined;
      return own ?? free.get(kindOf(key))?.shift() ?? this.#made++;
    });
    this.#taken = new Map(keys.map((key, at) => [key, slots[at]!]));
    return slots;
  }
}
