import { dimShare, type Scene } from '../canvas/scene.js';
import type { MapShapes } from '../canvas/plan.js';
import { toScreen } from '../canvas/camera.js';
import type { Bounds, Shape } from './project.js';

/** From this side on cells have lines between them; smaller ones would be nothing but lines. */
const linedSide = 6;
const signSide = 12;
/**
 * Cells whose lines are drawn as one path: with thousands in one, lines take twice as long, and from 1 px on three times,
 * for all that cross a row of px are sorted there (Chromium 156).
 */
const linedAtOnce = 100;

/** From the plane of shapes to device px. */
interface Onto {
  scale: number;
  left: number;
  top: number;
}

function onto({ plan, camera, ratio }: Scene): Onto {
  const { fit } = plan.shapes!;
  return {
    scale: fit.scale * camera.zoom * ratio,
    left: (fit.left * camera.zoom + camera.left) * ratio,
    top: (fit.top * camera.zoom + camera.top) * ratio,
  };
}

/**
 * Adds a shape to the path; corners nearer than half a device px to the one before are left out. Rings end where
 * they began by a line: `closePath` walks through the whole path so far (Chromium 156), 20 000 times of 20 000.
 */
export function trace(context: CanvasRenderingContext2D, { rings }: Shape, { scale, left, top }: Onto): void {
  for (const ring of rings) {
    let lastX = Infinity;
    let lastY = Infinity;
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at]! * scale + left;
      const y = ring[at + 1]! * scale + top;
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.5) continue;
      if (lastX === Infinity) context.moveTo(x, y);
      else context.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    if (lastX !== Infinity) context.lineTo(ring[0]! * scale + left, ring[1]! * scale + top);
  }
}

export function traceCell(context: CanvasRenderingContext2D, cell: number, scene: Scene): void {
  context.beginPath();
  trace(context, scene.plan.shapes!.ofCell[cell]!, onto(scene));
}

function isInView({ left, top, right, bottom }: Bounds, to: Onto, { frame, ratio }: Scene): boolean {
  const { scale } = to;
  return (
    right * scale + to.left >= 0 &&
    bottom * scale + to.top >= 0 &&
    left * scale + to.left <= frame.width * ratio &&
    top * scale + to.top <= frame.height * ratio
  );
}

/** Paints all outlines in view. The context is in device px. */
export function paintMap(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plan, palette, keys } = scene;
  const shapes = plan.shapes!;
  const to = onto(scene);
  context.lineJoin = 'round';
  paintOthers(context, shapes, scene);
  const seen: number[] = [];
  shapes.ofCell.forEach((shape, cell) => isInView(shape.bounds, to, scene) && seen.push(cell));
  const byPaint: number[][] = palette.paints.flatMap(() => [[], []]);
  for (const cell of seen) byPaint[keys[cell]! * 2 + (scene.dimmed(cell) ? 1 : 0)]!.push(cell);
  byPaint.forEach((cells, index) => {
    if (cells.length === 0) return;
    // One path for all of a colour: lines between its cells show no ground, and one fill is fast.
    context.beginPath();
    for (const cell of cells) trace(context, shapes.ofCell[cell]!, to);
    fillPath(context, index >> 1, { dims: index % 2 === 1, scene });
  });
  paintLines(context, seen, scene);
  for (const cell of seen) stampSign(context, cell, scene);
}

function fillPath(
  context: CanvasRenderingContext2D,
  key: number,
  { dims, scene }: { dims: boolean; scene: Scene },
): void {
  const { fill, texture } = scene.palette.paints[key]!;
  context.globalAlpha = dims ? dimShare : 1;
  for (const style of [fill, texture]) {
    if (style === null) continue;
    context.fillStyle = style;
    context.fill('nonzero');
  }
  context.globalAlpha = 1;
}

/** Outlines of no area: drawn, so that nobody takes the gap for a hole, and told apart from areas. */
function paintOthers(context: CanvasRenderingContext2D, { withoutData }: MapShapes, scene: Scene): void {
  if (withoutData.length === 0) return;
  const { palette, ratio } = scene;
  const to = onto(scene);
  context.beginPath();
  for (const shape of withoutData) if (isInView(shape.bounds, to, scene)) trace(context, shape, to);
  context.fillStyle = palette.sunken;
  context.fill('nonzero');
  context.strokeStyle = palette.lineStrong;
  context.lineWidth = Math.max(1, ratio * 0.75);
  context.setLineDash([3 * ratio, 3 * ratio]);
  context.stroke();
  context.setLineDash([]);
}

