import type { Box } from './box.js';
import { toScreen, type Camera } from './camera.js';
import { boxOf, type PlacedGroup, type Placing, type Plan } from './plan.js';

const moved = ({ x, y, width, height }: Box, { left, top }: Camera): Box => ({
  x: x + left,
  y: y + top,
  width,
  height,
});

export function cellOnScreen(plan: Plan, cell: number, camera: Camera): Box {
  return moved(plan.placing(camera.zoom).cell(cell), camera);
}

export function groupOnScreen(plan: Plan, group: number, camera: Camera): PlacedGroup {
  const { box, strip } = plan.placing(camera.zoom).group(group);
  return { box: moved(box, camera), strip };
}

/** The cell at a point of the screen, -1 for none. */
export function cellAt(plan: Plan, { zoom, left, top }: Camera, [x, y]: readonly [number, number]): number {
  const placing = plan.placing(zoom);
  const spot = placing.toPlan(x - left, y - top);
  const cell = plan.hit(spot.x, spot.y);
  // Beside the last tile of a frame a plan may go on with the next frame.
  return cell >= 0 && holds(placing.cell(cell), [x - left, y - top]) ? cell : -1;
}

function holds({ x, y, width, height }: Box, [across, down]: readonly [number, number]): boolean {
  const rounding = 0.01;
  return (
    across >= x - rounding &&
    down >= y - rounding &&
    across <= x + width + rounding &&
    down <= y + height + rounding
  );
}

/** Zooms so that what is at a point of the screen stays there. */
export function zoomAround(
  plan: Plan,
  camera: Camera,
  { x, y, zoom }: { x: number; y: number; zoom: number },
): Camera {
  const spot = plan.placing(camera.zoom).toPlan(x - camera.left, y - camera.top);
  const then = plan.placing(zoom).fromPlan(spot);
  return { zoom, left: x - then.x, top: y - then.y };
}

/** Keeps what was made for the zoom last asked for. */
export function lastPlacing(make: (zoom: number) => Placing): (zoom: number) => Placing {
  let last: Placing | undefined;
  return (zoom) => (last?.zoom === zoom ? last : (last = make(zoom)));
}

/** A plane where everything grows alike, as on a map. */
export function linearPlacing({ boxes, groups }: Pick<Plan, 'boxes' | 'groups'>, zoom: number): Placing {
  const camera = { zoom, left: 0, top: 0 };
  return {
    zoom,
    cell: (cell) => toScreen(camera, boxOf({ boxes }, cell)),
    group: (group) => {
      const { box, strip } = groups[group]!;
      return { box: toScreen(camera, box), strip: strip * zoom };
    },
    toPlan: (x, y) => ({ x: x / zoom, y: y / zoom, frame: -1 }),
    fromPlan: ({ x, y }) => ({ x: x * zoom, y: y * zoom }),
  };
}
