import { dateParts, type CalendarDate } from './calendar.js';

const milliseconds = 86_400_000;

/** Days since 1970, by the calendar alone: a date without a time is read as UTC, where no clock is put forward. */
const dayNumber = (date: CalendarDate): number => Date.parse(date) / milliseconds;

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

const [first, last] = ['0000-01-01', '9999-12-31'].map(dayNumber) as [number, number];

/** The date a number of days later, or earlier when negative; within the years that four digits write. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  const number = Math.min(Math.max(dayNumber(date) + days, first), last);
  return new Date(number * milliseconds).toISOString().slice(0, 10);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  // 1970 began on a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Year and month a number of months away. */
export function shiftMonth(year: number, month: number, by: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + by;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** Year and month of a date a number of months away. */
export function monthAway(date: CalendarDate, by: number): [year: number, month: number] {
  const [year, month] = dateParts(date);
  return shiftMonth(year, month, by);
}
