// What a page loads first: an entry and all that it imports statically. Lazy chunks are left out.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './project.mjs';

/** Packages that are large enough to come only when they are asked for. */
const lazyPackages = /node_modules\/(?:echarts|zrender|d3-[\w-]+|papaparse|pinyin-match|fflate)\//;

/**
 * Bundles one entry of dist/ with its packages, minified and split, writes the chunks of the first load
 * below .cache/size and returns their paths. Packages named in `external` are not counted. Chunks named in `lazy` are,
 * with what they bring beside the chunk named in `drawing`, which the element draws itself with.
 */
export async function firstLoad(entry, { external = [], lazy = [], drawing } = {}) {
  const folder = join(root, '.cache/size', [entry, ...lazy].join(' ').replace(/\W+/g, '-'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`dist/${entry}`],
    outdir: folder,
    bundle: true,
    external,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['chrome86', 'firefox91', 'safari15'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const { outputs } = metafile;
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const chunksOf = (name) => {
    const found = entries.find((path) => path.startsWith(`dist/chunks/${name}-`));
    if (!found) throw new Error(`${name} is no chunk of its own: nothing asks for it by import().`);
    return staticChunks(outputs, found);
  };
  const drawn = drawing ? chunksOf(drawing) : [];
  const added = lazy.flatMap(chunksOf).filter((chunk) => !drawn.includes(chunk));
  const chunks = [...new Set([...staticChunks(outputs, `dist/${entry}`), ...added])];
  const heavy = chunks
    .flatMap((chunk) => Object.keys(metafile.outputs[chunk].inputs))
    .find((path) => lazyPackages.test(path));
  if (heavy) throw new Error(`${entry}: ${heavy} is in the first load; it belongs behind import().`);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const paths = chunks.map((chunk) => join(root, chunk));
  for (const file of outputFiles) if (paths.includes(file.path)) writeFileSync(file.path, file.contents);
  return paths;
}

function staticChunks(outputs, source) {
  const chunks = new Set(Object.keys(outputs).filter((path) => outputs[path].entryPoint === source));
  for (const chunk of chunks) {
    for (const { path, kind, external } of outputs[chunk].imports)
      if (kind === 'import-statement' && !external) chunks.add(path);
  }
  return [...chunks];
}
