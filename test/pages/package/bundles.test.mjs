import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../../scripts/project.mjs';
import { makeCustomer } from '../support/customer.mjs';

let customer;

beforeAll(() => {
  customer = makeCustomer();
});
afterAll(() => customer?.close());

/**
 * A bundle of a page's script: `modules` are the paths whose code is in it, those of `first` without the lazy
 * chunks.
 */
async function withEsbuild(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: customer.folder,
    entryPoints: [entry],
    outdir: 'esbuild',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2021',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Pure calls are dropped by the minifier's tree shaking only.
    minifySyntax: true,
    metafile: true,
    write: false,
  });
  const chunks = Object.entries(metafile.outputs).map(([path, { inputs, imports, entryPoint }]) => ({
    path,
    isEntry: entryPoint === entry,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map((each) => each.path),
    modules: Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
    code: outputFiles.find((file) => file.path.replaceAll('\\', '/').endsWith(path)).text,
  }));
  return describeBundle(chunks);
}

async function withRollup(entry) {
  const bundle = await rollup({
    input: `${customer.folder}/${entry}`,
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
    onwarn: () => {},
    // Not read, only told of: Rollup takes half a minute for them.
    external: /^(?:echarts|zrender)(?:\/|$)/,
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const files = new Set(output.map(({ fileName }) => fileName));
  const chunks = output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, isEntry, imports, modules, code }) => ({
      path: fileName,
      isEntry,
      imports: imports.filter((name) => files.has(name)),
      modules: [
        ...Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
        ...imports.filter((name) => !files.has(name)).map((name) => `node_modules/${name}`),
      ],
      code,
    }));
  return describeBundle(chunks);
}

function describeBundle(chunks) {
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of first)
    imports.forEach((path) => first.add(chunks.find((chunk) => chunk.path === path)));
  const of = (some) => ({
    modules: some.flatMap(({ modules }) => modules.map((path) => path.replaceAll('\\', '/'))),
    code: some.map(({ code }) => code).join('\n'),
  });
  return { first: of([...first]), all: of(chunks) };
}

const bundlers = { esbuild: withEsbuild, Rollup: withRollup };

/** Which of our sources a bundle's modules were made of, as the source maps of the package say. */
function sourcesIn({ modules }) {
  const ours = modules.flatMap((path) => {
    const [, inPackage] = /\/?node_modules\/civicboard\/(dist\/.*)$/.exec(path) ?? [];
    const map = inPackage && `${customer.installed}/${inPackage}.map`;
    return map && existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')).sources : [];
  });
  return ours.map((source) => source.replace(/^(?:\.\.\/)+src\//, ''));
}

/** Data shapes that are called otherwise than the element that shows them. */
const shapes = { 'ranking-board': 'ranking' };

/** The elements that have a source in a bundle: drawing, messages, data shape. */
function elementsIn(bundle) {
  const sources = sourcesIn(bundle);
  const has = (name) =>
    [`${name}/`, `locales/zh-CN/${name}.ts`, `model/${shapes[name] ?? name}.ts`].some((part) =>
      sources.some((source) => source.startsWith(part)),
    );
  return elements.filter(has);
}

const classOf = (name) => `Civic${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
const packagesIn = ({ modules }) =>
  new Set(
    modules.map((path) => /node_modules\/((?:@[\w-]+\/)?[\w-]+)\/(?!.*node_modules\/)/.exec(path)?.[1]),
  );
const size = ({ code }) => `${(gzipSync(code).length / 1000).toFixed(1)} kB`;

let count = 0;
const page = (text) => {
  customer.write(`page-${(count += 1)}.js`, text);
  return `page-${count}.js`;
};

describe.each(Object.entries(bundlers))('a bundle by %s', (bundler, bundle) => {
  it.each(elements)('that imports civicboard/%s contains that element alone', async (name) => {
    const { first, all } = await bundle(page(`import 'civicboard/${name}';`));
    console.log(`${bundler}, civicboard/${name}: first load ${size(first)} gzip before minification`);
    expect(elementsIn(first)).toEqual([name]);
    expect(elementsIn(all)).toEqual([name]);
    for (const other of elements) {
      const isOwn = other === name;
      expect(new RegExp(`\\b${classOf(other)}\\b`).test(all.code), classOf(other)).toBe(isOwn);
      // The dashboard draws the others where they are registered, by their tags.
      if (name !== 'dashboard') expect(all.code.includes(`civic-${other}"`), `civic-${other}`).toBe(isOwn);
    }
    for (const heavy of ['echarts', 'zrender']) expect(packagesIn(first).has(heavy)).toBe(false);
    expect(packagesIn(first).has('lit-html')).toBe(true);
  });

  it('has the charts of the ranking board only behind an import that runs later', async () => {
    const { first, all } = await bundle(page("import 'civicboard/ranking-board';"));
    expect(packagesIn(first).has('echarts')).toBe(false);
    expect(packagesIn(all).has('echarts')).toBe(true);
  });

  it('that imports a class holds no registration', async () => {
    const { all } = await bundle(
      page("import { CivicRoster } from 'civicboard/roster/class'; globalThis.roster = CivicRoster;"),
    );
    expect(elementsIn(all)).toEqual(['roster']);
    expect(sourcesIn(all)).not.toContain('roster/define.ts');
    expect(all.code).not.toContain('CivicRoster.define()');
  });

  it('that imports all registers all six', async () => {
    const { first } = await bundle(page("import 'civicboard';"));
    console.log(`${bundler}, civicboard: first load ${size(first)} gzip before minification`);
    expect(elementsIn(first)).toEqual(elements);
    for (const name of elements) expect(first.code).toContain(`${classOf(name)}.define()`);
  });

  it('that needs one function of the model has no Lit, no element and no other document', async () => {
    const { all } = await bundle(
      page("import { parsePeriod } from 'civicboard/model'; globalThis.period = parsePeriod('2021年5月');"),
    );
    console.log(`${bundler}, parsePeriod of civicboard/model: ${size(all)} gzip before minification`);
    expect(all.code).toContain('parsePeriod');
    expect(elementsIn(all)).toEqual([]);
    expect([...packagesIn(all)].filter((name) => /lit|echarts|valibot/.test(name ?? ''))).toEqual([]);
  });

  it.each([
    "import { CivicRoster } from 'civicboard/roster/class';",
    "import { parsePeriod, taskStatus } from 'civicboard/model';",
    "import { en } from 'civicboard/locales/en';",
    "import { CivicDashboard } from 'civicboard/dashboard/class'; import { rank } from 'civicboard/model';",
  ])('drops `%s` wholly where nothing is used', async (text) => {
    // esbuild writes a file for each `import()` it has read, also where nothing left asks for it.
    const { first } = await bundle(page(`${text}\nconsole.log('page');`));
    expect(first.modules.filter((path) => path.includes('node_modules'))).toEqual([]);
    expect(first.code.replace(/\/\/.*|\s/g, '')).toMatch(/^console\.log\(["']page["']\);$/);
  });
});

it('a second element in a bundle is seen', async () => {
  const { first } = await withEsbuild(
    page("import 'civicboard/roster'; import { CivicTimeline } from 'civicboard/timeline/class';"),
  );
  expect(elementsIn(first)).toEqual(['roster']);
  const used = await withEsbuild(
    page("import 'civicboard/roster'; export { CivicTimeline } from 'civicboard/timeline/class';"),
  );
  expect(elementsIn(used.first)).toEqual(['roster', 'timeline']);
});
