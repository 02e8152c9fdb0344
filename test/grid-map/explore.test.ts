import { expect } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import type { GridMapData } from '../../src/model/grid-map.js';
import { expectAccessible } from '../support/axe.js';
import { all, button, hasButton, one, text } from '../support/find.js';
import { hear } from '../support/listen.js';
import { streetGrids, threeLevels } from './areas.js';
import { focused, press, rowTexts, settled, showMap } from './shown-map.js';

const trail = (map: CivicGridMap) => all(map, 'nav li').map(text);
const field = (map: CivicGridMap) => one<HTMLInputElement>(map, '[role="combobox"]');
const options = (map: CivicGridMap) => all(map, '[role="option"]').map(text);
const active = (map: CivicGridMap) =>
  map.shadowRoot?.getElementById(field(map).getAttribute('aria-activedescendant') ?? 'none');

async function type(map: CivicGridMap, words: string): Promise<void> {
  field(map).focus();
  field(map).value = words;
  field(map).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await map.updateComplete;
}

describe('<civic-grid-map>, drilling', () => {
  it('goes down by the arrow of a box and up by the breadcrumb; root and page follow', async () => {
    const heard = hear('civic-map-change');
    const map = await showMap(threeLevels);
    expect(trail(map)).to.deep.equal([]);
    button(map, '进入春熙社区').click();
    await settled(map);
    expect(map.root).to.equal('a1');
    expect(map.getAttribute('root')).to.equal('a1');
    expect(trail(map)).to.deep.equal(['全部', '城东片区', '春熙社区']);
    expect(one(map, '[aria-current="location"]').textContent).to.equal('春熙社区');
    expect(focused(map)).to.equal('春熙第1网格，正常，春熙社区');
    button(map, '城东片区').click();
    await settled(map);
    expect(focused(map)).to.contain('春熙社区');
    button(map, '全部').click();
    await settled(map);
    expect(map.hasAttribute('root')).to.equal(false);
    expect(focused(map)).to.contain('城东片区');
    heard.stop();
    expect(heard.events.map(({ detail }) => detail)).to.deep.equal([
      { root: 'a1', period: null },
      { root: 'a', period: null },
      { root: null, period: null },
    ]);
  });

  it('goes up by Backspace, and gives the focus to what was left', async () => {
    for (const view of ['tiles', 'list'] as const) {
      const map = await showMap(threeLevels, { view, root: 'a1' });
      all(map, '[data-code]')[0]?.focus();
      await press(map, 'Backspace');
      await settled(map);
      expect(map.root, view).to.equal('a');
      expect((map.shadowRoot!.activeElement as HTMLElement).dataset.code, view).to.equal('a1');
      await press(map, 'Backspace');
      await settled(map);
      expect(map.root, view).to.equal(undefined);
      await press(map, 'Backspace');
      expect(map.root, view).to.equal(undefined);
      map.remove();
    }
  });

  it('reaches the arrow of a box by Tab from its heading only', async () => {
    const map = await showMap(threeLevels);
    const arrows = all(map, 'button[aria-label^="进入"]');
    expect(arrows.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
  });

  it('goes in from the detail of a chosen parent', async () => {
    const map = await showMap(streetGrids, { view: 'list', selection: { kind: 'area', id: 'p2' } });
    button(map, '进入仓巷').click();
    await settled(map);
    expect(rowTexts(map)).to.have.length(8);
    expect(hasButton(map, '进入仓巷')).to.equal(false);
    expect(hasButton(map, '返回上级：全部')).to.equal(true);
  });

  it('tells the page nothing when the page itself sets the root', async () => {
    const heard = hear('civic-map-change');
    const map = await showMap(threeLevels, { root: 'a' });
    map.root = 'a1';
    await settled(map);
    heard.stop();
    expect(heard.events).to.have.length(0);
  });
});

describe('<civic-grid-map>, searching', () => {
  it('is there where there are more areas than a glance takes in', async () => {
    expect(all(await showMap(threeLevels), '[role="combobox"]')).to.have.length(0);
    expect(field(await showMap(streetGrids)).getAttribute('aria-label')).to.equal('查找区域');
  });

  it('offers what it finds, and goes there by keys', async () => {
    const map = await showMap(streetGrids);
    await type(map, '第07');
    expect(field(map).getAttribute('aria-expanded')).to.equal('true');
    expect(options(map)).to.deep.equal(['第07网格 仓巷 · 2-07 · 吴某某、郑某某']);
    await press(map, 'ArrowDown');
    expect(active(map)?.getAttribute('aria-selected')).to.equal('true');
    await press(map, 'Enter');
    await settled(map);
    expect(map.selection).to.deep.equal({ kind: 'area', id: '2-07' });
    expect(focused(map)).to.contain('第07网格，紧急');
    expect(field(map).value).to.equal('');
    expect(field(map).getAttribute('aria-expanded')).to.equal('false');
  });

  it('leaves the root where what was found lies elsewhere', async () => {
    const map = await showMap(streetGrids, { root: 'p1', view: 'list' });
    await type(map, '郑某某');
    all(map, '[role="option"]')[0]?.click();
    await settled(map);
    expect(map.root).to.equal('p2');
    expect(focused(map)).to.contain('第07网格');
  });

  it('opens the list as far as what was found, beyond the first hundred', async () => {
    const areas = Array.from({ length: 300 }, (_, index) => ({ code: `n${index}`, name: `第${index}号` }));
    const map = await showMap({ areas } as GridMapData, { view: 'list' });
    await type(map, '第250号');
    await press(map, 'Enter');
    await settled(map);
    expect(focused(map)).to.contain('第250号');
    expect(rowTexts(map)).to.have.length(300);
  });

  it('says how many there are, closes by Escape, and chooses nothing twice', async () => {
    const map = await showMap(streetGrids, { selection: { kind: 'area', id: '2-07' } });
    await type(map, '网格');
    expect(options(map)).to.have.length(8);
    expect(text(one(map, '[role="listbox"] + [role="status"]'))).to.equal('找到 14 个');
    await type(map, '无此地');
    expect(text(one(map, '[role="listbox"] + [role="status"]'))).to.equal('没有找到');
    await press(map, 'Escape');
    expect(field(map).value).to.equal('');
    await type(map, '2-07');
    await press(map, 'Enter');
    await settled(map);
    expect(map.selection).to.deep.equal({ kind: 'area', id: '2-07' });
  });

  it('has no faults while its list is open', async () => {
    const map = await showMap(streetGrids, { root: 'p1' });
    await type(map, '网格');
    await press(map, 'ArrowDown');
    await expectAccessible(map);
  });
});
