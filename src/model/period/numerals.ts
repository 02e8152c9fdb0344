/** Chinese numerals as official papers write them: by place (二〇二一), by value (三十一), or mixed with digits. */

const values: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Record<string, number> = { 十: 10, 廿: 20, 卅: 30 };

const run = /[0-9零〇○Oo一二两三四五六七八九十廿卅百]+/g;
const needsWork = /[零〇○一二两三四五六七八九十廿卅百]|\d[Oo]/;

function byValue(text: string): number {
  let sum = 0;
  let last = 0;
  for (const sign of text) {
    const ten = tens[sign];
    if (sign === '百') {
      sum += (last || 1) * 100;
      last = 0;
    } else if (ten !== undefined) {
      sum += ten === 10 ? (last || 1) * 10 : ten;
      last = 0;
    } else last = last * (sign >= '0' && sign <= '9' ? 10 : 1) + (values[sign] ?? Number(sign));
  }
  return sum + last;
}

function inDigits(written: string): string {
  // Letters are zeros only behind a digit: not every o of a foreign word is one.
  if (/^[0-9]+$/.test(written) || /^[Oo]/.test(written)) return written;
  if (/[十廿卅百]/.test(written)) return String(byValue(written));
  return written.replace(/[^0-9]/g, (sign) => String(values[sign] ?? sign));
}

/** The text with every Chinese numeral in Arabic digits: 二〇二一年十二月三十一日 → 2021年12月31日. */
export function withArabicDigits(text: string): string {
  return needsWork.test(text) ? text.replace(run, inDigits) : text;
}
