import { groupOnScreen } from './placing.js';
import type { Box } from './box.js';
import type { GroupBox } from './plan.js';
import { isSeen, type Scene } from './scene.js';

/** Lower strips bear no name. */
const lowest = 13;
/** Names grow with the room kept for them, up to this size. */
const largestName = 24;

/** A name of a parent as it stands on screen, in CSS px. */
export interface Heading {
  group: GroupBox;
  /** At the edge of the screen, above what is in the parent. */
  held: boolean;
  /** Where it can be pressed. */
  box: Box;
}

/**
 * Names of parents in view. Where the top of one is out of sight its name stays at the edge, so that nobody who
 * zooms in is lost among numbers.
 */
export function headingsOf({ plan, camera, frame }: Pick<Scene, 'plan' | 'camera' | 'frame'>): Heading[] {
  const found: Heading[] = [];
  const taken = new Map<number, number>();
  plan.groups.forEach((group, index) => {
    const { box: onScreen, strip: height } = groupOnScreen(plan, index, camera);
    if (height < lowest || onScreen.width < 30 || !isSeen(onScreen, { frame })) return;
    const left = Math.max(0, onScreen.x);
    const right = Math.min(frame.width, onScreen.x + onScreen.width);
    // Those held at the edge stand below each other.
    const edge = taken.get(group.depth - 1) ?? 0;
    const held = onScreen.y < edge && onScreen.y + onScreen.height > edge + 2 * height;
    if (held) taken.set(group.depth, Math.max(taken.get(group.depth) ?? 0, edge + height));
    const y = held ? edge : onScreen.y;
    found.push({ group, held, box: { x: left, y, width: right - left, height } });
  });
  return found;
}

/** The parent whose name is at a point; the inner one where names overlap. */
export function headingAt(
  scene: Pick<Scene, 'plan' | 'camera' | 'frame'>,
  x: number,
  y: number,
): GroupBox | undefined {
  const holds = ({ box }: Heading) =>
    x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
  return headingsOf(scene).reverse().find(holds)?.group;
}

/** Writes names of parents with the shares of their statuses beside. */
export function paintHeadings(context: CanvasRenderingContext2D, scene: Scene): void {
  const { palette, ratio, lettering } = scene;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { group, box, held } of headingsOf(scene)) {
    const usual = group.depth === 0 ? palette.size : palette.small;
    const size = Math.min(Math.max(usual, box.height * 0.6), box.height * 0.74, largestName);
    context.font = lettering.fontOf({ family: palette.family, size: Math.round(size * ratio), weight: 600 });
    const barWidth = box.width >= 150 ? Math.min(84, box.width * 0.28) : 0;
    const room = box.width - 10 - (barWidth > 0 ? barWidth + 8 : 0);
    const text = lettering.fit(context, group.area.name, room * ratio);
    if (text === '') continue;
    if (held) {
      context.fillStyle = group.depth % 2 === 0 ? palette.sunken : palette.surface;
      context.fillRect(box.x * ratio, box.y * ratio, box.width * ratio, box.height * ratio);
    }
    context.fillStyle = palette.text;
    context.fillText(text, (box.x + 6) * ratio, (box.y + box.height / 2) * ratio);
    if (barWidth > 0) paintShares(context, { group, box, width: barWidth }, scene);
  }
}

/** A small bar of how the cells within stand. */
function paintShares(
  context: CanvasRenderingContext2D,
  { group, box, width }: Pick<Heading, 'group' | 'box'> & { width: number },
  scene: Scene,
): void {
  const { palette, ratio } = scene;
  const height = Math.round(6 * ratio);
  const top = Math.round((box.y + box.height / 2) * ratio - height / 2);
  let x = Math.round((box.x + box.width - width - 6) * ratio);
  for (const { key, share } of scene.shares(group.area)) {
    const part = Math.max(ratio, share * width * ratio);
    const { fill, texture } = palette.paints[key]!;
    for (const style of [fill, texture]) {
      if (style === null) continue;
      context.fillStyle = style;
      context.fillRect(x, top, part, height);
    }
    x += part;
  }
  if (!palette.forced) return;
  context.strokeStyle = palette.text;
  context.lineWidth = ratio;
  context.strokeRect((box.x + box.width - width - 6) * ratio, top, width * ratio, height);
}
