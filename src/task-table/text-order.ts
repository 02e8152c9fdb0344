import type { Steps } from '../element/slices.js';
import { mergeSort } from './merge-sort.js';
import { keyBits, radixSort } from './radix-sort.js';
/** Texts looked at before a browser gets a turn. */
const textsATurn = 4000;
/** Parts of fewer texts than this are sorted by comparing. */
const fewTexts = 500;

// Making a collator takes longer than sorting a hundred texts with it.
const collators = new Map<string, Intl.Collator>();

function collator(locale: string, sensitivity: 'variant' | 'base'): Intl.Collator {
  const name = `${locale} ${sensitivity}`;
  let found = collators.get(name);
  if (!found) {
    // zh sorts by pinyin; numeric keeps 2 before 10.
    const locales = locale.startsWith('zh') ? 'zh-CN' : [locale, 'zh-CN'];
    found = new Intl.Collator(locales, { numeric: true, sensitivity });
    collators.set(name, found);
  }
  return found;
}

/** Signs whose place in the order does not depend on what stands beside them, full width among them. */
const plain = /^[ -~\u00b7\u2010-\u201f\u3000-\u3015\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/;
const halfWidth = /^[ -~\u4e00-\u9fff]*$/;

/** Texts as numbers, sign by sign: text `i` has the codes from `begins[i]` to `begins[i + 1]`, all above 0. */
interface Coded {
  codes: Uint16Array;
  begins: Uint32Array;
  /** One more than the highest code. */
  base: number;
}

/** Longer numbers are no numbers, and compared as the collator does. */
const mostDigits = 30;

/**
 * Codes whose order is that of the texts by their letters, case and width aside: the place of each sign among
 * all signs that occur. A number becomes the place of digits, its length and its digits, so that 2 stays
 * before 10. A collator takes a microsecond to compare two texts, a million and a half of which sort a hundred
 * thousand; the few thousand signs in them are soon in order, and numbers compare at once.
 *
 * @returns `null` where a text holds signs that a place of their own does not do justice to.
 */
function* code(texts: readonly string[], locale: string): Steps<Coded | null> {
  const forms: string[] = [];
  const seen = new Uint8Array(0x10000);
  let signs = 0;
  for (const text of texts) {
    if (!plain.test(text)) return null;
    const form = halfWidth.test(text) ? text : text.normalize('NFKC');
    for (let at = 0; at < form.length; at += 1) seen[form.charCodeAt(at)] = 1;
    signs += form.length;
    if (forms.push(form) % textsATurn === 0) yield;
  }
  const { places, base } = yield* placesOf(seen, locale);
  // A digit alone takes three codes.
  const codes = new Uint16Array(signs * 3);
  const begins = new Uint32Array(forms.length + 1);
  let end = 0;
  for (const [index, form] of forms.entries()) {
    for (let at = 0; at < form.length; at += 1) {
      const sign = form.charCodeAt(at);
      codes[end++] = places[sign] ?? 0;
      if (!isDigit(sign)) continue;
      const begin = at;
      while (isDigit(form.charCodeAt(at + 1))) at += 1;
      let first = begin;
      while (first < at && form.charCodeAt(first) === zero) first += 1;
      if (at - first >= mostDigits) return null;
      codes[end++] = at - first + 1;
      for (let digit = first; digit <= at; digit += 1) codes[end++] = form.charCodeAt(digit) - zero + 1;
    }
    begins[index + 1] = end;
    if (index % textsATurn === 0) yield;
  }
  return { codes, begins, base: Math.max(base, mostDigits + 2) };
}

const zero = 48;
const isDigit = (sign: number) => sign >= zero && sign <= zero + 9;

/** Place of each sign that was seen, from 1; signs that differ in case or width alone share one, as all digits do. */
function* placesOf(seen: Uint8Array, locale: string): Steps<{ places: Uint16Array; base: number }> {
  const { compare } = collator(locale, 'base');
  const signs: string[] = ['0'];
  seen.forEach((is, sign) => {
    if (is === 1 && !isDigit(sign)) signs.push(String.fromCharCode(sign));
  });
  const sorted = yield* mergeSort(signs, compare);
  const places = new Uint16Array(0x10000);
  let place = 0;
  sorted.forEach((sign, at) => {
    if (at === 0 || compare(sorted[at - 1] ?? '', sign) !== 0) place += 1;
    places[sign.charCodeAt(0)] = place;
  });
  places.fill(places[zero] ?? 0, zero, zero + 10);
  return { places, base: place + 1 };
}

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

/** Texts by number in order of their codes. */
function* sortCoded(coded: Coded): Steps<Uint32Array> {
  const { codes, begins, base } = coded;
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
    for (const at of [depth + signs, depth]) {
      for (const text of sorted) {
        const first = begins[text]! + at;
        const last = Math.min(first + signs, begins[text + 1]!);
        let key = 0;
        for (let each = first; each < first + signs; each += 1)
          key = key * base + (each < last ? codes[each]! : 0);
        keys[text] = key;
      }
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
  for (let begin = 0; begin < order.length;) {
    let end = begin + 1;
    let same = true;
    while (end < order.length && sameCodes(order[begin]!, order[end]!) === 0) {
      same &&= texts[order[begin]!] === texts[order[end]!];
      end += 1;
    }
    const alike = [...order.subarray(begin, end)];
    // Case and width tell apart what letters do not.
    if (!same) alike.sort((a, b) => compare(texts[a]!, texts[b]!));
    alike.forEach((text, each) => {
      if (each === 0 || (!same && compare(texts[alike[each - 1]!]!, texts[text]!) !== 0)) place += 1;
      places[text] = place;
    });
    begin = end;
  }
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
