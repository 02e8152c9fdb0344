// npm run bench -- typing: the longest time that typing into the search of a hundred thousand rows holds up the page.
import { launch } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openPage } from './page.mjs';

const rows = 100_000;
/** What may be held up at most, in ms. */
const most = 50;
/** One after the other, with a pause for each to be found. */
const texts = ['矛盾', '矛盾纠纷排查', '第99999项', '单位7 落实', 'zz', 'zzaqg', 'maodun', ''];

/** Types text by text in a page, and tells of each the longest task and how long it was until rows were shown. */
async function typeAll({ count, typed }) {
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-06-01';
  element.style.height = '700px';
  element.data = {
    tasks: Array.from({ length: count }, (_, i) => ({
      id: `t${i}`,
      no: String(i + 1),
      title: `第${i + 1}项：${'完善矛盾纠纷排查化解机制，'.repeat(1 + (i % 3))}落实到位`,
      category: `第${Math.floor(i / 2000) + 1}类`,
      lead: [i % 9 === 0 ? '综治安全股' : `牵头单位${i % 12}`],
      responsible: [`责任单位${i % 30}`, `责任单位${i % 7}`],
      owner: `责任人${i % 400}`,
      due: `2021年${(i % 12) + 1}月`,
      progress: (i % 11) / 10,
    })),
  };
  document.body.append(element);
  const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
  await element.updateComplete;
  await rest();
  await element.updateComplete;
  await rest();
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const field = element.shadowRoot.querySelector('input[type="search"]');
  const told = [];
  for (const text of typed) {
    tasks.length = 0;
    const begin = performance.now();
    // As people type: letter by letter, and then they wait.
    for (let end = Math.min(1, text.length); end <= text.length; end += 1) {
      field.value = text.slice(0, end);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const time = performance.now() - begin;
    await rest();
    tasks.push(...observer.takeRecords());
    const longest = tasks.reduce((all, { duration }) => Math.max(all, duration), 0);
    const shown = element.shadowRoot.querySelector('[part="meta"]')?.textContent.trim();
    told.push({ text, longest, time, shown });
  }
  return told;
}

const { launch: options } = await findBrowser();
const browser = await launch(options);
const { page, close } = await openPage(browser);
const told = await page.evaluate(typeAll, { count: rows, typed: texts });
await close();
await browser.close();

console.log(`\ntyping at ${rows} rows, ms     longest task   until shown`);
for (const { text, longest, time, shown } of told) {
  const name = `${text || '(nothing)'}`.padEnd(24);
  console.log(`${name}${longest.toFixed(0).padStart(12)}${time.toFixed(0).padStart(14)}   ${shown}`);
}
const worst = told.reduce((all, { longest }) => Math.max(all, longest), 0);
if (worst > most) {
  console.error(`Typing held up the page for ${worst.toFixed(0)} ms, more than ${most}.`);
  process.exitCode = 1;
}
