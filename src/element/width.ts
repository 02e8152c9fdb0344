import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room an element has; by default under 480 px, under 760 px, or more. */
export type Room = 'phone' | 'tablet' | 'desktop';

/** Widths in CSS px, for text of 14 px, below which an element counts as a phone's or a tablet's. */
export interface Breakpoints {
  phone: number;
  tablet: number;
}

const baseSize = 14;

/**
 * Tells an element how wide it is. Container queries came with Chromium 105; kernels in the field
 * start at 86, so the layout follows a ResizeObserver.
 */
export class WidthController implements ReactiveController {
  room: Room = 'desktop';
  /** Width of the host's content box in CSS px; 0 until it is known. */
  width = 0;

  readonly #host: ReactiveControllerHost & Element;
  readonly #breakpoints: Breakpoints;
  #observer: ResizeObserver | null = null;
  /** The newest width; of several within a frame the last counts. */
  #seen = 0;

  constructor(
    host: ReactiveControllerHost & Element,
    breakpoints: Breakpoints = { phone: 480, tablet: 760 },
  ) {
    this.#host = host;
    this.#breakpoints = breakpoints;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#take(this.#host.getBoundingClientRect().width);
    // A layout that changes within the callback would be reported to the page as a ResizeObserver loop.
    this.#observer = new ResizeObserver(([entry]) => {
      this.#seen = entry?.contentRect.width ?? 0;
      requestAnimationFrame(() => this.#take(this.#seen));
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #take(width: number): void {
    // A hidden element has no width; what it had before is the better guess.
    if (width === 0) return;
    const { phone, tablet } = this.#breakpoints;
    // Large text (适老化) fills a place as if it were narrower.
    const scale = (parseFloat(getComputedStyle(this.#host).fontSize) || baseSize) / baseSize;
    const letters = width / scale;
    const room: Room = letters < phone ? 'phone' : letters < tablet ? 'tablet' : 'desktop';
    this.width = width;
    if (room === this.room) return;
    this.room = room;
    this.#host.requestUpdate();
  }
}
