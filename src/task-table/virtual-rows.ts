import { painted } from '../element/painted.js';
import { Haste, type Margins } from './haste.js';
import { HeightIndex } from './height-index.js';
import type { RowLines } from './row-lines.js';
import { RowSizes, type SizedRows } from './row-sizes.js';
import { linesBetween, runsOf, type Run } from './row-window.js';
import { ScrollPlacement, type ScrollState } from './scroll-placement.js';
import { ScrollerWatch } from './scroller-watch.js';
import { Slots } from './slots.js';
import { fillHost, measureLines, stateOfScroller } from './table-layout.js';
import { drawnLines, type DrawnLines } from './virtual-template.js';

/** What is to be drawn. */
export interface RowsToDraw extends SizedRows {
  lines: RowLines;
  /** What the view was made of: other data leaves what is read where it is, other conditions do not. */
  data: object | null;
  /** Keys of lines that stay drawn wherever the window is. */
  kept: readonly string[];
}

/** Updates in a row that may follow from what was measured. */
const mostRepeats = 4;
/**
 * Draws of many lines those near what is seen: which they are, where they stand, how high the gaps between
 * them are. Draws twice: `window` says what to draw, `settle` measures what was drawn and puts right what
 * had been estimated, before anybody sees it.
 */
export class VirtualRows {
  readonly #request: () => void;
  readonly #placement = new ScrollPlacement();
  readonly #sizes = new RowSizes();
  #slots = new Slots();
  #given: RowsToDraw | null = null;
  #heights = new HeightIndex(0, () => 0, 0);
  #drawn: DrawnLines | null = null;
  #anchor = 0;
  #repeats = 0;
  /** Height of what stands above the list in the scroller, at the last look. */
  #above: number | null = null;
  /** Where kept lines were last found. */
  #known = new Map<string, number>();
  readonly #watch = new ScrollerWatch({
    scrolled: () => this.#scrolled(),
    resized: () => {
      this.#resizing = true;
      this.#request();
    },
  });
  #list: HTMLElement | null = null;
  /** The scroller may be of another size. */
  #resizing = false;
  readonly #haste = new Haste(() => this.#complete());

  constructor(request: () => void) {
    this.#request = request;
  }

  /** The lines to draw now. */
  window(given: RowsToDraw): DrawnLines {
    if (given.lines !== this.#given?.lines || given.cards !== this.#given.cards) this.#take(given);
    this.#given = given;
    const { lines } = given;
    const state = this.#state();
    const offset = this.#placement.follow(this.#heights, state);
    // The first row alone, from which the place is read: to lay out many before their columns are known takes time.
    if (!this.#sizes.known) return this.#draw([{ begin: 0, end: Math.min(2, lines.length) }]);
    this.#lookFrom(offset);
    return this.#draw(runsOf(this.#near(state), this.#kept(given, state)));
  }

  #draw(runs: readonly Run[]): DrawnLines {
    const { lines, kept } = this.#given as RowsToDraw;
    const keys = drawnLines({ lines, runs }).map(({ line }) => line.key);
    this.#drawn = { lines, runs, slots: this.#slots.assign(keys, kept), gaps: this.#gaps(runs) };
    return this.#drawn;
  }

  /** Takes the first line that is seen; at the very end the end, or it would move away while one scrolls to it. */
  #lookFrom(offset: number): void {
    const { length } = this.#heights;
    this.#anchor = this.#watch.atEnd ? length : this.#heights.indexAt(offset + this.#headHeight);
  }

  /** The lines near what is seen. */
  #near(state: ScrollState): Run {
    return this.#around(state, this.#haste.margins(state.view));
  }

  /** The lines seen, and some px before and behind; once more where looking tells that they lie elsewhere. */
  #around({ top, view }: ScrollState, { above, below }: Margins): Run {
    const look = (offset: number) =>
      this.#keeping(() => linesBetween(this.#heights, offset - above, offset + view + below));
    const { drift } = this.#placement;
    const run = look(top - drift);
    return this.#placement.drift === drift ? run : look(top - this.#placement.drift);
  }

  /**
   * The first visible row stays where it is, whatever becomes known of the heights above it. Told by its place on the
   * page: work within work has put right a part of it already.
   */
  #keeping<T>(work: () => T): T {
    const place = () => this.#heights.offsetOf(this.#anchor) + this.#placement.drift;
    const before = place();
    const result = work();
    this.#placement.absorb(place() - before);
    return result;
  }

  /** What is kept: the heading that the first visible row is under, and what was asked for. */
  #kept({ kept, lines }: RowsToDraw, { top }: ScrollState): number[] {
    const known = new Map<string, number>();
    for (const key of kept) {
      const index = lines.indexOf(key, this.#known.get(key));
      if (index >= 0) known.set(key, index);
    }
    this.#known = known;
    const first = this.#heights.indexAt(top - this.#placement.drift + this.#headHeight);
    const head = lines.headOf(first);
    return head >= 0 ? [head, ...known.values()] : [...known.values()];
  }

  #take(given: RowsToDraw): void {
    const last = this.#given;
    const sameKind = last?.cards === given.cards;
    if (!sameKind) this.#leave();
    const stays = sameKind && (last.view === given.view || last.data !== given.data);
    // Small steps of scrolling draw nothing: what is seen first may be another line than at the last drawing.
    if (stays && this.#sizes.known) this.#lookFrom(this.#placement.follow(this.#heights, this.#state()));
    const anchor = last?.lines.lineAt(Math.min(this.#anchor, last.lines.length - 1)) ?? null;
    this.#given = given;
    if (!stays || !anchor) {
      this.#haste.until(painted());
      this.#rebuild();
      this.#placement.forget();
      return;
    }
    this.#haste.stop();
    const { lines } = given;
    const before = this.#heights.offsetOf(this.#anchor);
    this.#rebuild();
    const found = [anchor.key, anchor.row ? `row ${anchor.row.id}` : '', `group ${anchor.group.key}`]
      .map((key) => lines.indexOf(key))
      .find((index) => index >= 0);
    if (found === undefined) return;
    this.#anchor = found;
    this.#placement.absorb(this.#heights.offsetOf(found) - before);
  }

  /** Heights anew, after lines or what is known of their sizes have changed. */
  #rebuild(): void {
    const given = this.#given as RowsToDraw;
    const heightAt = (index: number) => {
      const line = given.lines.lineAt(index);
      return line ? this.#sizes.heightOf(line, given) : 0;
    };
    this.#heights = new HeightIndex(given.lines.length, heightAt, this.#sizes.mean(given));
  }

  #state(): ScrollState {
    const { isConnected = false } = this.#list ?? {};
    const { element } = this.#watch;
    if (element && this.#list && isConnected) return stateOfScroller(element, this.#list);
    return { top: 0, view: innerHeight * 0.8 };
  }

  get #headHeight(): number {
    const head = this.#list?.querySelector('thead');
    return head ? head.getBoundingClientRect().height : 0;
  }

  /** Measures what was drawn, and sets gaps and scroll position right; after each update. */
  settle(scroller: HTMLElement, list: HTMLElement): void {
    this.#list = list;
    if (this.#watch.follow(scroller)) this.#resizing = true;
    this.#holdBelow(scroller, list);
    this.#setGaps();
    if (this.#resizing) fillHost(scroller);
    this.#resizing = false;
    const given = this.#given as RowsToDraw;
    const drawn = drawnLines(this.#drawn as DrawnLines);
    this.#keeping(() => {
      if (this.#sizes.fit(list, given)) {
        this.#rebuild();
        this.#setGaps();
      }
      const measured = measureLines(list);
      for (const { line, index } of drawn) {
        const height = measured.get(line.key);
        if (height) this.#heights.set(index, this.#sizes.take(line, height));
      }
      if (this.#sizes.calibrate(drawn, given)) this.#rebuild();
    });
    const by = this.#placement.settle(this.#heights, this.#state());
    this.#setGaps();
    if (Math.abs(by) > 0.01) scroller.scrollTop += by;
    this.#repeat();
  }

  /** What stands above the list scrolls with it, and may take more or less room than before. */
  #holdBelow(scroller: HTMLElement, list: HTMLElement): void {
    const above =
      list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const by = above - (this.#above ?? above);
    this.#above = above;
    if (Math.abs(by) > 0.5 && scroller.scrollTop > above - by) scroller.scrollTop += by;
  }

  /** Draws again where less was drawn than is seen, as when rows came out lower than they were thought. */
  #repeat(): void {
    const state = this.#state();
    const { begin, end } = this.#around(state, { above: 0, below: 0 });
    const enough = this.#drawn?.runs.some((run) => run.begin <= begin && run.end >= end);
    if (enough || this.#heights.length === 0) this.#repeats = 0;
    else if ((this.#repeats += 1) <= mostRepeats) this.#request();
  }

  /** Height of the gap before each run, and of that after the last. */
  #gaps(runs: readonly Run[]): number[] {
    const heights = this.#heights;
    // Looking at a line far above the others may change where they are thought to be.
    this.#keeping(() => runs.forEach(({ begin, end }) => heights.offsetOf(begin) + heights.offsetOf(end)));
    const { drift } = this.#placement;
    let end = 0;
    const gaps = runs.map(({ begin, end: last }) => {
      const from = heights.offsetOf(begin);
      const gap = Math.max(0, from + drift - end);
      end += gap + heights.offsetOf(last) - from;
      return gap;
    });
    return [...gaps, Math.max(0, this.#placement.height(heights) - end)];
  }

  #setGaps(): void {
    const gaps = this.#gaps(this.#drawn?.runs ?? []);
    this.#list?.querySelectorAll<HTMLElement>('.gap').forEach((gap, index) => {
      gap.style.setProperty('--_gap', `${gaps[index] ?? 0}px`);
    });
  }

  /** Scrolls as far as it takes to have a line in view, below what sticks at the top; whether it had to. */
  reveal(index: number): boolean {
    const { element } = this.#watch;
    if (!element || !this.#given) return false;
    this.#keeping(() => this.#heights.heightOf(index));
    const { lines } = this.#given;
    const state = this.#state();
    const head = lines.headOf(index);
    const above = this.#headHeight + (head >= 0 && head !== index ? this.#heights.heightOf(head) : 0);
    const offset = this.#heights.offsetOf(index);
    const top = offset + this.#placement.drift - state.top - above;
    const bottom = top + above + this.#heights.heightOf(index) - state.view;
    const by = top < 0 ? top : Math.min(Math.max(0, bottom), top);
    if (Math.abs(by) < 1) return false;
    if (Math.abs(by) <= 2 * state.view) element.scrollTop += by;
    else {
      const aimed = state.top - this.#placement.drift + by;
      element.scrollTop += this.#placement.aim(this.#heights, aimed, state.view) - state.top;
    }
    return true;
  }

  #scrolled(): void {
    if (!this.#list?.isConnected) return;
    const state = this.#state();
    this.#haste.scrolled(state);
    this.#complete(state);
  }

  /** Draws only where other lines come into view. */
  #complete(state = this.#state()): void {
    if (!this.#list?.isConnected) return;
    const { begin, end } = this.#near(state);
    const whole = this.#drawn?.runs.some((run) => run.begin <= begin && run.end >= end);
    if (!whole) this.#request();
  }

  /** Lets go of the page: the table is drawn whole, or not at all. */
  leave(): void {
    this.#leave();
    this.#given = null;
    this.#drawn = null;
    this.#sizes.forget();
    this.#heights = new HeightIndex(0, () => 0, 0);
  }

  #leave(): void {
    this.#watch.leave();
    this.#haste.stop();
    this.#list = null;
    this.#sizes.forget();
    this.#slots = new Slots();
    this.#placement.forget();
  }
}
