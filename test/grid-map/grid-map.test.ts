import { ContextProvider } from '@lit/context';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { dashboardContext, type DashboardState } from '../../src/element/dashboard-context.js';
import type { CivicSelectEvent } from '../../src/element/events.js';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import '../../src/grid-map/define.js';
import type { GridMapData } from '../../src/model/grid-map.js';
import { UnitDirectory } from '../../src/model/units.js';
import { expectAccessible } from '../support/axe.js';
import { all, button, hasButton, nameOf, one, pressed, text, words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { inEveryTheme } from '../support/themes.js';
import { fiveAreas, streetGrids, threeLevels } from './areas.js';

/** With somebody in charge of each, whose name stands on the tile. */
const keptAreas = {
  ...fiveAreas,
  areas: fiveAreas.areas.map((area) => ({ ...area, keeper: '周某某', status: '预警' })),
};

interface Setting {
  data?: unknown;
  width?: number;
  view?: CivicGridMap['view'];
  lang?: string;
  root?: string;
}

async function show({ data = streetGrids, width = 900, view = 'auto', lang = 'zh-CN', root }: Setting = {}) {
  const map = await fixture<CivicGridMap>(
    html`<civic-grid-map
      lang=${lang}
      .data=${data as GridMapData}
      .view=${view}
      .root=${root}
    ></civic-grid-map>`,
  );
  map.style.width = `${width}px`;
  await settled(map);
  return map;
}

/** The element with the seed's areas in a dashboard where something of those units is chosen. */
async function inDashboard(units: string[], directory: UnitDirectory) {
  const state: DashboardState = {
    version: 1,
    asOf: undefined,
    locale: 'zh-CN',
    selection: null,
    units,
    unitFilter: units,
    directory,
    select: () => undefined,
    clear: () => undefined,
    reportUnits: () => undefined,
  };
  const outer = await fixture(html`<div></div>`);
  const provider = new ContextProvider(outer as HTMLElement, { context: dashboardContext });
  provider.setValue(state);
  const map = document.createElement('civic-grid-map');
  map.data = fiveAreas;
  outer.append(map);
  await settled(map);
  return map;
}

/** Sizes reach the element by a ResizeObserver, and a frame after it. */
async function settled(map: CivicGridMap): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await map.rendered;
}

const group = (map: CivicGridMap) =>
  one(map, '[role="group"][aria-label="分块图"], [role="treegrid"][aria-label="列表"]');
const areas = (map: CivicGridMap) => [...group(map).querySelectorAll<HTMLElement>('[data-code]')];
const areaNames = (map: CivicGridMap) => areas(map).map(nameOf);
const legend = (map: CivicGridMap) => [...one(map, '[part="legend"]').querySelectorAll('button')];
const detail = (map: CivicGridMap) => text(one(map, '[part="detail"]')).replace(/ /g, '');
const focused = (map: CivicGridMap) => {
  const { activeElement } = map.shadowRoot as ShadowRoot;
  return activeElement ? nameOf(activeElement) : null;
};
const press = async (map: CivicGridMap, key: string) => {
  const target = map.shadowRoot?.activeElement as HTMLElement;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  await map.updateComplete;
};
const choose = async (map: CivicGridMap, name: string | RegExp) => {
  button(map, name).click();
  await map.updateComplete;
};
const inPlace = (map: CivicGridMap) => all(map, '[part="issues"] li').map(text);

