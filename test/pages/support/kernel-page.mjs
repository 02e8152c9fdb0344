import { openPage } from './browser.mjs';
import { installFinders } from './in-page.mjs';

const tags = ['civic-roster', 'civic-timeline', 'civic-task-table', 'civic-grid-map', 'civic-ranking-board'];

/** A page in either engine, driven by the mouse and the keyboard; `faults` is what the page complained of. */
export async function openKernelPage(
  browser,
  address,
  { width = 1200, height = 900, await: wanted = tags } = {},
) {
  const { page, faults } = await openPage(browser, { width, height });
  await page.evaluateOnNewDocument(`(${installFinders})()`);
  await page.goto(address);
  const ask = (question, ...args) => page.evaluate(question, ...args);
  const until = async (what, question, ...args) => {
    try {
      return await page.waitForFunction(question, { timeout: 10_000, polling: 50 }, ...args);
    } catch {
      const words = await ask(() => document.body.innerText.slice(0, 300));
      throw new Error(`Never: ${what}. Faults: ${faults.join('; ') || 'none'}. The page reads: ${words}`);
    }
  };
  for (const tag of wanted)
    await until(`${tag} drawn`, (name) => finders.all(name, '[part="scroller"]').length > 0, tag);
  await settle(page);

  return {
    page,
    faults,
    ask,
    until,
    /** Clicks the middle of a thing that is found by the words in it. */
    async click(tag, selector, name) {
      const { x, y } = await ask((...args) => finders.place(...args), tag, selector, name);
      await page.mouse.click(x, y);
      await settle(page);
    },
    async type(tag, selector, words) {
      await this.click(tag, selector, '');
      await page.keyboard.type(words);
      await settle(page);
    },
    /** Loads a theme in place of the one before. A new link: Chromium 86 tells of no load when one changes. */
    async theme(name) {
      await ask(
        (theme) =>
          new Promise((loaded) => {
            const link = document.createElement('link');
            Object.assign(link, { rel: 'stylesheet', id: 'theme', href: `/themes/${theme}.css` });
            link.onload = () => loaded(true);
            document.getElementById('theme').replaceWith(link);
          }),
        name,
      );
    },
    async width(width) {
      await page.setViewport({ width, height });
      await settle(page);
    },
    close: () => page.close(),
  };
}

/** Waits until nothing is left to draw: what a width changes is drawn two frames later. */
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 4; frames += 1) await new Promise((done) => requestAnimationFrame(done));
  });
}
