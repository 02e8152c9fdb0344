import { isCalendarDate, type CalendarDate } from '../calendar.js';
import { makeIssue, type Issue } from '../issue.js';
import { circumstanceOf, isBlank } from './circumstance.js';
import { spanOfDay, type DateContext, type DateSpan } from './date-span.js';
import { dayAfter, readDuration } from './duration.js';
import { readEnglish } from './english-phrase.js';
import { withoutOngoing } from './ongoing.js';
import type { Period } from './period.js';
import { dateBegins } from './date-phrase.js';
import { readPhrase, type Phrase } from './phrase.js';
import { findRecurrence } from './recurrence-phrase.js';
import { tidyWording } from './wording.js';
import { plusDays } from '../day-arithmetic.js';

export interface ParsePeriodOptions {
  /** Gives the year to phrases that leave it out, and the day to 本月 and 30日内; `YYYY-MM-DD`. */
  asOf?: string;
  /** The year of the item before in a list, for phrases that leave it out. Default: the as-of day's. */
  year?: number;
}

/** What a text says, before it is a Period. */
export interface Reading {
  start: DateSpan | null;
  end: DateSpan | null;
  issues: Issue[];
}

/**
 * Reads a time phrase as Chinese government plans write them (完成时效、实施步骤的起止时间).
 *
 * A bare date is its whole span; 前, 至, 力争至 and 底 give an inclusive end without a start, 起 and 自 a start
 * without an end; 长期坚持 and its like set `ongoing`; 每… gives a recurrence. Of several deadlines the last
 * closes the task. A date that does not exist (6月31日) is read as the nearest real one. Conditions, blanks and
 * what cannot be read give no invented date. All of that is named in `issues`. Never throws.
 */
export function parsePeriod(text: string, options: ParsePeriodOptions = {}): Period {
  const period: Period = {
    text: text.replace(/\s+/g, /[a-z]/i.test(text) ? ' ' : '').trim(),
    start: null,
    end: null,
    startPrecision: null,
    endPrecision: null,
    ongoing: false,
    recurrence: null,
    issues: [],
  };
  const asOf = isCalendarDate(options.asOf) ? options.asOf : undefined;
  const english = readEnglish(text);
  if (english) return withReading({ ...period, ...english.marks }, { ...english, issues: [] });
  const raw = text.includes('FREQ=') ? /FREQ=[A-Z0-9=;,+-]*[A-Z0-9]/.exec(text) : null;
  if (raw) {
    const rest = text.replace(raw[0], '');
    const plain = rest.trim() === '' ? period : parsePeriod(rest, options);
    return { ...plain, text: period.text, recurrence: raw[0] };
  }
  const tidied = tidyWording(text);
  if (isBlank(tidied)) return { ...period, issues: [warn('blank-date', text)] };
  const { rest, ongoing } = withoutOngoing(tidied);
  const recurrence = findRecurrence(rest);
  const dated = recurrence ? `${rest.slice(0, recurrence.from)},${rest.slice(recurrence.to)}` : rest;
  const read: Period = { ...period, ongoing, recurrence: recurrence?.rule ?? null };
  const reading = readDates(dated, { asOf, year: options.year });
  if (reading) return withReading(read, reading);
  if (ongoing || recurrence) return read;
  return withoutDate(read, { text, tidied, asOf });
}

function warn(code: string, value: string, params: Record<string, unknown> = {}): Issue {
  return makeIssue(code, { path: '', value, params, severity: 'warning' });
}

function withoutDate(
  period: Period,
  { text, tidied, asOf }: { text: string; tidied: string; asOf: CalendarDate | undefined },
): Period {
  const circumstance = tidied === '' ? null : circumstanceOf(tidied);
  if (circumstance === 'state') return period;
  if (circumstance === 'at-once' && asOf) {
    const issues = [warn('due-at-once', text, { used: asOf })];
    return withReading(period, { start: null, end: spanOfDay(asOf), issues });
  }
  const code = circumstance === 'condition' ? 'conditional-date' : 'unreadable-period';
  return { ...period, issues: [warn(code, text)] };
}

/** Marks of a date in what no phrase took. */
const unreadDate = /\d(?:年(?!级)|月(?!龄)|日|季度)/;

