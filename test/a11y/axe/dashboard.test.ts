import { expect, fixture, html } from '@open-wc/testing';
import type { CivicDashboard, DashboardData } from '../../../src/dashboard/dashboard.js';
import { axeRunsHere, expectAccessible, themeRules } from '../../support/axe.js';
import { openDashboard } from '../../support/dashboard.js';
import { chooseFirst, states } from '../../support/element-states.js';
import { all } from '../../support/find.js';
import { quietPage } from '../../support/quiet-page.js';
import { inEveryTheme } from '../../support/themes.js';

describe('<civic-dashboard> by axe (in Chromium)', () => {
  quietPage();
  beforeEach(function () {
    if (!axeRunsHere) this.skip();
  });

  it('is checked by an axe that finds grey on white', async () => {
    const element = await states.ready('civic-ranking-board');
    element.style.setProperty('--civic-color-text-muted', '#bbb');
    const found = await expectAccessible(element, themeRules).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(found).to.contain('color-contrast');
  });

  it('has no fault in any theme, with something chosen', async function () {
    this.timeout(60_000);
    const { dashboard, inside } = await openDashboard();
    await chooseFirst(inside[4]!);
    await dashboard.updateComplete;
    await expectAccessible(dashboard);
    // The elements are looked at in every theme by themselves.
    await inEveryTheme(async () => {
      await dashboard.updateComplete;
      for (const part of all(dashboard, '.head, [part="selected"]')) await expectAccessible(part, themeRules);
    });
  });

  it('has no fault where its data is unusable', async () => {
    const dashboard = await fixture<CivicDashboard>(
      html`<civic-dashboard heading="看板" .data=${'oops' as unknown as DashboardData}></civic-dashboard>`,
    );
    await inEveryTheme(() => expectAccessible(dashboard));
  });
});
