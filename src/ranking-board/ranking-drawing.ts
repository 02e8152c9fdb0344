import { styles as boardStyles } from './ranking-board.styles.js';
import { mediaStyles } from './ranking-media.styles.js';
import { trendStyles } from './trend.styles.js';

export { rankingBoardMessages as messages } from '../locales/zh-CN/ranking-board.js';
export { renderBoard } from './ranking-rows.js';
export { rankingMeta } from './ranking-meta.js';
export { rankingSheet } from './ranking-sheet.js';
export { renderRankingToolbar } from './ranking-toolbar.js';
export { rankingView } from './ranking-view.js';
export { renderTrend } from './trend-template.js';
export { trendView } from './trend-view.js';
export { validateRanking as validate } from '../model/ranking.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [boardStyles, mediaStyles, trendStyles];
