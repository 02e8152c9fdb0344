import type { Steps } from '../element/slices.js';
import { collator } from './collator.js';
import { mergeSort } from './merge-sort.js';
import { keyBits, radixSort } from './radix-sort.js';
import { code, textsATurn, type Coded } from './sign-codes.js';

/** Parts of fewer texts than this are sorted by comparing. */
const fewTexts = 500;

/** Orders two texts by what stands after their first signs. */
function compareAfter({ codes, begins }: Coded, depth: number): (a: number, b: number) => number {
  return (a, b) => {
    const [endA, endB] = [begins[a + 1]!, begins[b + 1]!];
    let [atA, atB] = [begins[a]! + depth, begins[b]! + depth];
    for (; atA < endA && atB < endB; atA += 1, atB += 1) {
      if (codes[atA] !== codes[atB]) return codes[atA]! - codes[atB]!;
    }
    return Math.max(0, endA - atA) - Math.max(0, endB - atB);
  };
}

/** Makes numbers of some signs of each text, in whose order the signs are. */
function makeKeys(
  keys: Uint32Array,
  { codes, begins, base }: Coded,
  { texts, skip, signs }: { texts: Uint32Array; skip: number; signs: number },
): void {
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index]!;
    const first = begins[text]! + skip;
    const last = Math.min(first + signs, begins[text + 1]!);
    let key = 0;
    for (let each = first; each < last; each += 1) key = key * base + codes[each]!;
    // What a text lacks comes before all signs.
    for (let each = Math.max(first, last); each < first + signs; each += 1) key *= base;
    keys[text] = key;
  }
}

/** Texts by number in order of their codes. */
function* sortCoded(coded: Coded): Steps<Uint32Array> {
  const { begins, base } = coded;
  // As many signs at a time as fit into a key, twice.
  const signs = Math.max(1, Math.floor(keyBits / Math.log2(base)));
  const keys = new Uint32Array(begins.length - 1);
  const order = Uint32Array.from(keys, (_, text) => text);
  const open = [{ begin: 0, end: order.length, depth: 0 }];
  for (let run = open.pop(); run; run = open.pop()) {
    const { begin, end, depth } = run;
    if (end - begin < fewTexts) {
      order.subarray(begin, end).sort(compareAfter(coded, depth));
      continue;
    }
    let sorted: Uint32Array = order.slice(begin, end);
    for (const skip of [depth + signs, depth]) {
      makeKeys(keys, coded, { texts: sorted, skip, signs });
      yield;
      sorted = radixSort(sorted, keys);
      yield;
    }
    order.set(sorted, begin);
    const next = { begin, end, depth: depth + 2 * signs };
    open.push(...alikeRuns(order, next, prefixDiffers(coded, { depth, signs: 2 * signs })));
    yield;
  }
  return order;
}

/** Whether two texts differ, or end, within some signs. */
function prefixDiffers({ codes, begins }: Coded, { depth, signs }: { depth: number; signs: number }) {
  return (a: number, b: number): boolean => {
    const [firstA, firstB] = [begins[a]! + depth, begins[b]! + depth];
    if (firstA + signs > begins[a + 1]! && firstB + signs > begins[b + 1]!) return true;
    for (let each = 0; each < signs; each += 1)
      if (codes[firstA + each] !== codes[firstB + each]) return true;
    return false;
  };
}

/** Parts of a run whose first signs are all alike, to be sorted by the next. */
function alikeRuns(
  order: Uint32Array,
  { begin, end, depth }: { begin: number; end: number; depth: number },
  differ: (a: number, b: number) => boolean,
) {
  const runs: { begin: number; end: number; depth: number }[] = [];
  let first = begin;
  for (let each = begin + 1; each <= end; each += 1) {
    if (each < end && !differ(order[each - 1]!, order[each]!)) continue;
    if (each - first > 1) runs.push({ begin: first, end: each, depth });
    first = each;
  }
  return runs;
}

/** Where each text comes, those that count as the same at the same place; −1 for none. */
export interface Places {
  places: Int32Array;
  count: number;
}

/** Texts that may all differ: sorted by their signs. */
function* placesByCode(texts: readonly string[], locale: string): Steps<Places | null> {
  const coded = yield* code(texts, locale);
  if (!coded) return null;
  const order = yield* sortCoded(coded);
  const { compare } = collator(locale, 'variant');
  const places = new Int32Array(texts.length);
  const sameCodes = compareAfter(coded, 0);
  let place = -1;
  /** Gives a run of texts with the same codes their places. */
  const number = (alike: Uint32Array): void => {
    const [first] = alike;
    const same = alike.every((text) => texts[text] === texts[first!]);
    // Case and width tell apart what letters do not.
    if (!same) alike.sort((a, b) => compare(texts[a]!, texts[b]!));
    alike.forEach((text, each) => {
      if (each === 0 || (!same && compare(texts[alike[each - 1]!]!, texts[text]!) !== 0)) place += 1;
      places[text] = place;
    });
  };
  const numberTurn = (from: number): number => {
    let begin = from;
    while (begin < order.length && begin - from < textsATurn) {
      let end = begin + 1;
      while (end < order.length && sameCodes(order[begin]!, order[end]!) === 0) end += 1;
      if (end - begin > 1) number(order.subarray(begin, end));
      else places[order[begin]!] = place += 1;
      begin = end;
    }
    return begin;
  };
  for (let begin = 0; begin < order.length; begin = numberTurn(begin)) yield;
  return { places, count: place + 1 };
}

/** The different texts among many, and which of them each is; `null` where there are too many. */
function distinct(texts: readonly string[], most: number): { different: string[]; which: Int32Array } | null {
  const numbers = new Map<string, number>();
  const which = new Int32Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index]!;
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      if (number === most) return null;
      numbers.set(text, number);
    }
    which[index] = number;
  }
  return { different: [...numbers.keys()], which };
}

/** Texts of which few differ, or that are too odd for codes: compared one by one. */
function* placesByCollator(texts: readonly string[], locale: string): Steps<Places> {
  const { different, which } = distinct(texts, Infinity)!;
  const { compare } = collator(locale, 'variant');
  const sorted = yield* mergeSort(
    different.map((_, number) => number),
    (a, b) => compare(different[a]!, different[b]!),
  );
  const placeOf = new Int32Array(different.length);
  let place = -1;
  sorted.forEach((number, each) => {
    if (each === 0 || compare(different[sorted[each - 1]!]!, different[number]!) !== 0) place += 1;
    placeOf[number] = place;
  });
  return { places: which.map((number) => placeOf[number]!), count: place + 1 };
}

/** More different texts than this are sorted by their signs. */
const mostCompared = 1000;

/**
 * The order of texts in a language: Chinese by pinyin, numbers by value. In steps, as a hundred thousand texts
 * take longer than a page may stand still.
 */
export function* placesOfTexts(texts: readonly string[], locale: string): Steps<Places> {
  const few = distinct(texts, mostCompared) !== null;
  return (few ? null : yield* placesByCode(texts, locale)) ?? (yield* placesByCollator(texts, locale));
}
