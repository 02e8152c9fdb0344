import { calendarDate, dateParts, type CalendarDate } from '../model/calendar.js';
import { daysBetween, plusDays } from '../model/day-arithmetic.js';

/** What one tick of the axis stands for. */
export type TickUnit = 'month' | 'quarter' | 'half' | 'year';

/** The finest tick a host asks for; `auto` takes the finest that leaves every label room. */
export type Scale = 'auto' | 'month' | 'quarter' | 'year';

/** A stretch of time to find room for; `null` is an open end. */
export interface Span {
  start: CalendarDate | null;
  end: CalendarDate | null;
  /** Goes on after its end (长期坚持). */
  ongoing: boolean;
}

/** One tick: a stretch from `share` on, `width` long, both 0..1 of the axis. */
export interface Tick {
  share: number;
  width: number;
  year: number;
  /** Number of the month, quarter or half in its year; 0 for a year. */
  n: number;
}

export interface Axis {
  start: CalendarDate;
  /** First day after the axis. */
  end: CalendarDate;
  unit: TickUnit;
  ticks: Tick[];
  /** The years above finer ticks; empty where the ticks are years. */
  years: Tick[];
  /** Width below which labels would touch, in em. */
  leastEms: number;
  /** Each tick has room for its long label. */
  roomy: boolean;
}

interface Rung {
  unit: TickUnit;
  months: number;
  /** Width of a tick's longest label with its margin, in em. */
  ems: number;
  /** Fewer ticks than this make no axis. */
  least: number;
}

const rungs: readonly Rung[] = [
  { unit: 'month', months: 1, ems: 2.5, least: 3 },
  { unit: 'quarter', months: 3, ems: 2.3, least: 2 },
  { unit: 'half', months: 6, ems: 3.4, least: 2 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({
    unit: 'year' as const,
    months: years * 12,
    ems: 3.2,
    least: 1,
  })),
];

/** A century of months. */
const mostTicks = 1200;

/** A quarter's long label (三季度) needs this much, in em. */
const longQuarterEms = 3.5;
/** A year's label above finer ticks needs this much, in em. */
const yearEms = 2.7;
/** An open end is drawn over at least this part of a tick, so that it can be seen to fade. */
const openPart = 0.6;

/** Months since year 0: whole numbers to pad and to step by. */
function monthOf(date: CalendarDate): number {
  const [year, month] = dateParts(date);
  return year * 12 + month - 1;
}

