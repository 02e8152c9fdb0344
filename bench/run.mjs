// npm run bench [-- ranking task]: how long each element takes to stand on the page, against the same rows as
// a plain HTML table built by hand in the same run. Times of one machine mean little elsewhere; ratios do.
// A case is a file in bench/cases; see task-table.mjs.
import { readdirSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { buildClassic } from '../scripts/build.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { root } from '../scripts/project.mjs';
import { measure } from './measure.mjs';
import { benchMapPeers } from './map-peers.mjs';
import { openPage } from './page.mjs';
import { benchTablePeers } from './table-peers.mjs';

const rounds = 9;
const filters = process.argv.slice(2);
const names = readdirSync(`${root}bench/cases`)
  .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
  .sort();

await buildClassic();
const found = await findBrowser();
const browser = await launch(found.launch);
console.log(`${found.name}, median of ${rounds} rounds, milliseconds from data to laid-out page\n`);
console.log(`${'case'.padEnd(30)}${'plain'.padStart(9)}${'element'.padStart(9)}${'ratio'.padStart(8)}`);

let failed = false;
for (const name of names) {
  const { default: bench } = await import(`./cases/${name}`);
  for (const size of bench.sizes) {
    const label = `${bench.tag} × ${size}`.padEnd(30);
    try {
      const { plain, element } = await runInPage(bench, size);
      const ratio = (element / plain).toFixed(1);
      console.log(
        `${label}${plain.toFixed(1).padStart(9)}${element.toFixed(1).padStart(9)}${ratio.padStart(8)}`,
      );
    } catch (error) {
      failed = true;
      console.log(`${label} ${error.message.split('\n')[0]}`);
    }
  }
}
if (filters.length === 0 || filters.some((part) => 'table-peers'.includes(part))) {
  failed = (await benchTablePeers(browser)).length > 0 || failed;
}
if (filters.length === 0 || filters.some((part) => 'map-peers'.includes(part))) {
  failed = (await benchMapPeers(browser)).length > 0 || failed;
}
// Takes minutes, so only when it is asked for.
if (filters.includes('soak')) {
  const { benchSoak } = await import('./soak.mjs');
  await benchSoak(browser);
}
await browser.close();
const asked = (name) => filters.length === 0 || filters.some((part) => name.includes(part));
if (asked('import')) await import('./import.mjs');
if (asked('typing')) await import('./typing.mjs');
if (asked('periods')) await import('./periods.mjs');
process.exitCode = failed ? 1 : 0;

/** A page of its own for each size, so that no case pays for the garbage of another. */
async function runInPage({ tag, data, rows, attributes = {} }, size) {
  const { page, close } = await openPage(browser);
  try {
    const value = data(size);
    return await page.evaluate(measure, { tag, attributes, rounds, data: value, rows: rows(value) });
  } finally {
    await close();
  }
}
