import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../../scripts/project.mjs';
import { openBrowser, openPage } from '../support/browser.mjs';
import { makeCustomer } from '../support/customer.mjs';
import { serveSite } from '../support/site.mjs';

const classOf = (name) => `Civic${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
const start =
  '<!doctype html><html lang="zh-CN"><title>类</title><link rel="icon" href="data:," /><body></body></html>';

let customer;
let site;
let browser;

beforeAll(async () => {
  customer = makeCustomer();
  // A module of its own for each entry, as a bundler of a customer makes it; nothing calls `define`.
  await build({
    absWorkingDir: customer.folder,
    entryPoints: Object.fromEntries([
      ...elements.map((name) => [name, `civicboard/${name}/class`]),
      ['registering', 'civicboard/roster'],
    ]),
    outdir: 'site',
    bundle: true,
    splitting: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  site = await serveSite({
    folders: { '/site/': `${customer.folder}/site/` },
    pages: { '/': start },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  customer?.close();
});

/** As text: the test runner would make something of its own of an `import()`. */
const watch = `
  window.load = (file) => import(file);
  window.defined = [];
  const { define } = customElements;
  customElements.define = function (tag, ...others) {
    window.defined.push(tag);
    return define.call(this, tag, ...others);
  };`;

/** Runs a function in a page of its own, where no element is registered yet, and tells what its registry was asked. */
async function inPage(run, ...args) {
  const { page, faults } = await openPage(browser);
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${site.origin}/`);
  const result = await page.evaluate(run, ...args);
  const defined = await page.evaluate(() => window.defined);
  await page.close();
  expect(faults).toEqual([]);
  return { result, defined };
}

describe.each(elements)('civicboard/%s/class', (name) => {
  const tag = `civic-${name}`;
  const load = async (file, exportName) => typeof (await window.load(file))[exportName];

  it('registers nothing', async () => {
    const { result, defined } = await inPage(load, `/site/${name}.js`, classOf(name));
    expect(result).toBe('function');
    expect(defined).toEqual([]);
  });

  it('is registered by `define()`, or under another tag', async () => {
    const use = async (file, exportName, wanted) => {
      const Element = (await window.load(file))[exportName];
      if (wanted) Element.define(wanted);
      else Element.define();
      const [used] = window.defined;
      const element = document.body.appendChild(document.createElement(used));
      await element.updateComplete;
      return { isOurs: element instanceof Element, isDrawn: element.shadowRoot.childElementCount > 0 };
    };
    const own = await inPage(use, `/site/${name}.js`, classOf(name));
    expect(own).toEqual({ result: { isOurs: true, isDrawn: true }, defined: [tag] });
    const other = await inPage(use, `/site/${name}.js`, classOf(name), `office-${name}`);
    expect(other).toEqual({ result: { isOurs: true, isDrawn: true }, defined: [`office-${name}`] });
  });
});

it('a roster under another tag shows its data', async () => {
  const { result } = await inPage(async () => {
    const { CivicRoster } = await window.load('/site/roster.js');
    CivicRoster.define('office-roster');
    const roster = document.body.appendChild(document.createElement('office-roster'));
    roster.data = { name: '领导小组', ranks: [{ title: '组长', members: [{ name: '张某某' }] }] };
    await roster.updateComplete;
    return roster.shadowRoot.textContent;
  });
  expect(result).toContain('张某某');
});

it('an entry that registers is seen to do so', async () => {
  const { defined } = await inPage(async () => {
    await window.load('/site/registering.js');
  });
  expect(defined).toEqual(['civic-roster']);
});
