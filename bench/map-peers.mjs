// npm run bench -- map-peers: the grid map beside an ECharts map and Leaflet's canvas, all in one run and by turns.
// Limits are those of the project, as shares of what the others take. Times of one machine mean little elsewhere.
//
//   mount   from data to outlines on screen; the grid map also checks 20 000 rows, nests them, counts them and says what
//           found no outline, where the others are given cells that are ready
//   update  1 % of the cells get another status, until that is on screen; painted counts the frames until it is on
//           the canvas, 60 a second
//   zoom    until the picture is sharp
//   hover   to find the cell under the pointer
//   heap    what a map holds while it stands, beside its data
import { bundlePeers, heapMeter, median, openPage } from './page.mjs';

const many = 20_000;
const few = 500;
const rounds = { [many]: 3, [few]: 5 };

/** What the grid map may take at most: a share of each peer, or so much. */
const limits = {
  [`mount × ${many}`]: { leaflet: 0.5, echarts: 0.2 },
  [`frames × ${many}`]: { most: 2 },
  [`zoom × ${many}`]: { leaflet: 0.2 },
  [`hover × ${many}`]: { most: 1 },
  [`mount × ${few}`]: { leaflet: 1 },
};
const mostHeap = 30e6;

/** Runs all of it in the browser given; tells what is over its limit. */
export async function benchMapPeers(browser) {
  const { page, close } = await openPage(browser, {
    styles: ['node_modules/leaflet/dist/leaflet.css'],
    scripts: [await bundlePeers('map-peers')],
  });
  const over = [];
  try {
    const names = await page.evaluate(() => globalThis.mapPeers.names);
    console.log(
      `\n${'grid map and peers, ms'.padEnd(30)}${names.map((name) => name.padStart(11)).join('')}   ratios`,
    );
    for (const count of [few, many]) over.push(...(await compare(page, names, count)));
    over.push(...(await heaps(page, names)));
  } finally {
    await close();
  }
  for (const line of over) console.log(`over its limit: ${line}`);
  return over;
}

async function compare(page, names, count) {
  const times = {};
  for (let round = 0; round <= rounds[count]; round += 1) {
    for (const name of names) {
      const turn = await page.evaluate(
        (...args) => globalThis.mapPeers.timeTurn(...args),
        name,
        count,
        round,
      );
      // The first round warms up.
      if (round === 0) continue;
      for (const [what, value] of Object.entries(turn)) ((times[what] ??= {})[name] ??= []).push(value);
    }
  }
  return Object.entries(times).flatMap(([what, byName]) => report(`${what} × ${count}`, byName, names));
}

function report(label, byName, names) {
  const medians = Object.fromEntries(names.map((name) => [name, median(byName[name])]));
  if (label.startsWith('frames')) return reportFrames(label, medians, names);
  const { civic, ...others } = medians;
  const ratios = Object.entries(others).map(([name, value]) => [name, civic / value]);
  const cells = names.map((name) => medians[name].toFixed(civic < 10 ? 2 : 0).padStart(11)).join('');
  console.log(
    `${label.padEnd(30)}${cells}   ${ratios.map(([name, ratio]) => `${ratio.toFixed(2)} of ${name}`).join(', ')}`,
  );
  const { most, ...shares } = limits[label] ?? {};
  return [
    ...(most !== undefined && civic > most ? [`${label}: ${civic.toFixed(2)} ms > ${most}`] : []),
    ...ratios
      .filter(([name, ratio]) => ratio > (shares[name] ?? Infinity))
      .map(([name, ratio]) => `${label}: ${ratio.toFixed(2)} of ${name} > ${shares[name]}`),
  ];
}

function reportFrames(label, medians, names) {
  const cells = names.map((name) => `${medians[name]}`.padStart(11)).join('');
  const { most } = limits[label];
  const within = `painted within ${medians.civic} ${medians.civic === 1 ? 'frame' : 'frames'}`;
  console.log(`${'  painted, frames'.padEnd(30)}${cells}   update of 1 % ${within}`);
  return medians.civic > most ? [`update of 1 %: ${within}, more than ${most}`] : [];
}

/** Bytes that each holds while it stands, beside the data. */
async function heaps(page, names) {
  const heap = await heapMeter(page);
  const held = {};
  for (const name of names) {
    await page.evaluate((count) => globalThis.mapPeers.prepare(count), many);
    const before = await heap();
    await page.evaluate((...args) => globalThis.mapPeers.mount(...args), name, many);
    held[name] = (await heap()) - before;
    await page.evaluate(() => globalThis.mapPeers.remove());
  }
  const cells = names.map((name) => `${(held[name] / 1e6).toFixed(1)} MB`.padStart(11)).join('');
  console.log(`${`heap × ${many}`.padEnd(30)}${cells}`);
  return held.civic > mostHeap ? [`heap: ${(held.civic / 1e6).toFixed(1)} MB > ${mostHeap / 1e6}`] : [];
}
