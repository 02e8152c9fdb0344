import type { Shape } from './project.js';
import { ringBounds, turning } from './project.js';
import type { Ring } from './read-geometry.js';

/** Where in a shape a label stands, and how much room it has there. */
export interface Anchor {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a point is inside: holes and islands count by how often a ray crosses. */
export function isInside(shape: Shape, x: number, y: number): boolean {
  const { left, right, top, bottom } = shape.bounds;
  if (x < left || x > right || y < top || y > bottom) return false;
  let inside = false;
  for (const ring of shape.rings) {
    let fromX = ring[ring.length - 2]!;
    let fromY = ring[ring.length - 1]!;
    for (let at = 0; at < ring.length; at += 2) {
      const toX = ring[at]!;
      const toY = ring[at + 1]!;
      if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) inside = !inside;
      fromX = toX;
      fromY = toY;
    }
  }
  return inside;
}

/** Where rings cross a line from left to right, in order. */
function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let fromX = ring[ring.length - 2]!;
    let fromY = ring[ring.length - 1]!;
    for (let at = 0; at < ring.length; at += 2) {
      const toX = ring[at]!;
      const toY = ring[at + 1]!;
      if (toY > y !== fromY > y) found.push(((fromX - toX) * (y - toY)) / (fromY - toY) + toX);
      fromX = toX;
      fromY = toY;
    }
  }
  return found.sort((a, b) => a - b);
}

/** Lines on which room for a label is looked for, as shares of the height; the middle is best. */
const lines = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75];

/** The widest room near the middle of the largest part of a shape; the label's place is inside for sure. */
export function anchorOf(shape: Shape): Anchor {
  const largest = shape.outer.reduce((best, ring) =>
    Math.abs(turning(ring)) > Math.abs(turning(best)) ? ring : best,
  );
  const { left, right, top, bottom } = ringBounds(largest);
  const height = bottom - top;
  let best: Anchor = { x: (left + right) / 2, y: (top + bottom) / 2, width: 0, height };
  let most = 0;
  // No line within a ring is wider than the ring: most have their widest room in the middle, and need no other.
  const widest = shape.rings.length === 1 ? right - left : Infinity;
  lines.forEach((share, index) => {
    if (widest * (1 - index * 0.06) <= most) return;
    const y = top + height * share;
    const at = crossings(shape.rings, y);
    for (let each = 0; each + 1 < at.length; each += 2) {
      const [from, to] = [at[each]!, at[each + 1]!];
      const worth = (to - from) * (1 - index * 0.06);
      if (worth <= most) continue;
      most = worth;
      best = { x: (from + to) / 2, y, width: to - from, height };
    }
  });
  return best;
}
