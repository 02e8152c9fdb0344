import { calendarDate, dateParts, daysInMonth, isCalendarDate, type CalendarDate } from '../calendar.js';
import { daysBetween, plusDays, shiftMonth, weekdayOf } from '../day-arithmetic.js';

/** The parts of an RFC 5545 RRULE value that official phrases come to. */
export interface RecurrenceRule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  months: number[];
  /** Days of the month, from its end where negative. */
  monthDays: number[];
  /** Days of the year, from its end where negative. */
  yearDays: number[];
  /** Weekdays 1 Monday to 7 Sunday; `place` −1 is the last in the month, 0 is each. */
  weekdays: { place: number; weekday: number }[];
  /** Which of the days found counts; from the end where negative. */
  positions: number[];
}

/** RRULE names of the weekdays, Monday first. */
export const weekdayNames = 'MO,TU,WE,TH,FR,SA,SU'.split(',');

const ruleParts =
  /^FREQ=(?:DAI|WEEK|MONTH|YEAR)LY(?:;INTERVAL=[1-9]\d{0,2}|;BY(?:MONTH|MONTHDAY|YEARDAY|SETPOS)=-?[1-9]\d{0,2}(?:,-?[1-9]\d{0,2})*|;BYDAY=[+-]?\d?[A-Z]{2}(?:,[+-]?\d?[A-Z]{2})*)*$/;

/** Reads an RRULE value; `null` where it is none, or has parts that no phrase of ours comes to. */
export function readRule(value: string): RecurrenceRule | null {
  if (!ruleParts.test(value)) return null;
  const parts = new Map(value.split(';').map((part) => part.split('=') as [string, string]));
  const list = (key: string) => parts.get(key)?.split(',') ?? [];
  return {
    frequency: parts.get('FREQ') as RecurrenceRule['frequency'],
    interval: Number(parts.get('INTERVAL') ?? 1),
    months: list('BYMONTH').map(Number),
    monthDays: list('BYMONTHDAY').map(Number),
    yearDays: list('BYYEARDAY').map(Number),
    weekdays: list('BYDAY').map((day) => ({
      place: Number(day.slice(0, -2)),
      weekday: weekdayNames.indexOf(day.slice(-2)) + 1,
    })),
    positions: list('BYSETPOS').map(Number),
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
  for (let i = 0; i < 12 * mostYears * interval; i += 1) {
    const days = daysOf(rule, ...shiftMonth(year, month, i));
    const day = days.find((date) => date > from);
    if (day) return day;
  }
  return null;
}

/** The days of a month on which a rule falls, in order. */
function daysOf(rule: RecurrenceRule, year: number, month: number): CalendarDate[] {
  const { frequency, interval, months, monthDays, yearDays, weekdays, positions } = rule;
  const yearly = frequency === 'YEARLY';
  if ((yearly ? year : year * 12 + month - 1) % interval !== 0) return [];
  if (months.length > 0 ? !months.includes(month) : yearly && month > 1 && yearDays.length === 0) return [];
  const count = daysInMonth(year, month);
  const all = Array.from({ length: count }, (_, i) => calendarDate(year, month, i + 1));
  const days = all.filter((date, i) => {
    if (yearDays.length > 0) return yearDays.some((day) => dayOfYear(year, day) === date);
    if (monthDays.length > 0) return monthDays.includes(i + 1) || monthDays.includes(i - count);
    if (weekdays.length === 0) return i === 0;
    // The place of a weekday in its month, from the start and from the end.
    const places = [0, Math.floor(i / 7) + 1, -Math.ceil((count - i) / 7)];
    return weekdays.some(({ place, weekday }) => places.includes(place) && weekdayOf(date) === weekday);
  });
  if (positions.length === 0) return days;
  return days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
}

/** The day of a year by its number, from the year's end where negative. */
export const dayOfYear = (year: number, number: number): CalendarDate =>
  plusDays(calendarDate(number > 0 ? year : year + 1, 1, 1), number > 0 ? number - 1 : number);

/** A Monday to count every second or third week from. */
const firstMonday = '2001-01-01';

function nextInWeeks({ weekdays, interval }: RecurrenceRule, from: CalendarDate): CalendarDate | null {
  const wanted = weekdays.length > 0 ? weekdays.map(({ weekday }) => weekday) : [1];
  for (let i = 1; i <= 7 * interval + 7; i += 1) {
    const day = plusDays(from, i);
    const weeks = Math.floor(daysBetween(firstMonday, day) / 7);
    if (weeks % interval === 0 && wanted.includes(weekdayOf(day))) return day;
  }
  return null;
}
