/** Chinese numerals as official papers write them: by place (二〇二一), by value (三十一), or mixed with digits. */

const signs = '〇一二三四五六七八九';
const worths: Record<string, number> = { 十: 10, 百: 100, 廿: 20, 卅: 30 };
const some = /[零〇○一二两三四五六七八九十廿卅百]|\dO/i;
// A letter is a zero only behind a digit: not every o of a foreign word is one.
const run = /\d*(?:[零〇○一二两三四五六七八九十廿卅百]|\dO)[\d零〇○O一二两三四五六七八九十廿卅百]*/gi;

function inDigits(written: string): string {
  let sum = 0;
  let last = 0;
  for (const sign of written) {
    const worth = worths[sign];
    if (worth) {
      sum += (last || 1) * worth;
      last = 0;
    } else last = last * 10 + (sign === '两' ? 2 : Math.max(signs.indexOf(sign), Number(sign) || 0));
  }
  return `${sum + last}`;
}

/** The text with every Chinese numeral in Arabic digits: 二〇二一年十二月三十一日 → 2021年12月31日. */
export function withArabicDigits(text: string): string {
  return some.test(text) ? text.replace(run, inDigits) : text;
}
