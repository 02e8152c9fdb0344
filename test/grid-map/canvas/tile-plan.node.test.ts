import { describe, expect, it } from 'vitest';
import { wholeView } from '../../../src/grid-map/canvas/camera.js';
import { cellAt, cellOnScreen, zoomAround } from '../../../src/grid-map/canvas/placing.js';
import { boxOf, type Plan } from '../../../src/grid-map/canvas/plan.js';
import { tilePlan } from '../../../src/grid-map/canvas/tile-plan.js';
import { nextPlace, placesOf } from '../../../src/grid-map/canvas/spatial.js';
import { gridMapView } from '../../../src/grid-map/grid-map-view.js';
import { validateGridMap, type Area } from '../../../src/model/grid-map.js';

const viewOf = (areas: Area[]) => gridMapView(validateGridMap({ areas }).data!);
const size = { width: 1000, height: 620 };

/** Parents of three levels, with grids of their own number. */
function nested(counts: readonly number[]): Area[] {
  return counts.flatMap((count, a) => [
    { code: `a${a}`, name: `第${a}片区` },
    ...[0, 1, 2].flatMap((b) => [
      { code: `a${a}-${b}`, name: `第${b}社区`, parent: `a${a}` },
      ...Array.from({ length: count + b }, (_, c) => ({
        code: `a${a}-${b}-${c}`,
        name: `第${c}网格`,
        parent: `a${a}-${b}`,
      })),
    ]),
  ]);
}

const boxesOf = (plan: Plan) => new Map(plan.cells.map((area, cell) => [area.code, boxOf(plan, cell)]));

