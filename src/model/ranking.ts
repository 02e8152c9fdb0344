import { checkRow, checkRows } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { figures, list, number, object, oneOf, text } from './fields.js';
import { makeIssue, type Issue } from './issue.js';
import { checkMeasures, checkRates, measuredValue, type Measure, type RateContext } from './measure.js';
import { RowIds } from './row-ids.js';

/** A ranking of units, as bulletins give it (通报、排行). */
export interface RankingData extends Dataset {
  measures: Measure[];
  /** Id of the measure to rank by. Default: the first. */
  rankBy?: string;
  /** `competition`: 1 2 2 4. `dense`: 1 2 2 3. Default `competition`. */
  ties?: 'competition' | 'dense';
  entries: Entry[];
  /** How many at the top (红榜) and at the bottom (黑榜) are named as such. Default: none. */
  honours?: { top?: number; bottom?: number };
}

/** One ranked unit. */
export interface Entry {
  id?: string;
  name: string;
  group?: string;
  /** By measure id; `null` or absent is not known. */
  values: Record<string, number | null>;
  /** The same at the period before; gives the change of rank. */
  previous?: Record<string, number | null>;
  /** Figures of earlier periods, oldest first, for the trend; the last may be the present one. */
  history?: { period: string; values: Record<string, number | null> }[];
}

const entryShape = {
  fields: {
    id: text,
    name: text,
    group: text,
    values: figures,
    previous: figures,
    history: list(object({ period: text, values: figures }, ['period', 'values'])),
  },
  required: ['name'],
  numbersAsText: ['id'],
};

const frameShape = {
  fields: {
    rankBy: text,
    ties: oneOf('competition', 'dense'),
    honours: object({ top: number, bottom: number }),
  },
};

interface EntryContext extends RateContext {
  ids: RowIds;
}

function checkEntry(value: unknown, path: string, context: EntryContext): Entry | null {
  const { issues, ids } = context;
  const entry = checkRow<Entry>(entryShape, value, { path, issues });
  if (!entry) return null;
  const id = ids.claim(entry.id, entry.name, `${path}.id`);
  const checked: Entry = { ...entry, id, values: checkRates(entry.values ?? {}, `${path}.values`, context) };
  if (entry.previous) checked.previous = checkRates(entry.previous, `${path}.previous`, context);
  checked.history = entry.history?.map(({ values, ...rest }, index) => ({
    ...rest,
    values: checkRates(values, `${path}.history[${index}].values`, context),
  }));
  return checked;
}

/** Tells of a `rankBy` that no measure has; the first measure serves instead. */
function checkRankBy(rankBy: string | undefined, measures: readonly Measure[], issues: Issue[]): void {
  const [first] = measures;
  if (rankBy === undefined || !first || measures.some((measure) => measure.id === rankBy)) return;
  const params = { used: first.name };
  issues.push(makeIssue('unknown-measure', { path: 'rankBy', value: rankBy, params, severity: 'warning' }));
}

/** Checks a ranking (排行、通报). Where it gives no measures, the keys of the values serve. */
export function validateRanking(data: unknown): Validation<RankingData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, ['entries', 'measures'], issues);
  if (!frame) return { data: null, issues };
  const own: Partial<RankingData> = checkRow(frameShape, frame, { path: '', issues }) ?? frame;
  const given = frame.measures === undefined ? [] : checkMeasures(frame.measures, issues);
  const context: EntryContext = { measures: given, issues, ids: new RowIds(issues) };
  const entries = checkRows(frame.entries, { path: 'entries', issues }, (item, path) =>
    checkEntry(item, path, context),
  );
  const measures = given.length > 0 ? given : measuresOf(entries);
  checkRankBy(own.rankBy, measures, issues);
  return { data: { ...own, measures, entries } as RankingData, issues };
}

function measuresOf(entries: readonly Entry[]): Measure[] {
  const keys = new Set(entries.flatMap(({ values }) => Object.keys(values)));
  return [...keys].map((id) => ({ id, name: id }));
}

/** One row of a ranking. */
export interface RankedEntry {
  entry: Entry;
  /** `null` where the figure is not known: unranked, at the end. */
  rank: number | null;
  previousRank: number | null;
  /** Places gained (positive) or lost since the period before. */
  change: number | null;
  value: number | null;
}

export interface RankOptions {
  /** Id of the measure. Default: the data's `rankBy`, else its first measure. */
  by?: string;
  /** Only entries of this group. Default: all. */
  group?: string;
  ties?: 'competition' | 'dense';
}

/** The measure to rank by: the one asked for, else the data's own, else the first. */
export function rankedMeasure(data: RankingData, by?: string): Measure | undefined {
  const find = (id: string | undefined) => data.measures.find((measure) => measure.id === id);
  return find(by) ?? find(data.rankBy) ?? data.measures[0];
}

function ranksOf(
  figures: readonly (number | null)[],
  better: 'higher' | 'lower',
  ties: 'competition' | 'dense',
) {
  const known = figures.filter((figure): figure is number => figure !== null);
  const sorted = known.sort((a, b) => (better === 'lower' ? a - b : b - a));
  const ranks = new Map<number, number>();
  sorted.forEach((figure, index) => {
    if (!ranks.has(figure)) ranks.set(figure, ties === 'dense' ? ranks.size + 1 : index + 1);
  });
  return figures.map((figure) => (figure === null ? null : (ranks.get(figure) ?? null)));
}

/**
 * Ranks the entries by a measure (名次、名次变化). Equal figures share a rank; entries without a figure
 * come last, unranked; entries of equal rank keep the order of the data.
 */
export function rank(data: RankingData, options: RankOptions = {}): RankedEntry[] {
  const measure = rankedMeasure(data, options.by);
  const entries = data.entries.filter(
    (entry) => options.group === undefined || entry.group === options.group,
  );
  if (!measure)
    return entries.map((entry) => ({ entry, rank: null, previousRank: null, change: null, value: null }));
  const ties = options.ties ?? data.ties ?? 'competition';
  const better = measure.better ?? 'higher';
  const values = entries.map((entry) => measuredValue(entry.values, measure));
  const ranks = ranksOf(values, better, ties);
  const previousRanks = ranksOf(
    entries.map((entry) => measuredValue(entry.previous, measure)),
    better,
    ties,
  );
  return entries
    .map((entry, index) => {
      const [now, before] = [ranks[index] ?? null, previousRanks[index] ?? null];
      const change = now !== null && before !== null ? before - now : null;
      return { entry, rank: now, previousRank: before, change, value: values[index] ?? null };
    })
    .sort((a, b) => (a.rank ?? entries.length + 1) - (b.rank ?? entries.length + 1));
}
