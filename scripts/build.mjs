// node scripts/build.mjs             everything in dist/
// node scripts/build.mjs --classic   the classic script alone, which is what the examples need
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build as viteBuild, mergeConfig } from 'vite';
import { classicScripts, classicTarget, writeClassicScripts } from './classic-scripts.mjs';
import { writeEditorData } from './editor-data.mjs';
import { packageJson, entries, root } from './project.mjs';
import { writeSchemas } from './schemas.mjs';
import { minifyTemplates } from './vite-plugins/minify-templates.mjs';
import { plainPrivateMembers } from './vite-plugins/plain-private-members.mjs';
import { trustedTypesPolicy } from './vite-plugins/trusted-types-policy.mjs';
import { typescript } from './vite-plugins/typescript.mjs';

const dependencies = new RegExp(`^(?:${Object.keys(packageJson.dependencies).join('|')})(?:/|$)`);

// Not `es2021`, which would turn every #private field into a WeakMap; these kernels all have them.
const target = ['chrome86', 'firefox91', 'safari15'];

const banner =
  `/*! civicboard ${packageJson.version}, ${packageJson.license} licence. ` +
  'Licences of the packages inside: licenses.md beside this file. */';

const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  oxc: false,
  plugins: [typescript(target), minifyTemplates()],
  build: { emptyOutDir: false, reportCompressedSize: false, sourcemap: true },
};

const cdn = {
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    // Library builds keep their whitespace unless the bundler itself is told to minify.
    rolldownOptions: { output: { minify: true, comments: { legal: false }, postBanner: banner } },
  },
};

/** One module an entry; what entries have in common goes to dist/chunks. Packages stay imports. */
const buildModules = () =>
  bundle(shared, {
    build: {
      outDir: 'dist',
      target,
      minify: false,
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        external: dependencies,
        // The sources are lowered already (typescript.mjs); done again for these kernels, by Rolldown, every
        // private member would become a WeakMap after all.
        transform: { target: 'esnext' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });

export const buildCdnModule = () =>
  bundle(shared, cdn, {
    plugins: [trustedTypesPolicy()],
    build: {
      target,
      // The classic scripts hold the same packages.
      license: { fileName: 'licenses.md' },
      lib: { entry: { civicboard: entries.index }, formats: ['es'] },
      rolldownOptions: {
        // As above: lowered already.
        transform: { target: 'esnext' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });

/** The classic script, and beside it those of heavy parts, which it loads when they are first needed. */
export async function buildClassic() {
  const [{ output }] = await bundle(shared, cdn, {
    plugins: [plainPrivateMembers(), trustedTypesPolicy()],
    build: {
      write: false,
      sourcemap: false,
      target: classicTarget,
      lib: { entry: entries.index, formats: ['cjs'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', postBanner: '' },
      },
    },
  });
  mkdirSync(`${root}dist/cdn`, { recursive: true });
  writeClassicScripts(`${root}dist/cdn`, classicScripts(output, { global: 'civicboard', banner }));
}

function bundle(...configs) {
  // With any other value packages would give their development builds.
  process.env.NODE_ENV = 'production';
  return viteBuild(configs.reduce((all, one) => mergeConfig(all, one)));
}

const writeDeclarations = () =>
  execFileSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
    {
      stdio: 'inherit',
    },
  );

/** What Apache's licence wants passed on beside its text, and that of the d3 functions inside ECharts. */
function addNotices() {
  const texts = ['NOTICE', 'licenses/LICENSE-d3'].map((file) =>
    readFileSync(`${root}node_modules/echarts/${file}`),
  );
  appendFileSync(`${root}dist/cdn/licenses.md`, `\n## echarts: NOTICE\n\n${texts.join('\n\n')}\n`);
}

export async function buildAll() {
  rmSync(`${root}dist`, { recursive: true, force: true });
  await buildModules();
  await buildCdnModule();
  addNotices();
  await buildClassic();
  await writeSchemas(`${root}dist/schemas`);
  writeDeclarations();
  writeEditorData(`${root}dist`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await (process.argv.includes('--classic') ? buildClassic() : buildAll());
}
