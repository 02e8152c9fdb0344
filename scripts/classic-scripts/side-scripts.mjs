/**
 * Parts of the library too heavy to travel in the classic script, which cannot be split as modules are: each is
 * a script of its own beside it, `civicboard.<name>.js`, loaded when what it holds is first needed. By the
 * source that `import()` names elsewhere.
 */
export const sideScripts = {
  'src/ranking-board/trend-chart.ts': 'charts',
  'src/task-table/pinyin.ts': 'pinyin',
};

export const sideScriptFile = (name) => `civicboard.${name}.js`;
