import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { samples } from '../model/samples.ts';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';

const history = ['2019年', '2020年'].map((period, index) => ({ period, values: { whole: index + 3 } }));
const trend = {
  ...samples.ranking,
  entries: samples.ranking.entries.map((entry, index) => ({ ...entry, values: { whole: index }, history })),
};
// Without the picture, which no server here has.
const roster = JSON.parse(
  JSON.stringify(samples.roster, (key, value) => (key === 'photo' ? undefined : value)),
);

const mounts = {
  'civic-roster': { data: roster },
  'civic-timeline': { data: samples.timeline },
  'civic-task-table': { data: samples['task-table'] },
  'civic-grid-map': { data: samples['grid-map'] },
  'civic-ranking-board': { data: trend, view: 'trend' },
  'civic-dashboard': {
    data: {
      roster,
      timeline: samples.timeline,
      tasks: samples['task-table'],
      gridMap: samples['grid-map'],
      ranking: trend,
    },
  },
};

const warmUp = 250;
const cycles = 200;
/** Bytes a cycle may leave behind: up to 600 were measured, compiled code for the most part, and under 200 after 1 000. An element that stays holds 18 000 and more. */
const bound = 2000;

/** Runs in the page: mounts and unmounts, and keeps weak hold of what was mounted. */
async function mountOften(tag, given, times) {
  globalThis.gone ??= [];
  for (let cycle = 0; cycle < times; cycle += 1) {
    const element = Object.assign(document.createElement(tag), given);
    document.querySelector('main').append(element);
    for (let round = 0; round < 2; round += 1) {
      await element.updateComplete;
      const inside = [...element.shadowRoot.querySelectorAll('.layout > *')];
      await Promise.all(inside.map((each) => each.updateComplete));
      globalThis.gone.push(...inside.map((each) => new WeakRef(each)));
    }
    element.remove();
    globalThis.gone.push(new WeakRef(element));
  }
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('memory', () => {
  let site, browser, page, faults, devtools;

  beforeAll(async () => {
    site = await serveSite({
      folders: { '/dist/': `${root}dist/` },
      pages: {
        '/': '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," /><title>内存</title><main></main><script type="module" src="/dist/cdn/civicboard.js"></script>',
      },
    });
    browser = await openBrowser();
    ({ page, faults } = await openPage(browser));
    await page.goto(site.origin);
    await page.waitForFunction(() => customElements.get('civic-dashboard'));
    devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What is left after garbage was collected, several times: what one round frees may free more. */
  async function measure() {
    const collect = async () => {
      for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    };
    await collect();
    const alive = await page.evaluate(() => {
      globalThis.gone = (globalThis.gone ?? []).filter((reference) => reference.deref());
      return globalThis.gone.length;
    });
    await collect();
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (name) => metrics.find((each) => each.name === name).value;
    return {
      heap: usedSize,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      alive,
    };
  }

  it.each(Object.entries(mounts))(
    'of a page does not grow with mounts and unmounts of <%s>',
    async (tag, given) => {
      await page.evaluate(mountOften, tag, given, warmUp);
      const before = await measure();
      await page.evaluate(mountOften, tag, given, cycles);
      const after = await measure();
      const growth = Math.round((after.heap - before.heap) / cycles);
      console.log(`<${tag}>: ${growth} bytes a cycle, ${after.nodes} nodes, ${after.listeners} listeners`);
      expect({ before: before.alive, after: after.alive }, 'elements still held').toEqual({
        before: 0,
        after: 0,
      });
      expect(growth, 'bytes a cycle').toBeLessThan(bound);
      // A node or listener more or less is the browser's own; two hundred would be ours.
      expect(after.nodes - before.nodes, 'nodes').toBeLessThan(cycles / 10);
      expect(after.listeners - before.listeners, 'listeners').toBeLessThan(cycles / 10);
      expect(after.documents - before.documents, 'documents').toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    },
  );
});
