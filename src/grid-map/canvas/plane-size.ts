import type { Size } from './box.js';

/** Too small to paint anything, as while hidden. */
const leastSide = 20;
/** So narrow, a plane is higher than wide. */
const phoneWidth = 560;

export function isVisible({ width, height }: Size): boolean {
  return width >= leastSide && height >= leastSide;
}

/** How high a plane is for its width, where the host gives no height. */
export function heightFor(width: number): string {
  const height = width < phoneWidth ? width * 1.25 : Math.max(340, Math.min(660, width * 0.62));
  return `${Math.round(height)}px`;
}

/** The size of what is painted; a width that is new brings its height first. */
export function measure(place: HTMLElement, painted: HTMLElement): Size {
  place.style.setProperty('--_plane-height', heightFor(painted.clientWidth));
  return { width: painted.clientWidth, height: painted.clientHeight };
}
