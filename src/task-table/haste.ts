/** Scrolling that stops for so many ms has come to an end. */
const pause = 100;

const marginOf = (view: number) => Math.max(200, view / 3);
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, pause));

/** How far rows are drawn above and below what is seen, in px. */
export interface Margins {
  above: number;
  below: number;
}

/**
 * While it lasts only what is seen is drawn: another view comes a third sooner, and who scrolls by far more than is
 * drawn beside what is seen would never see that.
 */
export class Haste {
  readonly #over: () => void;
  #lasts = false;
  #turn = 0;
  /** Where it was scrolled to, at the last look. */
  #top = 0;
  #isUpward = false;

  /** @param over Called when there is time again. */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** The margins now; in haste only one, on the side that comes next. */
  margins(view: number): Margins {
    if (!this.#lasts) return { above: marginOf(view), below: marginOf(view) };
    const ahead = view / 10;
    return this.#isUpward ? { above: ahead, below: 0 } : { above: 0, below: ahead };
  }

  /** Begins, or goes on, until then. */
  until(time: Promise<void>): void {
    this.#lasts = true;
    const turn = (this.#turn += 1);
    void time.then(() => {
      if (turn !== this.#turn) return;
      this.#lasts = false;
      this.#over();
    });
  }

  /** Takes where it is scrolled to: far jumps make haste, small steps leave time. */
  scrolled({ top, view }: { top: number; view: number }): void {
    const by = Math.abs(top - this.#top);
    if (by > 0) this.#isUpward = top < this.#top;
    this.#top = top;
    if (by > marginOf(view) * 1.5) this.until(rest());
    else if (by > 0) this.stop();
  }

  /** Ends it without more ado. */
  stop(): void {
    this.#lasts = false;
    this.#turn += 1;
  }
}
