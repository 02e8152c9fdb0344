/** Where a tile stands on screen, in CSS px. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const moves = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Move = (typeof moves)[number];

export function isMove(key: string): key is Move {
  return (moves as readonly string[]).includes(key);
}

/** Distance between two spans of one axis; 0 where they overlap. */
function apart(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.max(0, b[0] - a[1] + 1, a[0] - b[1] + 1);
}

/** How far a place is from another in a direction; infinite where it does not lie there. */
function distance(from: Place, to: Place, move: Move): number {
  const sideways = move === 'ArrowLeft' || move === 'ArrowRight';
  const across = sideways
    ? apart([from.top, from.bottom], [to.top, to.bottom])
    : apart([from.left, from.right], [to.left, to.right]);
  const ahead = {
    ArrowLeft: from.left - to.right,
    ArrowRight: to.left - from.right,
    ArrowUp: from.top - to.bottom,
    ArrowDown: to.top - from.bottom,
    Home: Infinity,
    End: Infinity,
  }[move];
  // Sideways stays in its row; up and down may step aside, past the end of a short row. A pixel is rounding.
  if (ahead < -1 || (sideways && across > 0)) return Infinity;
  const aside = sideways ? Math.abs(to.top - from.top) : Math.abs(to.left - from.left);
  return ahead + across * 2 + aside / 1000;
}

/** The place that a key leads to from another, by what is seen: index into `places`, or `from` at the edge. */
export function nextTile(places: readonly Place[], from: number, move: Move): number {
  if (move === 'Home') return 0;
  if (move === 'End') return places.length - 1;
  const start = places[from];
  if (!start) return from;
  let [best, nearest] = [from, Infinity];
  places.forEach((place, index) => {
    const far = index === from ? Infinity : distance(start, place, move);
    if (far < nearest) [best, nearest] = [index, far];
  });
  return best;
}

/** Moves the focus among buttons by what is seen, for a key that was pressed on one of them. */
export function moveAmong(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  if (!isMove(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = buttons.indexOf(event.target as HTMLElement);
  if (from < 0) return;
  event.preventDefault();
  const places = buttons.map((button) => button.getBoundingClientRect());
  buttons[nextTile(places, from, event.key)]?.focus();
}
