import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '../calendar.js';
import { plusDays, shiftMonth, weekdayOf } from '../day-arithmetic.js';
import type { Issue } from '../issue.js';
import type { DateFields, Pair } from './date-fields.js';
import { warn, type Precision } from './period.js';
import { placePart } from './recurrence-days.js';
import { nextOccurrence } from './recurrence.js';

/** One date phrase as the span of days it names. */
export interface DateSpan {
  /** `null` for 底 and 末, which name a last day only. */
  start: CalendarDate | null;
  end: CalendarDate;
  precision: Precision;
}

/** What a phrase may leave out because something else said it, and who is told of what it says wrongly. */
export interface DateContext {
  text: string;
  /** The text as it was given, to be quoted. */
  source: string;
  asOf: CalendarDate | undefined;
  /** The year of the item before, where a list leaves it out. */
  year: number | undefined;
  /** The date before in the same text. */
  before: DateSpan | undefined;
  issues: Issue[];
  /** Takes up the deadlines that another one after them closes. */
  earlier: DateSpan[];
  /** Whether the text says that it goes on. */
  ongoing: boolean;
  /** Whether the text says how often. */
  recurring: boolean;
  /** Told where a date or length was found that only an as-of day could place. */
  needsDay: boolean;
}

/** What nothing is known of yet. */
export function contextOf(text: string, given: Partial<DateContext>): DateContext {
  return {
    text,
    source: text,
    asOf: undefined,
    year: undefined,
    before: undefined,
    issues: [],
    earlier: [],
    ongoing: false,
    recurring: false,
    needsDay: false,
    ...given,
  };
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A single day. */
export function spanOfDay(date: CalendarDate): DateSpan {
  return { start: date, end: date, precision: 'day' };
}

/**
 * The days that a phrase names; `null` where neither it nor the context says which year, month or day.
 *
 * 年初 is read as the first quarter, 年中 as June, a month's 初 and 中 as its ten-day parts; 底 and 末 name the
 * last day alone. A month or day that does not exist becomes the nearest one, with an Issue.
 */
export function spanOf(fields: DateFields, context: DateContext): DateSpan | null {
  const { unit, shift, months, days, year, precision } = fields;
  const { asOf, before } = context;
  const near = before?.end ?? asOf;
  const base = fields.fromBefore ? near : asOf;
  if (!precision) return null;
  if (unit === '日' || unit === '周') {
    const from = before?.precision === 'day' ? base : asOf;
    return from ? daysFrom(from, fields) : null;
  }
  if (unit === '季' || unit === '月') {
    if (!base) return null;
    const length = unit === '月' ? 1 : 3;
    const [y, m] = dateParts(base);
    const [inYear, month] = shiftMonth(y, m, shift * length);
    const first = month - ((month - 1) % length);
    return spanInYear([inYear, first, first + length - 1], fields, context);
  }
  const [presentYear, presentMonth] = near && (year === undefined || !months) ? dateParts(near) : [];
  if (!months && days && year !== undefined) {
    // 2026年中旬 names no month that the days could be of.
    context.issues.push(warn('partly-read-period', context.source));
    return spanInYear([year, 1, 12], { ...fields, days: undefined, precision: 'year' }, context);
  }
  // 25日, 下旬: of the month before it in the text, else of the as-of day's.
  if (!months && days && !presentMonth) return null;
  const [first, last] = months ?? (days ? [presentMonth!, presentMonth!] : [1, 12]);
  const present = before ? presentYear : (context.year ?? presentYear);
  const from = unit === '年' && base && base !== near ? dateParts(base)[0] : present;
  const inYear = year ?? (from === undefined ? from : from + shift);
  return inYear === undefined ? null : spanInYear([inYear, first, last], fields, context);
}

function daysFrom(base: CalendarDate, { unit, shift, weekdays }: DateFields): DateSpan {
  if (unit === '日') return spanOfDay(plusDays(base, shift));
  const monday = plusDays(base, 1 - weekdayOf(base) + 7 * shift);
  if (weekdays === '末') return { ...spanOfDay(plusDays(monday, 5)), end: plusDays(monday, 6) };
  if (weekdays) return spanOfDay(plusDays(monday, (Number(weekdays[0]) || 7) - 1));
  return { ...spanOfDay(monday), end: plusDays(monday, 6) };
}

/** The part of a month or year that 初 and 中 are. */
const edges: Record<string, [month: Pair, days: Pair] | undefined> = {
  初: [
    [1, 3],
    [1, 10],
  ],
  中: [
    [6, 6],
    [11, 20],
  ],
};

function spanInYear(
  [year, wanted, wantedLast]: [year: number, first: number, last: number],
  fields: DateFields,
  { text, issues }: DateContext,
): DateSpan {
  const { edge, years, monthOfUnit, place } = fields;
  let { precision, days } = fields as { precision: Precision; days: Pair | undefined };
  let first = within(wanted, 1, 12);
  let last = within(wantedLast, first, 12);
  let lastYear = year + years - 1;
  const part = edges[edge];
  if (part && years > 1) lastYear = year += edge === '中' ? 2 : 0;
  else if (part && precision === 'year') {
    [first, last] = part[0];
    precision = 'month';
  } else if (part && precision === 'month') {
    days = part[1];
    precision = 'ten-days';
  }
  if (edge === '初' && precision === 'quarter') {
    last = first;
    precision = 'month';
  }
  if (monthOfUnit) {
    first = last = within(monthOfUnit < 0 ? last : first + monthOfUnit - 1, first, last);
    if (!days && !place) precision = 'month';
  }
  const length = daysInMonth(lastYear, last);
  if (days && days[1] < 0) {
    first = last;
    days = [length + 1 + days[0], length + 1 + days[1]];
  }
  const end = calendarDate(lastYear, last, within(days?.[1] ?? 31, 1, length));
  if (place) {
    const begin = calendarDate(year, place < 0 ? last : first, 1);
    const day = nextOccurrence(`FREQ=MONTHLY;${placePart(fields).join('')}`, plusDays(begin, -1));
    if (day && day <= end) return spanOfDay(day);
  }
  const day = within(days?.[0] ?? 1, 1, daysInMonth(year, first));
  const start = edge === '底' && !days ? null : calendarDate(year, first, day);
  if (wanted < 1 || wanted > 12 || place || (precision === 'day' && days && day !== days[0])) {
    const used = precision === 'day' ? end : end.slice(0, 7);
    issues.push(warn('impossible-date', text.slice(fields.from, fields.to), { used }));
  }
  return { start, end, precision };
}
