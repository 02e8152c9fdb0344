import { withArabicDigits } from './numerals.js';

const isoClock = /(\d)[T\s]+\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g;
const partOfDay = '[上下中]午|[早晚]上|凌晨';
const clock = new RegExp(
  String.raw`(?:${partOfDay})?\d\d?(?::\d\d(?::\d\d)?|[时点](?:整|半|\d\d?分)?(?![间期]))|${partOfDay}|全天`,
  'g',
);

/** Half-width, no white space, one kind of dash and of comma. */
function plainSign(written: string): string {
  const code = written.charCodeAt(0);
  const sign = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : written;
  if (/[\p{Pd}−~〜ー─]/u.test(sign)) return '-';
  if (/[\s\p{Cf}\p{Pi}\p{Pf}"'·]/u.test(sign)) return '';
  return /[\p{Ps}\p{Pe},;。!?|…]/u.test(sign) ? ',' : sign;
}

function withPlainSigns(text: string): string {
  return text
    .replace(isoClock, '$1')
    .replace(/[（([【〔](?:星期|周|礼拜).[）)\]】〕]/g, '')
    .replace(/[^\u4e00-\u9fff\d]+/g, plainSigns)
    .replace(/^[,、.:]+|[,、.:]$/g, '');
}

const plainSigns = (signs: string): string =>
  signs.length === 1
    ? plainSign(signs)
    : signs.replace(/./gsu, plainSign).replace(/-+/g, '-').replace(/,+/g, ',');

/** Every other way to write a date, as one with 年, 月 and 日 (the 日 may stay out behind a month). */
const dates: [RegExp, string][] = [
  [/\b(\d{4}|\d\d)([-./])(\d\d?)\2(\d\d?)(?![\d月])日?/g, '$1年$3月$4日'],
  [/\b((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)/g, '$1年$2月$3'],
  [/(\d{4})[-./](\d\d?)(?![\d年])月?/g, '$1年$2月'],
  [/\b(\d\d?)[./](\d\d?)(?![\d%‰万亿千元公平米倍个])日?/g, '$1月$2日'],
  [/(\d{4})[年-]?(?=Q)/g, '$1年'],
  [/Q([1-4])|\b([1-4])Q/g, '$1$2季度'],
];

/**
 * A time phrase in the form that the grammar reads: half-width, no white space, numerals in digits, one sign
 * for each dash and comma, no clock times, no weekday in brackets. Five-year plans stand as P14.
 */
export function tidyWording(text: string): string {
  let tidy = /[^\u4e00-\u9fff\d]/.test(text) ? withPlainSigns(text) : text;
  if (tidy.includes('五')) {
    tidy = tidy.replace(
      /第?十([二三四五六七])个?五年?(?:规划|计划)?/g,
      (_, which: string) => `P${'二三四五六七'.indexOf(which) + 12}`,
    );
  }
  tidy = withArabicDigits(tidy);
  if (/[:时点午晚晨]|早上|全天/.test(tidy)) tidy = tidy.replace(clock, '');
  if (/\d[-./]\d|Q|\d{6}/.test(tidy))
    for (const [pattern, plain] of dates) tidy = tidy.replace(pattern, plain);
  return tidy;
}
