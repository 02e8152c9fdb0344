import type { GridMapView } from '../grid-map-view.js';
import type { Size } from './box.js';

/** Too small to paint anything, as while hidden. */
const leastSide = 20;
/** So narrow, a plane is higher than wide. */
const phoneWidth = 560;

export function isVisible({ width, height }: Size): boolean {
  return width >= leastSide && height >= leastSide;
}

/** How high a plane is for its width, where the host gives no height. */
function heightFor(width: number): number {
  return width < phoneWidth ? width * 1.25 : Math.max(340, Math.min(660, width * 0.62));
}

/** So many tiles need so much height; in steps, so that one area more seldom moves them all. */
const enough = [
  { tiles: 8, height: 200 },
  { tiles: 24, height: 420 },
];

/** So much height is enough for the tiles of a view; where the data says where they stand, none is too much. */
export function heightOfTiles({ legend, levels, layout }: GridMapView): number {
  const tiles = legend.reduce((sum, { count }) => sum + count, 0);
  const step = layout.cells ? undefined : enough.find((each) => tiles <= each.tiles);
  return step ? step.height + Math.max(0, levels.length - 1) * 28 : Infinity;
}

/** The size of what is painted, no higher than is enough; a width that is new brings its height first. */
export function measure(place: HTMLElement, painted: HTMLElement, most: number): Size {
  const height = Math.min(most, heightFor(painted.clientWidth));
  place.style.setProperty('--_plane-height', `${Math.round(height)}px`);
  return { width: painted.clientWidth, height: painted.clientHeight };
}
