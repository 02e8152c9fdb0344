import { existsSync } from 'node:fs';
import { firstLoad } from './scripts/first-load.mjs';
import { root } from './scripts/project.mjs';

/** First loads in gzip with Lit and the model they need; 1 kB = 1000 B. */
const budgets = {
  'roster/define.js': '22 kB',
  'timeline/define.js': '25 kB',
  'ranking-board/define.js': '24 kB',
  'task-table/define.js': '28 kB',
  'grid-map/define.js': '25 kB',
  'index.js': '65.5 kB',
};

if (!existsSync(`${root}dist/index.js`)) throw new Error('There is no dist/: run `npm run build` first.');

/** ECharts, which comes only when a trend is first shown. */
const charts = {
  name: 'trend, on demand',
  path: `${root}dist/cdn/civicboard.charts.js`,
  limit: '170 kB',
  gzip: true,
};

/** All that a page with a script tag alone has to load. */
const classic = {
  name: 'classic script',
  path: `${root}dist/cdn/civicboard.classic.js`,
  limit: '155 kB',
  gzip: true,
};

/** The model as a back end or another framework takes it. */
const model = {
  name: 'civicboard/model',
  path: await firstLoad('model/index.js'),
  limit: '28.6 kB',
  gzip: true,
};

/** The readers of documents with the model they need, papaparse (7.3 kB) left out. */
const readers = {
  name: 'civicboard/import/index.js, without its CSV parser',
  path: await firstLoad('import/index.js', { external: ['papaparse'] }),
  limit: '65.6 kB',
  gzip: true,
};

/** The first load of a grid map, and what it loads for a map alone: the reading, joining and drawing of outlines. */
const map = {
  name: 'civicboard/grid-map/define.js with the chunk of its map',
  path: await firstLoad('grid-map/define.js', { lazy: ['map-part'], drawing: 'map-drawing' }),
  limit: '36 kB',
  gzip: true,
};

/** All that a page with a map loads: what checks and draws the element, and the canvases, too. */
const wholeMap = {
  name: 'civicboard/grid-map/define.js, all that a map loads',
  path: await firstLoad('grid-map/define.js', { lazy: ['map-drawing', 'plane-part', 'map-part'] }),
  limit: '84 kB',
  gzip: true,
};

const firstLoads = await Promise.all(
  Object.entries(budgets).map(async ([entry, limit]) => ({
    name: `civicboard/${entry}`,
    path: await firstLoad(entry),
    limit,
    gzip: true,
  })),
);

export default [...firstLoads, map, wholeMap, model, readers, classic, charts];
