/**
 * Parts of the library too heavy to travel in the classic script, which cannot be split as modules are: each is
 * a script of its own beside it, `civicboard.<name>.js`, loaded when what it holds is first needed. By the
 * source that `import()` names elsewhere.
 */
export const sideScripts = {
  'src/ranking-board/trend-chart.ts': 'charts',
  'src/import/ranking-blocks.ts': 'ranking-reader',
  'src/import/task-grids.ts': 'task-reader',
  'src/task-table/pinyin.ts': 'pinyin',
  'src/task-table/linked-source.ts': 'source',
  'src/task-table/column-panel.ts': 'columns',
  'src/element/export-menu.ts': 'exports',
  'src/element/xlsx.ts': 'xlsx',
  'src/grid-map/canvas/plane-part.ts': 'plane',
  'src/grid-map/canvas/picture.ts': 'picture',
  'src/grid-map/geometry/map-part.ts': 'map',
  'src/grid-map/area-stream.ts': 'stream',
};

export const sideScriptFile = (name) => `civicboard.${name}.js`;
