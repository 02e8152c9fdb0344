import { CivicRankingBoard } from './ranking-board.js';

CivicRankingBoard.define();

export { CivicRankingBoard };
export type { RankingData, Entry, RankedEntry } from '../model/ranking.js';
export type { Measure } from '../model/measure.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-ranking-board': CivicRankingBoard;
  }
}
