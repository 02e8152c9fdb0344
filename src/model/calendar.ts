/**
 * Calendar dates are strings `YYYY-MM-DD` without a time zone: they compare and sort as text, and a
 * deadline is the same day in Kashgar and in Beijing.
 */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Faster than to pad, and many dates are written.
const twoDigits = (number: number) => (number < 10 ? `0${number}` : number);

/** Writes a date; no check, so the caller has clamped month and day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Whether a value is a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The calendar date of a moment, in local time. */
export function fromLocal(date: Date): CalendarDate {
  return calendarDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Today in the page's local time zone. */
export function today(): CalendarDate {
  return fromLocal(new Date());
}

/** Year, month and day as numbers. */
export function dateParts(date: CalendarDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
