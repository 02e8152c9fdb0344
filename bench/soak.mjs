// npm run bench -- soak: 200 updates a second for a minute, one at a time, as a stream brings them. Says how late
// frames came and what the page holds every ten seconds. It takes minutes, so it runs only when it is asked for.
import { build } from 'esbuild';
import { root } from '../scripts/project.mjs';
import { heapMeter, openPage } from './page.mjs';

const seconds = 60;
const perSecond = 200;
const measureEvery = 10;

/** Which of the invented districts, and how many grids. */
const cases = {
  'tiles × 2 000': ['district', 2000],
  'tiles × 20 000': ['district', 20_000],
  'map × 2 000': ['mappedDistrict', 2000],
};

async function bundleDistricts() {
  const outfile = '.cache/bench/districts.js';
  const entryPoints = ['stories/invented-districts.ts'];
  // A global of the page.
  await build({
    absWorkingDir: root,
    entryPoints,
    outfile,
    bundle: true,
    format: 'iife',
    globalName: 'districts',
  });
  return outfile;
}

/** Runs in the page for some seconds: changes as time goes, and how far frames were apart. */
async function soak({ time, rate }) {
  const map = document.querySelector('civic-grid-map');
  const grids = map.data.areas.filter(({ status }) => status !== undefined);
  const statuses = ['正常', '关注', '预警', '严重', '紧急'];
  const begin = performance.now();
  const gaps = [];
  let sent = 0;
  let last = begin;
  const send = () => {
    const due = Math.floor(((performance.now() - begin) / 1000) * rate);
    for (; sent < due; sent += 1) {
      const { code } = grids[Math.floor(Math.random() * grids.length)];
      map.updateAreas([{ code, status: statuses[Math.floor(Math.random() * statuses.length)] }]);
    }
  };
  const timer = setInterval(send, 5);
  while (performance.now() - begin < time * 1000) {
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  clearInterval(timer);
  await map.rendered;
  return { gaps, sent };
}

export async function benchSoak(browser) {
  console.log(
    `\n${perSecond} updates a second for ${seconds} s; frames in ms, heap in MB every ${measureEvery} s`,
  );
  const scripts = [await bundleDistricts()];
  for (const [name, [kind, count]] of Object.entries(cases)) {
    const { page, close } = await openPage(browser, { scripts });
    try {
      await page.evaluate(
        async (make, many) => {
          const map = document.createElement('civic-grid-map');
          map.data = globalThis.districts[make](many);
          document.body.append(map);
          await map.updateComplete;
          await map.rendered;
        },
        kind,
        count,
      );
      const heap = await heapMeter(page);
      const heaps = [await heap()];
      const gaps = [];
      let sent = 0;
      for (let at = 0; at < seconds; at += measureEvery) {
        const part = await page.evaluate(soak, { time: measureEvery, rate: perSecond });
        sent += part.sent;
        // The first frame waited for the collection of garbage.
        gaps.push(...part.gaps.slice(1));
        heaps.push(await heap());
      }
      report(name, { gaps, sent, heaps });
    } finally {
      await close();
    }
  }
}

function report(name, { gaps, sent, heaps }) {
  const sorted = [...gaps].sort((one, other) => one - other);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
  const slow = gaps.filter((gap) => gap > 50).length;
  const megabytes = heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ');
  console.log(
    `${name.padEnd(18)}${sent} updates, ${gaps.length} frames: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}, ` +
      `over 50 ms ${slow}; heap ${megabytes}`,
  );
}
