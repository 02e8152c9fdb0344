import { calendarDate, dateParts, daysInMonth, isCalendarDate, type CalendarDate } from '../calendar.js';
import { plusDays, weekdayOf } from '../day-arithmetic.js';

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

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads an RRULE value; `null` where it is none, or has parts that no phrase of ours comes to. */
export function readRule(value: string): RecurrenceRule | null {
  const rule: RecurrenceRule = {
    frequency: 'DAILY',
    interval: 1,
    months: [],
    monthDays: [],
    weekdays: [],
    positions: [],
  };
  const parts = value.split(';').map((part) => part.split('=') as [string, string | undefined]);
  if (parts[0]?.[0] !== 'FREQ') return null;
  for (const [key, list = ''] of parts) if (!takePart(rule, key, list)) return null;
  return rule;
}

function takePart(rule: RecurrenceRule, key: string, list: string): boolean {
  const numbers = (least: number, most: number) => {
    const read = list.split(',').map(Number);
    return read.every((n) => Number.isInteger(n) && n !== 0 && n >= least && n <= most) ? read : null;
  };
  if (key === 'FREQ') {
    if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(list)) return false;
    rule.frequency = list as RecurrenceRule['frequency'];
    return true;
  }
  if (key === 'BYDAY') {
    rule.weekdays = list.split(',').map((each) => {
      const [, place = '', name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(each) ?? [];
      return { place: Number(place), weekday: names.indexOf(name) + 1 };
    });
    return rule.weekdays.every(({ weekday }) => weekday > 0);
  }
  const [field, least, most] = numberParts[key] ?? [];
  const read = field ? numbers(least ?? 1, most ?? 1) : null;
  if (!field || !read) return false;
  if (field === 'interval') rule.interval = read[0] ?? 1;
  else rule[field] = read;
  return true;
}

const numberParts: Record<string, ['interval' | 'months' | 'monthDays' | 'positions', number, number]> = {
  INTERVAL: ['interval', 1, 999],
  BYMONTH: ['months', 1, 12],
  BYMONTHDAY: ['monthDays', -31, 31],
  BYSETPOS: ['positions', -31, 31],
};

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
  if (rule.frequency === 'DAILY') return plusDays(from, rule.interval);
  if (rule.frequency === 'WEEKLY') return nextInWeeks(rule, from);
  const [year, month] = dateParts(from);
  const months = rule.frequency === 'YEARLY' ? 12 * rule.interval : rule.interval;
  const last = (year + mostYears * rule.interval) * 12;
  for (let index = year * 12 + month - 1; index < last; index += 1) {
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    if (!falls(rule, y, m, months)) continue;
    const day = daysOf(rule, y, m).find((date) => date > from);
    if (day) return day;
  }
  return null;
}

function falls(rule: RecurrenceRule, year: number, month: number, every: number): boolean {
  if (rule.frequency === 'MONTHLY') {
    return (year * 12 + month - 1) % every === 0 && (rule.months.length === 0 || rule.months.includes(month));
  }
  if (year % rule.interval !== 0) return false;
  return rule.months.length === 0 ? month === 1 : rule.months.includes(month);
}

/** The days of a month that a rule names, in order. */
function daysOf(rule: RecurrenceRule, year: number, month: number): CalendarDate[] {
  const count = daysInMonth(year, month);
  const all = Array.from({ length: count }, (_, i) => calendarDate(year, month, i + 1));
  let days = all.slice(0, 1);
  if (rule.monthDays.length > 0) {
    days = all.filter((_, i) => rule.monthDays.includes(i + 1) || rule.monthDays.includes(i - count));
  } else if (rule.weekdays.length > 0) days = onWeekdays(rule, all);
  if (rule.positions.length === 0) return days;
  const picked = rule.positions.map((n) => days[n > 0 ? n - 1 : days.length + n]);
  return picked.filter((date): date is CalendarDate => date !== undefined).sort();
}

function onWeekdays({ weekdays }: RecurrenceRule, all: readonly CalendarDate[]): CalendarDate[] {
  const found = new Set<CalendarDate>();
  for (const { place, weekday } of weekdays) {
    const days = all.filter((date) => weekdayOf(date) === weekday);
    const named = place === 0 ? days : [days[place > 0 ? place - 1 : days.length + place]];
    for (const date of named) if (date) found.add(date);
  }
  return [...found].sort();
}

/** A Monday to count every second or third week from. */
const firstMonday = '2001-01-01';

function nextInWeeks({ weekdays, interval }: RecurrenceRule, from: CalendarDate): CalendarDate {
  const wanted = weekdays.length > 0 ? weekdays.map(({ weekday }) => weekday) : [1];
  let day = plusDays(from, 1);
  while (!wanted.includes(weekdayOf(day)) || weekNumber(day) % interval !== 0) day = plusDays(day, 1);
  return day;
}

function weekNumber(date: CalendarDate): number {
  const days = Math.round((Date.parse(date) - Date.parse(firstMonday)) / 86_400_000);
  return Math.floor(days / 7);
}
