import { makeIssue } from '../issue.js';
import { matchAt as match, readBareNumber, type DateFields, type FieldsAt } from './date-fields.js';
import { readDateFields } from './date-phrase.js';
import { spanOf, type DateContext, type DateSpan } from './date-span.js';

/** What a date phrase with its words of direction says: a span, a deadline, or a start. */
export interface Phrase {
  start: DateSpan | null;
  end: DateSpan | null;
  /** `since`: 起, 自; `begins`: 启动, a start only where a later phrase ends it. */
  role: 'span' | 'deadline' | 'since' | 'begins' | 'range';
  /** 即日: lengths that follow are counted from the as-of day. */
  immediate: boolean;
  to: number;
  /** Other deadlines in a list, all but the one that closes it. */
  earlier: DateSpan[];
}

const leadDeadline = /(?:截至|最迟|最晚|不晚于|不迟于|不得晚于|不超过|力争[至到]|[至到])(?:于|在|的)?$/;
const leadSince = /(?:自从?|从|由)$/;
const opens = /(?:起始|起|始|开始|启动)?/y;
const rangeLink = /,?(?:持续|延续|直|一直|推进|实施|开展)*(?:-|至|到)(?:至|到)?/y;
const frameLink = /,?(?:至|到|-)?/y;
const listLink = /[、,和及与]|以及|并/y;
const closesRange = /(?:期间)?(?:之前|以前|前|为?止|底前)?/y;
const closes = /(?:之前|以前|前(?![后\d]))|为?止|(?:之内|以内|内)(?=前)/y;
const since = /起|开始|始(?!终)|以来|以后|之后|后(?!勤)/y;
const beginning = /启动|开工|动工/y;
const upToNow = /,?(?:-|至|到)?(?:今|现在|目前)(?![日天年])/y;

/** Reads the date phrase that begins at `at`, with what leads up to it from `after` on. */
export function readPhrase(
  text: string,
  at: number,
  context: DateContext & { after: number },
): Phrase | null {
  const first = readDateFields(text, at) ?? readBareFirst(text, at);
  if (!first) return null;
  const range = readRange(text, first, {
    asOf: context.asOf,
    year: context.year,
    before: context.before,
    at,
  });
  if (range) return range;
  const list = readList(text, first, { asOf: context.asOf, year: context.year, before: context.before, at });
  if (!list) return null;
  const lead = at > context.after ? text.slice(Math.max(context.after, at - 8), at) : '';
  return withDirection(text, list, { lead, immediate: text.startsWith('即日', at) });
}

const bareLink = /[、,和及与]|-|至|到/y;
/** So many numbers without a mark may stand before the one that has it; a bound, so that reading stays linear. */
const mostBare = 12;

/** The 3 of 3-5月 is a date only because a marked one follows. */
function readBareFirst(text: string, at: number, left = mostBare): FieldsAt | null {
  const sign = text[at] ?? '';
  if (left === 0 || sign < '0' || sign > '9' || (at > 0 && /\d/.test(text[at - 1] ?? ''))) return null;
  const first = readBareNumber(text, at);
  const link = first && match(bareLink, text, first.to);
  if (!link) return null;
  const next = first.to + link[0].length;
  const second = readDateFields(text, next) ?? readBareFirst(text, next, left - 1);
  return second && (unitOf(second.fields) !== null || second.fields.bare !== undefined) ? first : null;
}

type Unit = 'day' | 'months' | 'quarters' | 'year';

function unitOf({ day, months, quarters, year, monthShift }: DateFields): Unit | null {
  if (day !== undefined) return 'day';
  if (months || monthShift !== undefined) return 'months';
  if (quarters) return 'quarters';
  return year === undefined ? null : 'year';
}

/** A number without a mark takes the unit of its neighbour. */
function adopt(fields: DateFields, neighbour: DateFields): DateFields {
  const { bare, ...rest } = fields;
  if (bare === undefined) return fields;
  switch (unitOf(neighbour)) {
    case 'day':
      return rest.months || !neighbour.months
        ? { ...rest, day: bare }
        : { ...rest, months: neighbour.months, day: bare };
    case 'months':
      return { ...rest, months: [bare, bare] };
    case 'quarters':
      return { ...rest, quarters: [bare, bare] };
    case 'year':
      return { ...rest, year: Math.floor((neighbour.year ?? 2000) / 100) * 100 + bare };
    default:
      return fields;
  }
}

interface Place extends DateContext {
  at: number;
}

const saysYear = ({ year, yearShift, plan }: DateFields) =>
  year !== undefined || yearShift !== undefined || plan !== undefined;

const linkSigns = new Set(',-至到今现目起始开启持延直一推实');

function readRange(text: string, first: FieldsAt, place: Place): Phrase | null {
  if (!linkSigns.has(text[first.to] ?? '')) return null;
  const opened = match(opens, text, first.to)!;
  let at = first.to + opened[0].length;
  const now = match(upToNow, text, at);
  const link = match(rangeLink, text, at) ?? (opened[0] ? match(frameLink, text, at) : null);
  if (now && now[0].length > 1) return upToPresent(text, first, { ...place, to: at + now[0].length });
  if (!link) return null;
  at += link[0].length;
  const second = readDateFields(text, at) ?? readBareNumber(text, at);
  if (!second) return null;
  if (second.fields.bare !== undefined && unitOf(first.fields) === null) return null;
  const ended = match(closesRange, text, second.to)!;
  const spans = spansOf(text, [first, second], { ...place, secondAt: at });
  if (!spans) return null;
  const [start, end] = spans;
  return {
    start: { ...start, start: start.start ?? start.end },
    end,
    role: 'range',
    immediate: false,
    to: second.to + ended[0].length,
    earlier: [],
  };
}

