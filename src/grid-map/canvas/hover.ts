import type { AreaView } from '../grid-map-view.js';
import type { Size } from './box.js';
import type { Tip } from './plane-template.js';

/** A tooltip stays so long while the pointer is on its way to it, in ms. */
const grace = 120;
/** Below the pointer where there is no room above. */
const topRoom = 110;
const halfWidth = 100;

/** What of a plane a pointer is over. */
export interface Hovered {
  cell: number;
  area: AreaView | undefined;
  caption: string;
}

/**
 * The cell under the pointer and its tooltip, which stays while the pointer is on it, and goes with Escape
 * (WCAG 2.2, 1.4.13).
 */
export class Hover {
  cell = -1;
  tip: Tip | null = null;
  readonly #place: HTMLElement;
  readonly #changed: () => void;
  #timer = 0;

  constructor(place: HTMLElement, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  over(hovered: Hovered, at: { x: number; y: number }, size: Size): void {
    clearTimeout(this.#timer);
    if (hovered.cell === this.cell && (hovered.cell < 0 || this.tip)) return;
    // On the way to a tooltip other cells may be crossed.
    if (this.tip) this.#later(() => this.#show(hovered, at, size));
    else this.#show(hovered, at, size);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#later(() => this.hide());
  }

  #later(act: () => void): void {
    const unless = () => {
      if (!this.#place.querySelector('.tip:hover')) act();
    };
    this.#timer = setTimeout(unless, grace) as unknown as number;
  }

  #show({ cell, area, caption }: Hovered, { x, y }: { x: number; y: number }, { width }: Size): void {
    const below = y < topRoom;
    const held = Math.max(halfWidth, Math.min(width - halfWidth, x));
    this.cell = cell;
    this.tip = area ? { area, caption, below, x: held, y: below ? y + 16 : y - 10 } : null;
    this.#changed();
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (this.cell < 0 && !this.tip) return;
    this.forget();
    this.#changed();
  }

  /** Another plan: nothing of it is under the pointer yet. */
  forget(): void {
    clearTimeout(this.#timer);
    this.cell = -1;
    this.tip = null;
  }
}
