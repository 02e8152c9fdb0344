import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demandAll, launch, missing } from './support/chromium-86.mjs';
import { campaign, serveKernelSite } from './support/kernel-site.mjs';
import { openKernelPage } from './support/kernel-page.mjs';

it.runIf(missing && demandAll)('Chromium 86 is there where every engine is demanded', () => {
  throw new Error(missing);
});

describe.skipIf(missing)('in a real Chromium 86, the classic script from a tag in the head', () => {
  let browser;
  let site;
  const pages = [];
  const open = async (path, options) => {
    const page = await openKernelPage(browser, site.origin + path, options);
    pages.push(page);
    return page;
  };
  const heard = (page, type) => page.ask((wanted) => heard.filter((event) => event.type === wanted), type);

  beforeAll(async () => {
    site = await serveKernelSite();
    browser = await launch();
    expect(await browser.version()).toContain('/86.0.4240');
  });
  /** Whatever a test does, the console stays clean. */
  afterEach(async () => {
    const faults = pages.flatMap((page) => page.faults);
    await Promise.all(pages.splice(0).map((page) => page.close()));
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is the kernel of its time, and knows what compatibility data denies it', async () => {
    const page = await open('/fallback.html', { await: [] });
    const supports = (...list) =>
      page.ask((names) => names.filter((name) => CSS.supports(name, '1px')), list);
    const sides = ['margin', 'padding'].flatMap((name) =>
      ['start', 'end'].map((side) => `${name}-inline-${side}`),
    );
    expect(await supports(...sides, 'inset', 'margin-inline', 'text-underline-offset')).toEqual(sides);
    expect(await page.ask(() => typeof Array.prototype.at)).toBe('undefined');
  });

  it('draws the plain HTML example', async () => {
    const page = await open('/examples/plain-html/');
    expect(await page.ask(() => finders.tasks().length)).toBe(13);
    expect(await page.ask(() => finders.words('civic-roster'))).toContain('共 20 人');
    expect(await page.ask(() => finders.words('civic-timeline'))).toContain('长效保障阶段');
    expect(await page.ask(() => finders.words('civic-grid-map'))).toContain('雨亭巷');
    expect(await page.ask(() => finders.words('civic-ranking-board'))).toContain('南水北调东线');
    expect(await page.ask(() => document.documentElement.scrollWidth)).toBe(1200);
  });

  it('draws a whole dashboard, each thing where it belongs', async () => {
    const page = await open('/dashboard.html');
    const boxes = await page.ask(() => ({
      tiles: finders.all('civic-grid-map', '[part="tile"]').map(finders.box),
      rows: finders.all('civic-task-table', 'tr[part="row"]').map(finders.box),
      bars: finders.all('civic-ranking-board', '.bar').map(finders.box),
      phases: finders.all('civic-timeline', '[part="phase"]').map(finders.box),
      members: finders.all('civic-roster', '[part="member"]').map(finders.box),
    }));
    const grids = campaign.gridMap.areas.filter(({ parent }) => parent);
    expect(boxes.tiles).toHaveLength(grids.length);
    expect(overlaps(boxes.tiles)).toEqual([]);
    expect(boxes.rows).toHaveLength(campaign.tasks.tasks.length);
    expect(overlaps(boxes.rows)).toEqual([]);
    expect(boxes.phases).toHaveLength(campaign.timeline.phases.length);
    // 14 persons, one of whom heads the office as well.
    expect(boxes.members).toHaveLength(15);
    // 92.0 and 75.0 per cent, on one scale.
    expect(boxes.bars.at(-1).width / boxes.bars[0].width).toBeCloseTo(75 / 92, 1);
    for (const [name, list] of Object.entries(boxes))
      for (const { x, width, height } of list) {
        expect(Math.min(width, height), name).toBeGreaterThan(5);
        expect(x, name).toBeGreaterThan(0);
        expect(x + width, name).toBeLessThan(1200);
      }
    expect(await heard(page, 'civic-load')).toHaveLength(5);
  });

  it('sorts by a heading', async () => {
    const page = await open('/dashboard.html');
    const before = await page.ask(() => finders.tasks());
    const sorted = () =>
      page.ask(() =>
        finders
          .all('civic-task-table', 'th[aria-sort]')
          .filter((each) => each.getAttribute('aria-sort') !== 'none')
          .map((each) => [finders.text(each), each.getAttribute('aria-sort')]),
      );
    expect(await sorted()).toEqual([]);
    await page.click('civic-task-table', 'thead button', '工作任务');
    expect(await sorted()).toEqual([['工作任务', 'ascending']]);
    const ascending = await page.ask(() => finders.tasks());
    expect(ascending).not.toEqual(before);
    expect([...ascending].sort()).toEqual([...before].sort());
    await page.click('civic-task-table', 'thead button', '工作任务');
    expect(await sorted()).toEqual([['工作任务', 'descending']]);
    expect(await page.ask(() => finders.tasks())).not.toEqual(ascending);
  });

  it('filters by words that are typed, and by status', async () => {
    const page = await open('/dashboard.html');
    await page.type('civic-task-table', 'input', '工商所');
    const found = await page.ask(() => finders.tasks());
    expect(found).toEqual(['沿街经营门店整治', '市容市貌整治', '区域内市场专项整治']);
    await page.click('civic-task-table', '.figure', '完成');
    expect(await page.ask(() => finders.tasks())).toEqual(['市容市貌整治', '区域内市场专项整治']);
  });

  it('filters the tasks by the unit that is chosen elsewhere, and shows all again', async () => {
    const page = await open('/dashboard.html');
    await page.click('civic-roster', 'button', '郑某某');
    expect(await heard(page, 'civic-select')).toMatchObject([{ kind: 'member', units: ['工商所'] }]);
    expect(await page.ask(() => finders.tasks())).toEqual([
      '沿街经营门店整治',
      '市容市貌整治',
      '区域内市场专项整治',
    ]);
    await page.click('civic-roster', 'button', '郑某某');
    expect(await heard(page, 'civic-clear')).toHaveLength(1);
    expect(await page.ask(() => finders.tasks().length)).toBe(campaign.tasks.tasks.length);
  });

  it.each([
    ['member', 'civic-roster', 'button', '周某某'],
    ['phase', 'civic-timeline', 'button', '集中整治阶段'],
    ['task', 'civic-task-table', 'tbody button.title', '市容市貌整治'],
    ['area', 'civic-grid-map', '[part="tile"]', '第04网格'],
    ['entry', 'civic-ranking-board', 'tbody button', '达府社区'],
  ])('tells which %s was chosen, and takes it back', async (kind, tag, selector, name) => {
    const page = await open('/dashboard.html');
    await page.click(tag, selector, name);
    expect((await heard(page, 'civic-select')).map((event) => event.kind)).toEqual([kind]);
    await page.click(tag, selector, name);
    expect(await heard(page, 'civic-clear')).toHaveLength(1);
  });

  it('switches views: roster chart, timeline steps, list of areas, trend on a painted canvas', async () => {
    const page = await open('/dashboard.html');
    for (const [tag, name] of [
      ['civic-roster', '架构图'],
      ['civic-timeline', '步骤'],
      ['civic-grid-map', '列表'],
      ['civic-ranking-board', '走势'],
    ])
      await page.click(tag, 'button', name);
    const views = () =>
      page.ask(() =>
        ['civic-roster', 'civic-timeline', 'civic-grid-map', 'civic-ranking-board'].map(
          (tag) => finders.element(tag).view,
        ),
      );
    expect(await views()).toEqual(['chart', 'steps', 'list', 'trend']);
    expect(await page.ask(() => finders.all('civic-grid-map', 'tbody [part="row"]').length)).toBe(79);
    await page.until('the chart is painted', () =>
      finders.all('civic-ranking-board', 'canvas').some((canvas) => {
        const { width, height } = canvas;
        if (!width || !height) return false;
        const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] > 200) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
        return colours.size > 4;
      }),
    );
  });

  it('speaks English', async () => {
    const page = await open('/dashboard.html');
    await page.ask(() => document.documentElement.setAttribute('lang', 'en'));
    await page.until('English', () => /Search/.test(finders.all('civic-task-table', 'input')[0].placeholder));
    expect(await page.ask(() => finders.words('civic-task-table'))).toContain('Overdue');
  });

  it('hands out what it shows as CSV', async () => {
    const page = await open('/dashboard.html');
    const csv = await page.ask(async () => (await finders.element('civic-task-table').exportCsv()).text());
    expect(csv.trim().split('\r\n')).toHaveLength(1 + campaign.tasks.tasks.length);
    expect(csv).toContain('市容市貌整治');
  });

  it('hands it out as an Excel workbook too, by the menu, and copies it', async () => {
    const page = await open('/dashboard.html');
    const rows = 1 + campaign.tasks.tasks.length;
    const bytes = await page.ask(async () => {
      const blob = await finders.element('civic-task-table').exportXlsx();
      return [...new Uint8Array(await blob.arrayBuffer())];
    });
    const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('市容市貌整治');
    expect(sheet.match(/<row /g).length).toBeGreaterThan(rows + 1);

    await page.ask(() => {
      HTMLAnchorElement.prototype.click = function () {
        window.saved = this.download;
      };
    });
    const told = (words) =>
      page.until(
        words,
        (wanted) =>
          finders.all('civic-task-table', '.export [role="status"]')[0].textContent.includes(wanted),
        words,
      );
    const choose = async (words) => {
      await page.click('civic-task-table', '[part="export"]', '');
      await page.until('menu', () => finders.all('civic-task-table', '[role="menuitem"]').length === 4);
      await page.click('civic-task-table', '[role="menuitem"]', words);
    };
    await choose('Excel');
    await told('.xlsx');
    expect(await page.ask(() => window.saved)).toMatch(/\.xlsx$/);
    await choose('复制');
    await told(`已复制 ${rows - 1} 行`);
  });

  it('leaves what stands in the tag to see until there is data, then polls it', async () => {
    site.publish([{ title: '甲', lead: ['办公室'] }]);
    const waiting = await open('/fallback.html', { await: [] });
    expect(await waiting.ask(() => Boolean(finders.element('civic-task-table').shadowRoot))).toBe(true);
    expect(await waiting.ask(() => document.querySelector('table').getClientRects().length)).toBe(1);
    const page = await open('/polled.html', { await: ['civic-task-table'] });
    expect(await page.ask(() => finders.tasks())).toEqual(['甲']);
    expect(
      await page.ask(() => document.querySelector('civic-task-table > table').getClientRects().length),
    ).toBe(0);
    site.publish([
      { title: '甲', lead: ['办公室'] },
      { title: '乙', lead: ['办公室'] },
    ]);
    await page.until('the second task', () => finders.tasks().join() === '甲,乙');
  });
});

/** Pairs of boxes that lie on each other. */
function overlaps(boxes) {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 &&
          Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1,
      )
      .map((other) => [one, other]),
  );
}
