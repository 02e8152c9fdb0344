import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveGrid } from '../../examples/live-grid/live-grid.mjs';
import { root } from '../../scripts/project.mjs';
import { openBrowser, openPage } from './support/browser.mjs';

const html = (attributes = '') =>
  `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," /><title>实时</title><civic-grid-map src="/live-grid/grid.json" stream="/live-grid/live" ${attributes}></civic-grid-map><script type="module" src="/dist/cdn/civicboard.js"></script>`;

/** A site of the built package and the example's back end; `every` ms a change. */
async function serveLive(options) {
  const back = liveGrid(options);
  const server = createServer((request, response) => {
    if (back.handle(request, response)) return;
    const { pathname, search } = new URL(request.url, 'http://site');
    if (pathname.startsWith('/dist/cdn/')) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      return response.end(readFileSync(`${root}${pathname.slice(1)}`));
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(html(decodeURIComponent(search.slice(1))));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    back,
    close: () => {
      back.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const lineText = () =>
  document.querySelector('civic-grid-map').shadowRoot?.querySelector('.line')?.textContent.trim();

describe('the live example', () => {
  let browser;
  beforeAll(async () => (browser = await openBrowser()));
  afterAll(() => browser?.close());

  it('shows what the server streams, says when it is cut, and misses nothing afterwards', async () => {
    const site = await serveLive({ every: 50 });
    try {
      const { page, faults } = await openPage(browser);
      await page.goto(site.origin);
      await page.waitForFunction(`(${lineText})() === '实时更新'`);
      await page.evaluate(() => fetch('/live-grid/cut', { method: 'POST' }));
      await page.waitForFunction(`(${lineText})()?.startsWith('实时数据中断')`);
      await page.waitForFunction(`(${lineText})() === '实时更新'`, { timeout: 40_000 });
      site.back.close();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const shown = await page.evaluate(() => {
        const map = document.querySelector('civic-grid-map');
        return [...map.shadowRoot.querySelectorAll('[part="tile"]')].map((tile) =>
          [tile.dataset.code, tile.getAttribute('aria-label').split('，')[1]].join(' '),
        );
      });
      const { areas } = await (await fetch(`${site.origin}/live-grid/grid.json`)).json();
      const stands = areas
        .filter(({ parent }) => parent)
        .map(({ code, status }) => `${code} ${status ?? '无数据'}`);
      expect(shown).toEqual(stands);
      // The break itself is no fault of the page.
      expect(faults.filter((fault) => !/503/.test(fault))).toEqual([]);
      await page.close();
    } finally {
      await site.close();
    }
  });

  it.each(['', 'view="list"', 'roll-up="share"'])(
    'keeps a flat heap over thousands of changes, <civic-grid-map %s>',
    async (attributes) => {
      const site = await serveLive({ every: 4 });
      try {
        const { page, faults } = await openPage(browser);
        const devtools = await page.createCDPSession();
        await devtools.send('Performance.enable');
        await page.goto(`${site.origin}/?${encodeURIComponent(attributes)}`);
        await page.waitForFunction(`(${lineText})() === '实时更新'`);
        const reach = async (count) => {
          while (site.back.sent < count) await new Promise((resolve) => setTimeout(resolve, 50));
        };
        const measure = async () => {
          for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
          const { usedSize } = await devtools.send('Runtime.getHeapUsage');
          const { metrics } = await devtools.send('Performance.getMetrics');
          const metric = (name) => metrics.find((each) => each.name === name).value;
          return { heap: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
        };
        await reach(1500);
        // What the engine keeps for itself comes and goes: a leak grows in each of the stretches.
        const stretches = [];
        let before = await measure();
        do {
          await reach(site.back.sent + 3000);
          const after = await measure();
          stretches.push({
            kB: Math.round((after.heap - before.heap) / 1000),
            nodes: after.nodes - before.nodes,
            listeners: after.listeners - before.listeners,
          });
          console.log(
            `${attributes || 'tiles'}: ${JSON.stringify(stretches[stretches.length - 1])} more after 3000 events`,
          );
          before = after;
        } while (stretches.length < 3 && !stretches.some(({ kB }) => kB < 400));
        const least = (what) => Math.min(...stretches.map((each) => each[what]));
        expect(least('kB'), 'kB').toBeLessThan(400);
        expect(least('nodes'), 'nodes').toBeLessThan(300);
        expect(least('listeners'), 'listeners').toBeLessThan(50);
        expect(faults).toEqual([]);
        await page.close();
      } finally {
        await site.close();
      }
    },
  );
});
