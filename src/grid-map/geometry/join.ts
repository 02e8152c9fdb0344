import type { AreaView, GridMapView } from '../grid-map-view.js';
import type { Shape } from './project.js';

/** Areas and outlines put together: what is drawn, and what of each found nothing. */
export interface Joined {
  /** Areas with an outline, none of them within another. */
  cells: { area: AreaView; shape: Shape }[];
  /** Areas whose outline surrounds cells. */
  parents: { area: AreaView; shape: Shape }[];
  /** Areas that nothing on the map stands for. */
  withoutOutline: AreaView[];
  /** Outlines that are of no area. */
  withoutData: Shape[];
}

/** Joins by code, then by a name that only one area has; pure. */
export function join(
  { areas, all, byCode }: Pick<GridMapView, 'areas' | 'all' | 'byCode'>,
  shapes: readonly Shape[],
): Joined {
  const shapeOf = new Map<AreaView, Shape>();
  const left = joinBy(shapes, shapeOf, ({ codes }) => {
    for (const code of codes) if (byCode.has(code)) return byCode.get(code);
    return undefined;
  });
  const joined: Joined = { cells: [], parents: [], withoutOutline: [], withoutData: left };
  if (left.length > 0) {
    const byName = byOwnName(all.filter((area) => !shapeOf.has(area)));
    joined.withoutData = joinBy(left, shapeOf, ({ name }) => (name === null ? null : byName.get(name)));
  }
  for (const area of areas) place(area, shapeOf, joined);
  return joined;
}

/** Areas by a name that is theirs alone; 第1网格 may be in every 社区. */
function byOwnName(areas: readonly AreaView[]): Map<string, AreaView | null> {
  const found = new Map<string, AreaView | null>();
  for (const area of areas) found.set(area.name, found.has(area.name) ? null : area);
  return found;
}

/** Joins what it can, and gives back the rest. */
function joinBy(
  shapes: readonly Shape[],
  shapeOf: Map<AreaView, Shape>,
  areaOf: (shape: Shape) => AreaView | null | undefined,
): Shape[] {
  return shapes.filter((shape) => {
    const area = areaOf(shape);
    if (!area || shapeOf.has(area)) return true;
    shapeOf.set(area, shape);
    return false;
  });
}

/** Whether something on the map stands for an area or for one within it. */
function place(area: AreaView, shapeOf: ReadonlyMap<AreaView, Shape>, joined: Joined): boolean {
  const { cells, parents, withoutOutline } = joined;
  const shape = shapeOf.get(area);
  const before = withoutOutline.length;
  let inside = false;
  for (const child of area.children) inside = place(child, shapeOf, joined) || inside;
  if (inside) {
    if (shape) parents.push({ area, shape });
    return true;
  }
  // The whole of it is one cell, or is missing as one: those within need not be named.
  withoutOutline.length = before;
  if (shape) cells.push({ area, shape });
  else withoutOutline.push(area);
  return shape !== undefined;
}
