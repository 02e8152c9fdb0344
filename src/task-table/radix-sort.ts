/** Bits of a key that are sorted by at a time. */
const radixBits = 13;
/** Bits of a key. */
export const keyBits = 2 * radixBits;

/** Sorts items by keys below 2 to the 26th; those alike keep their order (least significant digit first). */
export function radixSort(items: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = items;
  let to: Uint32Array = new Uint32Array(items.length);
  for (let shift = 0; shift < keyBits; shift += radixBits) {
    const ends = new Uint32Array((1 << radixBits) + 1);
    const digit = (item: number) => ((keys[item] ?? 0) >>> shift) & ((1 << radixBits) - 1);
    for (const item of from) ends[digit(item) + 1]! += 1;
    for (let each = 1; each < ends.length; each += 1) ends[each]! += ends[each - 1]!;
    for (const item of from) to[ends[digit(item)]!++] = item;
    [from, to] = [to, from];
  }
  return from;
}
