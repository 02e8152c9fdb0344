/**
 * What signs a text holds, from one look at each: a pattern is tried only where a text has a sign that it needs,
 * and most phrases have few.
 */
export const signs = {
  /** Neither Chinese nor a digit: punctuation, white space, letters. */
  other: 1,
  /** Six digits in a row, as in 20210531. */
  longNumber: 2,
  numeral: 4,
  clock: 8,
  lookalike: 16,
  ongoing: 32,
  recurring: 64,
  brief: 128,
};

const groups: [sign: number, written: string][] = [
  [signs.numeral, '零一二两三四五六七八九十廿卅百'],
  [signs.clock, '时点午晚晨班早天周星礼'],
  [signs.lookalike, '一两三几数现目内双岁每学元正腊农阴旧历然终结届单双半'],
  [signs.ongoing, '长持常经断始贯滚动坚久锲驰绵'],
  [signs.recurring, '每逐按逢隔双'],
  [signs.brief, '次度调督报检例会结评考名查'],
];

const first = 0x4e00;
const last = 0x9fff;
let known: Uint8Array | undefined;

function knownSigns(): Uint8Array {
  const all = new Uint8Array(last - first + 1);
  for (const [sign, written] of groups) {
    for (let i = 0; i < written.length; i += 1) all[written.charCodeAt(i) - first]! |= sign;
  }
  return all;
}

/** Whether a sign is one that the grammar reads as it stands. */
export const isPlain = (code: number): boolean => (code >= first && code <= last) || (code > 47 && code < 58);

/** The kinds of signs in a text, as bits of `signs`. */
export function signsIn(text: string): number {
  known ??= knownSigns();
  let found = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 47 && code < 58) {
      digits += 1;
      if (digits > 5) found |= signs.longNumber;
      continue;
    }
    digits = 0;
    found |= code >= first && code <= last ? known[code - first]! : signs.other;
  }
  return found;
}
