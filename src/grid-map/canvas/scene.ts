import type { AreaView } from '../grid-map-view.js';
import type { Camera } from './camera.js';
import type { Lettering } from './lettering.js';
import type { Palette } from './palette.js';
import type { Size } from './box.js';
import type { Plan } from './plan.js';
import type { SignStamps } from './sign-stamps.js';

/** All that decides what a picture of the areas looks like. */
export interface Scene {
  plan: Plan;
  camera: Camera;
  palette: Palette;
  /** What each cell is painted with: index into the palette's paints. */
  keys: Uint8Array;
  /** Whether a cell stands back, as one whose status is not highlighted. */
  dimmed(cell: number): boolean;
  /** Short text under a name where there is room: the status, or the figure. */
  caption(area: AreaView): string;
  /** What the cells of a parent are painted with, in shares that add up to 1. */
  shares(area: AreaView): readonly { key: number; share: number }[];
  /** The part that is painted, in CSS px. */
  frame: Size;
  /** Device px a CSS px. */
  ratio: number;
  lettering: Lettering;
  stamps: SignStamps;
}

/** What is above the cells and changes often. */
export interface Highlights {
  selected: AreaView | undefined;
  marked(area: AreaView): boolean;
  hovered: number;
  /** What the keyboard is on; -1 for nothing, or where the focus is elsewhere. */
  active: number;
  activeGroup: number;
  /** Cells that changed a moment ago. */
  changed: ReadonlyMap<number, unknown>;
}

/** How much of a cell that stands back is left. */
export const dimShare = 0.22;

/** Whether anything of a place on screen is seen. */
export function isSeen(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { frame }: Pick<Scene, 'frame'>,
): boolean {
  return x + width >= 0 && y + height >= 0 && x <= frame.width && y <= frame.height;
}