function sideOf(cell: number, { plan, camera }: Scene): number {
  const width = plan.boxes[cell * 4 + 2]!;
  const height = plan.boxes[cell * 4 + 3]!;
  if (Math.min(width, height) * camera.zoom < signSide) return 0;
  return Math.min(width, height, plan.middle(cell).width * 1.3) * camera.zoom;
}

function cellLine({ plan, camera, palette, ratio }: Scene): { width: number; colour: string } | null {
  const side = plan.usual * camera.zoom;
  if (side < linedSide && !palette.forced) return null;
  const width = Math.max(0.5, Math.min(1.25, side / 22)) * ratio;
  return { width, colour: palette.forced ? palette.text : palette.surface };
}

function paintLines(context: CanvasRenderingContext2D, cells: readonly number[], scene: Scene): void {
  const line = cellLine(scene);
  if (!line) return;
  const to = onto(scene);
  context.strokeStyle = line.colour;
  context.lineWidth = line.width;
  for (let from = 0; from < cells.length; from += linedAtOnce) {
    context.beginPath();
    for (let at = from; at < Math.min(cells.length, from + linedAtOnce); at += 1) {
      trace(context, scene.plan.shapes!.ofCell[cells[at]!]!, to);
    }
    context.stroke();
  }
}

function stampSign(context: CanvasRenderingContext2D, cell: number, scene: Scene): void {
  const side = sideOf(cell, scene);
  if (side < signSide) return;
  const { plan, palette, keys, ratio, camera, stamps } = scene;
  const key = keys[cell]!;
  const size = Math.round(Math.min(11, side * 0.4) * ratio);
  const stamp = stamps.get(key, size, palette.paints[key]!.ink);
  if (!stamp) return;
  const { x, y } = toScreen(camera, plan.middle(cell));
  context.globalAlpha = scene.dimmed(cell) ? dimShare * 2 : 1;
  // Above the label, where there is one (paint-map-labels.ts).
  const up = side >= 34 ? size + (palette.small * 0.65 - 3) * ratio : size / 2;
  context.drawImage(stamp, Math.round(x * ratio - size / 2), Math.round(y * ratio - up));
  context.globalAlpha = 1;
}

/** Paints some cells anew, over what they were, with their lines. */
export function repaintMap(context: CanvasRenderingContext2D, cells: Iterable<number>, scene: Scene): void {
  const { plan, palette, keys } = scene;
  const to = onto(scene);
  const line = cellLine(scene);
  context.lineJoin = 'round';
  for (const cell of cells) {
    const shape = plan.shapes!.ofCell[cell]!;
    if (!isInView(shape.bounds, to, scene)) continue;
    context.beginPath();
    trace(context, shape, to);
    if (scene.dimmed(cell) || palette.forced) {
      context.fillStyle = palette.surface;
      context.fill('nonzero');
    }
    fillPath(context, keys[cell]!, { dims: scene.dimmed(cell), scene });
    if (line) {
      context.strokeStyle = line.colour;
      context.lineWidth = line.width;
      context.stroke();
    }
    stampSign(context, cell, scene);
  }
}

/** Borders of parents: the outer the level, the heavier the line. */
export function paintBorders(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plan, palette, ratio, camera } = scene;
  const { borders, parents } = plan.shapes!;
  const to = onto(scene);
  context.lineJoin = 'bevel';
  context.lineCap = 'butt';
  const grown = Math.min(1.6, camera.zoom ** 0.2);
  for (let level = borders.length - 1; level >= 0; level -= 1) {
    const lines = borders[level]!;
    context.beginPath();
    for (let at = 0; at < lines.length; at += 4) {
      context.moveTo(lines[at]! * to.scale + to.left, lines[at + 1]! * to.scale + to.top);
      context.lineTo(lines[at + 2]! * to.scale + to.left, lines[at + 3]! * to.scale + to.top);
    }
    context.lineWidth = (level === 0 ? 1.6 : 0.9) * grown * ratio;
    context.strokeStyle = level === 0 ? palette.muted : palette.lineStrong;
    context.stroke();
  }
  for (const { area, shape } of parents) {
    context.beginPath();
    trace(context, shape, to);
    context.lineWidth = (area.depth === 0 ? 1.6 : 0.9) * grown * ratio;
    context.strokeStyle = area.depth === 0 ? palette.muted : palette.lineStrong;
    context.stroke();
  }
}