function firstDay(month: number): CalendarDate {
  return calendarDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Where a day begins, 0..1 of a stretch of days; a day outside comes out below 0 or above 1. */
export function shareOf(date: CalendarDate, { start, end }: Pick<Axis, 'start' | 'end'>): number {
  return daysBetween(start, date) / daysBetween(start, end);
}

interface Range {
  from: number;
  to: number;
}

function knownDates(spans: readonly Span[]): CalendarDate[] {
  return spans
    .flatMap(({ start, end }) => [start, end])
    .filter((date): date is CalendarDate => date !== null);
}

/** First and last month named by any span; where none is, the year of the as-of day. */
function namedMonths(spans: readonly Span[], asOf: CalendarDate): Range {
  const dates = knownDates(spans);
  if (dates.length === 0) {
    const year = Math.floor(monthOf(asOf) / 12) * 12;
    return { from: year, to: year + 11 };
  }
  const months = dates.map(monthOf);
  return {
    from: months.reduce((low, month) => Math.min(low, month)),
    to: months.reduce((high, month) => Math.max(high, month)),
  };
}

/** Whole ticks around the months named, with room for open starts and ends to fade in. */
function padded({ from, to }: Range, { months, least }: Rung, spans: readonly Span[]): Range {
  const range = { from: Math.floor(from / months) * months, to: (Math.floor(to / months) + 1) * months };
  range.to = Math.max(range.to, range.from + least * months);
  const enough = openPart * daysBetween(firstDay(range.from), firstDay(range.from + months));
  const tight = (date: CalendarDate | null, edge: number) =>
    date !== null && Math.abs(daysBetween(date, firstDay(edge))) < enough;
  const before = spans.some(({ start, end }) => start === null && tight(end, range.from));
  const after = spans.some(
    ({ start, end, ongoing }) => (ongoing || end === null) && tight(end ?? start, range.to),
  );
  return { from: range.from - (before ? months : 0), to: range.to + (after ? months : 0) };
}

function ticksBetween({ from, to }: Range, months: number): Tick[] {
  const stretch = { start: firstDay(from), end: firstDay(to) };
  return Array.from({ length: (to - from) / months }, (_, index) => {
    const month = from + index * months;
    const share = shareOf(firstDay(month), stretch);
    const width = shareOf(firstDay(month + months), stretch) - share;
    return { share, width, year: Math.floor(month / 12), n: months < 12 ? (month % 12) / months + 1 : 0 };
  });
}

/** The years of finer ticks, each over its own months; cut at both ends of the axis. */
function yearsBetween({ from, to }: Range): Tick[] {
  const stretch = { start: firstDay(from), end: firstDay(to) };
  const first = Math.floor(from / 12);
  return Array.from({ length: Math.ceil(to / 12) - first }, (_, index) => {
    const year = first + index;
    const share = shareOf(firstDay(Math.max(from, year * 12)), stretch);
    return { share, width: shareOf(firstDay(Math.min(to, year * 12 + 12)), stretch) - share, year, n: 0 };
  });
}

export interface AxisOptions {
  scale: Scale;
  asOf: CalendarDate;
  /** Room for the axis, in em. */
  ems: number;
}

/**
 * The axis that holds all spans, in whole ticks. `auto` takes the finest ticks whose labels fit into
 * the room; a scale asked for is kept, and the axis then scrolls where it needs more than there is.
 */
export function timeAxis(spans: readonly Span[], { scale, asOf, ems }: AxisOptions): Axis {
  const named = namedMonths(spans, asOf);
  const wanted = rungs.filter(({ unit }) => unit === scale);
  // A scale that is none of ours counts as `auto`.
  const offered = wanted.length > 0 ? wanted : rungs;
  const count = (rung: Rung) => {
    const { from, to } = padded(named, rung, spans);
    return (to - from) / rung.months;
  };
  const fits = (rung: Rung) => count(rung) * rung.ems <= ems;
  const asked = scale === 'month' || scale === 'quarter' ? offered[0] : offered.find(fits);
  const finest = asked ?? offered[offered.length - 1];
  // A slip in one year's digits (2021 → 9021) would ask for more ticks than a page can hold.
  const rung = (
    finest && count(finest) <= mostTicks ? finest : (rungs.find(fits) ?? rungs[rungs.length - 1])
  ) as Rung;
  const range = padded(named, rung, spans);
  const ticks = ticksBetween(range, rung.months);
  const leastEms = ticks.length * rung.ems;
  const room = Math.max(ems, leastEms);
  const years =
    rung.unit === 'year' ? [] : yearsBetween(range).filter(({ width }) => width * room >= yearEms);
  const roomy = room / ticks.length >= longQuarterEms;
  return {
    start: firstDay(range.from),
    end: firstDay(range.to),
    unit: rung.unit,
    ticks,
    years,
    leastEms,
    roomy,
  };
}

/** A bar on the axis; `from` and `to` are 0..1 of it. */
export interface Bar {
  from: number;
  to: number;
  /** The start is open: the bar fades in from the left. */
  fadeStart: boolean;
  /** The end is open, or the phase goes on: the bar fades out at the right. */
  fadeEnd: boolean;
}

/** The bar of a span; `null` where it names no time at all. */
export function barOf({ start, end, ongoing }: Span, axis: Axis): Bar | null {
  if (start === null && end === null && !ongoing) return null;
  const fadeEnd = ongoing || end === null;
  return {
    from: start === null ? 0 : shareOf(start, axis),
    to: fadeEnd ? 1 : shareOf(plusDays(end, 1), axis),
    fadeStart: start === null,
    fadeEnd,
  };
}

/** Where the words of a bar stand: on it, beside it, or over the end of the axis where neither has room. */
export type WordsPlace = 'inside' | 'after' | 'before' | 'end';

/** What words beside or on a bar need; widths in em. */
interface WordsRoom {
  need: number;
  /** Width of the axis. */
  ems: number;
  /** The bar is high enough to be written on. */
  inside: boolean;
}

/** The first place that is wide enough for the words. */
export function placeWords(
  { from, to }: Pick<Bar, 'from' | 'to'>,
  { need, ems, inside }: WordsRoom,
): WordsPlace {
  if (inside && (to - from) * ems >= need) return 'inside';
  if ((1 - to) * ems >= need) return 'after';
  return from * ems >= need ? 'before' : 'end';
}