function upToPresent(text: string, first: FieldsAt, place: Place & { to: number }): Phrase | null {
  const start = spanOf(first.fields, place, text.slice(place.at, first.to));
  if (!start) return null;
  return { start, end: null, role: 'since', immediate: false, to: place.to, earlier: [] };
}

/** Both ends, each filled up with what the other says: the unit, the year, the month. */
function spansOf(
  text: string,
  [first, second]: [FieldsAt, FieldsAt],
  place: Place & { secondAt: number },
): [DateSpan, DateSpan] | null {
  const firstFields = adopt(first.fields, second.fields);
  const secondFields = adopt(second.fields, firstFields);
  let context: DateContext = place;
  if (!saysYear(firstFields) && secondFields.year !== undefined && !place.before) {
    const later = (firstFields.months?.[0] ?? 0) > (secondFields.months?.[0] ?? 12);
    context = { ...place, year: secondFields.year - (later ? 1 : 0) };
  }
  const start = spanOf(firstFields, context, text.slice(place.at, first.to));
  if (!start) return null;
  const written = text.slice(place.secondAt, second.to);
  const end = spanOf(secondFields, { ...place, before: start }, written);
  if (!end || saysYear(secondFields) || !endsBefore(end, start)) return end && [start, end];
  // 11月至3月: nobody plans backwards, so the end is in the year after.
  const next = spanOf({ ...secondFields, year: end.year + 1 }, { ...place, before: start }, written);
  const params = { used: next?.end ?? '' };
  const guess = makeIssue('assumed-next-year', { path: '', value: written, params, severity: 'warning' });
  return next && [start, { ...next, issues: [...next.issues, guess] }];
}

const listSigns = new Set('、,和及与以并');

/** One date, or several joined by 、: neighbouring months are a span, other lists end with their last date. */
function readList(text: string, first: FieldsAt, place: Place): Phrase | null {
  const found = [{ fields: first.fields, to: first.to, from: place.at }];
  if (first.to === text.length || !listSigns.has(text[first.to]!)) return listPhrase(text, found, place);
  for (
    let link = match(listLink, text, first.to);
    link;
    link = match(listLink, text, found[found.length - 1]!.to)
  ) {
    const at = found[found.length - 1]!.to + link[0].length;
    const next = readDateFields(text, at) ?? readBareFirst(text, at);
    if (
      !next ||
      (found.length === 1 && link[0] !== '、' && first.fields.bare === undefined && !sameUnit(first, next))
    )
      break;
    found.push({ ...next, from: at });
  }
  while (found.length > 1 && found[found.length - 1]!.fields.bare !== undefined) found.pop();
  return listPhrase(text, found, place);
}

function listPhrase(text: string, found: (FieldsAt & { from: number })[], place: Place): Phrase | null {
  const [only] = found;
  if (only && found.length === 1) {
    const span = spanOf(only.fields, place, text.slice(only.from, only.to));
    if (!span) return null;
    return {
      start: span.start === null ? null : span,
      end: span,
      role: 'span',
      immediate: false,
      to: only.to,
      earlier: [],
    };
  }
  const last = found[found.length - 1]!;
  const spans: DateSpan[] = [];
  for (const each of found) {
    const fields = adopt(each.fields, last.fields);
    const before = spans[spans.length - 1];
    const context = before ? { ...place, before } : place;
    const span = spanOf(fields, context, text.slice(each.from, each.to));
    if (!span) return null;
    spans.push(span);
  }
  return joinedPhrase(spans, last.to);
}

function endsBefore(end: DateSpan, start: DateSpan): boolean {
  return end.end < (start.start ?? start.end);
}

function sameUnit(a: FieldsAt, b: FieldsAt): boolean {
  return unitOf(a.fields) === unitOf(b.fields);
}

function joinedPhrase(spans: DateSpan[], to: number): Phrase {
  const [first, last] = [spans[0]!, spans[spans.length - 1]!];
  const joined = spans.every((span, i) => i === 0 || isNext(spans[i - 1]!, span));
  const shared = { role: 'span', immediate: false, to } as const;
  if (spans.length > 1 && joined) return { ...shared, start: first, end: last, earlier: [] };
  return { ...shared, start: last.start === null ? null : last, end: last, earlier: spans.slice(0, -1) };
}

/** Whether a month or quarter is the one right after another. */
function isNext(a: DateSpan, b: DateSpan): boolean {
  if (a.precision !== b.precision || !['month', 'quarter'].includes(a.precision) || !a.start || !b.start)
    return false;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(b.start) === months(a.end) + 1;
}

const directionSigns = new Set('之以前为止内起开始后启动');

/** 前, 止, 起, 截至 …: which side of the date is open. */
function withDirection(
  text: string,
  phrase: Phrase,
  { lead, immediate }: { lead: string; immediate: boolean },
): Phrase {
  const next = text[phrase.to] ?? '';
  if (lead === '' && !directionSigns.has(next)) return { ...phrase, immediate };
  const deadline = match(closes, text, phrase.to);
  if (deadline || leadDeadline.test(lead)) {
    return { ...phrase, start: null, role: 'deadline', to: phrase.to + (deadline?.[0].length ?? 0) };
  }
  const open = match(since, text, phrase.to);
  const { start, end } = phrase;
  if (open || leadSince.test(lead)) {
    const from = start ?? (end && { ...end, start: end.end });
    return {
      ...phrase,
      start: from,
      end: null,
      role: 'since',
      immediate,
      to: phrase.to + (open?.[0].length ?? 0),
    };
  }
  const begun = match(beginning, text, phrase.to);
  if (begun) return { ...phrase, role: 'begins', to: phrase.to + begun[0].length };
  return { ...phrase, immediate };
}
