import { makeIssue, type Issue } from '../../model/issue.js';
import type { Outline, Ring } from './read-geometry.js';

/** A place on the plane that all are drawn on: 1000 wide or high, x to the right, y downwards. */
export interface Shape {
  codes: readonly string[];
  name: string | null;
  /** All rings; outer ones turn one way, holes the other, whichever way the source has them. */
  rings: Ring[];
  /** The outer rings among them. */
  outer: Ring[];
  bounds: Bounds;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Projected {
  shapes: Shape[];
  issues: Issue[];
}

const side = 1000;
/** Where Mercator's square ends. */
const farthestLatitude = 85.05113;

// In hot loops below, numbers are set one by one: a pair taken apart makes an array each time.

export const noBounds = (): Bounds => ({
  left: Infinity,
  top: Infinity,
  right: -Infinity,
  bottom: -Infinity,
});

export function widen(bounds: Bounds, other: Bounds): void {
  bounds.left = Math.min(bounds.left, other.left);
  bounds.top = Math.min(bounds.top, other.top);
  bounds.right = Math.max(bounds.right, other.right);
  bounds.bottom = Math.max(bounds.bottom, other.bottom);
}

export function ringBounds(ring: Ring): Bounds {
  const bounds = noBounds();
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at]!;
    const y = ring[at + 1]!;
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  return bounds;
}

/** Twice the area within; its sign tells which way the ring turns. */
export function turning(ring: Ring): number {
  let sum = 0;
  let fromX = ring[ring.length - 2]!;
  let fromY = ring[ring.length - 1]!;
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at]!;
    const y = ring[at + 1]!;
    sum += fromX * y - x * fromY;
    fromX = x;
    fromY = y;
  }
  return sum;
}

/**
 * Puts outlines on one plane: degrees by Mercator, anything larger taken for metres. It takes the outlines over:
 * their corners are moved where they stand.
 */
export function project(outlines: readonly Outline[]): Projected {
  const issues: Issue[] = [];
  const given = noBounds();
  for (const { polygons } of outlines) {
    for (const polygon of polygons) for (const ring of polygon) widen(given, ringBounds(ring));
  }
  const swapped = isSwapped(given);
  if (swapped) issues.push(makeIssue('swapped-coordinates', { path: 'geometry', severity: 'warning' }));
  const bounds = swapped
    ? { left: given.top, right: given.bottom, top: given.left, bottom: given.right }
    : given;
  const degrees = bounds.left >= -180.5 && bounds.right <= 360 && bounds.top >= -90 && bounds.bottom <= 90;
  const cut = degrees && bounds.right - bounds.left > 180 ? emptiestLongitude(outlines, swapped) : -Infinity;
  return { shapes: normalised(outlines, { swapped, degrees, cut }), issues };
}

/** How corners come to where they are drawn. */
interface Projection {
  swapped: boolean;
  degrees: boolean;
  /** What lies west of this longitude is put in the east. */
  cut: number;
}

function place(ring: Ring, { swapped, degrees, cut }: Projection): void {
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[swapped ? at + 1 : at]!;
    const y = ring[swapped ? at : at + 1]!;
    ring[at] = degrees && x < cut ? x + 360 : x;
    ring[at + 1] = degrees ? -mercator(y) : -y;
  }
}

/** In degrees, so that both axes have one unit. */
function mercator(latitude: number): number {
  const clamped = Math.min(farthestLatitude, Math.max(-farthestLatitude, latitude));
  const angle = (clamped * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + angle / 2)) * 180) / Math.PI;
}

/**
 * Whether latitude comes first: what stands second is beyond any latitude where people live, on all corners,
 * and what stands first could be one. Metres from a corner of a plan begin near 0 and do not look like that.
 */
function isSwapped({ left, right, top, bottom }: Bounds): boolean {
  if (left > right) return false;
  const far = (top >= 66 && bottom <= 180) || (top >= -180 && bottom <= -66);
  return far && left >= -66 && right <= 66 && (right < -3 || left > 3);
}

/** The middle of the widest stretch of longitudes without anything: Alaska and Fiji lie on both sides of 180°. */
function emptiestLongitude(outlines: readonly Outline[], swapped: boolean): number {
  const taken = new Uint8Array(361);
  for (const ring of outlines.flatMap(({ polygons }) => polygons.flat())) {
    const { left, right, top, bottom } = ringBounds(ring);
    const [from, to] = swapped ? [top, bottom] : [left, right];
    taken.fill(1, Math.max(0, Math.floor(from + 180)), Math.max(0, Math.ceil(to + 180)));
  }
  let [widest, middle, begin] = [0, -Infinity, -1];
  for (let degree = 0; degree <= 360; degree += 1) {
    if (taken[degree] === 0 && degree < 360) {
      if (begin < 0) begin = degree;
    } else if (begin >= 0) {
      if (degree - begin > widest) [widest, middle] = [degree - begin, (begin + degree) / 2 - 180];
      begin = -1;
    }
  }
  return middle;
}

function shapeOf({ codes, name, polygons }: Outline): Shape {
  const [only] = polygons;
  // Nearly all are one ring.
  if (polygons.length === 1 && only!.length === 1) {
    return { codes, name, rings: only!, outer: only!, bounds: noBounds() };
  }
  return { codes, name, rings: polygons.flat(), outer: polygons.map(([ring]) => ring!), bounds: noBounds() };
}

function turnAround(ring: Ring): void {
  for (let from = 0, to = ring.length - 2; from < to; from += 2, to -= 2) {
    const x = ring[from]!;
    const y = ring[from + 1]!;
    ring[from] = ring[to]!;
    ring[from + 1] = ring[to + 1]!;
    ring[to] = x;
    ring[to + 1] = y;
  }
}

/** Shapes on a plane of 1000 by 1000 at most. */
function normalised(outlines: readonly Outline[], projection: Projection): Shape[] {
  const whole = noBounds();
  const shapes = outlines.map((outline) => {
    const shape = shapeOf(outline);
    for (const polygon of outline.polygons) {
      for (let index = 0; index < polygon.length; index += 1) {
        const ring = polygon[index]!;
        place(ring, projection);
        if (turning(ring) > 0 === index > 0) turnAround(ring);
        const bounds = ringBounds(ring);
        if (index === 0) widen(shape.bounds, bounds);
        widen(whole, bounds);
      }
    }
    return shape;
  });
  const { left, top, right, bottom } = whole;
  const scale = side / Math.max(right - left, bottom - top, Number.MIN_VALUE);
  const factor = Number.isFinite(scale) ? scale : 1;
  for (const { rings, bounds } of shapes) {
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        ring[at] = (ring[at]! - left) * factor;
        ring[at + 1] = (ring[at + 1]! - top) * factor;
      }
    }
    bounds.left = (bounds.left - left) * factor;
    bounds.right = (bounds.right - left) * factor;
    bounds.top = (bounds.top - top) * factor;
    bounds.bottom = (bounds.bottom - top) * factor;
  }
  return shapes;
}
