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
const lasts =
  /(?:[为工效点行任]期|试行|历时|用时?|利用|持续|周期|[期时]限|限[期时]|连续|时间|[限分共])[为约]?$/;
/** Says how long, but not from when. */
const lastsFor = /(?:[为工效行任周]期|试行|历时|用时|持续)约?$/;
const starts = /起[,的]?$/;
const eventBefore = /(?:之日起?|后|起|以来)[的,]?$/;
/** What leads up to a date, as far back as words of direction are looked for. */
const lead = (text: string, after: number, at: number) => text.slice(Math.max(after, at - 8), at);

/** All dates and lengths of a text, in their order. */
function itemsIn(text: string): Item[] {
  const items: Item[] = [];
  beginsDate.lastIndex = 0;
  while (beginsDate.test(text)) {
    const at = beginsDate.lastIndex - 1;
    // 原则上年底前: not last year's.
    if (text[at] === '上' && '则础体'.includes(text[at - 1] ?? ' ')) continue;
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
  const { within, certain, to } = length;
  if (within || (at === 0 && to === text.length && certain)) return length;
  const leading = lead(text, 0, at);
  // 6月起3年 is a length, 6月起26年 is not.
  return lasts.test(certain ? leading.replace(/:$/, '') : leading) ||
    (starts.test(leading) && (certain || /^\d+(?:年|日后)/.test(text.slice(at, at + 4))))
    ? length
    : null;
}

/** Marks of a date in what no phrase took. */
const unread = /^[前后]半|\d(?:\d年(?!级)|月(?!龄)|日(?!.{0,3}(?:行动|攻坚|会战|整治))|号|季度)/;

/** 每月5日前报送上月进展, 4月底前完成2025年度考核: what is reported on or done by then, not when. */
function reported(
  { unit, shift, days, from, to }: DateFields,
  { plain, start, end }: Phrase,
  { context: { text, recurring }, last }: { context: DateContext; last: Phrase | undefined },
): boolean {
  // 每日20时至次日8时: the day after each.
  if (recurring && unit === '日' && shift === 1) return true;
  // In the clause of a deadline, all but a later one.
  if (last?.end && !last.start && !last.plain && /^[^,、]+$/.test(text.slice(last.to, from)))
    return plain || start !== null || end!.end < last.end.end;
  const after = recurring && text.slice(0, from).includes(',');
  // 上月25日至当月5日数据
  if (after && unit && shift < 0) return true;
  if (!plain || !unit || days || !(last || after)) return false;
  return (
    shift < 0 ||
    /^.{0,6}(?:进展|情况|台账|总结|数据|报[表告]|信息|统计|计划|预算|要点|安排)/.test(text.slice(to, to + 10))
  );
}

/** Whether a phrase says more exactly when in a whole year it is. */
const isWithin = ({ end }: Phrase, { start: from, end: to }: Phrase): boolean =>
  from?.precision === 'year' && end !== null && end.end >= from.start! && end.end <= to!.end;

/** All dates of a text, brought together; `null` where it has none. */
export function readDates(context: DateContext): Reading | null {
  const { text, asOf, issues } = context;
  const items = itemsIn(text);
  const phrases: Phrase[] = [];
  let after = 0;
  let partly = false;
  let length: Duration | undefined;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    const leading = lead(text, after, item.from);
    const phrase = phraseAt(i, leading, { items, phrases, context });
    if (!phrase) {
      // 2026至2028年，分3年: a range says its length again.
      if (!isDuration(item) || !eventBefore.test(leading)) after = item.to;
      if (isDuration(item)) length = item;
      continue;
    }
    takeDirection(phrase, context, leading);
    partly ||= item.from > after && unread.test(text.slice(after, item.from));
    after = phrase.to;
    while (items[i + 1] && items[i + 1]!.from < after) i += 1;
    if (!reported(item as DateFields, phrase, { context, last: phrases[phrases.length - 1] }))
      addPhrase(phrase, phrases, context);
  }
  // 有效期5年，自2026年1月1日起施行
  const opening = phrases[phrases.length - 1];
  const lasting =
    length && opening?.opens && !opening.end && !length.within
      ? lengthPhrase(length, phrases, context)
      : null;
  if (lasting) phrases.push(lasting);
  if (phrases.length === 0) {
    context.needsDay =
      !asOf &&
      items.some((item) => (isDuration(item) ? !eventBefore.test(lead(text, 0, item.from)) : item.precision));
    return null;
  }
  if (partly || (after < text.length && unread.test(text.slice(after)))) {
    issues.push(warn('partly-read-period', context.source));
  }
  const reading = combine(phrases, context);
  // 自印发之日起至2026年底: from a day that nobody knows yet.
  if (!reading.start && /之日|后[至到]/.test(text)) issues.push(warn('conditional-date', context.source));
  return reading;
}

