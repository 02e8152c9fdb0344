import type { Steps } from '../element/slices.js';
/** Texts compared before a browser gets a turn. */
const textsATurn = 1000;

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

/** Merge sort in steps; leaves what is alike in its order. */
function* mergeSort<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let begin = 0; begin < items.length; begin += textsATurn) {
    runs.push(items.slice(begin, begin + textsATurn).sort(compare));
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
    if (all.length % textsATurn === 0) yield;
  }
  while (a < one.length) all.push(one[a++] as T);
  while (b < other.length) all.push(other[b++] as T);
  return all;
}

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

/** Texts by number, in order; `alike` holds of those whose codes are the same. */
function* sortCoded({ codes, begins, base }: Coded): Steps<number[][]> {
  // As many signs at a time as a number holds exactly.
  const atATime = Math.floor(53 / Math.log2(base));
  const keys = new Float64Array(begins.length - 1);
  const done: number[][] = [];
  // Those whose first signs are alike, from the last to the first, with how many signs that is.
  const open = [{ texts: Array.from(keys, (_, index) => index), depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { texts, depth } = next;
    if (texts.length === 1) {
      done.push(texts);
      continue;
    }
    let longer = false;
    for (const [count, text] of texts.entries()) {
      const [begin, end] = [(begins[text] ?? 0) + depth, begins[text + 1] ?? 0];
      let key = 0;
      for (let at = begin; at < begin + atATime; at += 1)
        key = key * base + (at < end ? (codes[at] ?? 0) : 0);
      keys[text] = key;
      longer ||= begin + atATime < end;
      if (count % textsATurn === textsATurn - 1) yield;
    }
    const sorted = yield* mergeSort(texts, (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    const groups = gather(sorted, (a, b) => keys[a] === keys[b]);
    if (longer) {
      for (const group of groups.reverse()) open.push({ texts: group, depth: depth + atATime });
    } else done.push(...groups);
  }
  return done;
}

/** Neighbours for whom `alike` holds, together. */
function gather<T>(items: readonly T[], alike: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  let last: T[] = [];
  for (const item of items) {
    if (last.length > 0 && alike(last[0] as T, item)) last.push(item);
    else groups.push((last = [item]));
  }
  return groups;
}

/**
 * Texts in the order of the language (Chinese by pinyin, numbers by value), those that count as the same
 * together. In steps, as a hundred thousand texts take longer than a page may stand still.
 */
export function* sortTexts(texts: readonly string[], locale: string): Steps<string[][]> {
  const { compare } = collator(locale, 'variant');
  const coded = texts.length > textsATurn ? yield* code(texts, locale) : null;
  if (!coded) return gather(yield* mergeSort(texts, compare), (a, b) => compare(a, b) === 0);
  const sorted: string[][] = [];
  for (const group of yield* sortCoded(coded)) {
    const alike = group.map((index) => texts[index] ?? '');
    if (alike.length > 1) sorted.push(...gather(alike.sort(compare), (a, b) => compare(a, b) === 0));
    else sorted.push(alike);
  }
  return sorted;
}