/** All dates of a text, brought together; `null` where it has none. */
function readDates(text: string, context: DateContext): Reading | null {
  const phrases: Phrase[] = [];
  const issues: Issue[] = [];
  let noise = '';
  const place = {
    asOf: context.asOf,
    year: context.year,
    before: undefined as DateSpan | undefined,
    after: 0,
  };
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    let phrase: Phrase | null = null;
    if (dateBegins.has(sign) || sign === '半') {
      phrase = readLength(text, at, { phrases, issues, context }) ?? readPhrase(text, at, place);
    }
    if (!phrase) {
      at += 1;
      continue;
    }
    noise += text.slice(place.after, at);
    phrases.push(phrase);
    at = Math.max(phrase.to, at + 1);
    place.after = at;
    place.before = phrase.end ?? phrase.start ?? undefined;
  }
  noise += text.slice(place.after);
  if (phrases.length > 0 && unreadDate.test(noise)) issues.push(warn('partly-read-period', text));
  return phrases.length === 0 ? null : combine(phrases, issues);
}

interface LengthContext {
  phrases: Phrase[];
  issues: Issue[];
  context: DateContext;
}

const lasts = /(?:为期|历时|用时|用|利用|持续|周期|期限|工期|时限|时间|限)(?:为|约)?$/;
const eventBefore = /(?:之日起?|后|起|以来)(?:的|,)?$/;

/** 30日内, 为期3个月, 10个工作日: counted from the start before it, else from the as-of day. */
function readLength(text: string, at: number, { phrases, issues, context }: LengthContext): Phrase | null {
  const sign = text[at]!;
  if (sign !== '半' && (sign < '0' || sign > '9')) return null;
  if (at > 0 && text[at - 1]! >= '0' && text[at - 1]! <= '9') return null;
  const length = readDuration(text, at);
  if (!length) return null;
  const lead = text.slice(Math.max(0, at - 8), at);
  const alone = at === 0 && length.to === text.length && length.certain;
  if (!length.within && !lasts.test(lead) && !alone) return null;
  const last = phrases[phrases.length - 1];
  const base =
    last?.role === 'since' || last?.role === 'begins' || (last?.role === 'span' && lasts.test(lead))
      ? last
      : undefined;
  if (!base && eventBefore.test(lead)) return null;
  const from = base?.start?.start ?? (last ? undefined : context.asOf);
  if (!from) return null;
  const end = dayAfter(from, length);
  // A length counts the day it starts on, 内 from the as-of day does not.
  const inclusive = base && !base.immediate ? plusDays(end, -1) : end;
  if (length.unit === 'working-day') issues.push(warn('holidays-unknown', text, { used: inclusive }));
  if (base) phrases.pop();
  const start = base?.start ?? null;
  return { start, end: spanOfDay(inclusive), role: 'range', immediate: false, to: length.to, earlier: [] };
}

/** One reading of all phrases: a start that a later one ends is a range, of several deadlines the last counts. */
function combine(phrases: Phrase[], issues: Issue[]): Reading {
  const [only] = phrases;
  if (only && phrases.length === 1 && only.earlier.length === 0) {
    const { start, end } = only;
    return { start, end, issues: issues.concat(issuesOf(start, end)) };
  }
  const latest = phrases.reduce((one, other) => (endOf(other) >= endOf(one) ? other : one));
  const opening = phrases.find(({ role }) => role === 'since' || role === 'begins');
  const others = phrases.filter((phrase) => phrase !== latest && phrase !== opening);
  const found = [...phrases.flatMap(({ start, end }) => issuesOf(start, end)), ...issues];
  const earlier = [...others, latest].flatMap((phrase) => [
    ...phrase.earlier,
    ...(phrase === latest ? [] : spansIn(phrase)),
  ]);
  if (earlier.length > 0 && latest.end) {
    const named = earlier.map(({ end }) => end).join('、');
    found.push(warn('earlier-deadline', named, { earlier: named, used: latest.end.end }));
  }
  const start = opening && opening !== latest && latest.end ? (opening.start ?? latest.start) : latest.start;
  return { start, end: latest.end, issues: found };
}

function endOf({ start, end, role }: Phrase): string {
  return role === 'since' ? '' : (end?.end ?? start?.end ?? '');
}

function spansIn({ end, start }: Phrase): DateSpan[] {
  const span = end ?? start;
  return span ? [span] : [];
}

const none: Issue[] = [];

function issuesOf(start: DateSpan | null, end: DateSpan | null): Issue[] {
  const own = end?.issues ?? none;
  return start && start !== end && start.issues.length > 0 ? [...start.issues, ...own] : own;
}

function withReading(period: Period, { start, end, issues }: Reading): Period {
  const from = start?.start ?? null;
  const last = end?.end ?? null;
  if (from && last && last < from) {
    const fault = warn('end-before-start', period.text, { start: from, end: last });
    return { ...period, start: from, startPrecision: start?.precision ?? null, issues: [...issues, fault] };
  }
  return {
    ...period,
    start: from,
    end: last,
    startPrecision: from ? (start?.precision ?? null) : null,
    endPrecision: last ? (end?.precision ?? null) : null,
    issues,
  };
}
