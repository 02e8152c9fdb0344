import { expect } from '@open-wc/testing';
import type { Area } from '../../src/model/grid-map.js';
import { expectAccessible } from '../support/axe.js';
import { all, button, tableRows, text } from '../support/find.js';
import { streetGrids, threeLevels } from './areas.js';
import { focused, press, rowOf, rowTexts, settled, showMap, treegrid } from './shown-map.js';

/** Invented: a hundred communities of two hundred grids each. */
function city(): Area[] {
  return Array.from({ length: 100 }, (_, community): Area[] => [
    { code: `c${community}`, name: `第${community + 1}社区` },
    ...Array.from({ length: 199 }, (_each, grid) => ({
      code: `c${community}-${grid}`,
      name: `第${grid + 1}网格`,
      parent: `c${community}`,
      status: grid === 150 ? '紧急' : '正常',
    })),
  ]).flat();
}

const levels = (row: Element) =>
  ['level', 'posinset', 'setsize', 'expanded'].map((name) => row.getAttribute(`aria-${name}`));

describe('<civic-grid-map> as a list', () => {
  it('shows every area as a row, status in words', async () => {
    const map = await showMap(streetGrids);
    button(map, '列表').click();
    await settled(map);
    expect(rowTexts(map)).to.have.length(16);
    expect(tableRows(map)[0]).to.deep.equal({
      名称: '靶场 6 个网格',
      状态: '最重 预警',
      负责人: '周某某',
      户数: '—',
      整改率: '—',
      更新于: '',
    });
    expect(tableRows(map)[14]).to.deep.include({
      名称: '第07网格',
      状态: '紧急',
      户数: '1,312 户',
      更新于: '2022-06-30 09:20',
    });
  });

  it('has room for name and status on a phone', async () => {
    const map = await showMap(streetGrids, { view: 'list', width: 340 });
    expect(tableRows(map)[14]).to.deep.equal({ 名称: '第07网格 吴某某、郑某某', 状态: '紧急' });
  });

  it('chooses by a click anywhere on the row', async () => {
    const map = await showMap(streetGrids, { view: 'list' });
    all(map, 'tbody tr')[1]?.click();
    await map.updateComplete;
    expect(map.selection).to.deep.equal({ kind: 'area', id: '1-01' });
    expect(rowOf(map, '第01网格').getAttribute('aria-selected')).to.equal('true');
  });

  it('tells level, place and what is open of each row', async () => {
    const map = await showMap(threeLevels, { view: 'list' });
    expect(all(map, 'tbody tr').map(levels)).to.deep.equal([
      ['1', '1', '2', 'true'],
      ['2', '1', '2', 'true'],
      ['3', '1', '2', null],
      ['3', '2', '2', null],
      ['2', '2', '2', null],
      ['1', '2', '2', null],
    ]);
  });

  it('is walked through, opened and closed by keys', async () => {
    const map = await showMap(threeLevels, { view: 'list' });
    const rows = all(map, 'tbody tr');
    expect(rows.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    rows[0]?.focus();
    const way: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowLeft', 'End', 'Home']) {
      await press(map, key);
      way.push((focused(map) ?? '').split(' ')[0] ?? '');
    }
    expect(way).to.deep.equal([
      '春熙社区',
      '春熙社区',
      '城东片区',
      '春熙社区',
      '城东片区',
      '城西片区',
      '城东片区',
    ]);
    expect(rowTexts(map)).to.have.length(4);
    await press(map, 'Enter');
    expect(map.selection).to.deep.equal({ kind: 'area', id: 'a' });
  });

  it('opens and closes by its arrow, and keeps the focus on the row', async () => {
    const map = await showMap(threeLevels, { view: 'list' });
    const [arrow] = all(map, 'tbody button[aria-label="收起"]');
    arrow?.click();
    await settled(map);
    expect(rowTexts(map)).to.have.length(2);
    expect(map.selection).to.equal(null);
    expect(levels(map.shadowRoot?.activeElement as Element)).to.deep.equal(['1', '1', '2', 'false']);
  });

  describe('of 20 000 areas', () => {
    it('builds no row that is closed, and a hundred of a group at a time', async function () {
      this.timeout(30_000);
      const map = await showMap({ areas: city() }, { view: 'list' });
      expect(rowTexts(map)).to.have.length(100);
      rowOf(map, '第2社区').focus();
      await press(map, 'ArrowRight');
      expect(rowTexts(map)).to.have.length(201);
      const more = rowOf(map, '再显示一些（还有 99 个）');
      more.focus();
      await press(map, 'Enter');
      await settled(map);
      expect(rowTexts(map)).to.have.length(299);
      expect(focused(map)).to.contain('第101网格');
      expect(levels(map.shadowRoot?.activeElement as Element)).to.deep.equal(['2', '101', '199', null]);
    });
  });

  it('is one thing with a name to assistive technology', async () => {
    const map = await showMap(streetGrids, { view: 'list' });
    expect(treegrid(map).getAttribute('aria-label')).to.equal('列表');
    expect(all(map, 'thead th').map(text)).to.include.members(['名称', '状态']);
    await expectAccessible(map);
  });
});
