import { describe, expect, it } from 'vitest';
import { gridMapView } from '../../src/grid-map/grid-map-view.js';
import { groupStep, listRows, openDepth, type ListRow, type Openness } from '../../src/grid-map/list-rows.js';
import { OpenLevels, wayTo } from '../../src/grid-map/open-levels.js';
import { treeStep } from '../../src/grid-map/tree-moves.js';
import type { Area } from '../../src/model/grid-map.js';
import { streetGrids, threeLevels } from './areas.js';

const all: Openness = { isOpen: () => true, limit: () => groupStep, keeps: () => true };
const keep = () => true;
const told = (row: ListRow) =>
  row.kind === 'area'
    ? [row.area.code, row.level, row.place, row.of, row.open]
    : ['more', row.level, row.group, row.left];

/** `outer` areas with `inner` in each. */
function many(outer: number, inner: number) {
  const areas = Array.from({ length: outer }, (_, index): Area[] => [
    { code: `p${index}`, name: `片区${index}` },
    ...Array.from({ length: inner }, (_each, inside) => ({
      code: `p${index}-${inside}`,
      name: `网格${inside}`,
      parent: `p${index}`,
    })),
  ]);
  return gridMapView({ areas: areas.flat() });
}

describe('listRows', () => {
  it('nests areas with level, place and what can be opened', () => {
    expect(listRows(gridMapView(threeLevels), all).map(told)).toEqual([
      ['a', 1, 1, 2, true],
      ['a1', 2, 1, 2, true],
      ['a11', 3, 1, 2, null],
      ['a12', 3, 2, 2, null],
      ['a2', 2, 2, 2, null],
      ['b', 1, 2, 2, null],
    ]);
  });

  it('leaves out what is closed', () => {
    const rows = listRows(gridMapView(threeLevels), { ...all, isOpen: ({ code }) => code === 'a' });
    expect(rows.map(told)).toEqual([
      ['a', 1, 1, 2, true],
      ['a1', 2, 1, 2, false],
      ['a2', 2, 2, 2, null],
      ['b', 1, 2, 2, null],
    ]);
  });

  it('shows a hundred of a group and offers the rest', () => {
    const rows = listRows(many(1, 250), all);
    expect(rows).toHaveLength(102);
    expect(told(rows[101]!)).toEqual(['more', 2, 'p0', 150]);
  });

  it('counts only the siblings that a filter keeps', () => {
    const keeps = (area: { code: string; children: unknown[] }) =>
      area.children.length > 0 || area.code === '2-03' || area.code === '2-07';
    expect(listRows(gridMapView(streetGrids), { ...all, keeps }).map(told)).toEqual([
      ['p1', 1, 1, 2, true],
      ['p2', 1, 2, 2, true],
      ['2-03', 2, 1, 2, null],
      ['2-07', 2, 2, 2, null],
    ]);
  });

  it('opens by itself what makes a list of moderate length', () => {
    expect(openDepth(gridMapView(threeLevels))).toBe(3);
    expect(openDepth(many(10, 11))).toBe(2);
    expect(openDepth(many(10, 12))).toBe(0);
  });
});

describe('OpenLevels', () => {
  it('opens the way to an area, as far as it stands in its group', () => {
    const view = many(120, 2);
    const levels = new OpenLevels();
    expect(listRows(view, levels.over(view, keep))).toHaveLength(101);
    levels.reveal(view, 'p110-1');
    const rows = listRows(view, levels.over(view, keep));
    expect(rows.map(told)).toContainEqual(['p110-1', 2, 2, 2, null]);
    expect(rows).toHaveLength(120 + 2);
    const deep = many(1, 250);
    levels.reveal(deep, 'p0-125');
    expect(listRows(deep, levels.over(deep, keep))).toHaveLength(202);
    expect(wayTo(view.areas, 'p1-1').map(({ code }) => code)).toEqual(['p1', 'p1-1']);
    expect(wayTo(view.areas, 'nowhere')).toEqual([]);
  });
});

describe('treeStep', () => {
  const rows = listRows(gridMapView(threeLevels), { ...all, isOpen: ({ code }) => code === 'a' });
  it('follows the treegrid pattern', () => {
    const steps = (from: number) =>
      ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter', 'x'].map((key) =>
        treeStep(key, rows, from),
      );
    expect(steps(0)).toEqual([
      { go: 1 },
      { go: 0 },
      { go: 1 },
      { close: 'a' },
      { go: 0 },
      { go: 3 },
      { press: true },
      null,
    ]);
    expect(treeStep('ArrowRight', rows, 1)).toEqual({ open: 'a1' });
    expect(treeStep('ArrowLeft', rows, 2)).toEqual({ go: 0 });
    expect(treeStep('ArrowRight', rows, 2)).toBeNull();
    expect(treeStep('ArrowLeft', rows, 3)).toBeNull();
    expect(treeStep('PageDown', rows, 1)).toEqual({ go: 3 });
  });
});
