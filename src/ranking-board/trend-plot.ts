import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import type { TrendChart } from './trend-chart.js';
import { lineColors } from './trend-marks.js';
import type { TrendLook } from './trend-option.js';
import type { TrendView } from './trend-view.js';

/** What a plot needs beside its element. */
export interface PlotInput {
  /** `null` until it has come. */
  module: typeof import('./trend-chart.js') | null;
  trend: TrendView;
  chosen: ReadonlySet<string>;
  choose(id: string): void;
}

/** Reads what the style sheets give to text and lines inside `root`, forced colours included. */
function lookOf(root: HTMLElement): TrendLook {
  const style = getComputedStyle(root);
  const probe = root.appendChild(document.createElement('i'));
  const colorOf = (name: string) => {
    probe.className = name;
    return getComputedStyle(probe).color;
  };
  const lines = Array.from({ length: lineColors }, (_, index) => colorOf(`line-${index}`));
  const [text, muted, grid] = [colorOf('plot-text'), colorOf('plot-muted'), colorOf('plot-grid')];
  probe.remove();
  return { font: style.fontFamily, size: parseFloat(style.fontSize) || 13, text, muted, grid, lines };
}

/** Changes of the page's colours that no element hears of; themes of the page come with the next update. */
const colorQueries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/**
 * Keeps a chart in the element it stands on: `<div ${plot({ … })}></div>`. Draws with each update and when
 * size or colours change, and lets go of the chart, its canvas and its listeners when the element leaves.
 */
class PlotDirective extends AsyncDirective {
  #root: HTMLElement | null = null;
  #input: PlotInput | null = null;
  #chart: TrendChart | null = null;
  #watched = false;
  #waiting = false;
  // In the callback itself the canvas would change the size of what is observed.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#draw));
  readonly #colors = colorQueries.map((query) => matchMedia(query));

  render(_input: PlotInput) {
    return noChange;
  }

  override update({ element }: ElementPart, [input]: [PlotInput]) {
    this.#root = element as HTMLElement;
    this.#input = input;
    // An element draws once more after it has left the page: what is watched then would be watched for ever.
    if (this.isConnected) this.#watch();
    this.#drawSoon();
    return noChange;
  }

  protected override disconnected(): void {
    this.#observer.disconnect();
    for (const query of this.#colors) query.removeEventListener('change', this.#draw);
    this.#watched = false;
    this.#chart?.dispose();
    this.#chart = null;
  }

  protected override reconnected(): void {
    this.#watch();
    this.#drawSoon();
  }

  #watch(): void {
    if (this.#watched || !this.#root) return;
    this.#watched = true;
    this.#observer.observe(this.#root);
    for (const query of this.#colors) query.addEventListener('change', this.#draw);
  }

  /** A directive runs before its element is in the page, where it has neither size nor style. */
  #drawSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    void Promise.resolve().then(() => {
      this.#waiting = false;
      this.#draw();
    });
  }

  readonly #draw = (): void => {
    const { isConnected } = this;
    const [root, input] = [this.#root, this.#input];
    // Without a width, as in a hidden tab, the observer calls again when there is one.
    if (!isConnected || !root || !input?.module || root.clientWidth === 0 || root.clientHeight === 0) return;
    this.#chart ??= new input.module.TrendChart(root, (id) => this.#input?.choose(id));
    const { trend, chosen } = input;
    this.#chart.draw({ trend, chosen, look: lookOf(root), width: root.clientWidth });
  };
}

export const plot = directive(PlotDirective);
