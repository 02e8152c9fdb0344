// Shoots one element at a time from the classic script, with a browser and a font that npm brings.
import { launch } from 'puppeteer-core';
import { serveSite } from '../../test/pages/support/site.mjs';
import { findBrowser, findNpmBrowser } from '../find-browser.mjs';
import { root } from '../project.mjs';

/** A system's own settings of font rendering must not reach the pictures. */
const steady = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning'];

/** Where the browser that npm brings runs: there pictures are the same on every machine. */
export const isSteadyHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * A server and a browser that shoot cases until `close()`.
 *
 * @param {{ browser?: 'npm' | 'any' }} [options] `any`: one that is installed, where there is one.
 */
export async function openStudio({ browser: wanted = isSteadyHere ? 'npm' : 'any' } = {}) {
  const { launch: options, name } = await (wanted === 'npm' ? findNpmBrowser() : findBrowser());
  const browser = await launch({ ...options, args: [...options.args, ...steady] });
  const site = await serveSite({
    folders: {
      '/contact-sheet/': `${root}scripts/contact-sheet/`,
      '/dist/': `${root}dist/`,
      '/themes/': `${root}themes/`,
      '/font/': `${root}node_modules/@fontsource-variable/noto-sans-sc/`,
      '/sample/': `${root}examples/invented-sample/`,
    },
  });
  const open = () => openPage(browser, site.origin);
  const pages = [];
  return {
    name,
    newPage: open,
    shoot,
    /** Shoots all cases on a few pages at once and hands each picture to `take(case, shot)`. */
    async shootAll(cases, take) {
      if (pages.length === 0) pages.push(...(await Promise.all([open(), open()])));
      const waiting = [...cases];
      const work = async (page) => {
        for (let one = waiting.shift(); one; one = waiting.shift()) await take(one, await shoot(page, one));
      };
      await Promise.all(pages.map(work));
    },
    close: () => Promise.all([browser.close(), site.close()]),
  };
}

/** A page that has scripts and fonts in place: what comes first is drawn as what comes last. */
async function openPage(browser, origin) {
  const page = await browser.newPage();
  await page.emulateTimezone('Asia/Shanghai');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${origin}/contact-sheet/page.html?element=dashboard`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
  return page;
}

/**
 * The picture of one case as PNG, with what the console and the page complained of; `change` may spoil the
 * page before it is shot.
 */
async function shoot(page, { element, theme, lang, width, state = 'full' }, change) {
  const complaints = [];
  const onConsole = (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  };
  const onError = (error) => complaints.push(String(error));
  page.on('console', onConsole).on('pageerror', onError);
  try {
    await page.setViewport({ width, height: 600 });
    const search = `?${new URLSearchParams({ element, theme, lang, state })}`;
    const failed = !(await page.evaluate((text) => window.show(text), search));
    await change?.(page);
    const { overflow, height } = await page.evaluate(measure, 3);
    if (overflow > 0) complaints.push(`the page is ${overflow} px wider than its window`);
    // A window as high as the page: `fullPage` was seen to show a frame older than the height it measured.
    await page.setViewport({ width, height });
    await page.evaluate(measure, 2);
    const picture = await page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true });
    return { picture, width, height, complaints, failed };
  } finally {
    page.off('console', onConsole).off('pageerror', onError);
  }
}

/** Runs in the page, once its layout has stood still for so many frames. */
async function measure(frames) {
  const { documentElement: page } = document;
  let height = 0;
  for (let still = 0; still < frames; still += 1) {
    await new Promise(requestAnimationFrame);
    const now = document.body.offsetHeight;
    if (now !== height) still = 0;
    height = now;
  }
  const { marginTop, marginBottom } = getComputedStyle(document.body);
  return {
    overflow: page.scrollWidth - innerWidth,
    height: Math.ceil(height + parseFloat(marginTop) + parseFloat(marginBottom)),
  };
}
