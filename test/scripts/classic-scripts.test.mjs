import { expect, it } from 'vitest';
import { classicScripts } from '../../scripts/classic-scripts.mjs';
import { root } from '../../scripts/project.mjs';

const chunk = (fileName, code, { imports = [], dynamicImports = [], source, isEntry = false } = {}) => ({
  type: 'chunk',
  fileName,
  code,
  imports,
  dynamicImports,
  isEntry,
  facadeModuleId: source ? `${root}${source}` : null,
});

const output = [
  chunk(
    'index.js',
    'const s=require("./shared.js");exports.name=s.name;exports.chart=()=>Promise.resolve().then(()=>require("./chart.js"));' +
      'exports.drawing=()=>Promise.resolve().then(()=>require(`./drawing.js`));',
    { imports: ['shared.js'], dynamicImports: ['chart.js', 'drawing.js'], isEntry: true },
  ),
  chunk('shared.js', 'exports.name="民政局";exports.count=(globalThis.counted=(globalThis.counted||0)+1)'),
  chunk('drawing.js', 'exports.draws=true'),
  chunk(
    'chart.js',
    'const s=require("./shared.js"),p=require("./plot.js");exports.says=s.name+p.plot+s.count',
    {
      imports: ['shared.js', 'plot.js'],
      source: 'src/ranking-board/trend-chart.ts',
    },
  ),
  chunk('plot.js', 'exports.plot="图"'),
  chunk('pinyin.js', 'exports.readings=1', { source: 'src/task-table/pinyin.ts' }),
  chunk('panel.js', 'exports.opens=1', { source: 'src/task-table/column-panel.ts' }),
  chunk('menu.js', 'exports.paper=()=>Promise.resolve().then(()=>require("./paper.js"))', {
    source: 'src/element/export-menu.ts',
    dynamicImports: ['paper.js'],
  }),
  chunk('paper.js', 'exports.prints=true'),
  chunk('xlsx.js', 'exports.writes=1', { source: 'src/element/xlsx.ts' }),
];
const sides = {
  'src/ranking-board/trend-chart.ts': 'charts',
  'src/task-table/pinyin.ts': 'pinyin',
  'src/task-table/column-panel.ts': 'columns',
  'src/element/export-menu.ts': 'exports',
  'src/element/xlsx.ts': 'xlsx',
};
const scripts = classicScripts(output, { global: 'board', banner: '/*! board */', sides });

/** A page that answers requests for scripts by running them, and fails for those that are not there. */
function page(files) {
  const requested = [];
  const run = (code) =>
    new Function('globalThis', 'document', `${code};return typeof board==='undefined'?null:board`);
  const global = {};
  const document = {
    currentScript: { src: 'https://office.example/js/civicboard.classic.js', nonce: 'n' },
    createElement: () => ({ remove() {} }),
    head: {
      append(script) {
        const file = script.src.replace('https://office.example/js/', '');
        requested.push(`${file} ${script.nonce}`);
        if (!files[file]) return setTimeout(() => script.onerror());
        run(files[file])(global, document);
        return setTimeout(() => script.onload());
      },
    },
  };
  return { board: run(files['civicboard.classic.js'])(global, document), requested, files };
}

it('makes one script of all that is needed at once, and one of each heavy part', () => {
  expect(Object.keys(scripts).sort()).toEqual([
    'civicboard.charts.js',
    'civicboard.classic.js',
    'civicboard.columns.js',
    'civicboard.exports.js',
    'civicboard.pinyin.js',
    'civicboard.xlsx.js',
  ]);
  for (const [file, code] of Object.entries(scripts)) {
    expect(code, file).toMatch(/^[\0-\x7f]*$/);
    expect(code, file).not.toContain('require(');
    expect(code.startsWith('/*! board */'), file).toBe(true);
  }
});

it('takes a part from the script that has it, and shares what both need', async () => {
  const { board, requested } = page(scripts);
  expect(board.name).toBe('民政局');
  expect((await board.drawing()).draws).toBe(true);
  expect(requested).toEqual([]);
  const [first, second] = await Promise.all([board.chart(), board.chart()]);
  expect(first.says).toBe('民政局图1');
  expect(second).toBe(first);
  expect(requested).toEqual(['civicboard.charts.js n']);
});

it('keeps with a part what that alone asks for later', () => {
  expect(scripts['civicboard.exports.js']).toContain('prints=true');
  expect(scripts['civicboard.classic.js']).not.toContain('prints=true');
});

it('tries again after a part could not be loaded', async () => {
  const files = { ...scripts };
  delete files['civicboard.charts.js'];
  const { board, requested } = page(files);
  await expect(board.chart()).rejects.toThrow(/civicboard\.charts\.js could not be loaded/);
  files['civicboard.charts.js'] = scripts['civicboard.charts.js'];
  expect((await board.chart()).says).toMatch(/^民政局图/);
  expect(requested).toHaveLength(2);
});

it('stops the build where a heavy part is none of its own', () => {
  const without = output.filter(({ fileName }) => fileName !== 'pinyin.js');
  expect(() => classicScripts(without, { global: 'board', banner: '', sides })).toThrow(/pinyin/);
});
