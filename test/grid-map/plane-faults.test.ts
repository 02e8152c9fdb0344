import { expect } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import { all, one, text, words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { collection, feature, polygon, square } from './geometry/outlines.js';
import { settled, showMap } from './shown-map.js';

/** Invented: three grids in a row, in degrees. */
const areas = ['甲', '乙', '丙'].map((name, index) => ({ code: `g${index}`, name, status: '预警' }));
const place = (index: number) => polygon(square(104 + index * 0.1, 30.6, 0.1));
const good = areas.map(({ code }, index) => feature({ code }, place(index)));
/** The second outline is another one. */
const withSecond = (geometry: unknown) => collection(good[0], feature({ code: 'g1' }, geometry), good[2]);

/** A ring with very many corners. */
const roundRing = Array.from({ length: 100_001 }, (_, index) => {
  const angle = (index / 100_000) * 2 * Math.PI;
  return [104.15 + Math.cos(angle) * 0.05, 30.65 + Math.sin(angle) * 0.05];
});
/** Crosses itself in its middle. */
const bowTie = polygon([
  [104.1, 30.6],
  [104.2, 30.7],
  [104.2, 30.6],
  [104.1, 30.7],
  [104.1, 30.6],
]);
const swapped = collection(
  ...areas.map(({ code }, index) =>
    feature({ code }, polygon(square(104 + index * 0.1, 30.6, 0.1).map(([x, y]) => [y, x]))),
  ),
);
/** Two grids that share an edge, as TopoJSON. */
const topology = {
  type: 'Topology',
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
  ],
  objects: {
    grids: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { code: 'g0' }, arcs: [[0, 1]] },
        { type: 'Polygon', properties: { code: 'g1' }, arcs: [[2, -1]] },
      ],
    },
  },
};

const options = (map: CivicGridMap) => all(map, '.plane [role="option"]').map((option) => text(option));
const issues = (map: CivicGridMap) => all(map, '[part="issues"]').map(text).join(' ');

async function shown(data: unknown) {
  const console = overhearConsole();
  const map = await showMap(data);
  await settled(map);
  console.restore();
  expect(console.errors, 'faults of data are no faults of ours').to.deep.equal([]);
  return map;
}

/** Whether the colour of the status is anywhere on the cells' canvas. */
function isPainted(map: CivicGridMap): boolean {
  const canvas = one(map, 'canvas.ground') as HTMLCanvasElement;
  const swatch = one(map, '[part="legend"] [data-tone="warn"]');
  const [red, green, blue] = getComputedStyle(swatch).backgroundColor.match(/\d+/g)!.map(Number);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true;
  }
  return false;
}

describe('<civic-grid-map> with outlines that are not as they should be', () => {
  /** What is given, what is said of it, and how many areas are on the map nevertheless. */
  const faults: [string, unknown, RegExp | null, number][] = [
    ['a ring that crosses itself', withSecond(bowTie), null, 3],
    ['no geometry', withSecond(null), /geometry\.features\[1\]/, 2],
    ['an empty polygon', withSecond(polygon()), /geometry\.features\[1\]/, 2],
    ['a polygon without corners', withSecond(polygon([])), /geometry\.features\[1\]/, 2],
    [
      'corners that are no numbers',
      withSecond(polygon([[Number.NaN, 30.6], ...square(104.1, 30.6, 0.1), ['a', null]])),
      /geometry\.features\[1\]/,
      3,
    ],
    [
      'only corners that are no numbers',
      withSecond(polygon([['a'], [null], {}, [Number.NaN]])),
      /features\[1\]/,
      2,
    ],
    ['100 000 corners in one ring', withSecond(polygon(roundRing)), null, 3],
    ['latitude before longitude', swapped, /经纬度|纬度/, 3],
    ['TopoJSON', topology, null, 2],
  ];
  for (const [fault, geometry, said, drawn] of faults) {
    it(`draws the rest and names what is wrong: ${fault}`, async () => {
      const map = await shown({ areas, geometry });
      expect(options(map)).to.have.length(drawn);
      expect(isPainted(map)).to.equal(true);
      if (said) expect(issues(map)).to.match(said);
      else expect(issues(map)).to.equal('');
      if (drawn < 3) expect(text(one(map, 'details.unjoined summary'))).to.contain('1 个区域没有边界');
    });
  }

  it('shows tiles where nothing of it can be used, and says so', async () => {
    for (const geometry of [{ type: 'Topology' }, { type: 'FeatureCollection', features: [] }, 7, []]) {
      const map = await shown({ areas, geometry });
      expect(all(map, '[part="tile"]'), JSON.stringify(geometry)).to.have.length(3);
      expect(words(map)).to.match(/分块图代替地图|geometry/);
    }
  });

  it('joins areas with the same code, in a circle of parents and without one, as far as they are told apart', async () => {
    const map = await shown({
      areas: [
        ...areas,
        { code: 'g0', name: '又一个甲', status: '正常' },
        { code: 'x', name: '甲片区', parent: 'y' },
        { code: 'y', name: '乙片区', parent: 'x' },
        { code: 'z', name: '孤', parent: 'nowhere', status: '绿灯' },
      ],
      geometry: collection(...good),
    });
    expect(options(map)).to.have.length(3);
    for (const said of ['g0', 'nowhere', '绿灯']) expect(issues(map)).to.contain(said);
    expect(text(one(map, 'details.unjoined')))
      .to.contain('孤')
      .and.to.contain('又一个甲');
  });

  it('has no colour of its own for a status that is not on the scale', async () => {
    const map = await shown({
      areas: areas.map((area) => ({ ...area, status: '绿灯' })),
      geometry: collection(...good),
    });
    expect(options(map).every((option) => option.includes('无数据'))).to.equal(true);
    expect(issues(map)).to.contain('绿灯');
  });
});
