import type { AreaView } from '../grid-map-view.js';
import type { Paint } from './palette.js';
import { cellOnScreen, groupOnScreen } from './placing.js';
import type { Box } from './box.js';
import { dimShare, isSeen, type Scene } from './scene.js';

/** From this side on a tile bears its label, and its sign stands in the corner. */
const labelSide = 21;
/** From this side on it bears its sign alone. */
const signSide = 8;
/** Below this side label and sign come close to each other. */
const tight = 40;
/** Tiles with room for more than a label. */
const roomy = { width: 92, height: 44 };

/** A box in whole device px: tiles next to each other keep even gaps, and edges stay sharp. */
function snapped({ x, y, width, height }: Box, ratio: number): Box {
  const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
  const right = Math.max(left + 1, Math.round((x + width) * ratio));
  const bottom = Math.max(top + 1, Math.round((y + height) * ratio));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A tile without the gap to the next, which is part of its place. In device px. */
export function tileBox(
  cell: number,
  { plan, camera, ratio }: Pick<Scene, 'plan' | 'camera' | 'ratio'>,
): Box {
  const box = snapped(cellOnScreen(plan, cell, camera), ratio);
  // The same for all, though their sides are rounded up or down.
  const side = plan.usual * camera.zoom * ratio;
  // So small, tiles are told apart by colour alone: gaps would wash them out.
  const gap = side < 6.5 * ratio ? 0 : Math.max(1, Math.round(Math.min(side * 0.1, 3 * ratio)));
  return { ...box, width: box.width - gap, height: box.height - gap };
}

export function roundedPath(context: CanvasRenderingContext2D, box: Box, radius: number): void {
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arcTo(right, y, right, bottom, radius);
  context.arcTo(right, bottom, x, bottom, radius);
  context.arcTo(x, bottom, x, y, radius);
  context.arcTo(x, y, right, y, radius);
  context.closePath();
}

/** Paints boxes of parents and all tiles in view. The context is in device px. */
export function paintTiles(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plan, palette, keys } = scene;
  plan.groups.forEach((_, group) => paintGroup(context, group, scene));
  const boxes = cellsInView(scene);
  // One colour after the other: a change of colour costs more than a square.
  const byPaint: Box[][] = palette.paints.flatMap(() => [[], []]);
  for (const { cell, box } of boxes) byPaint[keys[cell]! * 2 + (scene.dimmed(cell) ? 1 : 0)]!.push(box);
  byPaint.forEach((mine, index) => {
    context.globalAlpha = index % 2 === 1 ? dimShare : 1;
    const paint = palette.paints[index >> 1]!;
    for (const box of mine) fillTile(context, box, { paint, scene });
  });
  context.globalAlpha = 1;
  for (const { cell, box } of boxes) letterTile(context, { cell, box }, scene);
}

/** Paints some tiles anew, over what they were. */
export function repaintTiles(context: CanvasRenderingContext2D, cells: Iterable<number>, scene: Scene): void {
  const { plan, palette, keys, camera } = scene;
  for (const cell of cells) {
    const onScreen = cellOnScreen(plan, cell, camera);
    if (!isSeen(onScreen, scene)) continue;
    const box = tileBox(cell, scene);
    context.fillStyle = groundOf(plan.cells[cell]!, scene);
    context.fillRect(box.x, box.y, box.width, box.height);
    context.globalAlpha = scene.dimmed(cell) ? dimShare : 1;
    fillTile(context, box, { paint: palette.paints[keys[cell]!]!, scene });
    context.globalAlpha = 1;
    letterTile(context, { cell, box }, scene);
  }
}

function cellsInView(scene: Scene): { cell: number; box: Box }[] {
  const { plan, camera } = scene;
  const found: { cell: number; box: Box }[] = [];
  for (let cell = 0; cell < plan.cells.length; cell += 1) {
    const onScreen = cellOnScreen(plan, cell, camera);
    if (isSeen(onScreen, scene)) found.push({ cell, box: tileBox(cell, scene) });
  }
  return found;
}

/** Boxes within boxes are set off by turns. */
function groundOf({ depth }: Pick<AreaView, 'depth'>, { palette }: Scene): string {
  return depth % 2 === 1 ? palette.sunken : palette.surface;
}

function paintGroup(context: CanvasRenderingContext2D, group: number, scene: Scene): void {
  const { plan, camera, palette, ratio } = scene;
  const { box: onScreen } = groupOnScreen(plan, group, camera);
  if (!isSeen(onScreen, scene)) return;
  const box = snapped(onScreen, ratio);
  const radius = Math.min(4 * ratio, Math.min(box.width, box.height) * 0.06);
  context.fillStyle = groundOf({ depth: plan.groups[group]!.depth + 1 }, scene);
  roundedPath(context, box, radius);
  context.fill();
  const thin = Math.min(onScreen.width, onScreen.height) < 14;
  if (thin && !palette.forced) return;
  context.lineWidth = Math.max(1, Math.round(ratio));
  context.strokeStyle = palette.line;
  const half = context.lineWidth / 2;
  const within = {
    x: box.x + half,
    y: box.y + half,
    width: box.width - 2 * half,
    height: box.height - 2 * half,
  };
  roundedPath(context, within, radius);
  context.stroke();
}

