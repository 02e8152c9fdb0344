import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ranking-board/define.js';
import type { CivicRankingBoard, RankingData } from '../../src/ranking-board/define.js';
import { button, text } from '../support/find.js';

const board = (...scores: number[]): RankingData => ({
  measures: [{ id: 'score', name: '得分' }],
  entries: scores.map((score, index) => ({ name: `${'甲乙丙丁'[index]}`, values: { score } })),
});

describe('focus', () => {
  it('stays on a row that moves, and leaves one that goes away or was elsewhere', async () => {
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board .data=${board(4, 3, 2, 1)}></civic-ranking-board>`,
    );
    button(element, '丁').focus();
    element.data = board(1, 2, 3, 4);
    await element.updateComplete;
    expect(text(element.shadowRoot!.activeElement)).to.equal('丁');
    element.data = board(1, 2);
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.be.null;
    const outside = await fixture<HTMLButtonElement>(html`<button>外</button>`);
    outside.focus();
    element.data = board(2, 1);
    await element.updateComplete;
    expect(document.activeElement).to.equal(outside);
  });
});
