// node bench/periods.mjs: how many distinct phrases parsePeriod reads a second, and whether the time it takes
// grows faster than the length of what it is given (2.0 a doubling is linear).
import { build } from 'esbuild';
import { root } from '../scripts/project.mjs';

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/model/period/parse-period.ts'],
  bundle: true,
  format: 'esm',
  minify: true,
  write: false,
});
const source = Buffer.from(outputFiles[0].text).toString('base64');
const { parsePeriod } = await import(`data:text/javascript;base64,${source}`);

/** What offices write most, by their share of some hundred task lists; a year, month and day make each its own. */
const wordings = [
  (y, m) => `${y}年${m}月底前`,
  (y, m) => `${y}年${m}月`,
  (y, m, d) => `${y}年${m}月${d}日前`,
  (y, m, d) => `${y}年${m}月${d}日前完成，并长期坚持`,
  (y, m) => `${y}年${m}月底前完成并长期坚持`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}年${m}月${d}日至${y + 1}年${m}月${d}日`,
  (y, m) => `${y}年${m}月—${y + 1}年${((m + 4) % 12) + 1}月`,
  (y, m, d) => `每月${d}日前，${y}年${m}月底前完成`,
  (y, m) => `自${y}年${m}月起持续推进`,
  (y, m) => `（${y}年第${Math.ceil(m / 3)}季度，${m}月上旬启动）`,
];

function* phrases() {
  for (let y = 1990; y < 2060; y += 1)
    for (let m = 1; m <= 12; m += 1)
      for (let d = 1; d <= 28; d += 1) for (const wording of wordings) yield wording(y, m, d);
}

const distinct = [...new Set(phrases())];
const rounds = [0, 1, 2, 3, 4].map(() => {
  const begin = performance.now();
  for (const phrase of distinct) parsePeriod(phrase, { asOf: '2026-11-24' });
  return (distinct.length / (performance.now() - begin)) * 1000;
});
const best = rounds.sort((a, b) => a - b).at(-1);
console.log(
  `parsePeriod: ${Math.round(best / 1000)} 000 phrases a second, of ${distinct.length} distinct ones\n`,
);

/** Inputs that go on: each is a way to make a careless grammar look again and again at the same signs. */
const classes = {
  digits: '2',
  'years without end': '2021年',
  'months in a list': '3月、',
  'ranges in a row': '2021年3月至',
  'open brackets': '（',
  blanks: ' ',
  'ongoing words': '长期坚持',
  'every, and no unit': '每',
  'every month': '每月',
  'numbers in a list': '1、',
  'Chinese numerals': '二十',
  'words without a date': '适时推进工作',
  weekdays: '周五、',
  'lengths of time': '30日内',
  'letters and signs': 'a-/.~',
  'events beside dates': '2021年汛期前、',
  'words before an event': '推进各项工作',
};
const timed = (text) => {
  const taken = [0, 1, 2, 3, 4].map(() => {
    const begin = performance.now();
    parsePeriod(text, { asOf: '2026-11-24' });
    return performance.now() - begin;
  });
  return Math.min(...taken);
};
console.log(`${'input'.padEnd(24)}${'20 000'.padStart(10)}${'40 000'.padStart(10)}${'ratio'.padStart(8)}`);
for (const [name, piece] of Object.entries(classes)) {
  const [once, twice] = [20_000, 40_000].map((length) => timed(piece.repeat(length / piece.length)));
  const ratio = twice / Math.max(once, 0.05);
  console.log(
    `${name.padEnd(24)}${once.toFixed(2).padStart(10)}${twice.toFixed(2).padStart(10)}${ratio.toFixed(1).padStart(8)}`,
  );
}
