import { axeRunsHere, expectAccessible, themeRules } from '../../support/axe.js';
import { testEveryState } from '../../support/axe-states.js';
import { settled, states } from '../../support/element-states.js';
import { all } from '../../support/find.js';
import { quietPage } from '../../support/quiet-page.js';
import { inEveryTheme } from '../../support/themes.js';

testEveryState('civic-task-table');

describe('filters and finds of <civic-task-table> by axe (in Chromium)', () => {
  quietPage();

  for (const [where, width] of [
    ['panel', 1000],
    ['sheet', 360],
  ] as const) {
    it(`have no fault in any theme: ${where}`, async function () {
      if (!axeRunsHere) this.skip();
      this.timeout(60_000);
      const element = await states.ready('civic-task-table', width);
      Object.assign(element, {
        query: '整治',
        filters: { status: ['closed', 'on-track'], category: ['秩序与行业整治'], unitRole: 'lead' },
        sort: [
          { key: 'lead', direction: 'ascending' },
          { key: 'due', direction: 'descending' },
        ],
      });
      all(element, '.filter-button')[0]!.click();
      await settled(element);
      await expectAccessible(element);
      await inEveryTheme(async () => {
        await element.updateComplete;
        await expectAccessible(element, themeRules);
      });
    });
  }
});
