/** A page in the background gets no frames; then a timer does. */
const longestWait = 120;

/** Does a thing once before the next frame, however often it is asked for. */
export class FrameClock {
  readonly #act: () => void;
  #frame = 0;
  #timer = 0;
  #waiting = false;
  #settle: () => void = () => undefined;
  /** Settles when what was asked for is done. */
  done: Promise<void> = Promise.resolve();

  constructor(act: () => void) {
    this.#act = act;
  }

  request(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.done = new Promise((resolve) => (this.#settle = resolve));
    this.#frame = requestAnimationFrame(this.now);
    this.#timer = setTimeout(this.now, longestWait) as unknown as number;
  }

  /** Does it at once. */
  readonly now = (): void => {
    const settle = this.#settle;
    this.#forget();
    this.#act();
    settle();
  };

  /** Nothing is done any more; who waits is let go. */
  stop(): void {
    this.#forget();
    this.#settle();
  }

  #forget(): void {
    this.#waiting = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}
