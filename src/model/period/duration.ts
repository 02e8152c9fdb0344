import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '../calendar.js';
import { monthAway, plusDays, weekdayOf } from '../day-arithmetic.js';

/** A length of time: 30日, 3个月, 10个工作日, 一年半. */
export interface Duration {
  count: number;
  unit: 'day' | 'working-day' | 'month';
  /** 内: not later than so long after; otherwise how long something lasts. */
  within: boolean;
  /** 3个月, 10天: a length even where nothing says so; 3日 and 21年 alone are dates. */
  certain: boolean;
  from: number;
  to: number;
}

const pattern =
  /(?:(?:\d{1,2}[-至到](?=\d))?(\d{1,3})(个)?(半)?多?|(半)个?)(工作日|小时|日|天|周|星期|礼拜|旬|月|季度|年)(半)?(?:的?时间|期限)?([之以]?内)?(?:左右)?/y;
const daysIn: Record<string, number> = { 小时: 1 / 24, 旬: 10, 周: 7, 星期: 7, 礼拜: 7 };
const monthsIn: Record<string, number> = { 月: 1, 季度: 3, 年: 12 };

/** Reads the length that begins at `at`; `null` where none does. */
export function readDuration(text: string, at: number): Duration | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return null;
  const [whole, digits, counted, half, halfAlone, unit = '', halfAfter, within] = found;
  // 5月 is a month of the year, 3季度 a quarter.
  if (/^[月季]/.test(unit) && !counted && !halfAlone) return null;
  const number = halfAlone ? 0.5 : Number(digits) + (half || halfAfter ? 0.5 : 0);
  const months = number * (monthsIn[unit] ?? 0);
  const days = months % 1 === 0 ? number * (daysIn[unit] ?? 1) : months * 30;
  const inMonths = months > 0 && months % 1 === 0;
  return {
    // 2小时内 is the same day.
    count: inMonths ? months : Math.ceil(days - 0.5),
    unit: inMonths ? 'month' : unit === '工作日' ? 'working-day' : 'day',
    within: within !== undefined,
    certain: unit === '年' ? digits?.length !== 2 : unit !== '日',
    from: at,
    to: at + whole.length,
  };
}

/** The day so long after another; working days count Monday to Friday, for holidays are not known. */
export function dayAfter(
  date: CalendarDate,
  { count, unit }: Pick<Duration, 'count' | 'unit'>,
): CalendarDate {
  if (unit === 'day') return plusDays(date, count);
  if (unit === 'working-day') return workingDayAfter(date, count);
  const [year, month] = monthAway(date, count);
  return calendarDate(year, month, Math.min(dateParts(date)[2], daysInMonth(year, month)));
}

function workingDayAfter(date: CalendarDate, count: number): CalendarDate {
  // Five working days are a week, whatever the day; only the rest is walked.
  let day = plusDays(date, Math.floor(count / 5) * 7);
  let left = count % 5;
  while (weekdayOf(day) > 5) day = plusDays(day, left === 0 ? -1 : 1);
  while (left > 0) {
    day = plusDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}
