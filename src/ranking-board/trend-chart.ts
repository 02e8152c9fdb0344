import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { trendOption, type TrendPicture } from './trend-option.js';

/**
 * The trend on a canvas, by ECharts. This module is the only way to it and comes by `import()` when a trend
 * is first shown; the classic build makes a script of its own from it.
 */
export class TrendChart {
  readonly #root: HTMLElement;
  readonly #choose: (id: string) => void;
  #chart: EChartsType | null = null;
  #lines: TrendPicture['trend']['lines'] = [];

  /**
   * @param root An empty element that is the chart's alone.
   * @param choose Called with the id of a line that was clicked.
   */
  constructor(root: HTMLElement, choose: (id: string) => void) {
    this.#root = root;
    this.#choose = choose;
    // zrender empties its root by innerHTML, which throws where the page requires Trusted Types.
    Object.defineProperty(root, 'innerHTML', {
      configurable: true,
      get: () => '',
      set() {
        root.replaceChildren();
      },
    });
    use([LineChart, GridComponent, LabelLayout, CanvasRenderer]);
  }

  draw(picture: TrendPicture): void {
    this.#chart ??= this.#start();
    this.#lines = picture.trend.lines;
    this.#chart.resize();
    this.#chart.setOption(trendOption(picture), { notMerge: true });
  }

  dispose(): void {
    this.#chart?.dispose();
    this.#chart = null;
  }

  #start(): EChartsType {
    // Kernels of phones cap the memory of all canvases together; beyond 2 nobody sees a difference.
    const chart = init(this.#root, null, {
      renderer: 'canvas',
      devicePixelRatio: Math.min(devicePixelRatio, 2),
    });
    // Marks tell the id of their series, the line between them its place alone.
    chart.on('click', ({ seriesIndex = -1 }) => {
      const line = this.#lines[seriesIndex];
      if (line) this.#choose(line.id);
    });
    return chart;
  }
}
