// Holds the import table of the house: who in src/ may import whom. Type-only and dynamic imports count.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { root } from './project.mjs';

const element = ['element', 'model', 'locales', 'import'];

/** Folder of src/ → the other folders it may import from. `index.ts` and `define.ts` files may import all. */
const mayImport = {
  model: [],
  locales: ['model'],
  import: ['model'],
  element: ['model', 'locales'],
  roster: element,
  timeline: element,
  'task-table': element,
  'grid-map': element,
  'ranking-board': element,
  dashboard: ['element', 'model', 'locales'],
};

/** Packages that the part of the library which runs without a page must not draw in. */
const drawsPages = /^(?:lit|@lit\/.*|echarts|zrender)(?:\/|$)/;
const pageFree = new Set(['model', 'import', 'locales']);

/** All faults of the sources below `src`, as lines for a person. */
export function importFaults(src) {
  const files = readdirSync(src, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort();
  const graph = new Map();
  const faults = [];
  for (const file of files) {
    const targets = [];
    for (const specifier of importsOf(join(src, file))) {
      const target = specifier.startsWith('.') ? resolve(file, specifier) : undefined;
      faults.push(...faultsOfImport(src, { file, specifier, target }));
      if (target) targets.push(target);
    }
    graph.set(file, targets);
  }
  return [...faults, ...cycles(graph).map((path) => `${path.join(' → ')}: a cycle of imports`)];
}

function importsOf(path) {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const found = [];
  const note = ({ source }) => source && found.push(source.value ?? '(an expression)');
  new Visitor({
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note,
    TSImportType: note,
  }).visit(program);
  return found;
}

/** Path below src/ that a relative specifier written with `.js` means. */
function resolve(file, specifier) {
  return posix.join(dirname(file).replaceAll('\\', '/'), specifier).replace(/\.js$/, '.ts');
}

function faultsOfImport(src, { file, specifier, target }) {
  const folder = folderOf(file);
  const isDoor = file === 'index.ts' || posix.basename(file) === 'define.ts';
  const fault = (text) => [`${file} imports ${specifier}: ${text}`];
  if (specifier === '(an expression)') return fault('the address of an import must be written out');
  if (!target) {
    if (/^civicboard(?:\/|$)/.test(specifier)) return fault('sources import each other by path');
    return pageFree.has(folder) && drawsPages.test(specifier) ? fault(`${folder} runs without a page`) : [];
  }
  if (!specifier.endsWith('.js') || target.startsWith('..') || !existsSync(join(src, target))) {
    return fault('no such source (paths end in .js and stay inside src)');
  }
  if (posix.basename(target) === 'index.ts' && file !== 'index.ts')
    return fault('nobody imports an index.ts');
  if (!isDoor && folder !== '' && !(folder in mayImport))
    return fault(`the import table has no folder ${folder}`);
  if (isDoor || folder === folderOf(target) || mayImport[folder]?.includes(folderOf(target))) return [];
  return fault(
    `${folder || 'a file beside index.ts'} may import ${mayImport[folder]?.join(', ') || 'nothing of ours'}`,
  );
}

const folderOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** One path for each way back that a depth-first walk meets. */
function cycles(graph) {
  const found = [];
  const done = new Set();
  const walk = (file, path) => {
    const start = path.indexOf(file);
    if (start >= 0) return found.push([...path.slice(start), file]);
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
    return done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = importFaults(`${root}src`);
  for (const fault of faults) console.error(`src/${fault}`);
  console.log(faults.length === 0 ? 'Imports: as the table says.' : `Imports: ${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
