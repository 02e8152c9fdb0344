import type { AreaView } from '../grid-map-view.js';
import type { Shape } from './project.js';

/** Lines from point to point, four numbers each; by level, the outermost first. */
export type Borders = Float64Array[];

/** Corners nearer to each other than this are one. */
const nearness = 1e-4;

/**
 * Borders of parents, from those of their cells: a line that two cells of different parents share, or that one
 * has alone. Sources rarely bring outlines of 社区 and 片区 of their own.
 */
export function bordersOf(
  cells: readonly { area: AreaView; shape: Shape }[],
  parentsOf: (area: AreaView) => readonly AreaView[],
): Borders {
  const points = new Map<number, number>();
  const idOf = (x: number, y: number): number => {
    const key = Math.round(x / nearness) * 1e8 + Math.round(y / nearness);
    const known = points.get(key);
    if (known !== undefined) return known;
    points.set(key, points.size);
    return points.size - 1;
  };
  // The cell and the ring and place in it that a line was met at first, as three numbers; by its two ends.
  const met = new Map<number, number>();
  const owners: number[] = [];
  const lines: number[][] = [];
  const add = (level: number, owner: number) => {
    const ring = cells[owners[owner]!]!.shape.rings[owners[owner + 1]!]!;
    const to = owners[owner + 2]!;
    const from = to === 0 ? ring.length - 2 : to - 2;
    (lines[level] ??= []).push(ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!);
  };
  const parents = cells.map(({ area }) => parentsOf(area));
  cells.forEach(({ shape }, cell) =>
    shape.rings.forEach((ring, number) => {
      let from = idOf(ring[ring.length - 2]!, ring[ring.length - 1]!);
      for (let at = 0; at < ring.length; at += 2) {
        const to = idOf(ring[at]!, ring[at + 1]!);
        const key = from < to ? from * 1e7 + to : to * 1e7 + from;
        const owner = met.get(key);
        if (owner === undefined) met.set(key, owners.push(cell, number, at) - 3);
        else {
          met.delete(key);
          const level = parting(parents[owners[owner]!]!, parents[cell]!);
          if (level !== null) add(level, owner);
        }
        from = to;
      }
    }),
  );
  for (const owner of met.values()) add(0, owner);
  return Array.from(lines, (numbers) => Float64Array.from(numbers ?? []));
}

/** The outermost level on which two cells have different parents; `null` where they have the same. */
function parting(one: readonly AreaView[], other: readonly AreaView[]): number | null {
  if (one === other) return null;
  const depth = Math.max(one.length, other.length);
  for (let level = 0; level < depth; level += 1) if (one[level] !== other[level]) return level;
  return null;
}
