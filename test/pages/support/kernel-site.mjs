import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { serveSite } from './site.mjs';

const read = (path) => JSON.parse(readFileSync(`${root}examples/${path}`, 'utf8'));

export const campaign = read('invented-sample/dashboard.json');

/** No data ends the script that holds it. */
const inline = (data) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/**
 * A page as a portal's CMS makes it: the classic script in the head, before any tag of ours.
 *
 * The one style that has to do with the engine is `text-spacing-trim`: since Chromium 123 full-width
 * punctuation gives up half its width beside other punctuation, which breaks lines elsewhere and is no fault.
 */
const page = (body) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>旧内核</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," /><link rel="stylesheet" id="theme" href="/themes/default.css" />
    <script src="/dist/cdn/civicboard.classic.js"></script>
    <style>body { margin: 0; padding: 16px; text-spacing-trim: space-all }</style></head>
    <body>${body}</body></html>`;

/** All six elements; the five in the dashboard's own layout, from one inline JSON. */
const dashboard = page(`<civic-dashboard>${inline(campaign)}</civic-dashboard>`);

/** The five by themselves, each with what it has beside its first view. */
const views = page(`
  <civic-roster view="chart" show-phones>${inline(campaign.roster)}</civic-roster>
  <civic-timeline view="steps" as-of="2018-10-08">${inline(campaign.timeline)}</civic-timeline>
  <civic-task-table>${inline(read('education-pilot/tasks.json'))}</civic-task-table>
  <civic-grid-map view="list">${inline(campaign.gridMap)}</civic-grid-map>
  <civic-ranking-board view="trend">${inline(campaign.ranking)}</civic-ranking-board>`);

const fallback = '<table><tr><td>数据未到时的表格</td></tr></table>';

/** A site with these pages, and `/data/tasks.json`, which a test may rewrite while it is polled. */
export async function serveKernelSite() {
  const data = mkdtempSync(join(tmpdir(), 'civicboard-data-'));
  const publish = (tasks) => writeFileSync(join(data, 'tasks.json'), JSON.stringify({ tasks }));
  const site = await serveSite({
    folders: {
      '/dist/': `${root}dist`,
      '/themes/': `${root}themes`,
      '/examples/': `${root}examples`,
      '/data/': data,
    },
    pages: {
      '/dashboard.html': dashboard,
      '/views.html': views,
      '/fallback.html': page(`<civic-task-table>${fallback}</civic-task-table>`),
      '/polled.html': page(
        `<civic-task-table src="/data/tasks.json" refresh="1">${fallback}</civic-task-table>`,
      ),
    },
  });
  const close = async () => {
    await site.close();
    rmSync(data, { recursive: true });
  };
  return { origin: site.origin, publish, close };
}
