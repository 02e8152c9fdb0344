import { CellIndex } from '../canvas/cell-index.js';
import { usualSide, type Box, type GroupBox, type Plan, type Size } from '../canvas/plan.js';
import { lastPlacing, linearPlacing } from '../canvas/placing.js';
import type { AreaView, GridMapView } from '../grid-map-view.js';
import { bordersOf } from './borders.js';
import { join, type Joined } from './join.js';
import { noBounds, widen, type Bounds, type Shape } from './project.js';
import { anchorOf, isInside, type Anchor } from './ring.js';

/** Free space around what is drawn, in CSS px. */
const margin = 8;

/** A map of a view: what is drawn where, and what could not be. */
export interface MapPlan extends Plan {
  joined: Joined;
}

/** What of a map is the same at any size: joined once for a view and a geometry. */
export interface MapSource {
  joined: Joined;
  /** Outlines by cell. */
  ofCell: readonly Shape[];
  /** Parents of each cell, the outermost first; those of one parent have one list. */
  parents: readonly (readonly AreaView[])[];
  borders: Float64Array[];
  withoutData: readonly Shape[];
  bounds: Bounds;
  anchors: Map<Shape, Anchor>;
}

/** Joins a view with outlines. Drilled into an area, the outlines of others are nobody's fault. */
export function mapSource(
  view: Pick<GridMapView, 'areas' | 'all' | 'byCode' | 'root'>,
  shapes: readonly Shape[],
): MapSource {
  const found = join(view, shapes);
  const joined = view.root ? { ...found, withoutData: [] } : found;
  const ofCell = joined.cells.map(({ shape }) => shape);
  const parents = parentsOfAll(joined.cells, view.byCode);
  const bounds = noBounds();
  for (const shape of ofCell.length > 0 ? ofCell : joined.withoutData) widen(bounds, shape.bounds);
  return {
    joined,
    ofCell,
    parents,
    bounds,
    borders: parents.some(({ length }) => length > 0) ? bordersOf(ofCell, parents) : [],
    withoutData: joined.withoutData,
    anchors: new Map(),
  };
}

function parentsOfAll(cells: Joined['cells'], byCode: GridMapView['byCode']): (readonly AreaView[])[] {
  const known = new Map<AreaView, readonly AreaView[]>();
  const none: readonly AreaView[] = [];
  // Of a parent's areas each has the same parents: one list for all of them.
  const within = (parent: AreaView): readonly AreaView[] => {
    const list = known.get(parent) ?? [...parentsOf(parent), parent];
    known.set(parent, list);
    return list;
  };
  const parentsOf = ({ area }: AreaView): readonly AreaView[] => {
    const parent = area.parent === undefined ? undefined : byCode.get(area.parent);
    return parent ? within(parent) : none;
  };
  return cells.map(({ area }) => parentsOf(area));
}

/** Fits a map into a frame; pure but for anchors, which are found once, when they are first needed. */
export function mapPlan(source: MapSource, size: Size): MapPlan {
  const { joined, bounds, borders, anchors, ofCell } = source;
  const fit = fitInto(bounds, size);
  const boxes = new Float64Array(ofCell.length * 4);
  ofCell.forEach((shape, cell) => {
    const { left, top, right, bottom } = shape.bounds;
    boxes[cell * 4] = left * fit.scale + fit.left;
    boxes[cell * 4 + 1] = top * fit.scale + fit.top;
    boxes[cell * 4 + 2] = (right - left) * fit.scale;
    boxes[cell * 4 + 3] = (bottom - top) * fit.scale;
  });
  // Made when they are first asked for, which is after the map has been painted.
  let index: CellIndex | undefined;
  let byCode: Map<string, number> | undefined;
  const near = (x: number, y: number) => (index ??= new CellIndex(boxes, size)).near(x, y);
  const cells = joined.cells.map(({ area }) => area);
  const onPlane = (x: number, y: number): [number, number] => [
    (x - fit.left) / fit.scale,
    (y - fit.top) / fit.scale,
  ];
  const middle = (cell: number): Box => {
    const shape = ofCell[cell]!;
    const anchor = anchors.get(shape) ?? anchorOf(shape);
    anchors.set(shape, anchor);
    return {
      x: anchor.x * fit.scale + fit.left,
      y: anchor.y * fit.scale + fit.top,
      width: anchor.width * fit.scale,
      height: anchor.height * fit.scale,
    };
  };
  const groups = groupsOf(source, boxes);
  return {
    size,
    cells,
    boxes,
    joined,
    middle,
    groups,
    usual: usualSide(boxes),
    placing: lastPlacing((zoom) => linearPlacing({ boxes, groups }, zoom)),
    get indexOf() {
      return (byCode ??= new Map(cells.map((area, cell) => [area.code, cell])));
    },
    shapes: { fit, ofCell, borders, parents: joined.parents, withoutData: source.withoutData },
    hit: (x, y) => near(x, y).find((cell) => isInside(ofCell[cell]!, ...onPlane(x, y))) ?? -1,
  };
}

function fitInto({ left, top, right, bottom }: Bounds, { width, height }: Size) {
  const [across, down] = [Math.max(right - left, 1e-9), Math.max(bottom - top, 1e-9)];
  const scale = Math.max(1e-9, Math.min((width - 2 * margin) / across, (height - 2 * margin) / down));
  if (!Number.isFinite(left)) return { scale: 1, left: 0, top: 0 };
  return {
    scale,
    left: (width - across * scale) / 2 - left * scale,
    top: (height - down * scale) / 2 - top * scale,
  };
}

/** Parents with the box that all their cells fit into. */
function groupsOf({ parents }: MapSource, boxes: Float64Array): GroupBox[] {
  // First by the lists that siblings share, then by the few parents in them.
  const around = new Map<readonly AreaView[], Bounds>();
  for (let cell = 0; cell < parents.length; cell += 1) {
    const list = parents[cell]!;
    let bounds = around.get(list);
    if (!bounds) around.set(list, (bounds = noBounds()));
    const left = boxes[cell * 4]!;
    const top = boxes[cell * 4 + 1]!;
    widen(bounds, { left, top, right: left + boxes[cell * 4 + 2]!, bottom: top + boxes[cell * 4 + 3]! });
  }
  const found = new Map<AreaView, Bounds>();
  for (const [list, inner] of around) {
    for (const parent of list) {
      const bounds = found.get(parent) ?? noBounds();
      widen(bounds, inner);
      found.set(parent, bounds);
    }
  }
  return [...found].map(([area, { left, top, right, bottom }]) => ({
    area,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    strip: 0,
    depth: area.depth,
  }));
}