describe('tiles on a canvas', () => {
  const areas = nested([12, 40, 7, 25, 60]);
  const plan = tilePlan(viewOf(areas), size);

  it('are all there, each within its parents and none over another', () => {
    expect(plan.cells.length).toBe(areas.filter(({ code }) => code.split('-').length === 3).length);
    for (const [code, box] of boxesOf(plan)) {
      const parent = plan.groups.find(({ area }) => code.startsWith(`${area.code}-`) && area.depth === 1)!;
      expect(box.x).toBeGreaterThanOrEqual(parent.box.x);
      expect(box.y).toBeGreaterThanOrEqual(parent.box.y);
      expect(box.x + box.width).toBeLessThanOrEqual(parent.box.x + parent.box.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(parent.box.y + parent.box.height + 0.01);
      const cell = plan.indexOf.get(code)!;
      expect(plan.hit(box.x + box.width / 2, box.y + box.height / 2)).toBe(cell);
    }
  });

  it('fit any frame', () => {
    for (const frame of [
      { width: 320, height: 400 },
      { width: 1900, height: 300 },
      { width: 60, height: 60 },
    ]) {
      const { boxes } = tilePlan(viewOf(areas), frame);
      for (let at = 0; at < boxes.length; at += 4) {
        expect(boxes[at]! + boxes[at + 2]!).toBeLessThanOrEqual(frame.width + 0.5);
        expect(boxes[at + 1]! + boxes[at + 3]!).toBeLessThanOrEqual(frame.height + 0.5);
      }
    }
  });

  it('stand still while statuses change', () => {
    const changed = areas.map((area) => ({ ...area, status: '紧急' }));
    expect([...tilePlan(viewOf(changed), size).boxes]).toEqual([...plan.boxes]);
  });

  it('move only beside an area that is added', () => {
    const more = [...areas, { code: 'a1-1-new', name: '新网格', parent: 'a1-1' }];
    const before = boxesOf(plan);
    const after = boxesOf(tilePlan(viewOf(more), size, plan));
    const moved = [...before].filter(
      ([code, box]) => JSON.stringify(after.get(code)) !== JSON.stringify(box),
    );
    expect(after.has('a1-1-new')).toBe(true);
    expect(moved.every(([code]) => code.startsWith('a1-1-'))).toBe(true);
  });

  it('have one size, but where it does not fit', () => {
    const ragged = nested([57, 43, 66, 12, 80, 31, 5, 74]);
    for (const frame of [size, { width: 500, height: 500 }, { width: 330, height: 412 }]) {
      const { boxes, tile } = tilePlan(viewOf(ragged), frame);
      const sizes = Array.from({ length: boxes.length / 4 }, (_, cell) => boxOf({ boxes }, cell));
      const common = sizes.filter(({ width, height }) => width === tile.width && height === tile.height);
      expect(common.length / sizes.length).toBeGreaterThan(0.8);
      for (const { width, height } of sizes) {
        expect(width).toBeLessThanOrEqual(tile.width + 1e-6);
        expect(height).toBeLessThanOrEqual(tile.height + 1e-6);
      }
    }
  });

  it('keep the gaps between them modest, however far they are zoomed in', () => {
    const places = (zoom: number) => plan.placing(zoom);
    for (const zoom of [2, 8, 40]) {
      const at = places(zoom);
      plan.groups.forEach((group, index) => {
        const outer = at.group(index);
        expect(outer.strip).toBeLessThanOrEqual(32);
        if (group.depth === 0) return;
        // What is in it begins below the name, and ends near its edge.
        const inside = group.area.children.map(({ code }) => at.cell(plan.indexOf.get(code)!));
        const [first] = inside;
        expect(first!.y - outer.box.y - outer.strip).toBeLessThan(1);
        expect(first!.x - outer.box.x).toBeLessThan(7);
        const right = Math.max(...inside.map(({ x, width }) => x + width));
        expect(right).toBeLessThanOrEqual(outer.box.x + outer.box.width + 0.01);
      });
    }
    // Nothing moves while all is in view.
    plan.cells.forEach((_, cell) => {
      const { x, y } = places(1).cell(cell);
      expect([x, y]).toEqual(
        [boxOf(plan, cell).x, boxOf(plan, cell).y].map((value) => expect.closeTo(value, 6)),
      );
    });
  });

  it('are found where they are seen, and stay under the pointer while it zooms', () => {
    let camera = wholeView;
    const cell = plan.indexOf.get('a4-2-30')!;
    const start = cellOnScreen(plan, cell, camera);
    const point = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
    for (const zoom of [1.6, 2.56, 9, 30, 4, 1.2]) {
      camera = zoomAround(plan, camera, { ...point, zoom });
      expect(cellAt(plan, camera, [point.x, point.y])).toBe(cell);
    }
    camera = { zoom: 12, left: 0, top: 0 };
    plan.cells.forEach((_, each) => {
      const { x, y, width, height } = cellOnScreen(plan, each, camera);
      expect(cellAt(plan, camera, [x + width / 2, y + height / 2])).toBe(each);
    });
  });

  it('hold 20 000 areas, and areas without any parent', () => {
    const flat = Array.from({ length: 20_000 }, (_, index) => ({
      code: String(index),
      name: `第${index}网格`,
    }));
    const { boxes, usual, hit } = tilePlan(viewOf(flat), size);
    expect(boxes.length).toBe(80_000);
    expect(usual).toBeGreaterThan(4);
    expect(hit(999.9, 619.9)).toBeLessThan(20_000);
  });

  it('stand where the data puts them', () => {
    const { boxes, indexOf } = tilePlan(
      viewOf([
        { code: 'a', name: '甲', tile: [10, 5] },
        { code: 'b', name: '乙', tile: [11, 5] },
        { code: 'c', name: '丙', tile: [10, 7] },
      ]),
      size,
    );
    const [a, b, c] = ['a', 'b', 'c'].map((code) => boxOf({ boxes }, indexOf.get(code)!));
    expect([b!.x > a!.x, b!.y === a!.y, c!.x === a!.x, c!.y > a!.y + a!.height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('lead arrow keys to what is seen beside, and up to the name of the parent', () => {
    const places = placesOf(plan);
    const from = plan.indexOf.get('a1-0-0')!;
    const right = plan.cells[nextPlace(plan, places, [from, 'ArrowRight'])]!;
    expect(right.code).toBe('a1-0-1');
    const up = nextPlace(plan, places, [from, 'ArrowUp']);
    expect(plan.groups[up - plan.cells.length]?.area.code).toBe('a1-0');
    expect(nextPlace(plan, places, [from, 'Home'])).toBe(0);
  });
});
