import { dateParts } from '../calendar.js';
import type { DateFields, Pair } from './date-fields.js';
import { eventAt } from './circumstance.js';
import { spanOf, type DateContext, type DateSpan } from './date-span.js';
import { warn } from './period.js';

/** What one or more dates with their words of direction say: a span, a deadline, or a start. */
export interface Phrase {
  start: DateSpan | null;
  end: DateSpan | null;
  /** 起, 自, 启动: a start that a later phrase may end. */
  opens: boolean;
  /** Dates alone, before any word of direction; not a range or length. */
  plain: boolean;
  /** Beside an event (2026年汛期前) or counted from today, so that a date right behind says it better. */
  vague?: boolean;
  from: number;
  to: number;
}

/** What stands between two dates that are a range: -, 至, 起至, 开始, 持续到. */
const rangeLink = /^(?:[春夏秋冬]季?)?(?:[起开]?始|起|启动)?,?(?:持续|延续|一?直|推进|实施|开展)*[-至到]+$/;
export const isRangeLink = (gap: string): boolean => gap !== '' && gap !== ',' && rangeLink.test(gap);
export const isListLink = (gap: string): boolean => /^(?:[、,和及与/并]|以及)$/.test(gap);

/** A number without a mark takes the unit of its neighbour. */
export function adopt(fields: DateFields, neighbour: DateFields): DateFields {
  const { bare } = fields;
  if (bare === undefined) return fields;
  const { precision, year, weekdays, place } = neighbour;
  const same: Pair = [bare, bare];
  const { from, to } = fields;
  // 3、6、9、12月20日: months, each with that day.
  if (neighbour.days && neighbour.months && from < neighbour.from)
    return { ...fields, precision: neighbour.precision, months: same, days: neighbour.days };
  if (weekdays) return { ...neighbour, from, to, ...(place ? { place: bare } : { weekdays: `${bare}` }) };
  if (neighbour.days) {
    const { unit, shift, months } = fields.unit ? fields : neighbour;
    return { ...fields, unit, shift, precision: 'day', days: same, months: fields.months ?? months };
  }
  if (precision === 'month') return { ...fields, precision, months: same };
  if (precision === 'quarter') return { ...fields, precision, months: [bare * 3 - 2, bare * 3] };
  if (precision !== 'year' || !year || neighbour.years > 1) return fields;
  return { ...fields, precision, year: year - (year % 100) + bare };
}

/** Two dates, each filled up with what the other says: the unit, the year, the month. */
export function rangeOf(first: DateFields, second: DateFields, context: DateContext): Phrase | null {
  // 2026年3-6: months.
  const months = first.bare !== undefined && second.bare !== undefined && first.year !== undefined;
  const opening = months
    ? { ...first, bare: undefined, precision: 'month' as const, months: [first.bare!, first.bare!] as Pair }
    : adopt(first, second);
  const closing = adopt(second, opening);
  const { year, issues, text } = context;
  const told = issues.length;
  if (
    opening.year === undefined &&
    opening.unit !== '年' &&
    closing.year &&
    closing.years < 2 &&
    !context.before
  ) {
    context.year = closing.year - ((opening.months?.[0] ?? 0) > (closing.months?.[1] ?? 12) ? 1 : 0);
  }
  const start = spanOf(opening, context);
  context.year = year;
  if (!start) return null;
  start.start ??= start.end;
  context.before = start;
  let end = spanOf(closing, context);
  if (!end) issues.length = told;
  else if (closing.year === undefined && closing.unit !== '年' && end.end < start.start) {
    // 11月至3月: nobody plans backwards, so the end is in the year after.
    issues.length = told;
    end = spanOf({ ...closing, unit: '', year: dateParts(end.end)[0] + 1 }, context)!;
    issues.push(warn('assumed-next-year', text.slice(closing.from, closing.to), { used: end.end }));
  }
  return end && { start, end, opens: false, plain: false, from: first.from, to: second.to };
}

