/** Readings of a sign in pinyin without tones, such as `chang` and `zhang` of 长; none where it has no other. */
export type Readings = (sign: string) => readonly string[];

/** Where a match begins and ends in a text. */
export type Range = readonly [begin: number, end: number];

/** Longer words are no pinyin that anybody types. */
const mostLetters = 64;
const latin = /[a-zü]/i;

/** All that a letter of another kind leaves behind in lower case: `İ` becomes `i` with a dot above. */
const dotAbove = '\u0307';

/** Whether a query could mean pinyin. */
export function hasLatin(query: string): boolean {
  return latin.test(query);
}

/**
 * One word of a query read as pinyin: each sign of a text stands for one of its readings, or for how it begins
 * (`z` or `zh` of 政), the last one for as much of it as has been typed; what is no Chinese stands for itself.
 * All ways to read the word are followed at once, as states of an automaton, so that no word takes longer than
 * its length times that of the text.
 */
class PinyinWord {
  readonly #word: string;
  readonly #readings: Readings;
  /** Steps that a sign allows, as pairs: letters read before it, letters read after it. */
  readonly #steps = new Map<string, readonly number[]>();
  /** Whether a match can begin at a sign, by its code: 1 no, 2 yes, 0 not known yet. Most can not. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #now: Uint8Array;
  readonly #next: Uint8Array;

  constructor(word: string, readings: Readings) {
    this.#word = word;
    this.#readings = readings;
    this.#now = new Uint8Array(word.length + 1);
    this.#next = new Uint8Array(word.length + 1);
  }

  #learn(sign: string): readonly number[] {
    const steps = this.#makeSteps(sign);
    this.#steps.set(sign, steps);
    // Steps are in the order of the letters read before them.
    this.#begins[sign.charCodeAt(0)] = steps[0] === 0 ? 2 : 1;
    return steps;
  }

  #makeSteps(sign: string): number[] {
    const word = this.#word;
    const steps: number[] = [];
    const readings = this.#readings(sign);
    for (let at = 0; at < word.length; at += 1) {
      const ends = new Set<number>();
      if (word[at] === sign) ends.add(at + 1);
      for (const reading of readings) {
        if (reading[0] !== word[at]) continue;
        ends.add(at + 1);
        if (reading[1] === 'h' && word[at + 1] === 'h') ends.add(at + 2);
        if (word.startsWith(reading, at)) ends.add(at + reading.length);
        if (reading.startsWith(word.slice(at))) ends.add(word.length);
      }
      for (const end of ends) steps.push(at, end);
    }
    return steps;
  }

  /**
   * Where the match that ends first ends; −1 where there is none.
   *
   * @param from `anywhere` lets a match begin at any sign from `begin` on, `here` only at that one.
   */
  #end(text: string, begin: number, from: 'anywhere' | 'here'): number {
    const { length } = this.#word;
    // In the classic build a #private member is looked up in a WeakMap: not once a sign.
    const begins = this.#begins;
    const known = this.#steps;
    let [now, next] = [this.#now, this.#next];
    now.fill(0);
    now[0] = 1;
    let alive = true;
    for (let at = begin; at < text.length; at += 1) {
      if (!alive && begins[text.charCodeAt(at)] === 1) continue;
      next.fill(0);
      const sign = text[at] as string;
      const steps = known.get(sign) ?? this.#learn(sign);
      alive = false;
      for (let step = 0; step < steps.length; step += 2) {
        if (now[steps[step] as number] !== 1) continue;
        next[steps[step + 1] as number] = 1;
        alive = true;
      }
      if (next[length] === 1) return at + 1;
      if (from === 'anywhere') next[0] = 1;
      else if (!alive) return -1;
      [now, next] = [next, now];
    }
    return -1;
  }

  occursIn(text: string): boolean {
    return this.#end(text, 0, 'anywhere') >= 0;
  }

  /** All matches, one after the other. */
  ranges(text: string): Range[] {
    const found: Range[] = [];
    for (let begin = 0; begin < text.length;) {
      const end = this.#end(text, begin, 'here');
      if (end < 0) {
        begin += 1;
        continue;
      }
      found.push([begin, end]);
      begin = end;
    }
    return found;
  }
}

function plainRanges(text: string, word: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length]);
  return found;
}

/** Ranges in order, those that touch joined. */
function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges.sort(([a], [b]) => a - b)) {
    const last = all[all.length - 1];
    if (last && range[0] <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], range[1])];
    else all.push(range);
  }
  return all;
}

/** `Lü` → `lv`, `xi'an` → `xian`, `zōng` → `zong`: as readings are written. */
function asLetters(word: string): string {
  return word
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '');
}

/** Finds the words of a query, all of which must occur; with readings, also by pinyin or its initials. */
export class TextMatcher {
  readonly #words: { plain: string; pinyin: PinyinWord | null }[];

  constructor(query: string, readings: Readings | null = null) {
    this.#words = query
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .map((plain) => {
        const letters = readings && hasLatin(plain) ? asLetters(plain) : '';
        const fits = letters !== '' && letters.length <= mostLetters;
        return { plain, pinyin: readings && fits ? new PinyinWord(letters, readings) : null };
      });
  }

  /** There is nothing to look for. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /**
   * The words, where none of them has another case, nor could be read as pinyin: they stand in a text as they do in
   * the same in lower case. `null` else.
   */
  get caseless(): readonly string[] | null {
    const words = this.#words.map(({ plain }) => plain);
    return words.every((word) => word === word.toUpperCase() && !word.includes(dotAbove)) ? words : null;
  }

  /** Whether all words occur in a text in lower case. */
  matches(text: string): boolean {
    return this.#words.every(({ plain, pinyin }) => text.includes(plain) || pinyin?.occursIn(text) === true);
  }

  /** Whether any word occurs in a text of any case. */
  occursIn(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#words.some(({ plain, pinyin }) => lower.includes(plain) || pinyin?.occursIn(lower) === true);
  }

  /** Where words occur in a text of any case, for marking; by pinyin where a word does not stand in it as typed. */
  ranges(text: string): Range[] {
    const lower = text.toLowerCase();
    // A few letters are two in lower case: what follows them would be marked beside its place.
    if (lower.length !== text.length) return [];
    return joined(
      this.#words.flatMap(({ plain, pinyin }) => {
        const found = plainRanges(lower, plain);
        return found.length > 0 ? found : (pinyin?.ranges(lower) ?? []);
      }),
    );
  }
}
