import type { Box, Size } from './box.js';
import type { Placing, Plan, Spot } from './plan.js';

/** What is laid out as one: a parent with its name, or tiles beside parents. Outer frames come before inner ones. */
export interface Frame {
  /** Index of the frame around it, -1 for none. */
  around: number;
  slot: Box;
  /** Free space around it, above what is in it (for a name), and at its other sides. */
  gap: number;
  strip: number;
  pad: number;
  inside: Box;
  /** So much of its inside tiles take up; `null` where it holds other frames. */
  tiles: Size | null;
}

/*
 * Zoomed in, tiles grow and what is between them does not: a strip for a name of 24 px that grew eightfold would
 * fill the screen. So each frame stretches what is in it by as much as its strip and gaps do not take up.
 */
const most = { gap: 6, strip: 32, pad: 6 };
/** Tiles stretch alike in all frames; the fewer are in view, the more each frame may fill what it has left. */
const tolerance = (zoom: number) => 1 + 0.02 * Math.log2(Math.max(1, zoom)) ** 2;

export function insideOf(slot: Box, { gap, strip, pad }: Pick<Frame, 'gap' | 'strip' | 'pad'>): Box {
  return {
    x: slot.x + gap + pad,
    y: slot.y + gap + strip,
    width: Math.max(0.5, slot.width - 2 * (gap + pad)),
    height: Math.max(0.5, slot.height - 2 * gap - strip - pad),
  };
}

export function boxOfFrame({ slot, gap }: Pick<Frame, 'slot' | 'gap'>): Box {
  return {
    x: slot.x + gap,
    y: slot.y + gap,
    width: Math.max(0.5, slot.width - 2 * gap),
    height: Math.max(0.5, slot.height - 2 * gap),
  };
}

/** From a plan to where it stands: `x * across + left`, `y * down + top`. */
interface Stretch {
  across: number;
  down: number;
  left: number;
  top: number;
}

interface PlacedFrame extends Stretch {
  frame: Frame;
  inside: Box;
}

function stretched({ x, y, width, height }: Box, { across, down, left, top }: Stretch): Box {
  return { x: x * across + left, y: y * down + top, width: width * across, height: height * down };
}

function placeFrame(frame: Frame, around: Stretch, zoom: number): PlacedFrame {
  const slot = stretched(frame.slot, around);
  const gap = Math.min(frame.gap * zoom, most.gap);
  const strip = Math.min(frame.strip * zoom, most.strip);
  const pad = Math.min(frame.pad * zoom, most.pad);
  const placed = { ...frame, slot, gap, strip, pad };
  const inside = insideOf(slot, placed);
  const across = inside.width / frame.inside.width;
  const down = inside.height / frame.inside.height;
  return { frame: placed, inside, ...stretchTo({ across, down }, { from: frame.inside, to: inside }) };
}

function stretchTo(by: { across: number; down: number }, { from, to }: { from: Box; to: Box }): Stretch {
  return { ...by, left: to.x - from.x * by.across, top: to.y - from.y * by.down };
}

/** Where the frames of a plan stand at a zoom. */
function placeFrames(frames: readonly Frame[], whole: Stretch): PlacedFrame[] {
  const placed: PlacedFrame[] = [];
  for (const frame of frames) placed.push(placeFrame(frame, placed[frame.around] ?? whole, whole.across));
  const least = { across: Infinity, down: Infinity };
  for (const { frame, across, down } of placed) {
    if (!frame.tiles) continue;
    least.across = Math.min(least.across, across);
    least.down = Math.min(least.down, down);
  }
  return placed.map((each, index) => {
    const { inside, frame } = each;
    if (!frame.tiles) return each;
    const across = Math.min(inside.width / frame.tiles.width, least.across * tolerance(whole.across));
    const down = Math.min(inside.height / frame.tiles.height, least.down * tolerance(whole.across));
    return { ...each, ...stretchTo({ across, down }, { from: frames[index]!.inside, to: inside }) };
  });
}

const holds = ({ x, y, width, height }: Box, spot: Spot) =>
  spot.x >= x && spot.y >= y && spot.x <= x + width && spot.y <= y + height;

/** What of a plan its frames place. */
export interface Framed extends Pick<Plan, 'boxes'> {
  frames: readonly Frame[];
  /** Index of the frame of each cell, and of each parent; -1 for none. */
  frameOf: Int32Array;
  frameOfGroup: readonly number[];
}

/** Places what is in frames. */
export function framedPlacing({ boxes, frames, frameOf, frameOfGroup }: Framed, zoom: number): Placing {
  const whole: Stretch = { across: zoom, down: zoom, left: 0, top: 0 };
  const placed = placeFrames(frames, whole);
  return {
    zoom,
    cell: (cell) => {
      const { across, down, left, top } = placed[frameOf[cell]!] ?? whole;
      const at = cell * 4;
      return {
        x: boxes[at]! * across + left,
        y: boxes[at + 1]! * down + top,
        width: boxes[at + 2]! * across,
        height: boxes[at + 3]! * down,
      };
    },
    group: (group) => {
      const { frame } = placed[frameOfGroup[group]!]!;
      return { box: boxOfFrame(frame), strip: frame.strip };
    },
    toPlan: (x, y) => {
      let frame = placed.length - 1;
      while (frame >= 0 && !holds(placed[frame]!.frame.slot, { x, y, frame })) frame -= 1;
      // In the strip or the gap of a frame, that is where the frame around it has it.
      while (frame >= 0 && !holds(placed[frame]!.inside, { x, y, frame })) frame = frames[frame]!.around;
      const { across, down, left, top } = placed[frame] ?? whole;
      return { x: (x - left) / across, y: (y - top) / down, frame };
    },
    fromPlan: ({ x, y, frame }) => {
      const { across, down, left, top } = placed[frame] ?? whole;
      return { x: x * across + left, y: y * down + top };
    },
  };
}
