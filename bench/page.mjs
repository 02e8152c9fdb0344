// What benches with peers share: a page served as a portal would serve it, so that parts that come on demand
// find their files; the peers' bundle; medians; and what a page holds.
import { build } from 'esbuild';
import { root } from '../scripts/project.mjs';
import { serveSite } from '../test/pages/support/site.mjs';

const blank = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body></body></html>';

/**
 * Opens an empty page with the classic script.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ styles?: string[], scripts?: string[] }} more Files under the project's root, loaded after it.
 * @returns {Promise<{ page: import('puppeteer-core').Page, close(): Promise<void> }>}
 */
export async function openPage(browser, { styles = [], scripts = [] } = {}) {
  const site = await serveSite({
    folders: { '/cdn/': `${root}dist/cdn` },
    pages: { '/': blank },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${site.origin}/`);
  await page.addScriptTag({ url: '/cdn/civicboard.classic.js' });
  for (const file of styles) await page.addStyleTag({ path: `${root}${file}` });
  for (const file of scripts) await page.addScriptTag({ path: `${root}${file}` });
  return {
    page,
    close: async () => {
      await page.close();
      await site.close();
    },
  };
}

/** Bundles the peers of a bench, as they are shipped; gives the file's path under the root. */
export async function bundlePeers(name) {
  const outfile = `.cache/bench/${name}.js`;
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}/in-page.js`],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    loader: { '.png': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outfile;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A function that tells how many bytes a page holds after its garbage is gone. */
export async function heapMeter(page) {
  const session = await page.createCDPSession();
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
}
