import { relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/project.mjs';

const asked = Symbol('asked');

/**
 * Writes a module of the project and all that it imports as files of their own, packages included, each
 * import rewritten to the address of its file: what a server does for pages without a bundler.
 *
 * @returns {Promise<string>} The address of the module.
 */
export async function writeModules({ entry, folder, prefix }) {
  const addressOf = (file) => `${prefix}${relative(root, file).replaceAll('\\', '/')}`;
  const written = new Set();
  for (let batch = [entry]; batch.length > 0;) {
    const imported = new Set();
    batch.forEach((file) => written.add(file));
    await build({
      absWorkingDir: root,
      entryPoints: batch,
      outdir: folder,
      outbase: root,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      // Packages have their production builds behind either of these.
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
      plugins: [importsByAddress(addressOf, imported)],
    });
    batch = [...imported].filter((file) => !written.has(file));
  }
  return addressOf(entry);
}

const importsByAddress = (addressOf, imported) => ({
  name: 'imports-by-address',
  setup(build) {
    const byName = async (path, resolveDir, kind) => {
      const { path: file, errors } = await build.resolve(path, { kind, resolveDir, pluginData: asked });
      if (errors.length > 0) throw new Error(errors[0].text);
      return file;
    };
    const packages = new Map();
    build.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === asked) return undefined;
      const isFile = /^\.\.?\/.*\.js$/.test(path);
      if (!isFile && !packages.has(path)) packages.set(path, byName(path, resolveDir, kind));
      const file = isFile ? resolve(resolveDir, path) : await packages.get(path);
      imported.add(file);
      return { path: addressOf(file), external: true, sideEffects: true };
    });
  },
});
