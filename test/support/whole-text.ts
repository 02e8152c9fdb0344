import { expect } from '@open-wc/testing';
import { clippedText, overlappingText, sidewaysScroll, textOutside } from './clipped.js';
import { settled, stateNames, states, type Drawn, type Tag } from './element-states.js';
import { quietPage } from './quiet-page.js';
import { loadTheme } from './themes.js';

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

/** Tests that no text of the element is cut off, covered or pushed out where a reader makes it larger. */
export function testWholeText(tag: Tag): void {
  describe(`text of <${tag}>`, () => {
    quietPage();

    for (const themeName of ['default', 'elder'] as const) {
      for (const state of ['expanded', 'other view', 'error'] as const) {
        if (!stateNames(tag).includes(state)) continue;
        it(`is whole at 200 %, spaced out and at 320 px: ${state}, ${themeName} theme`, async function () {
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
  });
}
