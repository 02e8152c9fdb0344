import { nextTile, type Move, type Place } from '../tile-moves.js';
import { boxOf, type Plan } from './plan.js';

/** Cells, then parents: what the keyboard walks through. */
export function placesOf(plan: Plan): Place[] {
  const places: Place[] = plan.cells.map((_, cell) => {
    const { x, y, width, height } = boxOf(plan, cell);
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
  for (const { box, strip } of plan.groups) {
    places.push({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + strip });
  }
  return places;
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** The cell that an arrow key leads to on a map: near, and rather ahead than aside. */
function nextOnMap(plan: Plan, from: number, key: keyof typeof ways): number {
  const [rightwards, downwards] = ways[key];
  const start = plan.middle(from);
  let [best, nearest] = [from, Infinity];
  for (let cell = 0; cell < plan.cells.length; cell += 1) {
    // The middle of the box will do for those far off; finding the inner one takes longer.
    const rough = boxOf(plan, cell);
    const reach = Math.max(rough.width, rough.height);
    const far = Math.hypot(rough.x + rough.width / 2 - start.x, rough.y + rough.height / 2 - start.y);
    if (cell === from || far - reach > nearest) continue;
    const { x, y } = plan.middle(cell);
    const ahead = (x - start.x) * rightwards + (y - start.y) * downwards;
    const aside = Math.abs((x - start.x) * downwards) + Math.abs((y - start.y) * rightwards);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 1.5;
    if (cost < nearest) [best, nearest] = [cell, cost];
  }
  return best;
}

/** Where a key leads to from a place: a cell, or a parent behind the cells. */
export function nextPlace(plan: Plan, places: readonly Place[], [from, move]: [number, Move]): number {
  if (move === 'Home') return 0;
  if (move === 'End') return plan.cells.length - 1;
  return plan.shapes ? nextOnMap(plan, from, move) : nextTile(places, from, move);
}
