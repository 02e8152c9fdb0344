import { roundedPath, tileBox } from './paint-tiles.js';
import { groupOnScreen } from './placing.js';
import type { Box } from './plan.js';
import type { Highlights, Scene } from './scene.js';

/** Adds the outline of a cell on a map to the path. */
export type TraceCell = (context: CanvasRenderingContext2D, cell: number, scene: Scene) => void;

interface Ring {
  width: number;
  colour: string;
  /** Set off from what it surrounds by a second line inside. */
  doubled: boolean;
}

/**
 * Rings around what is chosen, marked, changed a moment ago, under the pointer or the keyboard.
 *
 * @param open Gives the context, once there is a ring to paint.
 */
export function paintRings(
  open: () => CanvasRenderingContext2D,
  highlights: Highlights,
  { scene, trace }: { scene: Scene; trace: TraceCell },
): void {
  const { plan, palette } = scene;
  const { selected, changed, hovered, active, activeGroup } = highlights;
  const ring = (cell: number, look: Ring) => paintRing(open(), cell, { look, scene, trace });
  for (const cell of changed.keys()) ring(cell, { width: 2, colour: palette.brand, doubled: false });
  plan.cells.forEach((area, cell) => {
    if (highlights.marked(area)) ring(cell, { width: 2, colour: palette.brand, doubled: true });
  });
  const chosen = selected === undefined ? undefined : plan.indexOf.get(selected.code);
  if (chosen !== undefined) ring(chosen, { width: 2.5, colour: palette.text, doubled: true });
  plan.groups.forEach((group, index) => {
    const isActive = index === activeGroup;
    if (group.area !== selected && !isActive && !highlights.marked(group.area)) return;
    const { box } = groupOnScreen(plan, index, scene.camera);
    ringBox(open(), box, {
      look: { width: isActive ? 3 : 2, colour: palette.brand, doubled: false },
      scene,
    });
  });
  if (hovered >= 0 && hovered !== chosen) ring(hovered, { width: 1.5, colour: palette.text, doubled: false });
  if (active >= 0) ring(active, { width: 3, colour: palette.brand, doubled: true });
}

function paintRing(
  context: CanvasRenderingContext2D,
  cell: number,
  { look, scene, trace }: { look: Ring; scene: Scene; trace: TraceCell },
): void {
  const { plan, palette, ratio } = scene;
  if (!plan.shapes) {
    const { x, y, width, height } = tileBox(cell, scene);
    const box = { x: x / ratio, y: y / ratio, width: width / ratio, height: height / ratio };
    return ringBox(context, box, { look, scene });
  }
  context.lineJoin = 'round';
  trace(context, cell, scene);
  if (look.doubled) {
    context.strokeStyle = palette.surface;
    context.lineWidth = (look.width + 2.5) * ratio;
    context.stroke();
  }
  context.strokeStyle = look.colour;
  context.lineWidth = look.width * ratio;
  return context.stroke();
}

function ringBox(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  { look, scene: { palette, ratio } }: { look: Ring; scene: Scene },
): void {
  const half = look.width / 2;
  const around = (by: number): Box => ({
    x: (x - by) * ratio,
    y: (y - by) * ratio,
    width: (width + 2 * by) * ratio,
    height: (height + 2 * by) * ratio,
  });
  const radius = Math.min(4, Math.min(width, height) * 0.2) * ratio;
  if (look.doubled) {
    context.strokeStyle = palette.surface;
    context.lineWidth = 2 * ratio;
    roundedPath(context, around(0), radius);
    context.stroke();
  }
  context.strokeStyle = look.colour;
  context.lineWidth = look.width * ratio;
  roundedPath(context, around(half), radius);
  context.stroke();
}
