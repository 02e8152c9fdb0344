import { mergePeriods } from '../model/merge-periods.js';
import { figureText, isRate, measuredValue, type Measure } from '../model/measure.js';
import { rank, rankedMeasure, type Entry, type RankedEntry, type RankingData } from '../model/ranking.js';
import { markOf, type Mark } from './trend-marks.js';

/** What the trend draws: a line an entry over periods, and the table of the same figures. */
export interface TrendView {
  measure: Measure;
  locale: string;
  periods: TrendPeriod[];
  /** In rank order, as on the board. */
  lines: TrendLine[];
  /** Names of those ranked first now; several where figures are equal. */
  leaders: string[];
}

export interface TrendPeriod {
  text: string;
  /** For the axis: 7月 after 2018年6月. */
  short: string;
}

export interface TrendLine {
  id: string;
  entry: Entry;
  name: string;
  mark: Mark;
  /** One a period; `null` is not known. */
  values: (number | null)[];
  texts: string[];
}

export interface TrendViewOptions {
  by?: string | undefined;
  group?: string | undefined;
  locale?: string;
  /** What the present figures are called where the history does not hold them: a date, or 本期. */
  asOf?: string;
}

/** Figures by period; of a period given twice the later one counts. */
function pastFigures(entry: Entry, measure: Measure): Past {
  return new Map((entry.history ?? []).map(({ period, values }) => [period, measuredValue(values, measure)]));
}

type Past = ReadonlyMap<string, number | null>;

/**
 * Whether the last period of the history is the present: it bears the name of the present, or everyone with
 * a figure then has the same figure now, as far as the digits shown tell.
 */
function endsInPresent(
  last: string,
  rows: readonly Row[],
  { measure, asOf }: { measure: Measure; asOf: string },
): boolean {
  if (last === asOf) return true;
  const text = (value: number | null | undefined) => figureText(value ?? null, measure);
  const known = rows.filter(({ past, ranked }) => isKnown(past, last) && ranked.value !== null);
  return known.length > 0 && known.every(({ past, ranked }) => text(past.get(last)) === text(ranked.value));
}

interface Row {
  ranked: RankedEntry;
  past: Past;
}

const isKnown = (past: Past, period: string) => (past.get(period) ?? null) !== null;

/** Leaves out the year where it is that of the period before: axes have little room. */
function shorten(texts: readonly string[]): TrendPeriod[] {
  const yearOf = (text: string | undefined) => /^\d{4}年(?=.)/.exec(text ?? '')?.[0] ?? '';
  return texts.map((text, index) => {
    const year = yearOf(text);
    return { text, short: year !== '' && year === yearOf(texts[index - 1]) ? text.slice(year.length) : text };
  });
}

/** A tick of the figure axis: as the figures, less the zeros behind the point. */
export function axisText(value: number, { measure, locale }: Pick<TrendView, 'measure' | 'locale'>): string {
  return figureText(value, measure, locale).replace(/[.,]0+(?=\D*$)/, '');
}

/** The rows in rank order, each with its past; an unknown group is all. */
function rowsOf(data: RankingData, measure: Measure, group: string | undefined): Row[] {
  const only = data.entries.some((entry) => entry.group === group) ? group : undefined;
  const ranked = rank(data, { by: measure.id, ...(only === undefined ? {} : { group: only }) });
  return ranked.map((each) => ({ ranked: each, past: pastFigures(each.entry, measure) }));
}

/** Names of all periods; the history's own, then the present unless the history ends in it. */
function periodsOf(
  data: RankingData,
  rows: readonly Row[],
  context: { measure: Measure; asOf: string },
): string[] {
  // In the order of the data: that of the ranks changes with the measure.
  const inOrder = data.entries.flatMap((entry) => rows.filter(({ ranked }) => ranked.entry === entry));
  const all = mergePeriods(inOrder.map((row) => [...row.past.keys()]));
  // Others may hold another measure alone.
  const past = all.filter((period) => rows.some((row) => isKnown(row.past, period)));
  const last = past[past.length - 1];
  if (last === undefined) return [];
  const hasPresent = rows.some(({ ranked }) => ranked.value !== null);
  return !hasPresent || endsInPresent(last, rows, context) ? past : [...past, context.asOf];
}

/**
 * Draws up lines and table; pure. `null` where there is nothing to compare: no entry has a figure of the
 * measure in its history, or there are fewer than two periods, the present included.
 *
 * The present figures are the last point. Where the history ends in them already (see `endsInPresent`) its
 * last period shows them; otherwise a period named `asOf` is added.
 */
export function trendView(data: RankingData, options: TrendViewOptions = {}): TrendView | null {
  const { by, group, locale = 'zh-CN', asOf = '本期' } = options;
  const measure = rankedMeasure(data, by);
  if (!measure) return null;
  const rows = rowsOf(data, measure, group);
  const periods = periodsOf(data, rows, { measure, asOf });
  if (periods.length < 2) return null;
  const toLine = ({ ranked: { entry, value }, past }: Row): TrendLine => {
    const values = periods.map((period) => past.get(period) ?? null);
    if (value !== null) values[values.length - 1] = value;
    const texts = values.map((each) => figureText(each, measure, locale));
    const { id = entry.name, name } = entry;
    return { id, entry, name, mark: markOf(data.entries.indexOf(entry)), values, texts };
  };
  const leaders = rows.filter(({ ranked }) => ranked.rank === 1).map(({ ranked }) => ranked.entry.name);
  return { measure, locale, periods: shorten(periods), lines: rows.map(toLine), leaders };
}

/** Whether the figure axis must stop at 100 %, which no rate goes beyond. */
export function reachesTheWhole(largest: number, measure: Measure): boolean {
  return isRate(measure) && largest > 0.95;
}
