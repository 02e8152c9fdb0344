import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/axe.js';
import { all, button, hasButton, nameOf, one, text } from '../support/find.js';
import { inEveryTheme } from '../support/themes.js';
import { streetGrids } from './areas.js';
import { rowOf, rowTexts, settled, showMap } from './shown-map.js';

describe('<civic-grid-map>, the legend as a filter', () => {
  it('hides rows of other statuses in the list, says how many, and takes it back', async () => {
    const map = await showMap(streetGrids, { view: 'list' });
    button(map, '紧急 1').click();
    button(map, '严重 1').click();
    await settled(map);
    expect(rowTexts(map).map((row) => row.split(' ')[0])).to.deep.equal(['仓巷', '第03网格', '第07网格']);
    expect(rowOf(map, '第07网格').getAttribute('aria-setsize')).to.equal('2');
    expect(text(one(map, '.filtered'))).to.equal('按状态筛选：显示 2 个，隐藏 12 个 全部显示');
    button(map, '全部显示').click();
    await settled(map);
    expect(rowTexts(map)).to.have.length(16);
    expect(text(one(map, '.filtered'))).to.equal('');
  });

  it('lets tiles stay where they are, and says how many stand out', async () => {
    const map = await showMap(streetGrids);
    const places = () => all(map, '[data-code]').map((tile) => tile.offsetLeft);
    const before = places();
    button(map, '无数据 1').click();
    await settled(map);
    expect(places()).to.deep.equal(before);
    expect(text(one(map, '.filtered'))).to.equal('突出显示 1 个，其余 13 个淡化 全部显示');
  });
});

describe('<civic-grid-map roll-up="share">', () => {
  it('tells of a parent how many have which status, the unknown apart', async () => {
    const map = await showMap(streetGrids, { rollUp: 'share' });
    const headings = all(map, '[part="box-heading"]');
    expect(headings.map(nameOf)).to.deep.equal([
      '靶场，6 个网格，正常 4、关注 1、预警 1',
      '仓巷，8 个网格，无数据 1、正常 5、严重 1、紧急 1',
    ]);
    expect(headings.map(text)).to.deep.equal(['靶场 6 个网格', '仓巷 8 个网格 无数据 1']);
  });

  it('draws parts as long as their counts, each with its sign', async () => {
    const map = await showMap(streetGrids, { rollUp: 'share', view: 'list' });
    const bar = rowOf(map, '靶场').querySelector('[role="img"]')!;
    expect(bar.getAttribute('aria-label')).to.equal('正常 4、关注 1、预警 1');
    const parts = [...bar.querySelectorAll('[data-tone]')];
    const widths = parts.map((part) => part.getBoundingClientRect().width);
    expect(widths[0]).to.be.greaterThan(widths[1]! * 2);
    expect(parts.every((part) => part.querySelector('svg'))).to.equal(true);
    expect(new Set(parts.map((part) => part.querySelector('svg')?.innerHTML)).size).to.equal(3);
  });

  it('is in the detail, and the worst again by the property', async () => {
    const map = await showMap(streetGrids, { rollUp: 'share', selection: { kind: 'area', id: 'p2' } });
    expect(one(map, '[part="detail"] [role="img"]').getAttribute('aria-label')).to.contain('无数据 1');
    map.setAttribute('roll-up', 'worst');
    await settled(map);
    expect(hasButton(map, '仓巷，8 个网格，最重 紧急')).to.equal(true);
    expect(text(one(map, '[part="detail"]'))).to.contain('最重 紧急');
  });

  it('is accessible in every theme', async function () {
    this.timeout(120_000);
    await inEveryTheme(async () => {
      for (const view of ['tiles', 'list'] as const) {
        const map = await showMap(streetGrids, { rollUp: 'share', view });
        map.selection = { kind: 'area', id: 'p2' };
        await settled(map);
        await expectAccessible(map);
        map.remove();
      }
    });
  });
});
