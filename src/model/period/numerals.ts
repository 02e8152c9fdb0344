/** Chinese numerals as official papers write them: by place (二〇二一), by value (三十一), or mixed with digits. */

const digits = '〇一二三四五六七八九';
// A letter is a zero only behind a digit: not every o of a foreign word is one.
const run = /\d*(?:[零〇○一二两三四五六七八九十廿卅百]|\dO)[\d零〇○O一二两三四五六七八九十廿卅百]*/gi;

function inDigits(written: string): string {
  const byPlace = written
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/[^\d十百]/g, (sign) => String(sign === '两' ? 2 : Math.max(digits.indexOf(sign), 0)));
  const [, hundreds, hundred, tens, ten, ones] = /^(?:(\d*)(百))?(?:(\d*)(十))?(\d*)/.exec(byPlace)!;
  if (!hundred && !ten) return byPlace;
  const times = (count: string | undefined, worth: string | undefined, by: number) =>
    worth ? Number(count || 1) * by : 0;
  return String(times(hundreds, hundred, 100) + times(tens, ten, 10) + Number(ones));
}

/** The text with every Chinese numeral in Arabic digits: 二〇二一年十二月三十一日 → 2021年12月31日. */
export function withArabicDigits(text: string): string {
  return text.replace(run, inDigits);
}
