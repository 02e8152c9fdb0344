import { figureCell } from '../element/figure-cell.js';
import type { LocaleController } from '../element/locale.js';
import type { Sheet } from '../element/sheet.js';
import type { RankingView } from './ranking-view.js';
import type { TrendView } from './trend-view.js';

/** The board as a plain table; with a trend, the figures of all its periods. */
export function rankingSheet(
  view: RankingView,
  trend: TrendView | null,
  { t, current: locale }: Pick<LocaleController, 't' | 'current'>,
): Sheet {
  if (trend) {
    return {
      headings: [t('ranking.name'), ...trend.periods.map(({ text }) => text)],
      rows: trend.lines.map(({ name, values }) => [
        name,
        ...values.map((value) => figureCell(value, trend.measure, locale)),
      ]),
    };
  }
  const { hasChange, measure } = view;
  return {
    headings: [
      t('ranking.rank'),
      ...(hasChange ? [t('ranking.change')] : []),
      t('ranking.name'),
      measure?.name ?? '',
    ],
    rows: view.rows.map((row) => [
      row.rank,
      ...(hasChange ? [row.change] : []),
      row.name,
      figureCell(row.value, measure, locale),
    ]),
  };
}
