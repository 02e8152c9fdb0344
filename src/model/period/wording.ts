import { withArabicDigits } from './numerals.js';

const isoClock =
  /(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;
const clock =
  /(?:凌晨|早上|上午|中午|下午|晚上)?\d{1,2}(?::\d{2}(?::\d{2})?|[时点](?:整|半|\d{1,2}分)?(?!间|期))|(?:凌晨|早上|上午|中午|下午|晚上|全天)/g;
const weekdayInBrackets = /[([【〔（](?:星期|周|礼拜)[一二三四五六日天][)\]】〕）]/g;
const fiveYearPlan = /第?十([二三四五六七])(?:个)?五(?:年)?(?:规划|计划)?/g;
const planNumbers: Record<string, number> = { 二: 12, 三: 13, 四: 14, 五: 15, 六: 16, 七: 17 };

/** What becomes of a sign that is no letter, numeral or ideograph: '' is left out, others stay as they are. */
const signs = new Map<string, string>();
for (const sign of '—–―−‐‑‒﹣ー―~〜～－') signs.set(sign, '-');
for (const sign of '()（）[]［］【】〔〕,，;；。！!？?|｜') signs.set(sign, ',');
for (const sign of ' \t\r\n\f\v\u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\ufeff“”"\'‘’「」『』《》〈〉<>·') {
  signs.set(sign, '');
}
signs.set('：', ':').set('．', '.').set('／', '/');

/** One pass, sign by sign: half-width, no white space, one kind of dash and of comma. */
function withPlainSigns(text: string): string {
  let plain = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57)) plain += sign;
    else {
      const other =
        signs.get(sign) ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign);
      if (!((other === '-' || other === ',') && plain.endsWith(other))) plain += other;
    }
  }
  let from = 0;
  let to = plain.length;
  while (from < to && edge.has(plain[from]!)) from += 1;
  while (to > from && edge.has(plain[to - 1]!)) to -= 1;
  return from === 0 && to === plain.length ? plain : plain.slice(from, to);
}

const edge = new Set(',、.:…');
const allPlain = /^[\u4e00-\u9fff0-9]*$/;

/**
 * A time phrase in the form that the grammar reads: half-width, no white space, numerals in digits, one sign
 * for each dash and comma, 号 as 日, no clock times, no weekday behind a date. Five-year plans stand as P14.
 */
export function tidyWording(text: string): string {
  let tidy = text;
  if (!allPlain.test(tidy)) {
    if (tidy.includes(':')) tidy = tidy.replace(isoClock, '$1');
    if (/[([【〔（]/.test(tidy)) tidy = tidy.replace(weekdayInBrackets, '');
    tidy = withPlainSigns(tidy);
  }
  if (tidy.includes('五')) tidy = tidy.replace(fiveYearPlan, (_, which: string) => `P${planNumbers[which]}`);
  tidy = withArabicDigits(tidy);
  if (/[号份止]/.test(tidy)) {
    tidy = tidy
      .replace(/月份/g, '月')
      .replace(/截止/g, '截至')
      .replace(/(\d)号/g, '$1日');
  }
  return /[:时点午晚晨]|早上|全天/.test(tidy) ? tidy.replace(clock, '') : tidy;
}