interface Found {
  items: Item[];
  phrases: Phrase[];
  context: DateContext;
}

/** The phrase that an item begins; `null` where another says it, or it counts from a day that nobody knows. */
function phraseAt(at: number, leading: string, { items, phrases, context }: Found): Phrase | null {
  const item = items[at]!;
  if (!isDuration(item)) {
    // 审批通过后的次月15日前（含15日）
    const unknown = item.fromBefore && phrases.length === 0 && eventBefore.test(leading);
    return unknown || leading.endsWith('含') ? null : datesPhrase(items as DateFields[], at, context);
  }
  const next = items[at + 1];
  // 有效期5年，至2027年6月30日
  return next && /^,?[至到-]$/.test(context.text.slice(item.to, next.from))
    ? null
    : lengthPhrase(item, phrases, context);
}

function addPhrase(phrase: Phrase, phrases: Phrase[], context: DateContext): void {
  // 2019年，6月底前: the year of what follows.
  const last = phrases[phrases.length - 1];
  if (last && last.to === phrase.from - 1 && (last.vague || (last.plain && isWithin(phrase, last))))
    phrases.pop();
  phrases.push(phrase);
  context.before = phrase.end ?? phrase.start ?? undefined;
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
  const next = dates[at + 1];
  // 6月底7月初 has no sign between.
  const joined = next?.edge === '初' && first.edge === '底' && next.from === first.to;
  const range = joined || isRangeLink(gap) ? rangeOf(first, dates[at + 1]!, context) : null;
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
  { text, source, asOf, issues }: DateContext,
): Phrase | null {
  const { from, to } = length;
  const leading = lead(text, 0, from);
  const last = phrases[phrases.length - 1];
  const follows = last && (last.opens || (last.plain && lasts.test(leading)));
  if (!follows && (eventBefore.test(leading) || (!length.within && lastsFor.test(leading)))) return null;
  const base = follows ? last.start?.start : last ? undefined : asOf;
  if (!base) return null;
  // A length counts the day it starts on, 内 from the as-of day (即日) does not.
  const counted = follows && !(length.within && text[last.from] === '即');
  const inclusive =
    counted && length.unit !== 'month'
      ? dayAfter(plusDays(base, -1), length)
      : plusDays(dayAfter(base, length), counted ? -1 : 0);
  if (length.unit === 'working-day') issues.push(warn('holidays-unknown', source, { used: inclusive }));
  if (follows) phrases.pop();
  return {
    start: follows ? last.start : null,
    end: spanOfDay(inclusive),
    opens: false,
    plain: false,
    vague: !follows,
    from,
    to,
  };
}

/** One reading of all phrases: a start that a later one ends is a range, of several deadlines the last counts. */
function combine(phrases: Phrase[], { source, issues, earlier, ongoing }: DateContext): Reading {
  let latest = phrases[0]!;
  for (const phrase of phrases) if (endOf(phrase) >= endOf(latest)) latest = phrase;
  const { start, end } = latest;
  const opening = phrases.find(({ opens }) => opens);
  for (const phrase of phrases) {
    if (phrase !== latest && phrase !== opening) earlier.push((phrase.end ?? phrase.start)!);
  }
  // 2021年5月（全月） says one thing twice.
  const named = end && earlier.flatMap((span) => (span.end === end.end ? [] : span.end)).join('、');
  if (named) {
    issues.push(warn('earlier-deadline', named, { earlier: named, used: end.end }));
  }
  const begins = end && opening !== latest ? opening?.start?.start : null;
  if (!begins || !end) return { start, end };
  if (begins <= end.end) return { start: opening!.start, end };
  // 6月底前完成，7月起长期坚持: what begins after the end is what goes on.
  if (!ongoing) issues.push(warn('partly-read-period', source));
  return { start, end };
}

const endOf = ({ start, end, opens }: Phrase): string => (opens && !end ? '' : (end ?? start)!.end);
