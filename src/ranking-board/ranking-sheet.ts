import type { Sheet } from '../element/csv.js';
import type { Translate } from '../element/locale.js';
import type { RankingView } from './ranking-view.js';
import type { TrendView } from './trend-view.js';

/** The board as a plain table; with a trend, the figures of all its periods. */
export function rankingSheet(view: RankingView, trend: TrendView | null, t: Translate): Sheet {
  if (trend) {
    return {
      headings: [t('ranking.name'), ...trend.periods.map(({ text }) => text)],
      rows: trend.lines.map(({ name, values }) => [name, ...values]),
    };
  }
  const change = view.hasChange ? [t('ranking.change')] : [];
  return {
    headings: [t('ranking.rank'), ...change, t('ranking.name'), view.measure?.name ?? ''],
    rows: view.rows.map((row) => [row.rank, ...(view.hasChange ? [row.change] : []), row.name, row.value]),
  };
}
