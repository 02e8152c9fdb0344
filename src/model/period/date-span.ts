import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '../calendar.js';
import { plusDays, weekdayOf } from '../day-arithmetic.js';
import { makeIssue, type Issue } from '../issue.js';
import type { DateFields } from './date-fields.js';
import type { Precision } from './period.js';

/** One date phrase as the span of days it names. */
export interface DateSpan {
  /** `null` for 底 and 末, which name a last day only. */
  start: CalendarDate | null;
  end: CalendarDate;
  precision: Precision;
  year: number;
  month: number | null;
  issues: Issue[];
}

/** What a phrase may leave out because something else said it. */
export interface DateContext {
  asOf?: CalendarDate | undefined;
  /** The year of the item before, where a list leaves it out. */
  year?: number | undefined;
  /** The date before in the same text. */
  before?: DateSpan | undefined;
}

interface Months {
  year: number;
  from: number;
  to: number;
  precision: Precision;
}

/** From the first day of one month to the last of another in the same year. */
export function spanOfMonths({ year, from, to, precision }: Months): DateSpan {
  return {
    start: calendarDate(year, from, 1),
    end: calendarDate(year, to, daysInMonth(year, to)),
    precision,
    year,
    month: from === to ? from : null,
    issues: [],
  };
}

/** A single day. */
export function spanOfDay(date: CalendarDate): DateSpan {
  const [year, month] = dateParts(date);
  return { start: date, end: date, precision: 'day', year, month, issues: [] };
}

