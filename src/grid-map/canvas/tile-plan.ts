import type { AreaView, GridMapView } from '../grid-map-view.js';
import type { GroupLayout } from '../tile-layout.js';
import { CellIndex } from './cell-index.js';
import { boxOf, usualSide, type Box, type GroupBox, type Plan, type Size } from './plan.js';
import { columnsFor, divide } from './rows.js';

/** Room of siblings, kept so that one more moves only those beside it. By code of a parent. */
export type Weights = Map<string, number>;

export interface TilePlan extends Plan {
  weights: Weights;
}

/** No tile is larger, however much room there is. */
const largest = { width: 150, height: 84 };
/** Siblings that hold nothing, among others that do, are laid out as if they had a parent of this code. */
const loose = '\u0000';

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

function leavesIn(area: AreaView): number {
  return area.counts.reduce((sum, { count }) => sum + count, 0) || 1;
}

class Layout {
  readonly cells: AreaView[] = [];
  readonly boxes: number[] = [];
  readonly groups: GroupBox[] = [];
  readonly weights: Weights = new Map();
  readonly #former: Weights;

  constructor(former: Weights) {
    this.#former = former;
  }

  /** As much room as before while what is inside fits there about as well as before. */
  #weight(code: string, count: number, least: number): number {
    const before = this.#former.get(code);
    const keeps = before !== undefined && count <= before * 2 && count >= before / 4;
    const weight = keeps ? before : Math.max(count, least);
    this.weights.set(code, weight);
    return weight;
  }

  siblings(
    areas: readonly AreaView[],
    frame: Box,
    { layout, code }: { layout: GroupLayout; code: string },
  ): void {
    const inner = areas.filter((area) => area.children.length > 0);
    const tiles = inner.length === 0 ? areas : areas.filter((area) => area.children.length === 0);
    if (inner.length === 0) return this.#tiles(tiles, frame, layout);
    const counts = inner.map(leavesIn);
    const sum = counts.reduce((all, count) => all + count, 0) + tiles.length;
    // Even a parent of one needs room for its name.
    const least = (sum / (inner.length + 1)) * 0.25;
    const frames = layout.cells
      ? placed(layout, frame)
      : divide(frame, [
          ...inner.map((area, index) => this.#weight(area.code, counts[index]!, least)),
          ...(tiles.length > 0 ? [this.#weight(code + loose, tiles.length, least)] : []),
        ]);
    inner.forEach((area, index) => this.#group(area, frames[index]!));
    const rest = frames[inner.length];
    if (rest && tiles.length > 0) {
      this.#tiles(tiles, inset(rest, gapOf(rest)), { ...layout, cells: null });
    }
  }

  #group(area: AreaView, slot: Box): void {
    const box = inset(slot, gapOf(slot));
    const least = Math.min(box.width, box.height);
    const named = box.height >= 46 && box.width >= 40;
    const strip = named ? (area.depth === 0 ? 24 : 18) : Math.min(box.height * 0.17, 12);
    this.groups.push({ area, box, strip, depth: area.depth });
    const pad = clamp(least * 0.03, 0.4, 4);
    const inside = {
      x: box.x + pad,
      y: box.y + strip,
      width: Math.max(0.5, box.width - 2 * pad),
      height: Math.max(0.5, box.height - strip - pad),
    };
    this.siblings(area.children, inside, area);
  }

  #tiles(areas: readonly AreaView[], frame: Box, layout: GroupLayout): void {
    const places = layout.cells ? placed(layout, frame) : flowing(areas.length, frame);
    areas.forEach((area, index) => {
      const { x, y, width, height } = places[index]!;
      this.cells.push(area);
      this.boxes.push(x, y, width, height);
    });
  }
}

function gapOf({ width, height }: Size): number {
  return clamp(Math.min(width, height) * 0.03, 0.4, 4);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(0.5, width - 2 * by),
    height: Math.max(0.5, height - 2 * by),
  };
}

/** Cells of one size where the data puts them. */
function placed({ cells }: GroupLayout, frame: Box): Box[] {
  const given = cells ?? [];
  let [columns, rows] = [1, 1];
  for (const [column, row] of given) {
    columns = Math.max(columns, column + 1);
    rows = Math.max(rows, row + 1);
  }
  const width = Math.min(frame.width / columns, largest.width);
  const height = Math.min(frame.height / rows, largest.height, width * 1.1);
  return given.map(([column, row]) => ({
    x: frame.x + column * width,
    y: frame.y + row * height,
    width,
    height,
  }));
}

function flowing(count: number, frame: Box): Box[] {
  const columns = columnsFor(count, frame);
  const width = Math.min(frame.width / columns, largest.width);
  const height = Math.min(frame.height / Math.ceil(count / columns), largest.height);
  return Array.from({ length: count }, (_, index) => ({
    x: frame.x + (index % columns) * width,
    y: frame.y + Math.floor(index / columns) * height,
    width,
    height,
  }));
}

/**
 * Lays out nested areas as tiles in a frame, at any depth; pure. The order is that of the data: a status moves
 * nothing. With the weights of the plan before, an area more or less moves only what is in the same parent.
 */
export function tilePlan(
  { areas, layout }: Pick<GridMapView, 'areas' | 'layout'>,
  size: Size,
  former: Weights = new Map(),
): TilePlan {
  const made = new Layout(former);
  made.siblings(areas, { x: 0, y: 0, ...size }, { layout, code: '' });
  const { cells, groups, weights } = made;
  const boxes = Float64Array.from(made.boxes);
  const index = new CellIndex(boxes, size);
  const holds = (cell: number, x: number, y: number) => {
    const box = boxOf({ boxes }, cell);
    return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
  };
  return {
    size,
    cells,
    boxes,
    groups,
    weights,
    usual: usualSide(boxes),
    indexOf: new Map(cells.map((area, cell) => [area.code, cell])),
    shapes: null,
    hit: (x, y) => index.near(x, y).find((cell) => holds(cell, x, y)) ?? -1,
    middle: (cell) => {
      const { x, y, width, height } = boxOf({ boxes }, cell);
      return { x: x + width / 2, y: y + height / 2, width, height };
    },
  };
}
