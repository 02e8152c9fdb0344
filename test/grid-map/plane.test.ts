import { expect, fixture, html } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import '../../src/grid-map/define.js';
import type { Area, GridMapData } from '../../src/model/grid-map.js';
import { expectAccessible } from '../support/axe.js';
import { all, button, one, text, words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { collection, feature, polygon, square } from './geometry/outlines.js';

const statuses = ['正常', '关注', '预警', '严重', '紧急', null];

/** Invented: two areas with six grids each, one in every status, and squares that they lie in. */
const areas: Area[] = ['a', 'b'].flatMap((parent, row) => [
  { code: parent, name: row === 0 ? '城东片区' : '城西片区' },
  ...statuses.map((status, column) => ({
    code: `${parent}${column}`,
    name: `第0${column}网格`,
    parent,
    status,
    values: { households: column * 100 },
  })),
]);
const outlineOf = ({ code }: Area) =>
  feature({ code }, polygon(square(Number(code.slice(1)) * 400, code.startsWith('a') ? 400 : 0, 400)));
const grids = areas.filter(({ parent }) => parent);
const geometry = collection(...grids.map(outlineOf));
const mapData: GridMapData = { areas, geometry, mapLicence: 'GS（2022）0001号' };

/** Invented: 600 grids in 20 areas. */
const manyTiles: GridMapData = {
  areas: Array.from({ length: 20 }, (_, a) => [
    { code: `p${a}`, name: `第${a}片区` },
    ...Array.from({ length: 30 }, (_, b) => ({
      code: `p${a}-${b}`,
      name: `第${String(b).padStart(2, '0')}网格`,
      parent: `p${a}`,
      status: statuses[b % 6] as string | null,
    })),
  ]).flat(),
};

interface Setting {
  data?: GridMapData;
  view?: CivicGridMap['view'];
  measure?: string;
}

async function show({ data = mapData, view = 'auto', measure }: Setting = {}) {
  const map = await fixture<CivicGridMap>(
    html`<civic-grid-map lang="zh-CN" .data=${data} .view=${view} .measure=${measure}></civic-grid-map>`,
  );
  map.style.width = '900px';
  await settled(map);
  return map;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function settled(map: CivicGridMap) {
  await map.rendered;
  await frame();
  await frame();
  await map.rendered;
}

const plane = (map: CivicGridMap) => one(map, '.plane');
const list = (map: CivicGridMap) => one(map, '.plane [role="listbox"]');
const options = (map: CivicGridMap) => all(map, '.plane [role="option"]');
const optionOf = (map: CivicGridMap, name: string) =>
  options(map).find((option) => text(option).startsWith(name))!;

const active = (map: CivicGridMap) => {
  const id = list(map).getAttribute('aria-activedescendant');
  return text(options(map).find((option) => option.id === id)!);
};

/** Colour on the cells' canvas beside the middle of an option, where a sign may be. */
function colourAt(map: CivicGridMap, option: Element, { aside = 0.3, down = 0.3 } = {}): number[] {
  const canvas = one(map, 'canvas.ground') as HTMLCanvasElement;
  const box = option.getBoundingClientRect();
  const place = canvas.getBoundingClientRect();
  const [across, high] = box.width > 4 ? [box.width * aside, box.height * down] : [12, 12];
  const ratio = canvas.width / place.width;
  const x = (box.left + box.width / 2 + across - place.left) * ratio;
  const y = (box.top + box.height / 2 + high - place.top) * ratio;
  return [...canvas.getContext('2d')!.getImageData(Math.round(x), Math.round(y), 1, 1).data].slice(0, 3);
}

/** Colour of a status in the legend. */
function legendColour(map: CivicGridMap, tone: string): number[] {
  const swatch = one(map, `[part="legend"] [data-tone="${tone}"]`);
  return getComputedStyle(swatch).backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number);
}

function key(map: CivicGridMap, ...names: string[]) {
  for (const name of names) {
    list(map).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  }
}

const pointer = (map: CivicGridMap, type: string, x: number, y: number) =>
  list(map).dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, bubbles: true, button: 0 }),
  );

function middle(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
}

const tones = ['ok', 'info', 'warn', 'serious', 'critical'];

