import { expect } from '@open-wc/testing';
import { chooseFirst, settled, states, tags, type Drawn } from '../support/element-states.js';
import { axeRunsHere, expectAccessible } from '../support/axe.js';
import { all, one } from '../support/find.js';
import { emulateMedia } from '../support/media.js';
import { quietPage } from '../support/quiet-page.js';

const shown = [
  'outline',
  'border-top',
  'border-left',
  'border-bottom',
  'background-color',
  'color',
  'text-decoration-line',
  'forced-color-adjust',
];

/** How a control looks, and what stands around it; bolder letters alone would be too little. */
function looks(control: Element): string {
  const chain: string[] = [];
  for (let node: Element | null = control; node && chain.length < 5; node = node.parentElement) {
    const style = getComputedStyle(node);
    chain.push(shown.map((name) => style.getPropertyValue(name)).join(' '));
  }
  return chain.join('\n');
}

const canvas = () => {
  const probe = Object.assign(document.createElement('i'), { style: 'background: Canvas' });
  document.body.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
};

/** Whether a shape without text is seen: by a line around it, or a ground that is not the page's. */
function drawn(shape: Element): boolean {
  const style = getComputedStyle(shape);
  const lined = parseFloat(style.borderTopWidth) > 0 || parseFloat(style.borderLeftWidth) > 0;
  const filled = ![canvas(), 'rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor);
  return lined || filled;
}

/** Shapes that say something by their size, place or tone. */
const shapes: Record<string, [state: 'ready' | 'other view', selector: string, least: number][]> = {
  'civic-timeline': [
    ['ready', '.bar', 5],
    ['ready', '.bar .filled', 1],
    ['ready', '.as-of', 1],
    ['ready', '.line', 4],
    ['other view', '.track', 1],
    ['other view', '.track .filled', 1],
    ['other view', '.marker', 5],
  ],
  'civic-task-table': [
    ['ready', '.meter', 5],
    ['ready', '.meter i', 5],
    ['ready', '.chip', 9],
  ],
  'civic-grid-map': [
    ['ready', '.tile', 10],
    ['ready', '.swatch', 6],
    ['other view', '.badge', 10],
  ],
  'civic-ranking-board': [
    ['ready', '.track', 5],
    ['ready', '.bar', 5],
    ['ready', '.average', 5],
    ['ready', '.rank', 5],
  ],
  'civic-roster': [['ready', '.avatar', 5]],
};

describe('in forced colours (where the driver can)', () => {
  quietPage();
  beforeEach(async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });
  afterEach(() => emulateMedia({}));

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      it('shows what is chosen without colour of its own', async () => {
        const element = await states.selected(tag);
        const [chosen] = all(element, '[part="scroller"] [aria-pressed="true"], tr.selected');
        const [other] = all(element, '[part="scroller"] [aria-pressed="false"]');
        expect(chosen, 'something is chosen').to.exist;
        if (chosen && other) expect(looks(chosen)).not.to.equal(looks(other));
        if (axeRunsHere) await expectAccessible(element);
      });

      for (const [state, selector, least] of shapes[tag] ?? []) {
        it(`shows ${selector}, whose ground is taken away (${state})`, async () => {
          const element = await states[state](tag);
          const found = all(element, selector).filter((shape) => shape.getClientRects().length > 0);
          expect(found.length, selector).to.be.at.least(least);
          expect(found.filter((shape) => !drawn(shape)).map(({ className }) => className)).to.deep.equal([]);
        });
      }
    });
  }

  it('tells a pressed switch from the one beside it', async () => {
    for (const tag of ['civic-roster', 'civic-timeline', 'civic-grid-map', 'civic-ranking-board'] as const) {
      const element = await states.ready(tag);
      const on = one(element, '[part="toolbar"] [aria-pressed="true"]');
      const off = one(element, '[part="toolbar"] [aria-pressed="false"]');
      expect(looks(on), tag).not.to.equal(looks(off));
    }
  });

  it('tells a status that is filtered for, a late one by its words, and a lit step of the legend', async () => {
    const table = await states.ready('civic-task-table');
    const filter = async (element: Drawn, selector: string) => {
      one(element, selector).click();
      await settled(element);
    };
    await filter(table, '.figure:nth-of-type(3)');
    const [off, , on] = all(table, '.figure');
    expect(looks(on!)).not.to.equal(looks(off!));
    expect(all(table, '.tone-overdue').map((chip) => chip.textContent?.trim())).to.deep.equal(['逾期']);
    const map = await states.ready('civic-grid-map');
    await filter(map, '.step:enabled');
    const [lit, unlit] = all(map, '.step');
    expect(looks(lit!)).not.to.equal(looks(unlit!));
    await chooseFirst(map);
  });
});
