import type { AreaView, GridMapView } from '../grid-map-view.js';
import type { GroupLayout } from '../tile-layout.js';
import { CellIndex } from './cell-index.js';
import type { Box, Size } from './box.js';
import { boxOf, usualSide, type GroupBox, type Plan } from './plan.js';
import { boxOfFrame, framedPlacing, insideOf, type Frame } from './frames.js';
import { lastPlacing } from './placing.js';
import { divide } from './rows.js';
import { commonTile, largestTile, tilesIn } from './tile-size.js';

/** Room of siblings, kept so that one more moves only those beside it. By code of a parent. */
export type Weights = Map<string, number>;

export interface TilePlan extends Plan {
  weights: Weights;
  /** The size that tiles have where they fit. */
  tile: Size;
}

/** Siblings that hold nothing, among others that do, are laid out as if they had a parent of this code. */
const loose = '\u0000';

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

function leavesIn(area: AreaView): number {
  return area.counts.reduce((sum, { count }) => sum + count, 0) || 1;
}

/** Tiles beside each other, and the frame they are in. */
interface Tiles {
  areas: readonly AreaView[];
  box: Box;
  layout: GroupLayout;
  frame: number;
}

class Layout {
  readonly tiles: Tiles[] = [];
  readonly frames: Frame[] = [];
  readonly groups: GroupBox[] = [];
  readonly frameOfGroup: number[] = [];
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
    { box, frame }: { box: Box; frame: number },
    { layout, code }: { layout: GroupLayout; code: string },
  ): void {
    const inner = areas.filter((area) => area.children.length > 0);
    if (inner.length === 0) return void this.tiles.push({ areas, box, layout, frame });
    const tiles = areas.filter((area) => area.children.length === 0);
    const counts = inner.map(leavesIn);
    const sum = counts.reduce((all, count) => all + count, 0) + tiles.length;
    // Even a parent of one needs room for its name.
    const least = (sum / (inner.length + 1)) * 0.25;
    const slots = layout.cells
      ? placed(layout, box)
      : divide(box, [
          ...inner.map((area, index) => this.#weight(area.code, counts[index]!, least)),
          ...(tiles.length > 0 ? [this.#weight(code + loose, tiles.length, least)] : []),
        ]);
    inner.forEach((area, index) => this.#group(area, slots[index]!, frame));
    const rest = slots[inner.length];
    if (!rest || tiles.length === 0) return undefined;
    const made = this.#frame(rest, { around: frame, strip: 0, pad: 0, tiles: { ...rest } });
    this.tiles.push({ areas: tiles, ...made, layout: { ...layout, cells: null } });
    return undefined;
  }

  #frame(slot: Box, parts: Pick<Frame, 'around' | 'strip' | 'pad' | 'tiles'>) {
    const spaces = { ...parts, gap: gapOf(slot) };
    const inside = insideOf(slot, spaces);
    this.frames.push({ ...spaces, slot, inside });
    return { box: inside, frame: this.frames.length - 1 };
  }

  #group(area: AreaView, slot: Box, around: number): void {
    const box = boxOfFrame({ slot, gap: gapOf(slot) });
    const named = box.height >= 46 && box.width >= 40;
    const strip = named ? (area.depth === 0 ? 24 : 18) : Math.min(box.height * 0.17, 12);
    const pad = clamp(Math.min(box.width, box.height) * 0.03, 0.4, 4);
    const holdsTiles = area.children.every(({ children }) => children.length === 0);
    const tiles = holdsTiles ? { ...box } : null;
    const made = this.#frame(slot, { around, strip, pad, tiles });
    this.groups.push({ area, box, strip, depth: area.depth });
    this.frameOfGroup.push(made.frame);
    this.siblings(area.children, made, area);
  }
}

function gapOf({ width, height }: Size): number {
  return clamp(Math.min(width, height) * 0.03, 0.4, 4);
}

/** Cells of one size where the data puts them. */
function placed({ cells }: GroupLayout, frame: Box): Box[] {
  const given = cells ?? [];
  let [columns, rows] = [1, 1];
  for (const [column, row] of given) {
    columns = Math.max(columns, column + 1);
    rows = Math.max(rows, row + 1);
  }
  const width = Math.min(frame.width / columns, largestTile.width);
  const height = Math.min(frame.height / rows, largestTile.height, width * 1.1);
  return given.map(([column, row]) => ({
    x: frame.x + column * width,
    y: frame.y + row * height,
    width,
    height,
  }));
}

/** In the order given, row by row: of the size that all have, or of one that fits where that is too large. */
function flowing(count: number, frame: Box, common: Size): Box[] {
  const { columns, width, height } = tilesIn(count, frame, common);
  return Array.from({ length: count }, (_, index) => ({
    x: frame.x + (index % columns) * width,
    y: frame.y + Math.floor(index / columns) * height,
    width,
    height,
  }));
}

/** Cells with their boxes and frames; each frame is told how much of it they take up. */
function cellsOf(tiles: readonly Tiles[], frames: readonly Frame[], common: Size) {
  const cells = tiles.flatMap(({ areas }) => areas);
  const boxes = new Float64Array(cells.length * 4);
  const frameOf = new Int32Array(cells.length);
  let cell = 0;
  for (const { areas, box, layout, frame } of tiles) {
    const places = layout.cells ? placed(layout, box) : flowing(areas.length, box, common);
    const taken = { width: 0, height: 0 };
    for (const { x, y, width, height } of places) {
      boxes.set([x, y, width, height], cell * 4);
      frameOf[cell] = frame;
      taken.width = Math.max(taken.width, x + width - box.x);
      taken.height = Math.max(taken.height, y + height - box.y);
      cell += 1;
    }
    if (frames[frame]) frames[frame].tiles = taken;
  }
  return { cells, boxes, frameOf };
}

/**
 * Lays out nested areas as tiles in a frame, at any depth; pure. The order is that of the data: a status moves
 * nothing. After a plan of the same size, an area more or less moves only what is in the same parent.
 */
export function tilePlan(
  { areas, layout }: Pick<GridMapView, 'areas' | 'layout'>,
  size: Size,
  former?: TilePlan,
): TilePlan {
  const made = new Layout(former?.weights ?? new Map());
  made.siblings(areas, { box: { x: 0, y: 0, ...size }, frame: -1 }, { layout, code: '' });
  const { tiles, groups, weights, frames, frameOfGroup } = made;
  const rooms = tiles.filter((each) => !each.layout.cells);
  const isAsBefore = former?.size.width === size.width && former.size.height === size.height;
  const tile = commonTile(
    rooms.map((each) => ({ count: each.areas.length, ...each.box })),
    isAsBefore ? former.tile : null,
  );
  const { cells, boxes, frameOf } = cellsOf(tiles, frames, tile);
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
    tile,
    usual: usualSide(boxes),
    indexOf: new Map(cells.map((area, cell) => [area.code, cell])),
    shapes: null,
    placing: lastPlacing((zoom) => framedPlacing({ boxes, frames, frameOf, frameOfGroup }, zoom)),
    hit: (x, y) => index.near(x, y).find((cell) => holds(cell, x, y)) ?? -1,
    middle: (cell) => {
      const { x, y, width, height } = boxOf({ boxes }, cell);
      return { x: x + width / 2, y: y + height / 2, width, height };
    },
  };
}
