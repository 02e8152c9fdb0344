import type { AreaView } from '../grid-map-view.js';
import type { Borders } from '../geometry/borders.js';
import type { Shape } from '../geometry/project.js';
import type { Box, Size } from './box.js';
import type { Boxes } from './cell-index.js';

/** A parent: where it is, and how much of its top is kept for its name (tiles only). */
export interface GroupBox {
  area: AreaView;
  box: Box;
  /** Height of the strip that holds the name; 0 on a map. */
  strip: number;
  depth: number;
}

/** From the plane that shapes are on to the one that is painted: `x * scale + left`. */
export interface Fit {
  scale: number;
  left: number;
  top: number;
}

/** Outlines to paint, by cell. */
export interface MapShapes {
  fit: Fit;
  ofCell: readonly Shape[];
  parents: readonly { area: AreaView; shape: Shape }[];
  borders: Borders;
  withoutData: readonly Shape[];
}

/** A point of a plan, with the frame it lies in: the same one at any zoom. */
export interface Spot {
  x: number;
  y: number;
  /** -1: in none. */
  frame: number;
}

/** A parent as it stands at a zoom. */
export interface PlacedGroup {
  box: Box;
  strip: number;
}

/** Where everything of a plan stands at one zoom, counted from the corner of the whole. */
export interface Placing {
  zoom: number;
  cell(cell: number): Box;
  group(group: number): PlacedGroup;
  toPlan(x: number, y: number): Spot;
  fromPlan(spot: Spot): { x: number; y: number };
}

/** Where everything is while all is in view, in CSS px; what is painted, hit and walked through by keys. */
export interface Plan {
  size: Size;
  cells: readonly AreaView[];
  /** By code. */
  indexOf: ReadonlyMap<string, number>;
  /** One box a cell; on a map, what its outline fits into. */
  boxes: Boxes;
  groups: readonly GroupBox[];
  /** Side of a usual cell. */
  usual: number;
  /** Only on a map. */
  shapes: MapShapes | null;
  /** Where it all stands at a zoom. */
  placing(zoom: number): Placing;
  /** The cell at a point of the plan, -1 for none. */
  hit(x: number, y: number): number;
  /** Middle of a cell, inside of it for sure, with the room that a label has there. */
  middle(cell: number): Box;
}

export function boxOf({ boxes }: Pick<Plan, 'boxes'>, cell: number): Box {
  const at = cell * 4;
  return { x: boxes[at]!, y: boxes[at + 1]!, width: boxes[at + 2]!, height: boxes[at + 3]! };
}

/** The side that half of the cells exceed. */
export function usualSide(boxes: Boxes): number {
  const sides = new Float64Array(boxes.length / 4);
  for (let cell = 0; cell < sides.length; cell += 1) {
    sides[cell] = Math.min(boxes[cell * 4 + 2]!, boxes[cell * 4 + 3]!);
  }
  sides.sort();
  return sides[sides.length >> 1] ?? 1;
}
