import { isCalendarDate } from '../calendar.js';
import type { Issue } from '../issue.js';
import { circumstanceOf, eventAt, isBlank, withoutOngoing } from './circumstance.js';
import { contextOf, spanOfDay, type DateContext } from './date-span.js';
import { inChinese } from './english.js';
import { warn, type Period } from './period.js';
import { readDates, type Reading } from './reading.js';
import { findRecurrences } from './recurrence-phrase.js';
import { signs, signsIn } from './signs.js';
import { tidyWording } from './wording.js';

export interface ParsePeriodOptions {
  /** Gives the year to phrases that leave it out, and the day to 本月 and 30日内; `YYYY-MM-DD`. */
  asOf?: string;
  /** The year of the item before in a list, for phrases that leave it out. Default: the as-of day's. */
  year?: number;
}

/**
 * Reads a time phrase as Chinese government plans write them (完成时效、实施步骤的起止时间).
 *
 * A bare date is its whole span; 前, 至, 力争至 and 底 give an inclusive end without a start, 起 and 自 a start
 * without an end; 长期坚持 and its like set `ongoing`; 每… gives a recurrence. Of several deadlines the last
 * closes the task. A date that does not exist (6月31日) is read as the nearest real one. Conditions, blanks and
 * what cannot be read give no invented date. All of that is named in `issues`. Never throws.
 */
export function parsePeriod(text: string, { asOf, year }: ParsePeriodOptions = {}): Period {
  const issues: Issue[] = [];
  const found = signsIn(text);
  const other = (found & signs.other) > 0;
  const [raw = ''] = other && text.includes('FREQ=') ? (/FREQ=[A-Z0-9=;,+-]*[A-Z0-9]/.exec(text) ?? []) : [];
  const period: Period = {
    text: other && /\s/.test(text) ? text.replace(/\s+/g, /[a-z]/i.test(text) ? ' ' : '').trim() : text,
    start: null,
    end: null,
    startPrecision: null,
    endPrecision: null,
    ongoing: false,
    recurrence: raw || null,
    issues,
  };
  const unruled = raw ? text.replace(raw, '') : text;
  const chinese = other ? inChinese(unruled) : text;
  const kinds = chinese === text ? found : signsIn(chinese);
  const tidied = tidyWording(chinese, kinds);
  if (isBlank(tidied)) {
    issues.push(warn('blank-date', text));
    return period;
  }
  const rest = kinds & signs.ongoing ? withoutOngoing(tidied) : tidied;
  period.ongoing = rest !== tidied;
  const dated = takeRecurrences(rest, period, kinds);
  const context = contextOf(dated, {
    source: period.text,
    asOf: isCalendarDate(asOf) ? asOf : undefined,
    year,
    issues,
    ongoing: period.ongoing,
    recurring: period.recurrence !== null,
  });
  const reading = readDates(context);
  if (reading) takeDates(period, reading);
  else if (!period.recurrence) takeCircumstance(period, tidied, context);
  return period;
}

/** Takes up the first recurrence, and gives back the text without any: two cannot be said in one rule. */
function takeRecurrences(text: string, period: Period, found: number): string {
  if (!(found & (signs.recurring | signs.brief | signs.numeral | signs.lookalike))) return text;
  let rest = '';
  let after = 0;
  const all = findRecurrences(text, period.issues);
  for (const { rule, from, to } of all) {
    if (eventAt(text, to)) period.issues.push(warn('conditional-date', period.text));
    // 每周一次，每周五报送: the second says more of the first.
    if (!period.recurrence || rule.startsWith(`${period.recurrence};BY`)) period.recurrence = rule;
    rest += `${text.slice(after, from)},`;
    after = to;
  }
  if (all.some(({ rule }) => rule !== period.recurrence && !period.recurrence!.startsWith(`${rule};BY`)))
    period.issues.push(warn('partly-read-period', period.text));
  return rest + text.slice(after);
}

function takeCircumstance(period: Period, tidied: string, { asOf, needsDay }: DateContext): void {
  const { text, issues } = period;
  const circumstance = circumstanceOf(tidied);
  if (circumstance === 'at-once' && asOf) {
    issues.push(warn('due-at-once', text, { used: asOf }));
    takeDates(period, { start: null, end: spanOfDay(asOf) });
  } else if (period.ongoing) return;
  else if (needsDay || circumstance === 'at-once') issues.push(warn('needs-as-of', text));
  else if (circumstance === 'condition') issues.push(warn('conditional-date', text));
  else if (circumstance !== 'state') issues.push(warn('unreadable-period', text));
}

function takeDates(period: Period, { start, end }: Reading): void {
  const from = start?.start ?? null;
  const last = end?.end ?? null;
  const backwards = from && last && last < from;
  period.start = from;
  period.startPrecision = from === null ? null : start!.precision;
  period.end = backwards ? null : last;
  period.endPrecision = period.end === null ? null : end!.precision;
  if (backwards) period.issues.push(warn('end-before-start', period.text, { start: from, end: last }));
}
