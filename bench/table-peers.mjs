// npm run bench -- table: the task table beside Vaadin grid, Tabulator and AG Grid, all in one run and by turns.
// Ratios are against the best of the three; limits are those of the project. Times of one machine mean little
// elsewhere.
import { bundlePeers, heapMeter, median, openPage } from './page.mjs';

/** What the table may take at most, as a share of the best of the three. */
const limits = {
  10_000: { mount: 0.8, sort: 1, filter: 1, p95: 0.9 },
  100_000: { mount: 0.7, sort: 1, filter: 1 },
};
const rounds = { 10_000: 5, 100_000: 5 };
/** On a fast machine all tables scroll at display rate: the page is slowed down to a plain office computer. */
const scrolling = { step: 400, frames: 90, slowdown: 4 };
const leak = { rows: 1000, cycles: 20, most: 20_000 };
const longestBlock = 50;

/** Runs all of it in the browser given; tells what is over its limit. */
export async function benchTablePeers(browser) {
  const { page, close } = await openPage(browser, {
    styles: ['node_modules/tabulator-tables/dist/css/tabulator.min.css'],
    scripts: [await bundlePeers('table-peers')],
  });
  const session = await page.createCDPSession();
  await page.exposeFunction('slowDown', (rate) =>
    session.send('Emulation.setCPUThrottlingRate', { rate }).then(() => undefined),
  );
  const over = [];
  try {
    const names = await page.evaluate(() => globalThis.peers.names);
    console.log(
      `\n${'task table and peers'.padEnd(30)}${names.map((name) => name.padStart(11)).join('')}${'ratio'.padStart(9)}`,
    );
    for (const size of Object.keys(limits).map(Number)) {
      const results = await compare(page, names, size);
      for (const [what, byName] of Object.entries(results))
        over.push(...report({ what, byName, size, names }));
    }
    over.push(...(await leaks(page, names)), ...(await blocks(page)));
  } finally {
    await close();
  }
  for (const line of over) console.log(`over its limit: ${line}`);
  return over;
}

/** Medians of all rounds, by what was timed and table. */
async function compare(page, names, size) {
  const times = { mount: {}, sort: {}, filter: {}, p95: {}, median: {}, blank: {} };
  const add = (name, turn) =>
    Object.entries(turn).forEach(([what, value]) => (times[what][name] ??= []).push(value));
  for (let round = 0; round <= rounds[size]; round += 1) {
    for (const name of names) {
      const turn = await page.evaluate((...args) => globalThis.peers.timeTurn(...args), name, size);
      const scrolled = await page.evaluate(
        (...args) => globalThis.peers.scrollThrough(...args),
        name,
        size,
        scrolling,
      );
      // The first round warms up.
      if (round > 0) add(name, { ...turn, ...scrolled });
    }
  }
  const medians = (byName) =>
    Object.fromEntries(Object.entries(byName).map(([name, all]) => [name, median(all)]));
  return Object.fromEntries(Object.entries(times).map(([what, byName]) => [what, medians(byName)]));
}

function report({ what, byName, size, names }) {
  const { civic, ...others } = byName;
  const best = Math.min(...Object.values(others));
  const limit = limits[size][what];
  const ratio = civic / best;
  const cells = names.map((name) => byName[name].toFixed(what === 'blank' ? 0 : 1).padStart(11)).join('');
  const share = what === 'blank' ? '' : ratio.toFixed(2);
  console.log(`${`${what} × ${size}`.padEnd(30)}${cells}${share.padStart(9)}${limit ? ` ≤ ${limit}` : ''}`);
  if (what === 'blank') return civic > 0 ? [`${civic} blank frames × ${size}`] : [];
  return limit && ratio > limit ? [`${what} × ${size}: ${ratio.toFixed(2)} > ${limit}`] : [];
}

/** Bytes that each mounting and destroying leaves behind. */
async function leaks(page, names) {
  const heap = await heapMeter(page);
  const cycle = (name) => page.evaluate((...args) => globalThis.peers.cycle(...args), name, leak.rows);
  const left = {};
  for (const name of names) {
    for (let each = 0; each < 3; each += 1) await cycle(name);
    const before = await heap();
    for (let each = 0; each < leak.cycles; each += 1) await cycle(name);
    left[name] = ((await heap()) - before) / leak.cycles;
  }
  const cells = names.map((name) => `${(left[name] / 1000).toFixed(1)} kB`.padStart(11)).join('');
  console.log(`${'left behind by each mount'.padEnd(30)}${cells}`);
  return left.civic > leak.most ? [`${(left.civic / 1000).toFixed(1)} kB left behind`] : [];
}

async function blocks(page) {
  const longest = await page.evaluate(() => globalThis.peers.longestBlock(100_000));
  console.log(`${'typing × 100000, longest task'.padEnd(30)}${longest.toFixed(0).padStart(11)} ms`);
  return longest > longestBlock ? [`a task of ${longest.toFixed(0)} ms while typing`] : [];
}
