/** Follows the scroller that rows are in: where it and the page are scrolled to, and its size. */
export class ScrollerWatch {
  /** The scroller; `null` while there is none. */
  element: Element | null = null;
  readonly #scrolled: () => void;
  readonly #resizedBy: () => void;
  #resized: ResizeObserver | null = null;

  constructor({ scrolled, resized }: { scrolled: () => void; resized: () => void }) {
    this.#scrolled = scrolled;
    this.#resizedBy = resized;
  }

  /** Turns to a scroller; whether it is another than before. */
  follow(scroller: HTMLElement): boolean {
    if (this.element === scroller) return false;
    this.leave();
    this.element = scroller;
    scroller.classList.add('virtual');
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    document.addEventListener('scroll', this.#scrolled, { passive: true, capture: true });
    if (typeof ResizeObserver === 'undefined') return true;
    // A layout that changes within the callback would be reported to the page as a ResizeObserver loop.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => this.#resizedBy()));
    this.#resized.observe(scroller);
    return true;
  }

  leave(): void {
    this.element?.classList.remove('virtual', 'filled');
    this.element?.removeEventListener('scroll', this.#scrolled);
    document.removeEventListener('scroll', this.#scrolled, { capture: true });
    this.#resized?.disconnect();
    this.#resized = null;
    this.element = null;
  }

  /** It is scrolled to its very end. */
  get atEnd(): boolean {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.element ?? {};
    return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  }
}
