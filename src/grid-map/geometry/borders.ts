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
  const owners = new Map<number, { cell: number; line: [number, number, number, number] }>();
  const lines: number[][] = [];
  const parents = cells.map(({ area }) => parentsOf(area));
  cells.forEach(({ shape }, cell) => {
    for (const ring of shape.rings) {
      let [fromX, fromY] = [ring[ring.length - 2]!, ring[ring.length - 1]!];
      for (let at = 0; at < ring.length; at += 2) {
        const [toX, toY] = [ring[at]!, ring[at + 1]!];
        const [one, other] = [idOf(fromX, fromY), idOf(toX, toY)];
        const key = Math.min(one, other) * 1e7 + Math.max(one, other);
        const owner = owners.get(key);
        if (!owner) owners.set(key, { cell, line: [fromX, fromY, toX, toY] });
        else {
          owners.delete(key);
          const level = parting(parents[owner.cell]!, parents[cell]!);
          if (level !== null) (lines[level] ??= []).push(...owner.line);
        }
        [fromX, fromY] = [toX, toY];
      }
    }
  });
  for (const { line } of owners.values()) (lines[0] ??= []).push(...line);
  return Array.from(lines, (numbers) => Float64Array.from(numbers ?? []));
}

/** The outermost level on which two cells have different parents; `null` where they have the same. */
function parting(one: readonly AreaView[], other: readonly AreaView[]): number | null {
  const depth = Math.max(one.length, other.length);
  for (let level = 0; level < depth; level += 1) if (one[level] !== other[level]) return level;
  return null;
}
