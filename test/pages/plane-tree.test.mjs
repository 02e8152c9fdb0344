import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { district, mappedDistrict } from '../../stories/invented-districts.ts';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';

const pageOf = (data) =>
  `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," /><title>网格</title><civic-grid-map><script type="application/json">${JSON.stringify(data)}</script></civic-grid-map><script type="module" src="/dist/cdn/civicboard.js"></script>`;

const spoken = ({ ignored, role }) =>
  !ignored && !['StaticText', 'InlineTextBox', 'generic', 'none'].includes(role?.value);

/** What assistive technology is given of canvases: a small window of areas around the one that has the focus. */
describe('areas on canvases, as assistive technology gets them', () => {
  let site, browser;
  beforeAll(async () => {
    site = await serveSite({
      folders: { '/dist/': `${root}dist/` },
      pages: { '/map': pageOf(mappedDistrict(74)), '/tiles': pageOf(district(20_000)) },
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path) {
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.origin}${path}`);
    await page.waitForFunction(() =>
      document.querySelector('civic-grid-map').shadowRoot?.querySelector('.plane [role="option"]'),
    );
    await page.evaluate(() =>
      document.querySelector('civic-grid-map').shadowRoot.querySelector('.plane [role="listbox"]').focus(),
    );
    const devtools = await page.createCDPSession();
    await devtools.send('Accessibility.enable');
    const tree = async () => {
      await page.evaluate(() => document.querySelector('civic-grid-map').rendered);
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const list = nodes.find(({ name, role }) => role?.value === 'listbox' && name.value.endsWith('图'));
      const property = (name) => list.properties.find((each) => each.name === name)?.value;
      const active = property('activedescendant')?.relatedNodes?.[0];
      const activeNode =
        active && nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active.backendDOMNodeId);
      return {
        name: list.name.value,
        description: list.description?.value,
        focused: property('focused')?.value,
        active: activeNode?.name.value,
        options: list.childIds.length,
        nodes: [...byId.values()].filter(spoken).length,
      };
    };
    return { page, faults, tree };
  }

  it('a map is a list of all its areas, with the one that keys are on announced', async () => {
    const { page, faults, tree } = await open('/map');
    const before = await tree();
    expect(before).toMatchObject({ name: '地图', focused: true, active: '第01网格，正常，乙某，丁和社区' });
    expect(before.description).toContain('方向键');
    // Its 74 grids, 20 communities and 6 districts.
    expect(before.options).toBe(100);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect((await tree()).active).toMatch(/^第1[123]网格，/);
    await page.keyboard.press('Enter');
    const detail = await page.evaluate(
      () => document.querySelector('civic-grid-map').shadowRoot.querySelector('[part="detail"]').textContent,
    );
    expect(detail).toMatch(/第1[123]网格/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('20 000 tiles are a window of them, and no hidden copy', async () => {
    const { page, faults, tree } = await open('/tiles');
    const before = await tree();
    expect(before).toMatchObject({ name: '分块图', focused: true });
    expect(before.active).toMatch(/^第01网格，/);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const after = await tree();
    expect(after.active).toMatch(/^第\d\d网格，\S+，甲和社区$/);
    expect(after.active).not.toBe(before.active);
    expect(after.options).toBeLessThan(30);
    expect(after.nodes).toBeLessThan(200);
    expect(faults).toEqual([]);
    await page.close();
  });
});
