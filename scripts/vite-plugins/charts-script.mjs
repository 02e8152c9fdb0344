import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('./charts-script/load-charts.js', import.meta.url));

/**
 * A classic script cannot be split, and ECharts is three times the rest of the library. So the classic build
 * makes a second script of the chart, and what is `import('./trend-chart.js')` elsewhere loads that instead.
 */
export const chartsScript = { file: 'civicboard.charts.js', global: 'civicboardCharts' };

export function loadChartsByScript() {
  const call = /import\(["']\.\/trend-chart\.js["']\)/g;
  let replaced = 0;

  return {
    name: 'civicboard:load-charts-by-script',
    enforce: 'pre',
    buildStart() {
      replaced = 0;
    },
    transform: {
      filter: { id: /\/src\/ranking-board\/ranking-board\.ts$/ },
      handler(code) {
        // Static, so that it runs while the classic script does.
        const result = code.replace(call, () => {
          replaced += 1;
          return 'loadCharts()';
        });
        return { code: `import { loadCharts } from ${JSON.stringify(loader)};${result}`, map: null };
      },
    },
    buildEnd(error) {
      if (!error && replaced !== 1)
        this.error(`Expected one import('./trend-chart.js') in ranking-board.ts, got ${replaced}.`);
    },
  };
}
