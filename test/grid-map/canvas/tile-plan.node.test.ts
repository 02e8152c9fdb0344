import { describe, expect, it } from 'vitest';
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
