import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A change smaller than this is none: a scroll bar that comes and goes must not swing the layout. */
const deadZone = 2;

/**
 * Tells an element how wide it is in em of its own text. How many labels fit is a matter of both: in
 * the elder theme the same pixels hold two thirds of the signs.
 */
export class TextRoom implements ReactiveController {
  /** Width in em; a desktop's until it is known. */
  ems = 70;

  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    if (typeof ResizeObserver === 'undefined') return;
    // Other sizes of text change the height, so that a change of theme arrives here too. A layout that
    // changes within the callback would be reported to the page as a ResizeObserver loop.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #measure(): void {
    const { width } = this.#host.getBoundingClientRect();
    const ems = width / (parseFloat(getComputedStyle(this.#host).fontSize) || 16);
    // A hidden element has no width; what it had before is the better guess.
    if (width === 0 || Math.abs(ems - this.ems) < deadZone) return;
    this.ems = ems;
    this.#host.requestUpdate();
  }
}
