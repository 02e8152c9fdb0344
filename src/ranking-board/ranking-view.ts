import { ownValue } from '../model/host-values.js';
import { figureText, isRate, measuredValue, type Measure } from '../model/measure.js';
import { rank, rankedMeasure, type Entry, type RankedEntry, type RankingData } from '../model/ranking.js';

/** What the ranking board draws. */
export interface RankingView {
  measure: Measure | null;
  measures: Measure[];
  groups: string[];
  rows: RankingRow[];
  reference: Reference | null;
  /** Whether any row can tell how it moved; without it the column is left out. */
  hasChange: boolean;
}

/** The dashed line: a figure stated by the data, or the average of the rows shown. */
export interface Reference {
  kind: 'stated' | 'average' | 'weighted';
  name: string;
  text: string;
  /** Place on the bar, 0..1. */
  share: number;
}

export interface RankingRow {
  id: string;
  entry: Entry;
  name: string;
  rank: number | null;
  change: number | null;
  value: number | null;
  text: string;
  /** Length of the bar, 0..1 of the longest. */
  share: number;
  /** Numerator and denominator of a ratio, as far as the data gives them. */
  part: string | null;
  whole: string | null;
  honour: 'top' | 'bottom' | null;
}

export interface RankingViewOptions {
  by?: string | undefined;
  group?: string | undefined;
  locale?: string;
}

/** The stated figure of the measure, else the average: of a ratio weighted by its denominators. */
function referenceValue(
  rows: readonly RankedEntry[],
  measure: Measure,
): { kind: Reference['kind']; value: number } | null {
  if (measure.reference === null) return null;
  if (measure.reference) return { kind: 'stated', value: measure.reference.value };
  const known = rows.filter((row) => row.value !== null);
  if (known.length < 2) return null;
  const wholeKey = measure.ratio?.[1];
  const weights = known.map((row) =>
    wholeKey === undefined ? null : (ownValue(row.entry.values, wholeKey) ?? null),
  );
  const weighted = isRate(measure) && weights.every((weight) => weight !== null && weight > 0);
  const total = weighted ? weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) : known.length;
  const sum = known.reduce(
    (all, row, index) => all + (row.value ?? 0) * (weighted ? (weights[index] ?? 0) : 1),
    0,
  );
  return { kind: weighted ? 'weighted' : 'average', value: sum / total };
}

/** Entries that nobody measured are shown all the same, each with a dash. */
const nothingMeasured: Measure = { id: '', name: '' };

/** Length of a bar, 0..1; sums of huge figures may be beyond all numbers. */
function shareOf(value: number | null, longest: number): number {
  const share = value === null || longest <= 0 ? 0 : value / longest;
  return share > 0 ? Math.min(1, share) : 0;
}

interface RowContext {
  measure: Measure;
  longest: number;
  locale: string;
  honours: Map<string | undefined, 'top' | 'bottom'>;
}

function toRow(ranked: RankedEntry, { measure, longest, locale, honours }: RowContext): RankingRow {
  const { entry, value } = ranked;
  const [partKey, wholeKey] = measure.ratio ?? [];
  const count = (key: string | undefined) => {
    const figure = key === undefined ? null : ownValue(entry.values, key);
    return typeof figure !== 'number' ? null : figureText(figure, { id: '', name: '' }, locale);
  };
  return {
    id: entry.id ?? entry.name,
    entry,
    name: entry.name,
    rank: ranked.rank,
    change: ranked.change,
    value,
    text: figureText(value, measure, locale),
    share: shareOf(value, longest),
    part: count(partKey),
    whole: count(wholeKey),
    honour: honours.get(entry.id) ?? null,
  };
}

/**
 * The first and the last ranked rows, as many as the data names as 红榜 and 黑榜. Who ties with one of
 * them is named too; nobody is in both.
 */
function honoured(rows: readonly RankedEntry[], data: RankingData): RowContext['honours'] {
  const { top = 0, bottom = 0 } = data.honours ?? {};
  const ranked = rows.filter((row) => row.rank !== null);
  const lastTop = ranked[Math.min(top, ranked.length) - 1]?.value;
  const firstBottom = ranked[Math.max(ranked.length - bottom, 0)]?.value;
  const honours: RowContext['honours'] = new Map();
  ranked.forEach(({ entry, value }, index) => {
    if (top > 0 && (index < top || value === lastTop)) honours.set(entry.id, 'top');
    else if (bottom > 0 && (index >= ranked.length - bottom || value === firstBottom))
      honours.set(entry.id, 'bottom');
  });
  return honours;
}

/** Keys that only feed a ratio are figures of the row, not measures to rank by. */
function offered(data: RankingData): Measure[] {
  return data.measures.filter((measure) =>
    data.entries.some((entry) => measuredValue(entry.values, measure) !== null),
  );
}

/** Ranks, measures and draws up the board; pure. */
export function rankingView(data: RankingData, options: RankingViewOptions = {}): RankingView {
  const { by, group, locale = 'zh-CN' } = options;
  const groups = [...new Set(data.entries.flatMap((entry) => (entry.group ? [entry.group] : [])))];
  const measures = offered(data);
  const measure = rankedMeasure(data, by) ?? null;
  const only = group !== undefined && groups.includes(group) ? group : undefined;
  const ranked = rank(data, {
    ...(by === undefined ? {} : { by }),
    ...(only === undefined ? {} : { group: only }),
  });
  const found = measure && referenceValue(ranked, measure);
  const longest = ranked.reduce(
    (most, { value }) => Math.max(most, value ?? 0),
    Math.max(0, found?.value ?? 0),
  );
  const context = { measure: measure ?? nothingMeasured, longest, locale, honours: honoured(ranked, data) };
  const reference = found && {
    kind: found.kind,
    name: measure.reference?.name ?? '',
    text: figureText(found.value, measure, locale),
    share: shareOf(found.value, longest),
  };
  const rows = ranked.map((row) => toRow(row, context));
  return { measure, measures, groups, rows, reference, hasChange: rows.some((row) => row.change !== null) };
}
