import { expect } from '@open-wc/testing';
import { clippedText, overlappingText, textOutside } from '../support/clipped.js';
import { openDashboard } from '../support/dashboard.js';
import { states } from '../support/element-states.js';
import { quietPage } from '../support/quiet-page.js';
import { loadTheme } from '../support/themes.js';

describe('text', () => {
  quietPage();

  it('that is clipped is found', async () => {
    const element = await states.ready('civic-ranking-board');
    const [name] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody .name button')];
    Object.assign(name!.style, { display: 'block', width: '20px', overflow: 'hidden', whiteSpace: 'nowrap' });
    expect(clippedText(element)).to.have.length(1);
    expect(clippedText(element)[0]).to.contain('靶场社区');
  });

  it('that lies on other text is found', async () => {
    const element = await states.ready('civic-ranking-board');
    const [first] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody .name button')];
    Object.assign(first!.style, { position: 'relative', top: '-4px', left: '-60px' });
    expect(overlappingText(element)).not.to.be.empty;
  });

  it('that reaches out of the frame is found', async () => {
    const element = await states.ready('civic-ranking-board');
    const [name] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.heading')];
    Object.assign(name!.style, { position: 'relative', left: '2000px' });
    expect(textOutside(element)).to.have.length(1);
  });

  for (const name of ['default', 'elder'] as const) {
    it(`of a dashboard fits into 320 px in the ${name} theme`, async () => {
      const theme = await loadTheme(name);
      try {
        const { box, dashboard } = await openDashboard(320);
        expect(box.scrollWidth).to.be.at.most(320);
        expect(clippedText(dashboard)).to.deep.equal([]);
      } finally {
        theme.remove();
      }
    });
  }
});
