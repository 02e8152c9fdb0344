import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, themes } from '../../scripts/project.mjs';
import { openBrowser } from './support/browser.mjs';
import { launch, missing } from './support/chromium-86.mjs';
import { measureParts } from './support/in-page.mjs';
import { openKernelPage } from './support/kernel-page.mjs';
import { serveKernelSite } from './support/kernel-site.mjs';

const widths = [1200, 768, 360];

/** Themes that change colours alone lay nothing out anew. */
const sizes = /--civic-(?:font|space|radius|target|line-height|[a-z-]+-size)/;
const changesSizes = (theme) => sizes.test(readFileSync(`${root}themes/${theme}.css`, 'utf8'));

/**
 * What the old kernel lays out otherwise, told in stories/docs/old-kernels.mdx. `allows` gets how far
 * [x, y, width, height] are off.
 */
const known = [
  {
    what: 'a ranking that is given more height keeps its rows as they are: tables stretch since Chromium 91',
    part: /^civic-ranking-board row /,
    allows: ([x, , width, height]) => near(x, 4) && near(width, 4) && height < 0,
  },
  {
    what: 'columns of a table are a few pixels wider or narrower, which breaks a line elsewhere',
    part: /^civic-task-table(?: |$)/,
    allows: ([x, , width, height]) => near(x, 4) && near(width, 4) && near(height, 110),
  },
  {
    what: 'letters are a fraction wider or narrower: a text may take one line less or more',
    part: /^civic-timeline phase /,
    allows: ([x, , width, height]) => near(x, 4) && near(width, 4) && near(height, 26),
  },
  {
    what: 'a ranking that is wider than a phone is as wide as its letters',
    part: /^civic-ranking-board row /,
    allows: ([x, , width, height]) => near(x, 4) && near(width, 8) && near(height, 4),
  },
];

const near = (difference, most) => Math.abs(difference) <= most;

/**
 * Lines are whole pixels high in the old kernel and fractions in the new, up to 2 per cent: so much adds up
 * over the height of a thing, and over what is above it.
 */
function isOff([x, y, width, height], size, elementHeight) {
  return !(
    near(x, 4) &&
    near(width, 4) &&
    near(height, Math.max(3, size[3] * 0.035)) &&
    near(y, Math.max(4, elementHeight * 0.03))
  );
}

/** Parts that are not where the current engine has them; `met` collects which known differences were seen. */
function misplaced(old, now, met) {
  const missingParts = Object.keys(now).filter((key) => !(key in old));
  const extraParts = Object.keys(old).filter((key) => !(key in now));
  const off = Object.keys(now).flatMap((key) => {
    if (!(key in old)) return [];
    const difference = old[key].map((value, i) => value - now[key][i]);
    if (!isOff(difference, now[key], now[key.split(' ')[0]][3])) return [];
    const reason = known.find(({ part, allows }) => part.test(key) && allows(difference));
    if (reason) met.add(reason);
    return reason ? [] : [`${key}: off by ${difference.map(Math.round)} from ${now[key].map(Math.round)}`];
  });
  return [
    ...missingParts.map((key) => `${key}: not drawn`),
    ...extraParts.map((key) => `${key}: only here`),
    ...off,
  ];
}

describe.skipIf(missing)('the layout in a real Chromium 86', () => {
  const met = new Set();
  let site;
  let browsers = [];

  beforeAll(async () => {
    site = await serveKernelSite();
    browsers = [await launch(), await openBrowser()];
  });
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await site?.close();
  });

  it.each([
    ['a dashboard', '/dashboard.html', themes],
    ['the other views', '/views.html', ['default', ...themes.filter(changesSizes)]],
  ])('of %s is that of the current engine, at every width and in every theme', async (_, path, inThemes) => {
    const pages = await Promise.all(browsers.map((browser) => openKernelPage(browser, site.origin + path)));
    const wrong = {};
    for (const theme of new Set(inThemes)) {
      for (const page of pages) await page.theme(theme);
      for (const width of widths) {
        const [old, now] = await Promise.all(
          pages.map(async (page) => {
            await page.width(width);
            return page.ask(measureParts);
          }),
        );
        expect(Object.keys(now).length).toBeGreaterThan(150);
        const list = misplaced(old, now, met);
        if (list.length > 0) wrong[`${theme}, ${width} px`] = list;
      }
    }
    expect(wrong).toEqual({});
    expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all(pages.map((page) => page.close()));
  });

  it('differs in no more than what is known, and in all of that', () => {
    expect(known.filter((each) => !met.has(each)).map(({ what }) => what)).toEqual([]);
  });
});