/** One date, or several joined by 、: neighbouring months are a span, other lists end with their last date. */
export function listOf(found: readonly DateFields[], context: DateContext): Phrase | null {
  const marked = found[found.length - 1]!;
  const spans: DateSpan[] = [];
  let joined = true;
  for (const each of found) {
    const span = spanOf(adopt(each, marked), context);
    if (!span) return null;
    if (spans.length > 0 && !isNext(context.before!, span)) joined = false;
    spans.push(span);
    context.before = span;
  }
  const end = context.before!;
  const first = joined ? spans[0]! : end;
  if (!joined) context.earlier.push(...spans.slice(0, -1));
  return {
    start: first.start === null ? null : first,
    end,
    opens: false,
    plain: true,
    from: found[0]!.from,
    to: marked.to,
  };
}

/** Whether a month, quarter or half is the one right after another. */
function isNext(a: DateSpan, b: DateSpan): boolean {
  if (a.precision !== b.precision || !/^[mqhy]/.test(a.precision) || !a.start || !b.start) return false;
  const monthOf = (date: string) => dateParts(date)[0] * 12 + dateParts(date)[1];
  return monthOf(b.start) === monthOf(a.end) + 1;
}

const leadDeadline =
  /(?:止于|之日-|截[至止](?:[日时][期间])?:?|最[迟晚]|不得?[晚迟]于|不超过|[至到])[于在的为]?$/;
const leadSince = /[自从由]$|[起始]于$|最早[于在]?$|早于$/;
const direction =
  /(?:,[^,\d]{1,5},(?=[之以]?前(?!期))|,含[^,]{0,3},)?(?:((?:底?[之以]?前(?![后\d半])|为?止|[之以]?内前?)(?:,含[^,]{1,5})?)|(起|开始|始(?!终)|以[来后]|之后|后(?!勤)|[-至到]?(?:今|现在|目前)(?![日天年])|(?:正式)?施行|-$)|启动|[开动]工)/y;

/** 前, 止, 起, 截至 …: which side of the date is open. */
export function takeDirection(
  phrase: Phrase,
  { text, source, issues, ongoing, recurring }: DateContext,
  lead: string,
): void {
  // 本周五（3月13日）前
  if (!recurring && phrase.plain && text.startsWith(',前', phrase.to) && text[phrase.to + 2] !== '期')
    phrase.to += 1;
  direction.lastIndex = phrase.to;
  const found = phrase.plain && phrase.to < text.length ? direction.exec(text) : null;
  const event = found || phrase.opens ? null : eventAt(text, phrase.to);
  if (event) {
    issues.push(warn('conditional-date', source));
    phrase.plain = false;
    phrase.vague = true;
    phrase.to = event.to;
    if (event.opens) {
      phrase.end = null;
      phrase.opens = true;
    } else if (event.before && phrase.start?.start === phrase.end?.start) phrase.start = null;
    return;
  }
  if (!phrase.plain || (!found && !lead)) return;
  const { start, end } = phrase;
  const [whole, until, since] = found ?? [''];
  // 5月内 is that month, 8号内 ends on that day.
  if (until?.includes('内') && start?.start !== end?.end) return;
  const ends = until !== undefined || leadDeadline.test(lead);
  const opens = since !== undefined || leadSince.test(lead);
  phrase.plain = !ends && !opens && !whole;
  phrase.opens = !ends && !phrase.plain;
  if (ends) phrase.start = null;
  else if (opens || (ongoing && whole === '启动')) {
    phrase.start = start ?? (end && { ...end, start: end.end });
    phrase.end = null;
  }
  // Where a word before says that it ends, 起 behind says nothing of it.
  if (until !== undefined || !ends) phrase.to += whole!.length;
  if (since !== undefined && (eventAt(text, phrase.to)?.opens || /[至到]/.test(text[phrase.to] ?? '')))
    issues.push(warn('conditional-date', source));
}
