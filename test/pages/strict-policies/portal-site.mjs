import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/project.mjs';
import { serveSite } from '../support/site.mjs';
import { writeModules } from './module-by-module.mjs';
import { portalData } from './portal-data.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));

/** Tag → the part of a dashboard's data it shows. */
export const parts = {
  'civic-roster': 'roster',
  'civic-timeline': 'timeline',
  'civic-task-table': 'tasks',
  'civic-grid-map': 'gridMap',
  'civic-ranking-board': 'ranking',
};

/**
 * A portal as its developers would make it: an app with a package manager's `node_modules`, its bundle, the
 * package's modules one by one, data and pages. Written to a folder of its own that `remove` takes away.
 */
export async function buildPortal() {
  const folder = mkdtempSync(join(tmpdir(), 'civicboard-portal-'));
  const data = portalData();
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'node_modules'));
  mkdirSync(join(folder, 'files'));
  symlinkSync(root, join(folder, 'node_modules/civicboard'), 'dir');
  copyFileSync(`${root}examples/dashboard.png`, join(folder, 'files/photo.png'));
  for (const script of ['portal.js', 'planted-faults.js'])
    copyFileSync(here + script, join(folder, 'files', script));
  for (const [name, part] of Object.entries({ ...data, dashboard: data }))
    writeFileSync(join(folder, `data/${name}.json`), JSON.stringify(part));
  writeFileSync(join(folder, 'files/portal.css'), 'body { margin: 8px; background: rgb(250, 250, 250) }');
  writeFileSync(join(folder, 'portal.js'), "import 'civicboard';\nimport './files/portal.js';\n");
  await bundleApp(join(folder, 'portal.js'), join(folder, 'app'));
  await bundleApp(`${here}other-widget.js`, join(folder, 'app'));
  const entry = await writeModules({
    entry: `${root}dist/index.js`,
    folder: join(folder, 'modules'),
    prefix: '/modules/',
  });
  return { folder, data, entry, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const bundleApp = (entry, outdir) =>
  build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });

/** Serves pages of a portal under a policy: a real header on every answer. */
export function servePortal(portal, policy, pages) {
  return serveSite({
    folders: {
      '/modules/': join(portal.folder, 'modules'),
      '/app/': join(portal.folder, 'app'),
      '/files/': join(portal.folder, 'files'),
      '/data/': join(portal.folder, 'data'),
      '/cdn/': `${root}dist/cdn`,
      '/copy/': `${root}dist/cdn`,
      '/themes/': `${root}themes`,
    },
    pages,
    headers: { 'content-security-policy': policy },
  });
}

/** The ways a page gets the elements; each is what stands in its head. */
export const heads = {
  bundled: () => '<script type="module" src="/app/portal.js"></script>',
  'module by module': ({ entry }) =>
    `<script type="module" src="${entry}"></script><script type="module" src="/files/portal.js"></script>`,
  cdn: () =>
    '<script type="module" src="/cdn/civicboard.js"></script><script src="/files/portal.js" defer></script>',
  classic: () =>
    '<script src="/cdn/civicboard.classic.js"></script><script src="/files/portal.js" defer></script>',
};

/** A page with every element three times over: inline JSON, an address, a property; and a whole dashboard. */
export function portalPage({ data }, head, { body = '', attributes = '' } = {}) {
  const each = (draw) =>
    Object.entries(parts)
      .map(([tag, part]) => draw(tag, part))
      .join('\n');
  const json = (part) => JSON.stringify(data[part]).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<title>Portal</title>
<link rel="icon" href="/files/photo.png" />
<link rel="stylesheet" href="/files/portal.css" ${attributes} />
${head}
</head>
<body>
<section id="property">${each((tag, part) => `<${tag} data-part="${part}"></${tag}>`)}</section>
<section id="inline">
${each((tag, part) => `<${tag}><script type="application/json">${json(part)}</script></${tag}>`)}
</section>
<section id="src">${each((tag, part) => `<${tag} src="/data/${part}.json"></${tag}>`)}</section>
<section id="whole"><civic-dashboard src="/data/dashboard.json"></civic-dashboard></section>
${body}
</body>
</html>`;
}
