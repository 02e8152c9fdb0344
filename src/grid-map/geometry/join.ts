import type { AreaView } from '../grid-map-view.js';
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
export function join(areas: readonly AreaView[], shapes: readonly Shape[]): Joined {
  const all = listOf(areas);
  const shapeOf = new Map<AreaView, Shape>();
  const left = joinBy(
    shapes,
    shapeOf,
    (shape) => shape.codes,
    byKey(all, ({ code }) => code),
  );
  const unjoined = all.filter((area) => !shapeOf.has(area));
  const withoutData = joinBy(
    left,
    shapeOf,
    ({ name }) => (name === null ? [] : [name]),
    byKey(unjoined, ({ name }) => name),
  );
  const joined: Joined = { cells: [], parents: [], withoutOutline: [], withoutData };
  areas.forEach((area) => place(area, shapeOf, joined));
  return joined;
}

function listOf(areas: readonly AreaView[], list: AreaView[] = []): AreaView[] {
  for (const area of areas) {
    list.push(area);
    listOf(area.children, list);
  }
  return list;
}

/** Areas by a key that is theirs alone; 第1网格 may be in every 社区. */
function byKey(areas: readonly AreaView[], keyOf: (area: AreaView) => string): Map<string, AreaView | null> {
  const found = new Map<string, AreaView | null>();
  for (const area of areas) {
    const key = keyOf(area);
    found.set(key, found.has(key) ? null : area);
  }
  return found;
}

/** Joins what it can, and gives back the rest. */
function joinBy(
  shapes: readonly Shape[],
  shapeOf: Map<AreaView, Shape>,
  ...[keysOf, areas]: [(shape: Shape) => readonly string[], Map<string, AreaView | null>]
): Shape[] {
  return shapes.filter((shape) => {
    let area: AreaView | null | undefined;
    for (const key of keysOf(shape)) area ??= areas.get(key);
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
