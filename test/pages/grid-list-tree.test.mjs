import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';

const data = {
  levels: ['片区', '社区', '网格'],
  areas: [
    { code: 'a', name: '城东片区' },
    { code: 'a1', name: '春熙社区', parent: 'a' },
    { code: 'a11', name: '春熙第1网格', parent: 'a1', status: '正常' },
    { code: 'a12', name: '春熙第2网格', parent: 'a1', status: '预警' },
    { code: 'b', name: '城西片区' },
  ],
};

const html = `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," /><title>列表</title><civic-grid-map view="list" roll-up="share"><script type="application/json">${JSON.stringify(data)}</script></civic-grid-map><script type="module" src="/dist/cdn/civicboard.js"></script>`;

/** What assistive technology is given, a line a node: role, name, and what is said of it. */
function lines({ nodes }) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const stated = ({ properties = [] }) =>
    properties
      .filter(({ name }) => ['level', 'expanded', 'selected'].includes(name))
      .map(({ name, value }) => `${name} ${value.value}`);
  const walk = (node, depth) => {
    const role = node.role?.value;
    const shown =
      !node.ignored && !['StaticText', 'InlineTextBox', 'generic', 'none', 'LayoutTableRow'].includes(role);
    const line = [role, node.name?.value, ...stated(node)].filter(Boolean).join(', ');
    const inner = (node.childIds ?? []).flatMap((id) => walk(byId.get(id), depth + Number(shown)));
    return shown ? ['  '.repeat(depth) + line, ...inner] : inner;
  };
  return walk(
    nodes.find(({ role }) => role?.value === 'treegrid'),
    0,
  );
}

describe('the list of areas, as assistive technology gets it', () => {
  let site, browser;
  beforeAll(async () => {
    site = await serveSite({ folders: { '/dist/': `${root}dist/` }, pages: { '/': html } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is a tree of rows, each heard whole with its level and whether it is open', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(site.origin);
    await page.waitForFunction(() =>
      document.querySelector('civic-grid-map').shadowRoot?.querySelector('tbody tr'),
    );
    const devtools = await page.createCDPSession();
    const rows = lines(await devtools.send('Accessibility.getFullAXTree')).filter((line) =>
      /^ *(?:treegrid|row,)/.test(line),
    );
    expect(rows.map((row) => row.trim())).toMatchInlineSnapshot(`
      [
        "treegrid, 列表",
        "row, 名称 状态",
        "row, 收起 城东片区1 个社区 · 2 个网格 正常 1、预警 1, level 1, expanded true, selected false",
        "row, 收起 春熙社区2 个网格 正常 1、预警 1, level 2, expanded true, selected false",
        "row, 春熙第1网格 正常, level 3, selected false",
        "row, 春熙第2网格 预警, level 3, selected false",
        "row, 城西片区 无数据, level 1, selected false",
      ]
    `);
    expect(faults).toEqual([]);
  });
});
