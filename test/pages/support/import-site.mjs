import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/project.mjs';
import { serveSite } from './site.mjs';

/**
 * The import page as a portal would publish it: bundled, nothing but files, under the policy that is given.
 * `/bare` is a page with the classic script and whatever `snippet` was set to; it has the same policy.
 */
export async function serveImportPage({ policy, bare }) {
  const folder = mkdtempSync(join(tmpdir(), 'civicboard-import-'));
  await build({
    entryPoints: [`${root}examples/switches.ts`, `${root}examples/import/import.ts`],
    outdir: join(folder, 'examples'),
    outbase: `${root}examples`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  mkdirSync(join(folder, 'examples/import'), { recursive: true });
  copyFileSync(`${root}examples/site.css`, join(folder, 'examples/site.css'));
  copyFileSync(`${root}examples/import/import.css`, join(folder, 'examples/import/import.css'));
  const html = readFileSync(`${root}examples/import/index.html`, 'utf8')
    .replace(/\.ts"/g, '.js"')
    // An address of data, which the policy of a strict portal does not list; its icon is a file.
    .replace('href="data:,"', 'href="/themes/default.css"');
  writeFileSync(join(folder, 'examples/import/index.html'), html);
  const pages = { '/bare': '' };
  const site = await serveSite({
    folders: {
      '/examples/': join(folder, 'examples'),
      '/themes/': `${root}themes`,
      '/cdn/': `${root}dist/cdn`,
    },
    pages,
    headers: { 'content-security-policy': policy },
  });
  return {
    origin: site.origin,
    /** Puts a copied snippet into the bare page. */
    embed(snippet) {
      pages['/bare'] = bare(snippet);
      return `${site.origin}/bare`;
    },
    async close() {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
