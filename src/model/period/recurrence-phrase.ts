const weekdays: Record<string, string> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};
const numerals: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

const week = String.raw`(?:星期|周|礼拜)([一二三四五六日天])`;
const nthWeekday = new RegExp(
  `^每(?:个)?月(?:的)?(?:最后一(?:个)?周?|第([一二三四五1-5])(?:个)?周?)${week}$`,
);
const weekly = new RegExp(`^每(?:个)?${week}$`);
const monthDay = /^每(?:个)?月(\d{1,2})[日号]?前?$/;
const yearMonth = /^每年(\d{1,2})月$/;

const plain = new Map(
  Object.entries({
    每日: 'FREQ=DAILY',
    每天: 'FREQ=DAILY',
    每周: 'FREQ=WEEKLY',
    每星期: 'FREQ=WEEKLY',
    每两周: 'FREQ=WEEKLY;INTERVAL=2',
    每月: 'FREQ=MONTHLY',
    每个月: 'FREQ=MONTHLY',
    按月: 'FREQ=MONTHLY',
    每月底: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    每月末: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    每季度: 'FREQ=MONTHLY;INTERVAL=3',
    每季: 'FREQ=MONTHLY;INTERVAL=3',
    每半年: 'FREQ=MONTHLY;INTERVAL=6',
    每年: 'FREQ=YEARLY',
  }),
);

/**
 * Reads a phrase such as 每月最后一周星期五 into an RFC 5545 RRULE value.
 *
 * @returns `null` where the text is no recurrence.
 */
export function readRecurrence(text: string): string | null {
  const known = plain.get(text);
  if (known) return known;
  const nth = nthWeekday.exec(text);
  if (nth) {
    const place = nth[1] === undefined ? -1 : (numerals[nth[1]] ?? Number(nth[1]));
    return `FREQ=MONTHLY;BYDAY=${place}${weekdays[nth[2] ?? ''] ?? ''}`;
  }
  const onWeekday = weekly.exec(text);
  if (onWeekday) return `FREQ=WEEKLY;BYDAY=${weekdays[onWeekday[1] ?? ''] ?? ''}`;
  const onDay = monthDay.exec(text);
  if (onDay && Number(onDay[1]) >= 1 && Number(onDay[1]) <= 31)
    return `FREQ=MONTHLY;BYMONTHDAY=${Number(onDay[1])}`;
  const inMonth = yearMonth.exec(text);
  if (inMonth && Number(inMonth[1]) >= 1 && Number(inMonth[1]) <= 12)
    return `FREQ=YEARLY;BYMONTH=${Number(inMonth[1])}`;
  return null;
}
