import type { CalendarDate } from '../calendar.js';
import { calendarDate, dateParts, daysInMonth } from '../calendar.js';
import { plusDays, weekdayOf } from '../day-arithmetic.js';
import { shiftMonth } from './date-span.js';

/** A length of time: 30日, 3个月, 10个工作日, 一年半. */
export interface Duration {
  count: number;
  unit: 'day' | 'working-day' | 'month';
  /** 内: not later than so long after; otherwise how long something lasts. */
  within: boolean;
  /** 3个月, 10天: a length even where nothing says so; 3日 and 21年 alone are dates. */
  certain: boolean;
  to: number;
}

const pattern =
  /(?:(\d{1,3})(个)?(半)?(?:多)?|(半)(个)?)(工作日|小时|日|天|周|星期|礼拜|旬|月|季度|年)(半)?(?:的?时间|期限)?(之内|以内|内)?(?:左右)?/y;

/** Reads the length that begins at `at`; `null` where none does. */
export function readDuration(text: string, at: number): Duration | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return null;
  const [whole, digits, counted, halfBefore, half, , unit = '', halfAfter, within] = found;
  // 5月 is a month of the year, 21年 a year.
  if (unit === '月' && !counted && !half) return null;
  const count = half ? 0.5 : Number(digits) + (halfBefore || halfAfter ? 0.5 : 0);
  const length = inUnits(count, unit);
  return (
    length && {
      ...length,
      within: within !== undefined,
      certain: !/[日年]/.test(unit) || unit === '工作日',
      to: at + whole.length,
    }
  );
}

function inUnits(count: number, unit: string): Pick<Duration, 'count' | 'unit'> | null {
  if (unit === '工作日') return { count: Math.ceil(count), unit: 'working-day' };
  if (unit === '小时') return { count: Math.ceil(count / 24), unit: 'day' };
  if (unit === '日' || unit === '天') return { count: Math.ceil(count), unit: 'day' };
  if (unit === '旬') return { count: Math.ceil(count * 10), unit: 'day' };
  if (unit === '周' || unit === '星期' || unit === '礼拜')
    return { count: Math.ceil(count * 7), unit: 'day' };
  const months = count * (unit === '年' ? 12 : unit === '季度' ? 3 : 1);
  return months % 1 === 0
    ? { count: months, unit: 'month' }
    : { count: Math.round(months * 30), unit: 'day' };
}

/** The day so long after another; working days count Monday to Friday, for holidays are not known. */
export function dayAfter(
  date: CalendarDate,
  { count, unit }: Pick<Duration, 'count' | 'unit'>,
): CalendarDate {
  if (unit === 'day') return plusDays(date, count);
  if (unit === 'working-day') return workingDayAfter(date, count);
  const [year, month, day] = dateParts(date);
  const [y, m] = shiftMonth(year, month, count);
  return calendarDate(y, m, Math.min(day, daysInMonth(y, m)));
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
