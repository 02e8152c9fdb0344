import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { mappedDistrict } from '../../stories/invented-districts.ts';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';

const html = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:," /><title>手机</title><style>body{margin:8px 8px 1200px}</style><p>上文</p><civic-grid-map><script type="application/json">${JSON.stringify(mappedDistrict(74))}</script></civic-grid-map><script type="module" src="/dist/cdn/civicboard.js"></script>`;

/** What a finger does on a real screen: the browser decides whether it scrolls, zooms or tells the page. */
describe('fingers on a phone', () => {
  let site, browser, page, faults, devtools;

  beforeAll(async () => {
    site = await serveSite({ folders: { '/dist/': `${root}dist/` }, pages: { '/': html } });
    browser = await openBrowser();
    ({ page, faults } = await openPage(browser));
    await page.setViewport({ width: 390, height: 760, hasTouch: true, isMobile: true });
    await page.goto(site.origin);
    await page.waitForFunction(() =>
      document.querySelector('civic-grid-map').shadowRoot?.querySelector('[role="option"]'),
    );
    devtools = await page.createCDPSession();
  });
  afterAll(async () => {
    expect(faults).toEqual([]);
    await browser?.close();
    await site?.close();
  });

  const state = () =>
    page.evaluate(async () => {
      const map = document.querySelector('civic-grid-map');
      await new Promise((resolve) => setTimeout(resolve, 200));
      await map.rendered;
      const { left, top, width, height } = map.shadowRoot
        .querySelector('.plane [role="listbox"]')
        .getBoundingClientRect();
      const option = [...map.shadowRoot.querySelectorAll('[role="option"]')].find((each) =>
        each.textContent.includes('第35网格'),
      );
      const at = option.getBoundingClientRect();
      return {
        middle: [left + width / 2, top + height / 2],
        grid: [at.left + at.width / 2, at.top + at.height / 2],
        zoom: map.zoom,
        selection: map.selection,
        scrolled: scrollY,
        scale: visualViewport.scale,
      };
    });

  const send = (type, points) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });

  /** Fingers go from places to places; `to` is a place for each. */
  async function slide(from, to) {
    const steps = 16;
    for (let finger = 1; finger <= from.length; finger += 1) await send('touchStart', from.slice(0, finger));
    for (let step = 1; step <= steps; step += 1) {
      const now = from.map(([x, y], finger) => {
        const [endX, endY] = to[finger];
        return [x + ((endX - x) * step) / steps, y + ((endY - y) * step) / steps];
      });
      await send('touchMove', now);
    }
    await send('touchEnd', []);
  }

  const reset = () =>
    page.evaluate(async () => {
      const map = document.querySelector('civic-grid-map');
      Object.assign(map, { zoom: 1, selection: null });
      scrollTo(0, 0);
      await map.rendered;
    });

  it.each([
    ['sideways', [1, 0]],
    ['up and down', [0, 1]],
  ])(
    'two of them, %s, zoom the map around what is between them, and not the page',
    async (_, [across, down]) => {
      await reset();
      const before = await state();
      const [x, y] = before.grid;
      const around = (by) => [
        [x - by * across, y - by * down],
        [x + by * across, y + by * down],
      ];
      await slide(around(30), around(75));
      const after = await state();
      expect(after.zoom).toBeCloseTo(2.5, 1);
      expect(after.scale).toBe(before.scale);
      expect(after.scrolled).toBe(before.scrolled);
      expect(Math.hypot(after.grid[0] - x, after.grid[1] - y)).toBeLessThan(4);
      expect(after.selection).toBe(null);
    },
  );

  it('one moves the page while all of the map is in view, and the map once it is zoomed in', async () => {
    await reset();
    const whole = await state();
    const [x, y] = whole.middle;
    await slide([[x, y]], [[x, y - 150]]);
    const scrolled = await state();
    expect(scrolled.scrolled).toBeGreaterThan(80);
    expect(scrolled.zoom).toBe(1);

    await reset();
    await page.evaluate(() => (document.querySelector('civic-grid-map').zoom = 3));
    const zoomed = await state();
    await slide([[x, y]], [[x - 60, y - 90]]);
    const moved = await state();
    expect(moved.scrolled).toBe(0);
    expect(moved.grid[0] - zoomed.grid[0]).toBeCloseTo(-60, -1);
    expect(moved.grid[1] - zoomed.grid[1]).toBeCloseTo(-90, -1);
  });

  it('a tap chooses', async () => {
    await reset();
    const { grid } = await state();
    await send('touchStart', [grid]);
    await send('touchEnd', []);
    expect((await state()).selection).toEqual({ kind: 'area', id: 'G35' });
  });

  it('two of them are the page’s on a page that is zoomed in, so that nobody is locked in', async () => {
    await reset();
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    const before = await state();
    const [x, y] = before.middle.map((place, axis) => Math.min(place, [150, 300][axis]));
    await slide(
      [
        [x - 70, y],
        [x + 70, y],
      ],
      [
        [x - 40, y],
        [x + 40, y],
      ],
    );
    const after = await state();
    expect(after.zoom).toBe(1);
    expect(after.scale).toBeLessThan(before.scale);
  });
});
