/** What pointers, wheel and fingers ask for; places are CSS px from the corner of the plane. */
export interface GestureTarget {
  /** Whether there is anything to move: what is in view wholly leaves a finger to the page. */
  readonly zoom: number;
  panBy(x: number, y: number): void;
  zoomBy(by: number, x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  press(x: number, y: number): void;
}

interface Point {
  x: number;
  y: number;
}

/*
 * One finger moves the page while all of the map is in view, and the map once it is zoomed in (`touch-action` in
 * plane.styles.ts). Two fingers zoom the map around what is between them. On a page that is zoomed in itself they are
 * the page's: people with low vision zoom the page first, and a map that fills the window would lock them in.
 */
const isPageZoomed = (): boolean => (globalThis.visualViewport?.scale ?? 1) > 1.05;

/** So far a finger trembles, in CSS px. */
const tremble = 5;

/** Listens to pointers on an element. */
export class Gestures {
  readonly #element: HTMLElement;
  readonly #target: GestureTarget;
  readonly #down = new Map<number, Point>();
  #begin: Point | null = null;
  #moved = false;
  #awake = false;
  #entered: Point | null = null;

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element;
    this.#target = target;
  }

  /** Listens for as long as the element lives. */
  start(): void {
    const element = this.#element;
    element.addEventListener('pointerdown', this.#press);
    element.addEventListener('pointermove', this.#move);
    element.addEventListener('pointerup', this.#release);
    element.addEventListener('pointercancel', this.#cancel);
    element.addEventListener('pointerleave', this.#leave);
    element.addEventListener('wheel', this.#wheel, { passive: false });
    element.addEventListener('touchmove', this.#touch, { passive: false });
  }

  /** Movements beyond the edge are told too; one that ended meanwhile has nothing to tell. */
  #capture(pointer: number): void {
    try {
      this.#element.setPointerCapture(pointer);
    } catch {
      // Nothing depends on it within the element.
    }
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = this.#pointOf(event);
    this.#down.set(event.pointerId, at);
    if (this.#down.size === 1) {
      this.#begin = at;
      this.#moved = false;
    } else this.#moved = true;
    this.#awake = true;
  };

  readonly #move = (event: PointerEvent): void => {
    const at = this.#pointOf(event);
    const before = this.#down.get(event.pointerId);
    this.#entered ??= at;
    // A page that scrolls under a resting pointer asks for no zoom.
    if (Math.hypot(at.x - this.#entered.x, at.y - this.#entered.y) > tremble) this.#awake = true;
    if (!before) {
      if (event.pointerType !== 'touch') this.#target.hover(at.x, at.y);
      return;
    }
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (other && !isPageZoomed()) this.#pinch(before, at, other);
    else if (!other && this.#begin && (this.#moved || distance(at, this.#begin) > tremble)) {
      if (!this.#moved) this.#capture(event.pointerId);
      this.#moved = true;
      this.#target.panBy(at.x - before.x, at.y - before.y);
    }
    if (this.#moved || other) this.#down.set(event.pointerId, at);
  };

  #pinch(before: Point, at: Point, other: Point): void {
    const by = distance(at, other) / Math.max(1, distance(before, other));
    this.#target.zoomBy(by, (before.x + other.x) / 2, (before.y + other.y) / 2);
    this.#target.panBy((at.x - before.x) / 2, (at.y - before.y) / 2);
  }

  readonly #touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable && !isPageZoomed()) event.preventDefault();
  };

  readonly #release = (event: PointerEvent): void => {
    const begin = this.#begin;
    if (!this.#down.delete(event.pointerId)) return;
    if (this.#down.size === 0 && !this.#moved && begin) this.#target.press(begin.x, begin.y);
  };

  readonly #cancel = (event: PointerEvent): void => {
    this.#down.delete(event.pointerId);
    this.#moved = true;
  };

  readonly #leave = (event: PointerEvent): void => {
    this.#awake = false;
    this.#entered = null;
    if (!this.#down.has(event.pointerId)) this.#target.leave();
  };

  readonly #wheel = (event: WheelEvent): void => {
    const outwards = event.deltaY > 0;
    // What is in view wholly cannot be zoomed out: the page scrolls on.
    const passes = (outwards && this.#target.zoom <= 1) || (!event.ctrlKey && !this.#awake);
    if (passes || event.deltaY === 0) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? 240 : 1;
    const amount = Math.max(-240, Math.min(240, event.deltaY * lines * (event.ctrlKey ? 4 : 1)));
    const { x, y } = this.#pointOf(event);
    this.#target.zoomBy(2 ** (-amount / 280), x, y);
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
