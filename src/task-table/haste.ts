/** Scrolling that stops for so many ms has come to an end. */
const pause = 100;

const marginOf = (view: number) => Math.max(200, view / 3);
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, pause));

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

  /** @param over Called when there is time again. */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** How far rows are drawn before and behind what is seen, in px. */
  margin(view: number): number {
    return this.#lasts ? view / 10 : marginOf(view);
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
