const edge = 8;

/**
 * Keeps a notice at the lower end of what is seen of the rows, whatever scrolls: the rows in their own place, or
 * the page. `position: sticky` would do that in one of the two only.
 */
export class NoticePlace {
  #box: HTMLElement | null = null;
  #scroller: Element | null = null;

  /** After each drawing: the box that there is now, if any. */
  follow(box: HTMLElement | null, scroller: Element | null): void {
    const listens = this.#box !== null;
    this.#box = box;
    this.#scroller = scroller;
    if (box && !listens) {
      addEventListener('scroll', this.#place, { passive: true, capture: true });
      addEventListener('resize', this.#place);
    }
    if (!box && listens) this.leave();
    this.#place();
  }

  leave(): void {
    this.#box = null;
    removeEventListener('scroll', this.#place, { capture: true });
    removeEventListener('resize', this.#place);
  }

  readonly #place = (): void => {
    const box = this.#box;
    // The page would be laid out to place nothing.
    if (!box || !this.#scroller) return;
    const seen = this.#scroller.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = box.getBoundingClientRect();
    const top = Math.min(clientHeight, seen.bottom) - height - edge;
    const left = Math.max(edge, Math.min(clientWidth, seen.right) - width - edge);
    // Where the rows have been scrolled away, so has what is said of them.
    box.style.setProperty('visibility', top < seen.top || seen.top > clientHeight ? 'hidden' : 'visible');
    box.style.setProperty('top', `${top}px`);
    box.style.setProperty('left', `${left}px`);
    // Below something that is transformed, `fixed` counts from there.
    const got = box.getBoundingClientRect();
    box.style.setProperty('top', `${2 * top - got.top}px`);
    box.style.setProperty('left', `${2 * left - got.left}px`);
  };
}
