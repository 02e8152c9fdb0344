import { axeRunsHere, enhancedContrast, expectAccessible, themeRules } from './axe.js';
import { states, stateNames, type Tag } from './element-states.js';
import { quietPage } from './quiet-page.js';
import { inEveryTheme } from './themes.js';

/** Tests that axe finds no fault in any state and theme of the element: all rules once, and a theme's in each. */
export function testEveryState(tag: Tag): void {
  describe(`<${tag}> by axe (in Chromium)`, () => {
    quietPage();

    for (const name of stateNames(tag)) {
      it(`has no fault in any theme: ${name}`, async function () {
        if (!axeRunsHere) this.skip();
        this.timeout(60_000);
        const element = await states[name](tag);
        await expectAccessible(element);
        await inEveryTheme(async (theme) => {
          await element.updateComplete;
          await expectAccessible(element, themeRules);
          if (theme === 'high-contrast') await expectAccessible(element, enhancedContrast);
        });
      });
    }

    it('has no fault: expanded, on a phone', async function () {
      if (!axeRunsHere) this.skip();
      await expectAccessible(await states.expanded(tag, 360));
    });
  });
}