describe('<civic-grid-map> on canvases', () => {
  describe('colours', () => {
    it('follow the status at the middle of every area of a map', async () => {
      const map = await show();
      for (const [column, tone] of tones.entries()) {
        expect(colourAt(map, optionOf(map, `第0${column}网格`)), tone).to.deep.equal(legendColour(map, tone));
      }
    });

    it('follow the status of tiles', async () => {
      const map = await show({ data: manyTiles });
      list(map).focus();
      await settled(map);
      for (const [column, tone] of tones.entries()) {
        expect(colourAt(map, optionOf(map, `第0${column}网格`)), tone).to.deep.equal(legendColour(map, tone));
      }
    });

    it('follow a live change, which repaints that area alone', async () => {
      const map = await show();
      const before = colourAt(map, optionOf(map, '第01网格'));
      map.updateAreas([{ code: 'a0', status: '紧急' }]);
      await settled(map);
      expect(colourAt(map, optionOf(map, '第00网格'))).to.deep.equal(legendColour(map, 'critical'));
      expect(colourAt(map, optionOf(map, '第01网格'))).to.deep.equal(before);
      expect(text(optionOf(map, '第00网格'))).to.contain('紧急');
    });

    it('follow the theme', async () => {
      const map = await show();
      map.style.setProperty('--civic-tone-ok', 'rgb(1, 2, 3)');
      await new Promise((resolve) => setTimeout(resolve, 120));
      await settled(map);
      expect(colourAt(map, optionOf(map, '第00网格'))).to.deep.equal([1, 2, 3]);
    });

    it('tell the steps of a measure, with its scale in place of the statuses', async () => {
      const map = await show({ measure: 'households' });
      expect(all(map, '[part="legend"] .step').map(text)).to.deep.equal([
        '低于 1002',
        '100 – 2002',
        '200 – 4004',
        '400 – 5002',
        '500 及以上2',
      ]);
      const lightness = (name: string) =>
        colourAt(map, optionOf(map, name)).reduce((sum, part) => sum + part, 0);
      const steps = ['第00网格', '第01网格', '第02网格', '第04网格', '第05网格'].map(lightness);
      expect(steps).to.deep.equal([...steps].sort((a, b) => b - a));
      expect(new Set(steps).size).to.equal(5);
      expect(text(optionOf(map, '第04网格'))).to.match(/^第04网格，紧急，.*400$/);
    });

    it('may be chosen in the legend', async () => {
      const map = await show();
      const choice = one(map, '[part="legend"]').parentElement!.querySelector('select')!;
      choice.value = 'households';
      choice.dispatchEvent(new Event('change'));
      await settled(map);
      expect(map.measure).to.equal('households');
      expect(text(one(map, '[part="legend"]'))).to.contain('低于 100');
    });
  });

  describe('map', () => {
    it('is shown by itself once geometry is given, beside tiles and list', async () => {
      const map = await show();
      expect(all(map, '.segment').map(text)).to.deep.equal(['地图', '分块图', '列表']);
      expect(list(map).getAttribute('aria-label')).to.equal('地图');
      expect(words(map)).to.contain('审图号：GS（2022）0001号');
      button(map, '分块图').click();
      await settled(map);
      expect(all(map, '.plane')).to.have.length(0);
      expect(all(map, '[part="tile"]')).to.have.length(12);
    });

    it('has every area as text, up to 500', async () => {
      const map = await show();
      expect(options(map)).to.have.length(14);
      expect(text(optionOf(map, '第04网格'))).to.equal('第04网格，紧急，城东片区');
    });

    it('counts and lists what did not join', async () => {
      const partly = collection(
        ...grids.slice(1).map(outlineOf),
        feature({ name: '外区' }, polygon(square(0, 1200, 400))),
      );
      const map = await show({ data: { ...mapData, geometry: partly } });
      const unjoined = one(map, 'details.unjoined');
      expect(text(unjoined.querySelector('summary')!)).to.equal('1 个区域没有边界 · 1 个边界没有对应区域');
      expect([...unjoined.querySelectorAll('li')].map(text)).to.deep.equal(['第00网格', '外区']);
      unjoined.querySelector<HTMLButtonElement>('li button')!.click();
      expect(map.selection).to.deep.equal({ kind: 'area', id: 'a0' });
    });

    it('reads outlines from an address', async () => {
      const address = URL.createObjectURL(new Blob([JSON.stringify(geometry)], { type: 'application/json' }));
      // Only addresses that a link may have are asked; the test's own is made one.
      const original = globalThis.fetch;
      globalThis.fetch = (url, ...rest) => original(url === '/outlines.json' ? address : url, ...rest);
      try {
        const map = await show({ data: { ...mapData, geometry: '/outlines.json' } });
        expect(options(map)).to.have.length(14);
      } finally {
        globalThis.fetch = original;
      }
    });

    it('falls back to tiles where the address has nothing, and says so', async () => {
      const console = overhearConsole();
      const map = await show({ data: { ...mapData, geometry: '/there-is-nothing-here.json' } });
      console.restore();
      expect(all(map, '[part="tile"]')).to.have.length(12);
      expect(text(one(map, '[part="issues"]')))
        .to.contain('geometry')
        .and.to.contain('404');
    });

    it('asks for no unsafe address', async () => {
      const console = overhearConsole();
      const map = await show({ data: { ...mapData, geometry: 'javascript:alert(1)' } });
      console.restore();
      expect(all(map, '[part="tile"]')).to.have.length(12);
      expect(text(one(map, '[part="issues"]'))).to.contain('不是允许的网址');
    });
  });

  it('is no higher than a few tiles need', async () => {
    const few = grids.slice(0, 5).map(({ parent: _parent, ...area }) => area);
    const map = await show({ data: { areas: few }, view: 'tiles', measure: 'households' });
    const height = plane(map).clientHeight;
    map.data = manyTiles;
    await settled(map);
    // As high as the legend beside it, at most.
    expect(height).to.be.within(200, 360);
    expect(plane(map).clientHeight).to.be.above(400);
  });

  describe('many tiles', () => {
    it('are painted above 500, with a window of them as text', async () => {
      const map = await show({ data: manyTiles });
      expect(all(map, '[part="tile"]')).to.have.length(0);
      expect(options(map).length).to.be.within(10, 30);
      const first = options(map)[0]!;
      expect(first.getAttribute('aria-setsize')).to.equal('620');
      expect(first.getAttribute('aria-posinset')).to.equal('1');
    });
  });

  describe('keyboard', () => {
    it('moves between areas as they are seen, and chooses', async () => {
      const map = await show();
      list(map).focus();
      await settled(map);
      expect(active(map)).to.equal('第00网格，正常，城东片区');
      key(map, 'ArrowRight', 'ArrowRight', 'ArrowDown');
      expect(active(map)).to.equal('第02网格，预警，城西片区');
      key(map, 'Enter');
      await settled(map);
      expect(map.selection).to.deep.equal({ kind: 'area', id: 'b2' });
      expect(text(one(map, '[part="detail"]'))).to.contain('第02网格');
      expect(optionOf(map, '第02网格，预警，城西片区').getAttribute('aria-selected')).to.equal('true');
    });

    it('zooms by plus, minus and nought', async () => {
      const map = await show();
      list(map).focus();
      key(map, '+', '+');
      await settled(map);
      expect(map.zoom).to.be.closeTo(2.56, 0.01);
      key(map, '-');
      await settled(map);
      expect(map.zoom).to.be.closeTo(1.6, 0.01);
      key(map, '0');
      await settled(map);
      expect(map.zoom).to.equal(1);
    });

    it('leads to the list', async () => {
      const map = await show();
      button(map, '以列表查看全部区域').click();
      await settled(map);
      expect(map.view).to.equal('list');
    });

    it('reaches the names of parents among tiles', async () => {
      const map = await show({ data: manyTiles });
      list(map).focus();
      key(map, 'ArrowUp');
      expect(active(map)).to.contain('第0片区');
    });
  });

  describe('pointer', () => {
    it('chooses what is pressed', async () => {
      const map = await show();
      const at = middle(optionOf(map, '第03网格'));
      pointer(map, 'pointerdown', ...at);
      pointer(map, 'pointerup', ...at);
      expect(map.selection).to.deep.equal({ kind: 'area', id: 'a3' });
    });

    it('shows a tooltip, which Escape takes away', async () => {
      const map = await show();
      pointer(map, 'pointermove', ...middle(optionOf(map, '第03网格')));
      expect(text(one(map, '[role="tooltip"]'))).to.equal('城东片区 第03网格 严重');
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      expect(all(map, '[role="tooltip"]')).to.have.length(0);
    });

    it('moves a map that is zoomed in, and never past its edge', async () => {
      const map = await show();
      map.zoom = 3;
      await settled(map);
      const [x, y] = middle(plane(map));
      const before = middle(optionOf(map, '第03网格'));
      pointer(map, 'pointerdown', x, y);
      pointer(map, 'pointermove', x - 40, y);
      pointer(map, 'pointerup', x - 40, y);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await settled(map);
      expect(middle(optionOf(map, '第03网格'))[0] - before[0]).to.be.closeTo(-40, 1);
      expect(map.selection).to.equal(null);
    });

    it('zooms by wheel about the pointer once it has moved over the map', async () => {
      const map = await show();
      const [x, y] = middle(plane(map));
      const wheel = () =>
        list(map).dispatchEvent(
          new WheelEvent('wheel', { deltaY: -100, clientX: x, clientY: y, cancelable: true, bubbles: true }),
        );
      expect(wheel(), 'a page scrolling under a resting pointer').to.equal(true);
      pointer(map, 'pointermove', x - 20, y);
      pointer(map, 'pointermove', x, y);
      expect(wheel()).to.equal(false);
      await settled(map);
      expect(map.zoom).to.be.above(1.1);
    });
  });

  it('exports a picture at twice the size, of a map and of tiles that are elements', async () => {
    for (const view of ['auto', 'tiles'] as const) {
      const map = await show({ view });
      const blob = await map.exportPng();
      expect(blob.type).to.equal('image/png');
      const picture = await createImageBitmap(blob);
      expect(picture.width).to.be.above(1200);
      expect(all(map, '.probes')).to.have.length(view === 'auto' ? 1 : 0);
    }
  });

  it('holds many changes without growing', async () => {
    const map = await show({ data: manyTiles });
    for (let turn = 0; turn < 300; turn += 1) {
      map.updateAreas([{ code: `p${turn % 20}-${turn % 30}`, status: statuses[turn % 5]! }]);
      if (turn % 50 === 0) await map.rendered;
    }
    await settled(map);
    expect(all(map, 'canvas')).to.have.length(3);
    expect(options(map).length).to.be.within(10, 30);
  });

  it('is accessible as a map and as many tiles', async () => {
    await expectAccessible(await show());
    await expectAccessible(await show({ data: manyTiles }));
  });
});
