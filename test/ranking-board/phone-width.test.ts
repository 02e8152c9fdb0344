import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ranking-board/define.js';
import type { CivicRankingBoard } from '../../src/ranking-board/ranking-board.js';
import type { DashboardData } from '../../src/dashboard/dashboard.js';
import { all } from '../support/find.js';
import { sample } from '../support/sample.js';
import { inEveryTheme } from '../support/themes.js';

describe('<civic-ranking-board> on a phone', () => {
  it('shows every figure whole, without scrolling sideways, in every theme and language', async () => {
    const { ranking } = await sample<DashboardData>('invented-sample/dashboard.json');
    await inEveryTheme(async () => {
      for (const lang of ['zh-CN', 'en']) {
        const place = await fixture<HTMLDivElement>(html`<div style="width: 336px" lang=${lang}></div>`);
        const board = document.createElement('civic-ranking-board') as CivicRankingBoard;
        board.data = ranking!;
        place.append(board);
        await board.updateComplete;
        const [scroller] = all(board, '[part="scroller"]');
        expect(scroller!.scrollWidth, lang).to.be.at.most(scroller!.clientWidth);
      }
    });
  });
});