/** A month or day that does not exist is brought to the nearest one, with a warning. */
function impossible(span: DateSpan, written: string): DateSpan {
  const params = { used: span.precision === 'day' ? span.end : span.end.slice(0, 7) };
  const issue = makeIssue('impossible-date', { path: '', value: written, params, severity: 'warning' });
  return { ...span, issues: [issue] };
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function yearOf(fields: DateFields, { asOf, year, before }: DateContext): number | undefined {
  if (fields.year !== undefined) return fields.year;
  const present = before?.year ?? year ?? (asOf ? dateParts(asOf)[0] : undefined);
  if (fields.yearShift === undefined) return present;
  const base = fields.fromBefore ? present : asOf ? dateParts(asOf)[0] : present;
  return base === undefined ? undefined : base + fields.yearShift;
}

/** Year and month a number of months away. */
export function shiftMonth(year: number, month: number, by: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + by;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/**
 * The days that a phrase names.
 *
 * 年初 is read as the first quarter, 年中 as June, a month's 初 and 中 as its ten-day parts; 底 and 末 name the
 * last day alone. A month or day that does not exist becomes the nearest one, with an Issue.
 *
 * @param written The phrase, for the Issue.
 * @returns `null` where neither the phrase nor the context says which year, month or day.
 */
export function spanOf(fields: DateFields, context: DateContext, written: string): DateSpan | null {
  if (fields.plan !== undefined) return planSpan(fields.plan, fields.edge);
  if (fields.dayShift !== undefined || fields.weekShift !== undefined) return dayFromAsOf(fields, context);
  if (fields.monthShift !== undefined) return monthFrom(fields, context, written);
  if (fields.quarterShift !== undefined) return quarterFrom(fields, context);
  const year = yearOf(fields, context);
  if (year === undefined) return null;
  if (fields.half) return halfSpan(year, fields);
  if (fields.quarters) return quarterSpan(year, fields, written);
  if (fields.months) return monthSpan(year, fields, written);
  if (fields.day !== undefined) return bareDay(year, fields, { context, written });
  if (fields.bare !== undefined) return null;
  return yearSpan(year, fields.edge);
}

function planSpan(plan: number, edge: DateFields['edge']): DateSpan {
  // The thirteenth plan began in 2016.
  const first = 2016 + (plan - 13) * 5;
  const whole = spanOfMonths({ year: first, from: 1, to: 12, precision: 'year' });
  const last = calendarDate(first + 4, 12, 31);
  if (edge === 'start') return whole;
  if (edge === 'middle') return spanOfMonths({ year: first + 2, from: 1, to: 12, precision: 'year' });
  return { ...whole, start: edge === 'end' ? null : whole.start, end: last, year: first + 4 };
}

function dayFromAsOf({ dayShift, weekShift, weekday }: DateFields, { asOf }: DateContext): DateSpan | null {
  if (!asOf) return null;
  if (dayShift !== undefined) return spanOfDay(plusDays(asOf, dayShift));
  const monday = plusDays(asOf, 1 - weekdayOf(asOf) + 7 * (weekShift ?? 0));
  if (weekday !== undefined) return spanOfDay(plusDays(monday, weekday - 1));
  return { ...spanOfDay(monday), end: plusDays(monday, 6) };
}

function monthFrom(fields: DateFields, { asOf, before }: DateContext, written: string): DateSpan | null {
  const base = fields.fromBefore && before ? before.end : asOf;
  if (!base) return null;
  const [year, month] = dateParts(base);
  const [shiftedYear, shifted] = shiftMonth(year, month, fields.monthShift ?? 0);
  return monthSpan(shiftedYear, { ...fields, months: [shifted, shifted] }, written);
}

function quarterFrom(fields: DateFields, { asOf, before }: DateContext): DateSpan | null {
  const base = fields.fromBefore && before ? before.end : asOf;
  if (!base) return null;
  const [year, month] = dateParts(base);
  const [shiftedYear, shifted] = shiftMonth(year, month, 3 * (fields.quarterShift ?? 0));
  const quarter = Math.ceil(shifted / 3);
  return quarterSpan(shiftedYear, { ...fields, quarters: [quarter, quarter] });
}

function halfSpan(year: number, { half, edge }: DateFields): DateSpan {
  const from = half === 1 ? 1 : 7;
  return lastDay(spanOfMonths({ year, from, to: from + 5, precision: 'half' }), edge);
}

function quarterSpan(year: number, { quarters = [1, 1], edge }: DateFields, written = ''): DateSpan {
  const [from, to] = quarters.map((quarter) => within(quarter, 1, 4)) as [number, number];
  const span = spanOfMonths({ year, from: from * 3 - 2, to: Math.max(from, to) * 3, precision: 'quarter' });
  return from === quarters[0] ? lastDay(span, edge) : impossible(span, written);
}

function yearSpan(year: number, edge: DateFields['edge']): DateSpan {
  if (edge === 'start') return spanOfMonths({ year, from: 1, to: 3, precision: 'month' });
  if (edge === 'middle') return spanOfMonths({ year, from: 6, to: 6, precision: 'month' });
  return lastDay(spanOfMonths({ year, from: 1, to: 12, precision: 'year' }), edge);
}

function lastDay(span: DateSpan, edge: DateFields['edge']): DateSpan {
  return edge === 'end' ? { ...span, start: null } : span;
}

function monthSpan(year: number, fields: DateFields, written: string): DateSpan {
  const [wanted, wantedLast] = fields.months ?? [1, 1];
  const [month, last] = [within(wanted, 1, 12), within(wantedLast, 1, 12)];
  const whole = spanOfMonths({ year, from: month, to: last, precision: 'month' });
  let span = whole;
  if (fields.tenDays) span = partOfMonth(whole, fields.tenDays);
  else if (fields.day !== undefined) span = dayOfMonth([year, month, fields.day], written);
  else if (fields.edge === 'start') span = partOfMonth(whole, [1, 10]);
  else if (fields.edge === 'middle') span = partOfMonth(whole, [11, 20]);
  else span = lastDay(whole, fields.edge);
  return month === wanted ? span : impossible(span, written);
}

function partOfMonth(whole: DateSpan, [from, to]: [number, number]): DateSpan {
  const { year, month } = whole;
  const days = daysInMonth(year, month ?? 1);
  const start = calendarDate(year, month ?? 1, from);
  return { ...whole, start, end: calendarDate(year, month ?? 1, Math.min(to, days)), precision: 'ten-days' };
}

function dayOfMonth([year, month, wanted]: [number, number, number], written: string): DateSpan {
  const real = within(wanted, 1, daysInMonth(year, month));
  const span = spanOfDay(calendarDate(year, month, real));
  return real === wanted ? span : impossible(span, written);
}

/** 25日: of the month before it in the text, else of the as-of day's. */
function bareDay(
  year: number,
  { day = 1 }: DateFields,
  { context, written }: { context: DateContext; written: string },
): DateSpan | null {
  const { before, asOf } = context;
  const month = before ? dateParts(before.end)[1] : asOf ? dateParts(asOf)[1] : undefined;
  return month === undefined ? null : dayOfMonth([year, month, day], written);
}
