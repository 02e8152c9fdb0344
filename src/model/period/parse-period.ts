import { isCalendarDate } from '../calendar.js';
import { makeIssue, type Issue } from '../issue.js';
import { readDatePhrase, type DateContext, type DateSpan } from './date-phrase.js';
import type { Period } from './period.js';
import { readRecurrence } from './recurrence-phrase.js';

export interface ParsePeriodOptions {
  /** Gives the year to phrases that leave it out; `YYYY-MM-DD`. */
  asOf?: string;
}

const ongoingWords =
  /[,，、;；]?(?:并|且|再)?(?:长期(?:坚持|推进|开展|执行|有效|落实)?|持续(?:推进|开展|坚持|用力)|常态化(?:推进|开展|坚持)?|常抓不懈)/;
const deadlineWord = /^(?:力争)?(?:截至|截止到?|至|到|最迟|不晚于|于)|^力争/;
const beforeWord = /(?:之前|以前|前|止|为止)$/;
const fromWord = /^(?:自|从)/;
const sinceWord = /(?:起|开始)$/;
// A dash inside an ISO date is no range; dates are rewritten before ranges are sought.
const separators = /至|到|[-—–－−~～]+/;

/** Half-width digits, no white space, ISO and dotted dates in 年月日. */
function tidy(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/^[(（[【]+|[)）\]】。.;；,，]+$/g, '')
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, '$1年$2月$3日');
}

interface Reading {
  start: DateSpan | null;
  end: DateSpan | null;
}

function readRange(text: string, context: DateContext): Reading | null {
  const at = separators.exec(text);
  if (!at || at.index === 0) return null;
  const [first, second] = [text.slice(0, at.index), text.slice(at.index + at[0].length)];
  const start = readDatePhrase(first.replace(fromWord, ''), context);
  if (!start) return null;
  // The second half may leave out the year (3月至12月) and the month (3月1日—31日).
  const inherited =
    /^\d{1,2}[日号]$/.test(second) && start.month !== null ? `${start.month}月${second}` : second;
  const end = readDatePhrase(inherited.replace(beforeWord, ''), { year: start.year });
  return end ? { start: asStart(start), end } : null;
}

/** What goes on from 8月底 starts on that last day. */
function asStart(span: DateSpan): DateSpan {
  return { ...span, start: span.start ?? span.end };
}

function readSingle(text: string, context: DateContext): Reading | null {
  const deadline = deadlineWord.test(text) || beforeWord.test(text);
  const since = fromWord.test(text) || sinceWord.test(text);
  const core = text
    .replace(deadlineWord, '')
    .replace(beforeWord, '')
    .replace(fromWord, '')
    .replace(sinceWord, '');
  const span = readDatePhrase(core, context);
  if (!span) return null;
  if (deadline) return { start: null, end: span };
  if (since) return { start: asStart(span), end: null };
  return { start: span.start === null ? null : span, end: span };
}

function issuesOf({ start, end }: Reading): Issue[] {
  const all = start === end ? (end?.issues ?? []) : [...(start?.issues ?? []), ...(end?.issues ?? [])];
  return all;
}

/**
 * Reads a time phrase as Chinese government plans write them (完成时效、实施步骤的起止时间).
 *
 * A bare date is its whole span; 前, 至, 力争至 and 底 give an inclusive end without a start; 长期坚持
 * and its like set `ongoing`; 每… gives a recurrence. A date that does not exist (6月31日) is read as
 * the nearest real one and named in `issues`. Never throws.
 */
export function parsePeriod(text: string, options: ParsePeriodOptions = {}): Period {
  const shown = text.replace(/\s+/g, '');
  const period: Period = {
    text: shown,
    start: null,
    end: null,
    startPrecision: null,
    endPrecision: null,
    ongoing: false,
    recurrence: null,
    issues: [],
  };
  const tidied = tidy(text);
  const rest = tidied.replace(ongoingWords, '');
  period.ongoing = rest !== tidied;
  if (rest === '' && period.ongoing) return period;
  period.recurrence = readRecurrence(rest);
  if (period.recurrence !== null) return period;
  const year = isCalendarDate(options.asOf) ? Number(options.asOf.slice(0, 4)) : undefined;
  const reading = readRange(rest, { year }) ?? readSingle(rest, { year });
  if (!reading) {
    period.issues.push(makeIssue('unreadable-period', { path: '', value: text, severity: 'warning' }));
    return period;
  }
  return withDates(period, reading);
}

function withDates(period: Period, reading: Reading): Period {
  const { start, end } = reading;
  const issues = issuesOf(reading);
  if (start?.start && end && end.end < start.start) {
    const params = { start: start.start, end: end.end };
    issues.push(makeIssue('end-before-start', { path: '', value: period.text, params, severity: 'warning' }));
    return { ...period, start: start.start, startPrecision: start.precision, issues };
  }
  return {
    ...period,
    start: start?.start ?? null,
    end: end?.end ?? null,
    startPrecision: start?.start ? start.precision : null,
    endPrecision: end ? end.precision : null,
    issues,
  };
}
