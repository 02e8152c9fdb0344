import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { district, mappedDistrict } from '../../stories/invented-districts.ts';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';

const html =
  '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," /><title>实时</title><main></main><script type="module" src="/dist/cdn/civicboard.js"></script>';

/** So many updates warm up, and so many are in each stretch: 15 000 and more in all, as in 75 s at 200 a second. */
const warmUp = 3000;
const stretch = 4000;
const mostStretches = 4;
/** Updates a frame; 200 a second are three or four. */
const each = 10;
/** What an engine keeps for itself comes and goes; a leak grows in every stretch. A kept area's view is 0.5 kB. */
const most = { kB: 400, nodes: 100, listeners: 20 };

const shown = {
  'map of 300': { data: mappedDistrict(300) },
  '2 000 tiles': { data: district(2000) },
  '2 000 tiles by a measure': { data: district(2000), measure: 'households' },
  '400 tiles that are elements': { data: district(400) },
};

/** Runs in the page: so many changes of areas, one at a time, some each frame. */
async function change(count, perFrame) {
  const map = document.querySelector('civic-grid-map');
  const grids = map.data.areas.filter(({ status }) => status !== undefined);
  const statuses = ['正常', '关注', '预警', '严重', '紧急', null];
  globalThis.turn ??= 0;
  for (let done = 0; done < count; done += perFrame) {
    for (let some = 0; some < perFrame; some += 1) {
      const { code } = grids[(globalThis.turn * 7919) % grids.length];
      const status = statuses[globalThis.turn % statuses.length];
      map.updateAreas([{ code, status, values: { households: globalThis.turn % 1500, rate: 0.7 } }]);
      globalThis.turn += 1;
    }
    await new Promise(requestAnimationFrame);
  }
  await map.rendered;
  // Marks fade within three seconds, and what is announced is said within five.
  await new Promise((resolve) => setTimeout(resolve, 5500));
  await map.rendered;
}

describe('an hour of live changes in short', () => {
  let site, browser;
  beforeAll(async () => {
    site = await serveSite({ folders: { '/dist/': `${root}dist/` }, pages: { '/': html } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(Object.entries(shown))('leaves the heap flat: %s', async (name, given) => {
    const { page, faults } = await openPage(browser);
    await page.goto(site.origin);
    await page.waitForFunction(() => customElements.get('civic-grid-map'));
    await page.evaluate(async (properties) => {
      const map = Object.assign(document.createElement('civic-grid-map'), properties);
      document.querySelector('main').append(map);
      await map.updateComplete;
      await map.rendered;
    }, given);
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    const measure = async () => {
      for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (wanted) => metrics.find((metric) => metric.name === wanted).value;
      return { kB: usedSize / 1000, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
    };
    await page.evaluate(change, warmUp, each);
    const stretches = [];
    let before = await measure();
    while (stretches.length < mostStretches) {
      await page.evaluate(change, stretch, each);
      const after = await measure();
      stretches.push(
        Object.fromEntries(Object.keys(most).map((what) => [what, Math.round(after[what] - before[what])])),
      );
      before = after;
      const isFlat = Object.entries(most).every(([what, limit]) =>
        stretches.some((one) => one[what] < limit),
      );
      if (stretches.length >= 3 && isFlat) break;
    }
    console.log(`${name}: ${JSON.stringify(stretches)} more after ${stretch} updates each`);
    for (const [what, limit] of Object.entries(most)) {
      expect(Math.min(...stretches.map((one) => one[what])), what).toBeLessThan(limit);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
