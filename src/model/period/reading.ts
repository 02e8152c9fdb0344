import { plusDays } from '../day-arithmetic.js';
import { beginsDate, readDateFields, type DateFields } from './date-fields.js';
import { spanOfDay, type DateContext, type DateSpan } from './date-span.js';
import { dayAfter, readDuration, type Duration } from './duration.js';
import { warn } from './period.js';
import { isListLink, isRangeLink, listOf, rangeOf, takeDirection, type Phrase } from './phrase.js';

/** What a text says, before it is a Period. */
export interface Reading {
  start: DateSpan | null;
  end: DateSpan | null;
}

type Item = DateFields | Duration;

const isDuration = (item: Item): item is Duration => 'count' in item;
const lasts = /(?:为期|历时|用时?|利用|持续|周期|[期时]限|工期|时间|限)[为约]?$/;
const eventBefore = /(?:之日起?|后|起|以来)[的,]?$/;
/** What leads up to a date, as far back as words of direction are looked for. */
const lead = (text: string, after: number, at: number) => text.slice(Math.max(after, at - 8), at);

/** All dates and lengths of a text, in their order. */
function itemsIn(text: string): Item[] {
  const items: Item[] = [];
  beginsDate.lastIndex = 0;
  while (beginsDate.test(text)) {
    const at = beginsDate.lastIndex - 1;
    const numeric = text[at]! <= '9';
    const item = (numeric || text[at] === '半' ? lengthAt(text, at) : null) ?? readDateFields(text, at);
    if (item) {
      items.push(item);
      beginsDate.lastIndex = item.to;
    } else if (numeric) {
      // A number that is no date is none from its second digit either.
      while (/\d/.test(text[beginsDate.lastIndex] ?? '')) beginsDate.lastIndex += 1;
    }
  }
  return items;
}

/** 30日内, 为期3个月, 10个工作日: what says that it is a length, not a date. */
function lengthAt(text: string, at: number): Duration | null {
  const length = readDuration(text, at);
  if (!length) return null;
  const alone = at === 0 && length.to === text.length && length.certain;
  return length.within || alone || lasts.test(lead(text, 0, at)) ? length : null;
}

/** Marks of a date in what no phrase took. */
const unread = /\d(?:年(?!级)|月(?!龄)|[日号]|季度)/;

/** All dates of a text, brought together; `null` where it has none. */
export function readDates(context: DateContext): Reading | null {
  const { text, issues } = context;
  const items = itemsIn(text);
  const phrases: Phrase[] = [];
  let after = 0;
  let partly = false;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    const phrase = isDuration(item)
      ? lengthPhrase(item, phrases, context)
      : datesPhrase(items as DateFields[], i, context);
    if (!phrase) continue;
    if (phrase.plain) takeDirection(phrase, text, lead(text, after, item.from));
    phrases.push(phrase);
    context.before = phrase.end ?? phrase.start ?? undefined;
    partly ||= item.from > after && unread.test(text.slice(after, item.from));
    after = phrase.to;
    while (items[i + 1] && items[i + 1]!.from < after) i += 1;
  }
  if (phrases.length === 0) return null;
  if (partly || (after < text.length && unread.test(text.slice(after)))) {
    issues.push(warn('partly-read-period', text));
  }
  return combine(phrases, context);
}

/** A bound to lists, so that one of numbers without a mark is not read anew from each of them. */
const mostListed = 40;

/** The dates from one on that belong together: the two ends of a range, or a list. */
function datesPhrase(dates: DateFields[], at: number, context: DateContext): Phrase | null {
  const { text, before } = context;
  const first = dates[at]!;
  const gapAfter = (i: number) => {
    const next = dates[i + 1];
    return next && !isDuration(next) ? text.slice(dates[i]!.to, next.from) : '';
  };
  const gap = gapAfter(at);
  const range = isRangeLink(gap) ? rangeOf(first, dates[at + 1]!, context) : null;
  context.before = before;
  if (range) return range;
  let last = at;
  if (gap === '、' || (gap && (first.bare !== undefined || first.precision === dates[at + 1]!.precision))) {
    while (last < at + mostListed && isListLink(gapAfter(last)) && !isRangeLink(gapAfter(last + 1)))
      last += 1;
  }
  while (last > at && dates[last]!.bare !== undefined) last -= 1;
  const list = listOf(dates.slice(at, last + 1), context);
  if (!list) context.before = before;
  return list;
}

/** A length, counted from the start before it, else from the as-of day. */
function lengthPhrase(
  length: Duration,
  phrases: Phrase[],
  { text, asOf, issues }: DateContext,
): Phrase | null {
  const { from, to } = length;
  const leading = lead(text, 0, from);
  const last = phrases[phrases.length - 1];
  const follows = last && (last.opens || (last.plain && lasts.test(leading)));
  if (!follows && eventBefore.test(leading)) return null;
  const base = follows ? last.start?.start : last ? undefined : asOf;
  if (!base) return null;
  // A length counts the day it starts on, 内 from the as-of day (即日) does not.
  const inclusive = plusDays(dayAfter(base, length), follows && text[last.from] !== '即' ? -1 : 0);
  if (length.unit === 'working-day') issues.push(warn('holidays-unknown', text, { used: inclusive }));
  if (follows) phrases.pop();
  return {
    start: follows ? last.start : null,
    end: spanOfDay(inclusive),
    opens: false,
    plain: false,
    from,
    to,
  };
}

/** One reading of all phrases: a start that a later one ends is a range, of several deadlines the last counts. */
function combine(phrases: Phrase[], { text, issues, earlier, ongoing }: DateContext): Reading {
  let latest = phrases[0]!;
  for (const phrase of phrases) if (endOf(phrase) >= endOf(latest)) latest = phrase;
  const { start, end } = latest;
  const opening = phrases.find(({ opens }) => opens);
  for (const phrase of phrases) {
    if (phrase !== latest && phrase !== opening) earlier.push((phrase.end ?? phrase.start)!);
  }
  if (earlier.length > 0 && end) {
    const named = earlier.map((span) => span.end).join('、');
    issues.push(warn('earlier-deadline', named, { earlier: named, used: end.end }));
  }
  const begins = end && opening !== latest ? opening?.start?.start : null;
  if (!begins || !end) return { start, end };
  if (begins <= end.end) return { start: opening!.start, end };
  // 6月底前完成，7月起长期坚持: what begins after the end is what goes on.
  if (!ongoing) issues.push(warn('partly-read-period', text));
  return { start, end };
}

const endOf = ({ start, end, opens }: Phrase): string => (opens && !end ? '' : (end ?? start)!.end);
