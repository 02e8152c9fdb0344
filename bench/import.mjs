// node bench/import.mjs: how long civicboard/import takes for a task table of 10 000 rows, from CSV and from the
// HTML that Word puts on the clipboard, in Node and in the browser.
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { root } from '../scripts/project.mjs';

const rows = 10_000;
const rounds = 5;

/** The same table twice: as CSV and as Word's HTML. */
function sources(count) {
  const units = ['区发改局', '区教育局', '区公安分局', '综治安全股', '各镇街', '区住建局'];
  const heading = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限', '进展情况'];
  const body = Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `开展第${i + 1}项专项整治，完善矛盾纠纷排查化解机制`,
    units[i % 6],
    `${units[(i + 1) % 6]}、${units[(i + 2) % 6]}`,
    `${2021 + (i % 5)}年${(i % 12) + 1}月底前并长期坚持`,
    `${i % 101}%`,
  ]);
  const table = [heading, ...body];
  const cell = (text) =>
    `<td width=180 valign=top style='width:135.0pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><span style='font-size:12.0pt;font-family:仿宋_GB2312'>${text}<o:p></o:p></span></p></td>`;
  const html = table.map((row) => `<tr style='mso-yfti-irow:1'>${row.map(cell).join('')}</tr>`).join('\n');
  return {
    csv: table.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n'),
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{}</style></head><body><table class=MsoTableGrid>${html}</table></body></html>`,
  };
}

/** Median time of reading each source; sources and reader are those of the place it runs in. */
function time(read, { csv, html }, times) {
  const median = (source, options) => {
    const taken = Array.from({ length: times }, () => {
      const begin = performance.now();
      const { data } = read(source, options);
      if (data.tasks.length !== 10_000) throw new Error(`Read ${data.tasks.length} tasks.`);
      return performance.now() - begin;
    });
    return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
  };
  return { csv: median(csv, { format: 'csv' }), html: median(html, { format: 'html' }) };
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/import/index.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'civicboardImport',
  minify: true,
  target: 'chrome86',
  write: false,
});
const code = outputFiles[0].text;

const report = (place, { csv, html }) =>
  console.log(`${place.padEnd(28)}${csv.toFixed(0).padStart(8)}${html.toFixed(0).padStart(12)}`);

console.log(`task table × ${rows}, median of ${rounds} rounds, milliseconds\n`);
console.log(`${''.padEnd(28)}${'CSV'.padStart(8)}${'Word HTML'.padStart(12)}`);
const { readTaskTable } = new Function(`${code};return civicboardImport;`)();
report(`Node ${process.versions.node}`, time(readTaskTable, sources(rows), rounds));

const found = await findBrowser();
const browser = await launch(found.launch);
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const script = `(${time})(civicboardImport.readTaskTable, (${sources})(${rows}), ${rounds})`;
  report(found.name, await page.evaluate(script));
} finally {
  await browser.close();
}
