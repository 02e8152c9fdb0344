import type { Steps } from '../element/slices.js';

/** Items compared before a browser gets a turn: a comparison by a collator takes a microsecond or more. */
const comparedATurn = 500;

/** Merge sort in steps; leaves what is alike in its order. */
export function* mergeSort<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let begin = 0; begin < items.length; begin += comparedATurn) {
    runs.push(items.slice(begin, begin + comparedATurn).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let each = 0; each < runs.length; each += 2) {
      const [one = [], other] = [runs[each], runs[each + 1]];
      merged.push(other ? yield* merge([one, other], compare) : one);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>([one, other]: [T[], T[]], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    if (compare(one[a] as T, other[b] as T) <= 0) all.push(one[a++] as T);
    else all.push(other[b++] as T);
    if (all.length % comparedATurn === 0) yield;
  }
  while (a < one.length) all.push(one[a++] as T);
  while (b < other.length) all.push(other[b++] as T);
  return all;
}
