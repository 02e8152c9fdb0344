import type { Translate } from '../element/locale.js';
import type { RankingView } from './ranking-view.js';

/** How many are ranked, and which way is better. */
export function rankingMeta({ measure, rows }: RankingView, t: Translate): string {
  const better = measure?.better ? ` · ${t(`ranking.${measure.better}-better`)}` : '';
  return `${t('ranking.count', { n: rows.length })}${better}`;
}
