import { expect } from '@open-wc/testing';
import { openDashboard } from '../support/dashboard.js';
import { chooseFirst, settled, states, tags } from '../support/element-states.js';
import { all } from '../support/find.js';
import { controls, smallText, tooSmall, visible } from '../support/measure.js';
import { quietPage } from '../support/quiet-page.js';
import { loadTheme } from '../support/themes.js';

/** A link within a sentence may be as high as its line (WCAG 2.5.8). */
const inline = (control: Element) =>
  control.localName === 'a' || control.matches('button.unit, button.link, button.host');

const mainTargets = [
  '[part="toolbar"] button',
  '[part="summary"] button',
  '[part="conditions"] button',
  '[part="conditions"] input',
  'select',
  '[role="tab"]',
  'summary',
  '.legend button',
  '[part="error"] button',
].join(', ');

describe('targets and text', () => {
  quietPage();

  it('has choices of at least 24 px, their words included, in the panel of filters', async () => {
    const element = await states.ready('civic-task-table');
    all(element, '.filter-button')[0]!.click();
    await settled(element);
    const choices = all(element, '.filters label');
    expect(choices.length).to.be.greaterThan(5);
    expect(tooSmall(choices, 24)).to.deep.equal([]);
  });

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      it('has targets of at least 24 px', async () => {
        const element = await states.expanded(tag);
        // A box to tick is as large as the label that it stands in.
        const target = (control: Element) => control.closest('label.check') ?? control;
        const own = controls(element)
          .filter((control) => !inline(control))
          .map(target);
        expect(own.length).to.be.greaterThan(3);
        expect(tooSmall(own, 24)).to.deep.equal([]);
      });

      for (const state of ['ready', 'expanded', 'other view', 'error', 'empty'] as const) {
        it(`has main targets of 60 px and text of 18 px at least in the elder theme: ${state}`, async function () {
          // The trend brings its charts, module by module.
          this.timeout(60_000);
          const theme = await loadTheme('elder');
          try {
            const element = await states[state](tag);
            const main = all(element, mainTargets).filter(visible);
            expect(tooSmall(main, 60, false), 'targets').to.deep.equal([]);
            expect(smallText(element, 18), 'text').to.deep.equal([]);
          } finally {
            theme.remove();
          }
        });
      }
    });
  }

  it('are as large in a dashboard that names what is chosen', async () => {
    const theme = await loadTheme('elder');
    try {
      const { dashboard, inside } = await openDashboard();
      await chooseFirst(inside[4]!);
      await dashboard.updateComplete;
      const main = all(dashboard, '[part="selected"] button');
      expect(main).not.to.be.empty;
      expect(tooSmall(main, 60, false)).to.deep.equal([]);
      expect(smallText(dashboard, 18)).to.deep.equal([]);
    } finally {
      theme.remove();
    }
  });
});
