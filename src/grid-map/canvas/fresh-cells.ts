/** How long a change is marked, in ms. */
const markTime = 1400;
/** At most so often marks fade, in ms: in a steady stream of changes some fade at any moment. */
const step = 250;

/** Cells that changed a moment ago. */
export class FreshCells {
  readonly #until = new Map<number, number>();
  readonly #faded: () => void;
  #timer = 0;

  /** @param faded Called when some have been marked for long enough. */
  constructor(faded: () => void) {
    this.#faded = faded;
  }

  get cells(): ReadonlyMap<number, number> {
    return this.#until;
  }

  take(cells: readonly number[]): void {
    const until = performance.now() + markTime;
    for (const cell of cells) {
      // Last in the map are those that fade last.
      this.#until.delete(cell);
      this.#until.set(cell, until);
    }
    if (this.#timer === 0 && this.#until.size > 0) this.#wait(markTime);
  }

  /** They are marked no more; other cells may bear their numbers. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#until.clear();
  }

  #wait(time: number): void {
    this.#timer = setTimeout(this.#fade, time) as unknown as number;
  }

  readonly #fade = (): void => {
    this.#timer = 0;
    const now = performance.now();
    for (const [cell, until] of this.#until) {
      if (until > now) {
        this.#wait(Math.max(step, until - now));
        break;
      }
      this.#until.delete(cell);
    }
    this.#faded();
  };
}
