import { calendarDate, daysInMonth } from '../calendar.js';
import { makeIssue, type Issue } from '../issue.js';
import type { Precision } from './period.js';

/** One date phrase (`2019年8月底`, `9月15日`, `2020年`) as the span of days it names. */
export interface DateSpan {
  /** `null` for 底 and 末, which name a last day only. */
  start: string | null;
  end: string;
  precision: Precision;
  year: number;
  month: number | null;
  issues: Issue[];
}

/** What a phrase may leave out because an earlier one said it. */
export interface DateContext {
  year?: number | undefined;
  month?: number | undefined;
}

const year = String.raw`(?:(?<year>\d{4})年?度?)?`;
const half = String.raw`(?<half>上|下)半年`;
const quarter = String.raw`第?(?<quarter>[一二三四1-4])季度?`;
const month = String.raw`(?<month>\d{1,2})月份?`;
const tenDays = String.raw`(?<ten>上旬|中旬|下旬)`;
const day = String.raw`(?<day>\d{1,2})[日号]?`;
const edge = String.raw`(?:年?(?<edge>初|中|底|末))?`;

const pattern = new RegExp(`^${year}(?:${half}|${quarter}|${month}(?:${tenDays}|${day})?)?${edge}$`);

const quarterNumbers: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const tenDaySpans: Record<string, [from: number, to: number]> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

interface MonthSpan {
  year: number;
  from: number;
  to: number;
  precision: Precision;
}

function spanOfMonths({ year: y, from, to, precision }: MonthSpan): DateSpan {
  return {
    start: calendarDate(y, from, 1),
    end: calendarDate(y, to, daysInMonth(y, to)),
    precision,
    year: y,
    month: from === to ? from : null,
    issues: [],
  };
}

/** A month that does not exist is brought to the nearest one, with a warning; so is a day. */
function impossible(span: DateSpan, written: string): DateSpan {
  const params = { used: span.precision === 'day' ? span.end : span.end.slice(0, 7) };
  const issue = makeIssue('impossible-date', { path: '', value: written, params, severity: 'warning' });
  return { ...span, issues: [...span.issues, issue] };
}

function dayInMonth([y, m, wanted]: [number, number, number], written: string): DateSpan {
  const real = Math.min(Math.max(wanted, 1), daysInMonth(y, m));
  const date = calendarDate(y, m, real);
  const span: DateSpan = { start: date, end: date, precision: 'day', year: y, month: m, issues: [] };
  return real === wanted ? span : impossible(span, written);
}

function readMonth(y: number, groups: Record<string, string | undefined>, written: string): DateSpan {
  const wanted = Number(groups.month);
  const real = Math.min(Math.max(wanted, 1), 12);
  const whole = spanOfMonths({ year: y, from: real, to: real, precision: 'month' });
  let span = whole;
  if (groups.ten) {
    const [from, to] = tenDaySpans[groups.ten] ?? [1, 31];
    const end = calendarDate(y, real, Math.min(to, daysInMonth(y, real)));
    span = { ...whole, start: calendarDate(y, real, from), end, precision: 'ten-days' };
  } else if (groups.day) {
    span = dayInMonth([y, real, Number(groups.day)], written);
  }
  return real === wanted ? span : impossible(span, written);
}

function atEdge(span: DateSpan, edgeWord: string | undefined): DateSpan {
  if (edgeWord === undefined) return span;
  // 年初 is read as the first quarter, 年中 as the end of June; a month's 初 and 中 as its ten-day parts.
  if (edgeWord === '初' || edgeWord === '中') {
    if (span.precision === 'month' && span.month !== null) {
      const part = edgeWord === '初' ? '上旬' : '中旬';
      return readMonth(span.year, { month: String(span.month), ten: part }, '');
    }
    // 下半年初 lies within 下半年; nobody says how far it goes.
    if (span.precision !== 'year') return span;
    const to = edgeWord === '初' ? 3 : 6;
    return spanOfMonths({ year: span.year, from: edgeWord === '初' ? 1 : 6, to, precision: 'month' });
  }
  return { ...span, start: null };
}

/**
 * Reads one date phrase, already tidied (half-width digits, no spaces).
 *
 * @param context What the phrase may leave out. Without a year there and here nothing is read.
 * @returns `null` where the text is no date phrase.
 */
export function readDatePhrase(text: string, context: DateContext = {}): DateSpan | null {
  const groups = pattern.exec(text)?.groups;
  if (!groups || text === '') return null;
  const bare = !groups.half && !groups.quarter && !groups.month;
  if (bare && !groups.year && !/^年?[底末中初]$/.test(text)) return null;
  const y = groups.year ? Number(groups.year) : context.year;
  if (y === undefined) return null;
  if (groups.half) {
    const from = groups.half === '上' ? 1 : 7;
    return atEdge(spanOfMonths({ year: y, from, to: from + 5, precision: 'half' }), groups.edge);
  }
  if (groups.quarter) {
    const from = (quarterNumbers[groups.quarter] ?? 1) * 3 - 2;
    return atEdge(spanOfMonths({ year: y, from, to: from + 2, precision: 'quarter' }), groups.edge);
  }
  if (groups.month) return atEdge(readMonth(y, groups, text), groups.edge);
  return atEdge(spanOfMonths({ year: y, from: 1, to: 12, precision: 'year' }), groups.edge);
}