describe('<civic-grid-map>', () => {
  describe('tiles', () => {
    it('shows the five areas of the seed document by name, with no status made up', async () => {
      const map = await show({ data: fiveAreas });
      expect(areaNames(map)).to.deep.equal(
        ['靶场', '东小井', '仓巷', '达府', '雨亭巷'].map((name) => `${name}，无数据`),
      );
      expect(areas(map).map(text)).to.deep.equal(
        ['靶场', '东小井', '仓巷', '达府', '雨亭巷'].map((name) => `${name} 无数据`),
      );
      expect(legend(map).map(text)).to.deep.equal(['无数据 5']);
      expect(text(one(map, '[part="meta"]'))).to.equal('5 个片区');
    });

    it('nests grids in boxes, with short labels and whole names to hear', async () => {
      const map = await show();
      const boxes = all(map, '[part="box"]');
      expect(boxes.map((box) => [...box.querySelectorAll('button')].map(text))).to.deep.equal([
        ['靶场 6 个网格', '01', '02', '03', '04', '05', '06'],
        ['仓巷 8 个网格', '01', '02', '03', '04', '05', '06', '07', '08'],
      ]);
      expect(areaNames(map)[0]).to.equal('靶场，6 个网格，最重 预警');
      expect(areaNames(map)[2]).to.equal('第02网格，关注，靶场');
      expect(text(one(map, '[part="meta"]'))).to.equal('2 个片区 · 14 个网格');
    });

    it('nests to any depth', async () => {
      const map = await show({ data: threeLevels });
      const outer = all(map, '[part="box"]')[0] as HTMLElement;
      expect(
        [...outer.querySelectorAll('[part="box"]')].map((box) =>
          nameOf(box.querySelector('button') as Element),
        ),
      ).to.deep.equal(['春熙社区，2 个网格，最重 预警，城东片区']);
      expect(hasButton(map, '合江社区，关注，城东片区')).to.equal(true);
    });

    it('places tiles where the data says', async () => {
      const data = {
        areas: [
          [1, 0],
          [0, 1],
        ].map((tile, index) => ({ code: `${index}`, name: `第${index}网格`, tile })),
      };
      const [first, second] = areas(await show({ data })).map((tile) => tile.getBoundingClientRect());
      expect(first!.left).to.be.greaterThan(second!.left);
      expect(first!.top).to.be.lessThan(second!.top);
    });

    it('gives every status but the best a sign or a pattern of its own', async () => {
      const map = await show();
      const look = (name: RegExp) => {
        const tile = button(map, name);
        const shapes = [...tile.querySelectorAll('svg *')].map((shape) => shape.outerHTML).join('');
        return shapes || getComputedStyle(tile).backgroundImage;
      };
      const looks = [
        /03网格，正常，靶场/,
        /关注/,
        /05网格，预警/,
        /严重，仓巷/,
        /07网格，紧急/,
        /无数据，仓巷/,
      ].map(look);
      expect(new Set(looks).size).to.equal(6);
    });

    it('drills into the root', async () => {
      const map = await show({ root: 'p1' });
      expect(areas(map)).to.have.length(6);
      expect(text(one(map, '[part="meta"]'))).to.equal('靶场 · 6 个网格');
      map.root = 'nowhere';
      await map.rendered;
      expect(areas(map)).to.have.length(16);
    });

    it('says plainly that it draws tiles where a map was asked for', async () => {
      const geometry = { type: 'FeatureCollection', features: [] };
      expect(words(await show({ data: { ...streetGrids, geometry } }))).to.contain(
        '已收到边界数据；本版本以分块图显示。',
      );
      expect(words(await show({ view: 'map' }))).to.contain('地图视图将在后续版本提供');
      expect(words(await show())).not.to.contain('本版本');
    });

    it('shows the review number of the map', async () => {
      expect(words(await show())).to.contain('审图号：GS（2022）0001号');
    });

    it('keeps within its width, in every theme', async function () {
      this.timeout(60_000);
      await inEveryTheme(async () => {
        for (const width of [320, 700, 1200]) {
          const map = await show({ data: threeLevels, width });
          const scroller = one(map, '[part="scroller"]');
          expect(scroller.scrollWidth, `${width} px`).to.be.at.most(scroller.clientWidth);
          map.remove();
        }
      });
    });

    it('shows 500 grids', async () => {
      const grids = Array.from({ length: 500 }, (_, index) => ({
        code: `g${index}`,
        name: `第${index}网格`,
        parent: `p${index % 10}`,
      }));
      const parents = Array.from({ length: 10 }, (_, index) => ({ code: `p${index}`, name: `片区${index}` }));
      expect(areas(await show({ data: { areas: [...parents, ...grids] } }))).to.have.length(510);
    });
  });

  describe('legend', () => {
    it('counts the tiles of each status, those without among them', async () => {
      expect(legend(await show()).map(text)).to.deep.equal([
        '正常 9',
        '关注 1',
        '预警 1',
        '严重 1',
        '紧急 1',
        '无数据 1',
      ]);
    });

    it('dims the tiles of other statuses while one is highlighted', async () => {
      const map = await show();
      const look = (name: RegExp) => {
        const { backgroundColor, borderTopStyle } = getComputedStyle(button(map, name));
        return `${backgroundColor} ${borderTopStyle}`;
      };
      const [urgent, watched] = [look(/07网格，紧急/), look(/关注，靶场/)];
      await choose(map, '紧急 1');
      expect(pressed(map)).to.include('紧急 1');
      expect(look(/07网格，紧急/)).to.equal(urgent);
      // Without a ground of its own, and never see-through: its text is to be read all the same.
      expect(look(/关注，靶场/)).to.equal('rgba(0, 0, 0, 0) dashed');
      expect(getComputedStyle(button(map, /关注，靶场/)).opacity).to.equal('1');
      await choose(map, '紧急 1');
      expect(look(/关注，靶场/)).to.equal(watched);
    });

    it('switches off what no tile has', async () => {
      const map = await show({ data: { areas: [{ code: '1', name: '甲', status: '正常' }] } });
      expect(
        legend(map)
          .filter((step) => step.disabled)
          .map(text),
      ).to.deep.equal(['关注 0', '预警 0', '严重 0', '紧急 0', '无数据 0']);
    });

    it('follows the scale of the data', async () => {
      const statuses = [
        { id: 'a', name: '达标' },
        { id: 'b', name: '不达标' },
      ];
      const map = await show({ data: { statuses, areas: [{ code: '1', name: '甲', status: 'b' }] } });
      expect(legend(map).map(text)).to.deep.equal(['达标 0', '不达标 1', '无数据 0']);
    });
  });

  describe('detail', () => {
    it('hints at choosing an area, then tells all about it', async () => {
      const map = await show();
      expect(detail(map)).to.equal('选择一个区域查看详情');
      await choose(map, /07网格，紧急/);
      expect(detail(map)).to.equal(
        '仓巷›第07网格网格紧急网格长吴某某、郑某某户数1,312户整改率75.0%编码2-07更新于2022-06-3009:20',
      );
    });

    it('tells of a parent how the grids in it stand', async () => {
      const map = await show();
      await choose(map, /^仓巷/);
      expect(detail(map)).to.equal('仓巷片区最重紧急编码p2下辖8个网格正常5严重1紧急1无数据1');
    });

    it('closes, and gives the focus back to the area', async () => {
      const map = await show();
      await choose(map, /07网格，紧急/);
      await choose(map, '关闭详情');
      await settled(map);
      expect(detail(map)).to.equal('选择一个区域查看详情');
      expect(map.selection).to.equal(null);
      expect(focused(map)).to.equal('第07网格，紧急，吴某某、郑某某，仓巷');
    });
  });

  describe('choosing', () => {
    it('tells the page which area, and takes it back when chosen again', async () => {
      const map = await show();
      setTimeout(() => button(map, /07网格，紧急/).click());
      const { detail: told } = (await oneEvent(map, 'civic-select')) as CivicSelectEvent;
      expect(told).to.deep.include({ kind: 'area', id: '2-07', units: [] });
      expect(told.item).to.deep.include({ code: '2-07', parent: 'p2', status: '紧急' });
      await map.updateComplete;
      expect(pressed(map)).to.include('第07网格，紧急，吴某某、郑某某，仓巷');
      await choose(map, /07网格，紧急/);
      expect(map.selection).to.equal(null);
    });

    it('leaves the selection as it was when the event is cancelled', async () => {
      const map = await show();
      map.addEventListener('civic-select', (event) => event.preventDefault());
      await choose(map, /07网格，紧急/);
      expect(map.selection).to.equal(null);
    });

    it('names the unit that the area stands for, and rings the areas of a chosen unit', async () => {
      const map = await inDashboard(
        ['仓巷'],
        new UnitDirectory(['仓巷街道办'], [{ name: '仓巷', aliases: ['仓巷片'] }]),
      );
      setTimeout(() => button(map, /^仓巷/).click());
      expect(((await oneEvent(map, 'civic-select')) as CivicSelectEvent).detail.units).to.deep.equal([
        '仓巷',
      ]);
      const ring = (name: RegExp) => getComputedStyle(button(map, name)).boxShadow;
      expect(ring(/^仓巷/)).not.to.equal('none');
      expect(ring(/^达府/)).to.equal('none');
    });

    it('shows what the page selects', async () => {
      const map = await show();
      map.selection = { kind: 'area', id: 'p1' };
      await map.rendered;
      expect(detail(map)).to.contain('靶场').and.contain('周某某');
    });
  });

  describe('keyboard', () => {
    it('is one stop for Tab, and the arrows go where they point', async () => {
      const map = await show({ width: 1200 });
      expect(
        areas(map)
          .filter((tile) => tile.tabIndex === 0)
          .map(nameOf),
      ).to.deep.equal(['靶场，6 个网格，最重 预警']);
      areas(map)[0]?.focus();
      const way: (string | null)[] = [];
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'Home']) {
        await press(map, key);
        way.push(focused(map));
      }
      expect(way).to.deep.equal([
        '第01网格，正常，靶场',
        '第02网格，关注，靶场',
        '靶场，6 个网格，最重 预警',
        '第08网格，正常，仓巷',
        '靶场，6 个网格，最重 预警',
      ]);
    });

    it('keeps the stop where the focus was', async () => {
      const map = await show();
      areas(map)[0]?.focus();
      await press(map, 'End');
      expect(
        areas(map)
          .filter((tile) => tile.tabIndex === 0)
          .map(nameOf),
      ).to.deep.equal(['第08网格，正常，仓巷']);
    });
  });

  describe('live changes', () => {
    it('paints what changed and leaves the data as given', async () => {
      const data = deepFreeze(structuredClone(streetGrids));
      const map = await show({ data });
      const [before, kept] = [button(map, /03网格，正常，靶场/), button(map, /01网格，正常，靶场/)];
      map.updateAreas([{ code: '1-03', status: '紧急', keeper: '王某某' }]);
      await map.rendered;
      expect(nameOf(before)).to.equal('第03网格，紧急，王某某，靶场');
      expect(kept.isConnected).to.equal(true);
      expect(nameOf(areas(map)[0] as Element)).to.equal('靶场，6 个网格，最重 紧急');
      expect(legend(map).map(text)).to.include.members(['正常 8', '紧急 2']);
      expect(map.data).to.equal(data);
    });

    it('adds up, and ends with new data', async () => {
      const map = await show();
      map.updateAreas([{ code: '1-03', status: '紧急' }]);
      await map.rendered;
      map.updateAreas([{ code: '1-03', keeper: '王某某' }]);
      await map.rendered;
      await choose(map, /03网格，紧急/);
      expect(detail(map)).to.contain('王某某');
      map.data = { ...streetGrids };
      await map.rendered;
      expect(hasButton(map, '第03网格，正常，靶场')).to.equal(true);
    });

    it('tells of an unknown code in place and to the page', async () => {
      const heard = overhearConsole();
      const map = await show();
      setTimeout(() =>
        map.updateAreas([
          { code: 'nowhere', status: '正常' },
          { code: '1-01', status: '关注' },
        ]),
      );
      const { detail: told } = await oneEvent(map, 'civic-error');
      heard.restore();
      expect(told.issues.map(({ code }: { code: string }) => code)).to.deep.equal(['unknown-code']);
      expect(inPlace(map)).to.deep.equal(['changes[0].code 没有编码为“nowhere”的区域；该项更新未采用。']);
      expect(hasButton(map, '第01网格，关注，靶场')).to.equal(true);
    });
  });

  describe('errors', () => {
    const faults: [string, unknown[], string, number][] = [
      ['an unknown status', [{ code: '1', name: '甲', status: '绿灯' }], 'unknown-status', 1],
      [
        'a duplicate code',
        [
          { code: '1', name: '甲' },
          { code: '1', name: '乙' },
        ],
        'duplicate-id',
        2,
      ],
      ['an unknown parent', [{ code: '1', name: '甲', parent: '9' }], 'unknown-parent', 1],
      [
        'a circle of parents',
        [
          { code: '1', name: '甲', parent: '2' },
          { code: '2', name: '乙', parent: '1' },
        ],
        'parent-cycle',
        2,
      ],
      ['an area without a name', [{ code: '1' }, { code: '2', name: '乙' }], 'missing', 1],
    ];
    for (const [fault, rows, code, shown] of faults) {
      it(`shows the rest and names ${fault}`, async () => {
        const heard = overhearConsole();
        const map = await show({ data: null });
        setTimeout(() => (map.data = { areas: rows } as GridMapData));
        const { detail: told } = await oneEvent(map, 'civic-error');
        heard.restore();
        expect(told.issues[0].code).to.equal(code);
        expect(inPlace(map)).to.have.length(told.issues.length);
        expect(areas(map)).to.have.length(shown);
      });
    }

    for (const data of ['oops', []]) {
      it(`says that ${JSON.stringify(data)} cannot be used`, async () => {
        const heard = overhearConsole();
        const map = await show({ data });
        heard.restore();
        expect(text(one(map, '[role="alert"]')))
          .to.contain('数据无法显示')
          .and.contain('areas');
        expect(heard.errors).to.deep.equal([]);
      });
    }

    it('is empty without data, and with no areas', async () => {
      expect(words(await show({ data: null }))).to.contain('尚未提供数据');
      expect((await show({ data: { areas: [] } })).hasAttribute('empty')).to.equal(true);
    });
  });

  it('exports every area with its level, parent and figures', async () => {
    const lines = (await (await (await show()).exportCsv()).text()).trim().split('\r\n');
    expect(lines).to.have.length(17);
    expect(lines[0]).to.contain('编码,名称,层级,上级,状态,负责人,户数,整改率,更新于');
    expect(lines[15]).to.equal('2-07,第07网格,网格,仓巷,紧急,吴某某、郑某某,1312,0.75,2022-06-30 09:20');
  });

  it('speaks English, the data staying in its own language', async () => {
    const map = await show({ lang: 'en' });
    await map.rendered;
    expect(legend(map).map(text)).to.deep.equal([
      'Normal 9',
      'Watch 1',
      'Warning 1',
      'Serious 1',
      'Critical 1',
      'No data 1',
    ]);
    expect(hasButton(map, '第07网格, Critical, 吴某某, 郑某某, 仓巷')).to.equal(true);
    expect(detail(map)).to.equal('Chooseanareatoseeitsdetails');
  });

  describe('accessibility', () => {
    for (const view of ['tiles', 'list'] as const) {
      it(`has no faults as ${view}, however its areas are ordered`, async () => {
        for (const data of [streetGrids, threeLevels, fiveAreas, keptAreas]) {
          const map = await show({ data, view });
          map.selection = { kind: 'area', id: data.areas[0]?.code ?? '' };
          await settled(map);
          await expectAccessible(map);
          map.remove();
        }
      });
    }
  });
});
