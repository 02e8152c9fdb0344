import { toScreen } from '../canvas/camera.js';
import { LabelSpace } from '../canvas/label-space.js';
import { unknownKey } from '../paint-keys.js';
import { boxOf } from '../canvas/plan.js';
import { textWidth } from '../short-label.js';
import { isSeen, type Scene } from '../canvas/scene.js';

interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  /** Room across, beyond which a name would stand in its neighbours. */
  room: number;
  /** Names that are there for orientation stand back. */
  quiet: boolean;
}

/** More than these are more than anybody reads. */
const most = 400;

/** Writes names without overlap: parents first, then cells by their size, as far as each has room. */
export function paintMapLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const { ratio, palette, lettering } = scene;
  const space = new LabelSpace();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  let written = 0;
  for (const { text, x, y, size, weight, room, quiet } of [...parentLabels(scene), ...cellLabels(scene)]) {
    if (written >= most) return;
    context.font = lettering.fontOf({ family: palette.family, size: size * ratio, weight });
    const width = lettering.width(context, text) / ratio;
    if (width > room * 1.1) continue;
    const box = { x: x - width / 2 - 2, y: y - size * 0.65, width: width + 4, height: size * 1.3 };
    if (!isSeen(box, scene) || !space.take(box)) continue;
    written += 1;
    context.strokeStyle = palette.surface;
    // Patterns would show through.
    context.globalAlpha = palette.forced ? 1 : 0.82;
    context.lineWidth = (palette.forced ? 5 : 3) * ratio;
    context.strokeText(text, x * ratio, y * ratio);
    context.globalAlpha = 1;
    context.fillStyle = quiet ? palette.muted : palette.text;
    context.fillText(text, x * ratio, y * ratio);
  }
}

/** Of parents those that are neither a speck nor most of what is seen. */
function parentLabels({ plan, camera, palette, frame }: Scene): Label[] {
  return plan.groups
    .map((group) => ({ group, box: toScreen(camera, group.box) }))
    .filter(({ box }) => box.width > 46 && box.height > 26 && box.width < frame.width * 1.6)
    .sort((a, b) => a.group.depth - b.group.depth)
    .map(({ group, box }) => ({
      text: group.area.name,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      size: group.depth === 0 ? palette.size : palette.small,
      weight: group.depth === 0 ? 600 : 400,
      room: box.width,
      quiet: group.depth > 0,
    }));
}

function cellLabels(scene: Scene): Label[] {
  const { plan, camera, palette, keys } = scene;
  const found: (Label & { area: number })[] = [];
  for (let cell = 0; cell < plan.cells.length; cell += 1) {
    // Most are too small: they cost no more than two looks.
    if (plan.boxes[cell * 4 + 2]! * camera.zoom < 20 || plan.boxes[cell * 4 + 3]! * camera.zoom < 15)
      continue;
    const bounds = toScreen(camera, boxOf(plan, cell));
    if (!isSeen(bounds, scene)) continue;
    const { x, y, width, height } = toScreen(camera, plan.middle(cell));
    // A small cell has room for its sign or its name.
    const signed = keys[cell]! > 0 && keys[cell]! < unknownKey;
    if (signed && Math.min(bounds.width, bounds.height, width * 1.3) < 34) continue;
    const area = plan.cells[cell]!;
    const text = [area.name, area.label].find(
      (name) => textWidth(name) * palette.small < width + (name === area.label ? 10 : 0),
    );
    if (text === undefined) continue;
    const down = Math.min(width, height) >= 34 ? 4 : 0;
    found.push({
      text,
      x,
      y: y + down,
      size: palette.small,
      weight: 400,
      room: width + 14,
      quiet: false,
      area: width * height,
    });
  }
  return found.sort((a, b) => b.area - a.area);
}