function fillTile(
  context: CanvasRenderingContext2D,
  box: Box,
  { paint, scene }: { paint: Paint; scene: Scene },
): void {
  const { ratio, palette } = scene;
  const side = Math.min(box.width, box.height);
  const rounded = side >= 14 * ratio;
  if (rounded) roundedPath(context, box, Math.min(4 * ratio, side * 0.14));
  for (const fill of [paint.fill, side >= 4 * ratio ? paint.texture : null]) {
    if (fill === null) continue;
    context.fillStyle = fill;
    if (rounded) context.fill();
    else context.fillRect(box.x, box.y, box.width, box.height);
  }
  if (side < 5 * ratio || (isClear(paint.line) && !palette.forced)) return;
  context.strokeStyle = paint.line;
  context.lineWidth = Math.max(1, Math.round(side < 14 * ratio ? 1 : ratio));
  if (rounded) return context.stroke();
  const half = context.lineWidth / 2;
  return context.strokeRect(box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half);
}

const isClear = (colour: string) => colour === 'transparent' || /,\s*0\)$/.test(colour);

/** Label and sign of a tile, as far as there is room. */
function letterTile(
  context: CanvasRenderingContext2D,
  { cell, box }: { cell: number; box: Box },
  scene: Scene,
): void {
  const { ratio, palette, keys, stamps } = scene;
  if (Math.min(box.width, box.height) < (signSide - 2) * ratio) return;
  // Before it is rounded: tiles of one size bear signs of one size.
  const { width, height } = cellOnScreen(scene.plan, cell, scene.camera);
  const side = Math.min(width, height) - 1;
  if (side < signSide) return;
  const key = keys[cell]!;
  const { ink, fill } = palette.paints[key]!;
  context.globalAlpha = scene.dimmed(cell) ? dimShare * 2 : 1;
  const labelled = side >= labelSide;
  const size = Math.round((labelled ? Math.min(10, side * 0.3) : Math.min(8, side * 0.52)) * ratio);
  const stamp = stamps.get(key, size, ink);
  if (stamp && labelled) context.drawImage(stamp, box.x + box.width - size - 3 * ratio, box.y + 3 * ratio);
  else if (stamp) {
    const middle = { x: box.x + (box.width - size) / 2, y: box.y + (box.height - size) / 2 };
    context.drawImage(stamp, Math.round(middle.x), Math.round(middle.y));
  }
  if (labelled) writeTile(context, { cell, box, ink, fill }, scene);
  context.globalAlpha = 1;
}

interface Written {
  cell: number;
  box: Box;
  ink: string;
  fill: string;
}

function writeTile(context: CanvasRenderingContext2D, { cell, box, ink, fill }: Written, scene: Scene): void {
  const { plan, palette, ratio, lettering, keys } = scene;
  const area = plan.cells[cell]!;
  const [width, height] = [box.width / ratio, box.height / ratio];
  const large = width >= roomy.width && height >= roomy.height;
  const size = (large ? palette.size : Math.min(palette.small, height * 0.56)) * ratio;
  const lines = large ? [area.name, scene.caption(area)] : [area.label];
  if (large && height >= 62 && area.keepers.length > 0) lines.push(area.keepers.join('、'));
  // A number makes way for the sign in the corner.
  const aside = Math.min(width, height) < tight ? 0.08 : 0;
  const middle = { x: box.x + box.width * (0.5 - aside), y: box.y + box.height * (0.5 + aside) };
  const step = size * 1.4;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  lines.forEach((line, index) => {
    const weight = large && index === 0 ? 600 : 400;
    const lineSize = large && index > 0 ? palette.small * ratio : size;
    context.font = lettering.fontOf({ family: palette.family, size: Math.round(lineSize), weight });
    const text = lettering.fit(context, line, box.width - (large && index === 0 ? 26 : 8) * ratio);
    const y = middle.y + (index - (lines.length - 1) / 2) * step;
    if (text === '') return;
    if (palette.paints[keys[cell]!]!.texture) {
      const plate = lettering.width(context, text) + 6 * ratio;
      context.fillStyle = fill;
      context.fillRect(middle.x - plate / 2, y - lineSize * 0.62, plate, lineSize * 1.24);
    }
    context.fillStyle = ink;
    context.fillText(text, middle.x, y + lineSize * 0.04);
  });
}
