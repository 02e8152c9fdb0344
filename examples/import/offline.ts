// The page promises to work without a network, so what elements load when it is first needed is fetched beforehand.

/** Each as the elements ask for it; trends need many periods, which no single document has. */
const parts = [
  () => import('../../src/task-table/task-drawing.js'),
  () => import('../../src/roster/roster-drawing.js'),
  () => import('../../src/timeline/timeline-drawing.js'),
  () => import('../../src/ranking-board/ranking-drawing.js'),
  () => import('../../src/task-table/column-drag.js'),
  () => import('../../src/task-table/column-panel.js'),
  () => import('../../src/task-table/pinyin.js'),
  () => import('../../src/locales/en.js'),
  () => import('../../src/element/export-menu.js'),
  () => import('../../src/element/csv.js'),
  () => import('../../src/element/xlsx.js'),
  () => import('../../src/element/print-table.js'),
];

/** Fetches one after the other, behind what the page itself needs; what fails is asked for again when needed. */
export async function fetchParts(): Promise<void> {
  for (const part of parts) await part().catch(() => undefined);
}
