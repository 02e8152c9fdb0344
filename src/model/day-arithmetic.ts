import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { dateParts, fromLocal, type CalendarDate } from './calendar.js';

/** The local midnight of a date; date-fns counts in calendar days from it, whatever the clock did. */
function midnight(date: CalendarDate): Date {
  const [year, month, day] = dateParts(date);
  // Not by the constructor, which takes the years 0 to 99 for 1900 to 1999.
  const local = new Date(2000, 0, 1);
  local.setFullYear(year, month - 1, day);
  return local;
}

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(midnight(to), midnight(from));
}

/** The date a number of days later, or earlier when negative. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return fromLocal(addDays(midnight(date), days));
}

/** Day of the week, 1 Monday to 7 Sunday (Sakamoto's congruence: no Date is made). */
export function weekdayOf(date: CalendarDate): number {
  const [year, month, day] = dateParts(date);
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sunday =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return sunday === 0 ? 7 : sunday;
}
