import { calendarDate, dateParts, daysInMonth, isCalendarDate, type CalendarDate } from '../calendar.js';
import { daysBetween, plusDays, weekdayOf } from '../day-arithmetic.js';

/** The parts of an RFC 5545 RRULE value that official phrases come to. */
export interface RecurrenceRule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  months: number[];
  /** Days of the month, from its end where negative. */
  monthDays: number[];
  /** Weekdays 1 Monday to 7 Sunday; `place` −1 is the last in the month, 0 is each. */
  weekdays: { place: number; weekday: number }[];
  /** Which of the days found counts; from the end where negative. */
  positions: number[];
}

/** RRULE names of the weekdays, Monday first. */
export const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What lists of numbers may hold, from `-most` on where they count from the end too. */
const numberParts: Record<string, [most: number, fromEnd: boolean]> = {
  INTERVAL: [999, false],
  BYMONTH: [12, false],
  BYMONTHDAY: [31, true],
  BYSETPOS: [31, true],
};

/** Reads an RRULE value; `null` where it is none, or has parts that no phrase of ours comes to. */
export function readRule(value: string): RecurrenceRule | null {
  const [, frequency, rest = ''] = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?$/.exec(value) ?? [];
  if (!frequency) return null;
  const numbers: Record<string, number[]> = {};
  let weekdays: RecurrenceRule['weekdays'] = [];
  for (const part of rest.split(';').slice(1)) {
    const [key = '', list = ''] = part.split('=');
    if (key === 'BYDAY') {
      weekdays = list.split(',').map((each) => ({
        place: Number(/^[+-]?\d(?=..$)/.exec(each)?.[0] ?? 0),
        weekday: weekdayNames.indexOf(each.slice(-2)) + 1,
      }));
      if (weekdays.some(({ weekday }) => weekday === 0)) return null;
      continue;
    }
    const [most, fromEnd] = numberParts[key] ?? [0];
    const read = list.split(',').map(Number);
    if (!read.every((n) => Number.isInteger(n) && n !== 0 && n <= most && n >= (fromEnd ? -most : 1)))
      return null;
    numbers[key] = read;
  }
  return {
    frequency: frequency as RecurrenceRule['frequency'],
    interval: numbers.INTERVAL?.[0] ?? 1,
    months: numbers.BYMONTH ?? [],
    monthDays: numbers.BYMONTHDAY ?? [],
    weekdays,
    positions: numbers.BYSETPOS ?? [],
  };
}

/** Longest way to a next occurrence: 2月29日 over a century without a leap day. */
const mostYears = 9;

/**
 * The first day after `from` on which a recurring duty falls due.
 *
 * A rule without a day gives the first day of its period (每月: the 1st), and intervals are counted from January,
 * for such a phrase has no start: 每季度 falls in January, April, July and October; weeks from Monday.
 *
 * @param recurrence RFC 5545 RRULE value.
 * @param from Calendar date `YYYY-MM-DD`.
 * @returns `null` where the rule cannot be read or never comes true.
 */
export function nextOccurrence(recurrence: string, from: CalendarDate): CalendarDate | null {
  const rule = readRule(recurrence);
  if (!rule || !isCalendarDate(from)) return null;
  const { frequency, interval } = rule;
  if (frequency === 'DAILY') return plusDays(from, interval);
  if (frequency === 'WEEKLY') return nextInWeeks(rule, from);
  const [year, month] = dateParts(from);
  const last = (year + mostYears * interval) * 12;
  for (let index = year * 12 + month - 1; index < last; index += 1) {
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    if (!falls(rule, y, m)) continue;
    const day = daysOf(rule, y, m).find((date) => date > from);
    if (day) return day;
  }
  return null;
}

function falls({ frequency, interval, months }: RecurrenceRule, year: number, month: number): boolean {
  const yearly = frequency === 'YEARLY';
  if ((yearly ? year : year * 12 + month - 1) % interval !== 0) return false;
  return months.length > 0 ? months.includes(month) : !yearly || month === 1;
}

/** The days of a month that a rule names, in order. */
function daysOf(rule: RecurrenceRule, year: number, month: number): CalendarDate[] {
  const { monthDays, weekdays, positions } = rule;
  const count = daysInMonth(year, month);
  const all = Array.from({ length: count }, (_, i) => calendarDate(year, month, i + 1));
  const wanted = (date: CalendarDate, i: number): boolean => {
    if (monthDays.length > 0) return monthDays.includes(i + 1) || monthDays.includes(i - count);
    // The place of a weekday in its month, from the start and from the end.
    const places = [0, Math.floor(i / 7) + 1, -Math.floor((count - 1 - i) / 7) - 1];
    return weekdays.some(({ place, weekday }) => places.includes(place) && weekdayOf(date) === weekday);
  };
  const days = monthDays.length + weekdays.length > 0 ? all.filter(wanted) : all.slice(0, 1);
  if (positions.length === 0) return days;
  return days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
}

/** A Monday to count every second or third week from. */
const firstMonday = '2001-01-01';

function nextInWeeks({ weekdays, interval }: RecurrenceRule, from: CalendarDate): CalendarDate {
  const wanted = weekdays.length > 0 ? weekdays.map(({ weekday }) => weekday) : [1];
  for (let day = plusDays(from, 1); ; day = plusDays(day, 1)) {
    const weeks = Math.floor(daysBetween(firstMonday, day) / 7);
    if (weeks % interval === 0 && wanted.includes(weekdayOf(day))) return day;
  }
}
