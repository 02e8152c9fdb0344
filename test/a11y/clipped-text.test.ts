import { expect } from '@open-wc/testing';
import { clippedText, overlappingText, sidewaysScroll, textOutside } from '../support/clipped.js';
import { openDashboard } from '../support/dashboard.js';
import { settled, stateNames, states, tags, type Drawn } from '../support/element-states.js';
import { quietPage } from '../support/quiet-page.js';
import { loadTheme } from '../support/themes.js';

const sizes = { '--civic-font-size': 14, '--civic-font-size-small': 13, '--civic-font-size-title': 17 };

/**
 * Text of twice the size, as a page that gives the sizes in rem has it when its reader doubles the browser's
 * font size, and as Firefox's text-only zoom draws it. That no style sheet sets a size of its own beside the
 * three tokens is asserted in test/themes.
 */
function doubleText(element: HTMLElement): () => void {
  for (const [name, standard] of Object.entries(sizes)) {
    const given = parseFloat(getComputedStyle(element).getPropertyValue(name));
    element.style.setProperty(name, `${2 * (given || standard)}px`);
  }
  return () => Object.keys(sizes).forEach((name) => element.style.removeProperty(name));
}

/** WCAG 2.2, 1.4.12, on everything inside, as a reader's own style sheet has it. */
function spaceText(element: HTMLElement): () => void {
  const sheet = document.createElement('style');
  sheet.textContent = `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`;
  element.shadowRoot!.append(sheet);
  return () => sheet.remove();
}

const nothing = () => () => undefined;

const demands: [name: string, width: number, change: (element: HTMLElement) => () => void][] = [
  ['200 % text', 1010, doubleText],
  ['200 % text on a phone', 375, doubleText],
  ['the spacing of WCAG 1.4.12', 1000, spaceText],
  ['that spacing on a phone', 375, spaceText],
  ['320 px', 320, nothing],
];

/** What cannot be read whole under each demand, one after the other on the same element. */
async function faultsOf(element: Drawn): Promise<string[]> {
  const faults: string[] = [];
  const box = element.parentElement!;
  for (const [name, width, change] of demands) {
    const undo = change(element);
    // Each demand has another width than the one before: the room there is, in letters, is measured then.
    box.style.width = `${width}px`;
    await settled(element);
    const found = [clippedText, textOutside, overlappingText, sidewaysScroll].flatMap((look) =>
      look(element),
    );
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    undo();
  }
  return faults;
}

describe('text', () => {
  quietPage();

  for (const tag of tags) {
    for (const themeName of ['default', 'elder'] as const) {
      for (const state of ['expanded', 'other view', 'error', 'empty'] as const) {
        if (!stateNames(tag).includes(state)) continue;
        it(`of <${tag}>, ${state}, in the ${themeName} theme is whole at 200 %, spaced out and at 320 px`, async function () {
          this.timeout(60_000);
          const theme = await loadTheme(themeName);
          try {
            expect(await faultsOf(await states[state](tag))).to.deep.equal([]);
          } finally {
            theme.remove();
          }
        });
      }
    }
  }

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
