import { expect } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import type { GridMapData } from '../../src/model/grid-map.js';
import { expectAccessible } from '../support/axe.js';
import { all, button, hasButton, nameOf, one, text } from '../support/find.js';
import { hear } from '../support/listen.js';
import { waitUntil } from '../support/wait-until.js';
import { inEveryTheme } from '../support/themes.js';
import { settled, showMap } from './shown-map.js';

/** Invented: two grids over three months. */
const months: GridMapData = {
  title: '整改进展',
  levels: ['片区', '网格'],
  measures: [{ id: 'open', name: '未清理点位', unit: '处' }],
  areas: [
    { code: 'p', name: '仓巷' },
    {
      code: 'p-1',
      name: '第01网格',
      parent: 'p',
      status: '正常',
      values: { open: 1 },
      updatedAt: '2018-10-01 09:00',
      keeper: '周某某',
      history: [
        { period: '2018年7月', status: '紧急', values: { open: 9 } },
        { period: '2018年8月', status: '预警', values: { open: 4 } },
      ],
    },
    { code: 'p-2', name: '第02网格', parent: 'p', status: '关注' },
  ],
};

const slider = (map: CivicGridMap) => one<HTMLInputElement>(map, 'input[type="range"]');
const slide = async (map: CivicGridMap, place: number) => {
  slider(map).value = String(place);
  slider(map).dispatchEvent(new Event('input', { bubbles: true }));
  await settled(map);
};
const detail = (map: CivicGridMap) => text(one(map, '[part="detail"]'));

describe('<civic-grid-map>, periods', () => {
  it('is not there without a past', async () => {
    expect(all(await showMap({ areas: months.areas.slice(2) }), 'input')).to.have.length(0);
  });

  it('slides through the periods, ends in the present, and tells the page', async () => {
    const heard = hear('civic-map-change');
    const map = await showMap(months);
    expect(slider(map).getAttribute('aria-valuetext')).to.equal('当前');
    await slide(map, 0);
    expect(map.getAttribute('period')).to.equal('2018年7月');
    expect(slider(map).getAttribute('aria-valuetext')).to.equal('2018年7月');
    expect(all(map, '[part="tile"]').map(nameOf)).to.deep.equal([
      '第01网格，紧急，周某某，仓巷',
      '第02网格，无数据，仓巷',
    ]);
    await slide(map, 2);
    heard.stop();
    expect(map.hasAttribute('period')).to.equal(false);
    expect(heard.events.map(({ detail: told }) => told.period)).to.deep.equal(['2018年7月', null]);
  });

  it('shows the period that the page sets, and the present for one that nobody knows', async () => {
    const map = await showMap(months, { period: '2018年8月' });
    expect(slider(map).value).to.equal('1');
    expect(hasButton(map, /第01网格，预警/)).to.equal(true);
    map.period = '1999年';
    await settled(map);
    expect(slider(map).getAttribute('aria-valuetext')).to.equal('当前');
    expect(hasButton(map, /第01网格，正常/)).to.equal(true);
  });

  it('plays to the present, stops there, on a press, and when it leaves the page', async function () {
    this.timeout(20_000);
    const map = await showMap(months);
    button(map, '播放各期').click();
    await settled(map);
    expect(map.period).to.equal('2018年7月');
    await waitUntil(() => map.period === '2018年8月');
    await waitUntil(() => map.period === undefined);
    await settled(map);
    expect(hasButton(map, '播放各期')).to.equal(true);
    button(map, '播放各期').click();
    await settled(map);
    button(map, '暂停').click();
    await settled(map);
    expect(map.period).to.equal('2018年7月');
    button(map, '播放各期').click();
    const { parentElement } = map;
    map.remove();
    parentElement?.append(map);
    await settled(map);
    expect(hasButton(map, '播放各期')).to.equal(true);
  });

  it('stops on a page that is hidden', async () => {
    const map = await showMap(months);
    button(map, '播放各期').click();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await settled(map);
    expect(hasButton(map, '播放各期')).to.equal(true);
  });
});

describe('<civic-grid-map>, the detail', () => {
  const chosen = { selection: { kind: 'area', id: 'p-1' } } as const;

  it('draws the past of a measure and tells it in a table', async () => {
    const map = await showMap(months, chosen);
    expect(one(map, '[part="detail"] [role="img"]').getAttribute('aria-label')).to.equal(
      '未清理点位：2018年7月 9 处 至 当前 1 处',
    );
    const rows = all(map, '[part="detail"] details tbody tr').map(text);
    expect(rows).to.deep.equal(['2018年7月 紧急 9 处', '2018年8月 预警 4 处', '当前 正常 1 处']);
    expect(all(map, '[part="detail"] [aria-current]').map(text)).to.deep.equal(['当前 正常 1 处']);
  });

  it('tells of the period shown, and keeps the whole past', async () => {
    const map = await showMap(months, { ...chosen, period: '2018年8月' });
    expect(detail(map)).to.contain('预警').and.contain('4 处').and.not.contain('更新于');
    expect(all(map, '[part="detail"] tbody tr')).to.have.length(3);
  });

  it('marks what was not updated for long', async () => {
    const map = await showMap(months, { ...chosen, asOf: '2018-10-08' });
    expect(detail(map)).not.to.contain('久未更新');
    map.staleAfter = 48;
    await settled(map);
    expect(detail(map)).to.contain('2018-10-01 09:00 久未更新');
  });

  it("has a place for the page's own content, of one area or of any", async () => {
    const map = await showMap(months, chosen);
    map.innerHTML = '<p slot="detail-p-1">派单记录</p><p slot="detail">其他</p>';
    await settled(map);
    const shown = () =>
      [...map.children].filter((child) => (child as HTMLElement).offsetHeight > 0).map(text);
    expect(shown()).to.deep.equal(['派单记录']);
    map.selection = { kind: 'area', id: 'p-2' };
    await settled(map);
    expect(shown()).to.deep.equal(['其他']);
  });

  it('is accessible in every theme', async function () {
    this.timeout(120_000);
    await inEveryTheme(async () => {
      const map = await showMap(months, { ...chosen, period: '2018年8月', staleAfter: 1 });
      one<HTMLDetailsElement>(map, '[part="detail"] details').open = true;
      await settled(map);
      await expectAccessible(map);
      map.remove();
    });
  });
});
