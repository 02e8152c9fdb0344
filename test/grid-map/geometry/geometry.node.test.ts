import { readFileSync } from 'node:fs';
import { feature as topoFeature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../../src/grid-map/geometry/borders.js';
import { join } from '../../../src/grid-map/geometry/join.js';
import { mapPlan, mapSource } from '../../../src/grid-map/geometry/map-plan.js';
import { project, turning } from '../../../src/grid-map/geometry/project.js';
import { readGeometry } from '../../../src/grid-map/geometry/read-geometry.js';
import { anchorOf, isInside } from '../../../src/grid-map/geometry/ring.js';
import { gridMapView } from '../../../src/grid-map/grid-map-view.js';
import { validateGridMap, type Area } from '../../../src/model/grid-map.js';
import { collection, feature, polygon, square } from './outlines.js';

const shapesOf = (geometry: unknown) => project(readGeometry(geometry).outlines).shapes;
const codes = (geometry: unknown) => readGeometry(geometry).issues.map(({ code, path }) => [code, path]);
const viewOf = (areas: Area[]) => gridMapView(validateGridMap({ areas }).data!);
const counties = JSON.parse(
  readFileSync(new URL('../../../node_modules/us-atlas/counties-10m.json', import.meta.url), 'utf8'),
);

describe('reading of outlines', () => {
  it('takes polygons, several of them, holes and collections', () => {
    const { outlines, issues } = readGeometry(
      collection(
        feature({ code: 'a', name: '甲' }, polygon(square(0, 0, 4), square(1, 1))),
        feature(
          { adcode: 510104, name: '乙' },
          { type: 'MultiPolygon', coordinates: [[square(5, 0)], [square(7, 0)]] },
        ),
        { ...feature({}, { type: 'GeometryCollection', geometries: [polygon(square(9, 0))] }), id: 7 },
      ),
    );
    expect(issues).toEqual([]);
    expect(outlines.map((outline) => [outline.codes, outline.name])).toEqual([
      [['a'], '甲'],
      [['510104'], '乙'],
      [['7'], null],
    ]);
    expect(outlines.map(({ polygons }) => polygons.map((rings) => rings.length))).toEqual([[2], [1, 1], [1]]);
  });

  it('survives what is no outline, and says what and where', () => {
    expect(
      codes(
        collection(
          feature({ code: 'a' }, null),
          feature({ code: 'b' }, polygon([])),
          feature(
            { code: 'c' },
            polygon([
              [0, 0],
              [1, 1],
              [0, 0],
            ]),
          ),
          feature({ code: 'd' }, polygon([[0, 0], [Number.NaN, 1], [1, 0], [1, 1], 'x', [0, 0]])),
          feature({ code: 'e' }, { type: 'Point', coordinates: [0, 0] }),
          null,
        ),
      ),
    ).toEqual([
      ['no-outline', 'geometry.features[0]'],
      ['no-outline', 'geometry.features[1]'],
      ['no-outline', 'geometry.features[2]'],
      ['bad-points', 'geometry.features[3]'],
      ['no-outline', 'geometry.features[4]'],
      ['no-outline', 'geometry.features[5]'],
    ]);
    expect(codes('nonsense')).toEqual([['not-geometry', 'geometry']]);
    expect(codes({ type: 'Topology' })).toEqual([['not-geometry', 'geometry']]);
  });

  it('puts islands together that come as features of their own', () => {
    const { outlines } = readGeometry(
      collection(
        feature({ code: 'a' }, polygon(square(0, 0))),
        feature({ code: 'a' }, polygon(square(3, 0))),
      ),
    );
    expect(outlines.map(({ polygons }) => polygons.length)).toEqual([2]);
  });

  it('reads TopoJSON as topojson-client does', () => {
    const ours = readGeometry(counties).outlines;
    const theirs = topoFeature(counties, counties.objects.counties).features;
    const ourOf = new Map(ours.map((outline) => [outline.codes[0], outline]));
    // Ours leave out corners that repeat the one before, the last of a ring among them.
    const corners = (ring: number[][]) =>
      ring.filter((point, at) => at === 0 || `${point}` !== `${ring[at - 1]}`);
    let compared = 0;
    for (const { id, geometry } of theirs) {
      const outline = ourOf.get(String(id));
      if (!outline || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates as unknown as number[][][]]
          : geometry.coordinates;
      const rings = polygons.flat().map((ring) => corners(ring).slice(0, -1));
      const drawn = rings.filter((ring) => ring.length > 2);
      expect(outline.polygons.flat().map((ring) => [...ring])).toEqual(drawn.map((ring) => ring.flat()));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3200);
  });

  it('holds 100 000 corners in one ring', () => {
    const ring = Array.from({ length: 100_000 }, (_, index) => {
      const angle = (index / 100_000) * 2 * Math.PI;
      return [104 + Math.cos(angle), 30 + Math.sin(angle)];
    });
    const [shape] = shapesOf(collection(feature({ code: 'a' }, polygon(ring))));
    expect(shape!.rings[0]!.length).toBe(200_000);
    expect(anchorOf(shape!).width).toBeGreaterThan(0);
  });
});

describe('projection', () => {
  const sizeOf = (geometry: unknown) => {
    const { bounds } = shapesOf(geometry)[0]!;
    return [bounds.right - bounds.left, bounds.bottom - bounds.top].map((side) => Math.round(side));
  };
  const at = (ring: number[][]) => collection(feature({ code: 'a' }, polygon(ring)));

  it('turns degrees into Mercator, north up', () => {
    // At 60° a degree of longitude is half as long as one of latitude.
    expect(
      sizeOf(
        at([
          [10, 60],
          [12, 60],
          [12, 61],
          [10, 61],
        ]),
      ),
    ).toEqual([985, 1000]);
    const [north, south] = shapesOf(
      collection(
        feature({ code: 'n' }, polygon(square(104, 31))),
        feature({ code: 's' }, polygon(square(104, 30))),
      ),
    );
    expect(north!.bounds.top).toBeLessThan(south!.bounds.top);
  });

  it('leaves metres as they are', () => {
    expect(
      sizeOf(
        at([
          [500_000, 3_400_000],
          [502_000, 3_400_000],
          [502_000, 3_401_000],
          [500_000, 3_401_000],
        ]),
      ),
    ).toEqual([1000, 500]);
  });

  it('tells of latitude before longitude and swaps it', () => {
    const { shapes, issues } = project(
      readGeometry(
        at([
          [30.6, 104],
          [30.7, 104],
          [30.7, 104.1],
          [30.6, 104.1],
        ]),
      ).outlines,
    );
    expect(issues.map(({ code }) => code)).toEqual(['swapped-coordinates']);
    const { bounds } = shapes[0]!;
    expect((bounds.right - bounds.left) / (bounds.bottom - bounds.top)).toBeCloseTo(0.86, 1);
  });

  it('takes a plan in metres from its corner for what it is', () => {
    expect(project(readGeometry(at(square(0, 70, 40))).outlines).issues).toEqual([]);
  });

  it('holds together what lies on both sides of 180°', () => {
    const [west, east] = shapesOf(
      collection(
        feature({ code: 'w' }, polygon(square(178, 51))),
        feature({ code: 'e' }, polygon(square(-179, 51))),
      ),
    );
    expect(east!.bounds.left - west!.bounds.right).toBeLessThan(600);
    expect(east!.bounds.left).toBeGreaterThan(west!.bounds.right);
  });

  it('turns rings one way and holes the other, however they came', () => {
    const hole = square(1, 1);
    for (const rings of [
      [square(0, 0, 4), hole],
      [square(0, 0, 4), [...hole].reverse()],
      [square(0, 0, 4).reverse(), hole],
    ]) {
      const [shape] = shapesOf(collection(feature({ code: 'a' }, polygon(...rings))));
      expect(shape!.rings.map((ring) => Math.sign(turning(ring)))).toEqual([1, -1]);
    }
  });
});

describe('places in a shape', () => {
  const [shape] = shapesOf(
    collection(
      feature(
        { code: 'a' },
        { type: 'MultiPolygon', coordinates: [[square(0, 0, 9), square(3, 3, 3)], [square(10, 0)]] },
      ),
    ),
  );
  const inside = (x: number, y: number) => {
    const { right, bottom } = shape!.bounds;
    return isInside(shape!, (x / 11) * right, bottom - (y / 9) * bottom);
  };

  it('know holes and islands', () => {
    expect([inside(1, 1), inside(4.5, 4.5), inside(9.5, 5), inside(10.5, 0.5)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('put a label inside, never in a hole', () => {
    const { x, y, width } = anchorOf(shape!);
    expect(isInside(shape!, x, y)).toBe(true);
    expect(width).toBeGreaterThan(0);
  });

  it('survive a ring that crosses itself', () => {
    const [bow] = shapesOf(
      collection(
        feature(
          { code: 'a' },
          polygon([
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
          ]),
        ),
      ),
    );
    const { x, y } = anchorOf(bow!);
    expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe('joining', () => {
  const areas: Area[] = [
    { code: 'p', name: '片区' },
    { code: '1', name: '第1网格', parent: 'p' },
    { code: '2', name: '第2网格', parent: 'p' },
    { code: 'q', name: '另一片区' },
    { code: '3', name: '第1网格', parent: 'q' },
    { code: 'r', name: '没有的' },
  ];
  const shapes = shapesOf(
    collection(
      feature({ code: '1' }, polygon(square(0, 0))),
      feature({ name: '第2网格' }, polygon(square(1, 0))),
      feature({ name: '第1网格' }, polygon(square(2, 0))),
      feature({ code: 'q' }, polygon(square(3, 0))),
      feature({ code: 'p' }, polygon(square(0, 0, 2))),
      feature({ code: 'x', name: '外区' }, polygon(square(5, 0))),
    ),
  );
  const names = (list: readonly { area: { code: string } }[]) => list.map(({ area }) => area.code);

  it('goes by code, then by a name that one area has alone; counts what is left', () => {
    const joined = join(viewOf(areas), shapes);
    // 第1网格 is in two places, but one of them has joined by its code already.
    expect(names(joined.cells)).toEqual(['1', '2', '3']);
    expect(names(joined.parents)).toEqual(['p', 'q']);
    expect(joined.withoutOutline.map(({ code }) => code)).toEqual(['r']);
    expect(joined.withoutData.map(({ name }) => name)).toEqual(['外区']);
  });

  it('shows a parent as one cell where nothing in it has an outline', () => {
    const joined = join(viewOf(areas), shapes.slice(3, 4));
    expect(names(joined.cells)).toEqual(['q']);
    expect(joined.withoutOutline.map(({ code }) => code)).toEqual(['p', 'r']);
  });

  it('joins every county of a real map, and finds the borders of states', () => {
    const list: Area[] = [
      ...counties.objects.states.geometries.map((state: { id: string; properties: { name: string } }) => ({
        code: state.id,
        name: state.properties.name,
      })),
      ...counties.objects.counties.geometries.map((county: { id: string; properties: { name: string } }) => ({
        code: county.id,
        name: county.properties.name,
        parent: county.id.slice(0, 2),
      })),
    ];
    const view = viewOf(list);
    const source = mapSource(view, shapesOf(counties));
    const { cells, withoutOutline, withoutData } = source.joined;
    // One county of the source has no area left at this scale.
    expect([cells.length, withoutOutline.map(({ name }) => name), withoutData.length]).toEqual([
      3230,
      ['Falls Church'],
      0,
    ]);
    const plan = mapPlan(source, { width: 1000, height: 640 });
    const misses = plan.cells.filter((_, cell) => {
      const { x, y } = plan.middle(cell);
      return plan.hit(x, y) !== cell;
    });
    expect(misses.map(({ name }) => name)).toEqual([]);
    expect(source.borders[0]!.length / 4).toBeGreaterThan(5000);
  });
});

describe('borders', () => {
  it('run where parents meet and around everything, not between cells of one parent', () => {
    const view = viewOf([
      { code: 'p', name: '甲' },
      { code: '1', name: '一', parent: 'p' },
      { code: '2', name: '二', parent: 'p' },
      { code: 'q', name: '乙' },
      { code: '3', name: '三', parent: 'q' },
    ]);
    const shapes = shapesOf(
      collection(...[1, 2, 3].map((n) => feature({ code: String(n) }, polygon(square(n * 1000, 0, 1000))))),
    );
    const source = mapSource(view, shapes);
    const borders = bordersOf(source.ofCell, source.parents);
    // Eight sides around three squares in a row, and one line between the second and the third.
    expect(borders.map((lines) => lines.length / 4)).toEqual([9]);
  });
});
