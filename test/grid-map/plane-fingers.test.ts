import { expect } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import { all, one, text } from '../support/find.js';
import { collection, feature, polygon, square } from './geometry/outlines.js';
import { settled, showMap } from './shown-map.js';

/** Invented: nine grids, three by three. */
const areas = Array.from({ length: 9 }, (_, index) => ({
  code: `g${index}`,
  name: `第${index + 1}网格`,
  status: '正常',
}));
const outlines = areas.map(({ code }, index) =>
  feature({ code }, polygon(square((index % 3) * 400, Math.floor(index / 3) * 400, 400))),
);
const mapData = { areas, geometry: collection(...outlines) };

/** Invented: 600 grids in 20 areas, which are painted. */
const manyTiles = {
  areas: Array.from({ length: 20 }, (_, a) => [
    { code: `p${a}`, name: `第${a}片区` },
    ...Array.from({ length: 30 }, (_, b) => ({ code: `p${a}-${b}`, name: `第${b}网格`, parent: `p${a}` })),
  ]).flat(),
};

const places = (map: CivicGridMap) => one(map, '.plane [role="listbox"]');
const optionOf = (map: CivicGridMap, name: string) =>
  all(map, '.plane [role="option"]').find((option) => text(option).startsWith(name))!;

type Point = readonly [x: number, y: number];

function middle(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

function touch(map: CivicGridMap, type: string, [pointerId, [clientX, clientY]]: [number, Point]) {
  places(map).dispatchEvent(
    new PointerEvent(type, { pointerId, clientX, clientY, pointerType: 'touch', bubbles: true, button: 0 }),
  );
}

/** Two fingers from places to places, in steps as a screen tells them. */
function pinch(map: CivicGridMap, from: [Point, Point], to: [Point, Point]) {
  const steps = 24;
  from.forEach((point, finger) => touch(map, 'pointerdown', [finger + 1, point]));
  for (let step = 1; step <= steps; step += 1) {
    from.forEach(([x, y], finger) => {
      const [endX, endY] = to[finger]!;
      const at: Point = [x + ((endX - x) * step) / steps, y + ((endY - y) * step) / steps];
      touch(map, 'pointermove', [finger + 1, at]);
    });
  }
  to.forEach((point, finger) => touch(map, 'pointerup', [finger + 1, point]));
}

const around = ([x, y]: Point, aside: number): [Point, Point] => [
  [x - aside, y],
  [x + aside, y],
];

async function rested(map: CivicGridMap) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  await settled(map);
}

describe('<civic-grid-map> under fingers', () => {
  it('zooms around what is between two of them, however little they move at a time', async () => {
    const map = await showMap(mapData);
    const at = middle(optionOf(map, '第6网格'));
    pinch(map, around(at, 40), around(at, 120));
    await rested(map);
    expect(map.zoom).to.be.closeTo(3, 0.05);
    const [x, y] = middle(optionOf(map, '第6网格'));
    expect(x).to.be.closeTo(at[0], 2);
    expect(y).to.be.closeTo(at[1], 2);
    expect(map.selection, 'nothing was pressed').to.equal(null);
  });

  it('takes the map along when both move, and is whole again when they come together', async () => {
    const map = await showMap(mapData);
    const at = middle(optionOf(map, '第5网格'));
    pinch(map, around(at, 40), around([at[0] + 60, at[1] - 20], 120));
    await rested(map);
    const [x, y] = middle(optionOf(map, '第5网格'));
    expect(x - at[0]).to.be.closeTo(60, 2);
    expect(y - at[1]).to.be.closeTo(-20, 2);
    pinch(map, around(at, 150), around(at, 30));
    await rested(map);
    expect(map.zoom).to.equal(1);
    expect(middle(optionOf(map, '第5网格'))[0]).to.be.closeTo(at[0], 2);
  });

  it('keeps a tile between them where it was, though gaps grow less than tiles', async () => {
    const map = await showMap(manyTiles);
    places(map).focus();
    await settled(map);
    const at = middle(optionOf(map, '第0网格'));
    pinch(map, around(at, 20), around(at, 120));
    await rested(map);
    expect(map.zoom).to.be.closeTo(6, 0.1);
    const { left, right, top, bottom } = optionOf(map, '第0网格').getBoundingClientRect();
    expect(at[0]).to.be.within(left, right);
    expect(at[1]).to.be.within(top, bottom);
  });

  it('goes on with the finger that stays', async () => {
    const map = await showMap(mapData, { zoom: 3 });
    const [x, y] = middle(one(map, '.plane'));
    const before = middle(optionOf(map, '第5网格'));
    touch(map, 'pointerdown', [1, [x, y]]);
    touch(map, 'pointerdown', [2, [x + 80, y]]);
    touch(map, 'pointerup', [2, [x + 80, y]]);
    touch(map, 'pointermove', [1, [x - 30, y]]);
    touch(map, 'pointerup', [1, [x - 30, y]]);
    await rested(map);
    expect(middle(optionOf(map, '第5网格'))[0] - before[0]).to.be.closeTo(-30, 1);
    expect(map.selection).to.equal(null);
  });

  it('leaves one finger to the page until it is zoomed in', async () => {
    const map = await showMap(mapData);
    const actions = () => getComputedStyle(places(map)).touchAction;
    // Some engines know no `touch-action`; what they do is theirs.
    if (actions() !== undefined) expect(actions()).to.match(/pan-y|manipulation/);
    map.zoom = 2;
    await settled(map);
    if (actions() !== undefined) expect(actions()).to.equal('pinch-zoom');
  });

  it('asks for no zoom of the page while two of them are on it', async () => {
    const map = await showMap(mapData);
    const told = (touches: number) => {
      const event = new Event('touchmove', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'touches', { value: Array.from({ length: touches }) });
      places(map).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(told(1)).to.equal(false);
    expect(told(2)).to.equal(true);
  });

  it('zooms by the pinch of a touchpad, and leaves one outwards to the page where all is in view', async () => {
    const map = await showMap(mapData);
    const [clientX, clientY] = middle(places(map));
    const wheel = (deltaY: number) => {
      const options = { deltaY, clientX, clientY, ctrlKey: true, cancelable: true, bubbles: true };
      return places(map).dispatchEvent(new WheelEvent('wheel', options));
    };
    expect(wheel(2), 'outwards').to.equal(true);
    for (let turn = 0; turn < 20; turn += 1) expect(wheel(-1), 'inwards').to.equal(false);
    await rested(map);
    expect(map.zoom).to.be.above(1.15);
  });
});
