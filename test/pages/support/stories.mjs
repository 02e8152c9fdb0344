import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { pageRules } from '../../../.storybook/page-rules.ts';
import { openPage } from './browser.mjs';

const { resolve } = createRequire(import.meta.url);

/** All rules but those of whole pages; target size, which is off by default, among them. */
const storyRules = {
  ...Object.fromEntries(pageRules.map((id) => [id, { enabled: false }])),
  'target-size': { enabled: true },
};

/** Builds Storybook as `npm run build:storybook` does and tells what is in it. */
export function buildStorybook(folder) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${dirname(resolve('storybook/package.json'))}/dist/bin/dispatcher.js`, 'build', '--output-dir', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' } },
  );
  if (status !== 0) throw new Error(`Storybook does not build:\n${stdout}\n${stderr}`);
  return Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries);
}

/** A tab that opens stories and docs pages one after the other and tells what is wrong with each. */
export async function openReader(browser, origin) {
  const { page, faults } = await openPage(browser, { width: 1200, height: 900 });
  const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
  page.on('requestfailed', (request) => {
    // The page that was left behind may still have been asking.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason} ${request.url()}`);
  });
  return {
    page,
    faults,
    async open({ id, type }) {
      faults.length = 0;
      // Storybook's own run of axe would get in the way of ours.
      const query = new URLSearchParams({ id, viewMode: type, globals: 'a11y.manual:!true' });
      await page.goto(`${origin}/iframe.html?${query}`, { waitUntil: 'load' });
      await page.evaluate(untilDrawn);
      await page.evaluate(axe);
    },
    /** Switches the theme as the toolbar does; false where the story fixes another itself. */
    async useTheme(theme) {
      await page.evaluate(switchTheme, theme);
      await page.evaluate(untilDrawn);
      return page.evaluate((name) => document.querySelector(`.story-theme-${name}`) !== null, theme);
    },
    isBlank: () => page.evaluate(isBlank),
    /** What axe finds in the story, or in these parts of a docs page. */
    violations: ({ off = [], ...options } = {}) => {
      const rules = { ...storyRules, ...Object.fromEntries(off.map((id) => [id, { enabled: false }])) };
      return page.evaluate(findViolations, { rules, ...options });
    },
    close: () => page.close(),
  };
}

/* What follows runs in the page. */

/** Waits for Storybook, then for every element, those inside others too, and what they ask for. */
async function untilDrawn() {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const inside = (node) =>
    [...node.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? inside(each.shadowRoot) : []),
    ]);
  const waitsForever = (element) => element.src?.endsWith('/never');
  const body = document.body.classList;
  const end = Date.now() + 60_000;
  for (let before = -1; ;) {
    if (body.contains('sb-show-errordisplay') || body.contains('sb-show-nopreview')) {
      throw new Error(`Storybook shows an error: ${document.body.innerText.slice(0, 600)}`);
    }
    if (Date.now() > end) throw new Error('Not drawn after 60 s.');
    await frame();
    const preparing =
      !body.contains('sb-show-main') ||
      !document.querySelector('#storybook-root > *, #storybook-docs h1') ||
      [...document.querySelectorAll('.docs-story')].some((story) => !story.querySelector('.room'));
    const all = inside(document.body);
    const elements = all.filter(({ localName }) => localName.startsWith('civic-'));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    const busy = elements.some((element) => element.hasAttribute('busy') && !waitsForever(element));
    if (!preparing && !busy && all.length === before) return;
    before = all.length;
  }
}

function switchTheme(theme) {
  const channel = window['__STORYBOOK_ADDONS_CHANNEL__'];
  return new Promise((done) => {
    channel.once('storyRendered', done);
    channel.emit('updateGlobals', { globals: { theme } });
  });
}

/** Whether the story draws nothing that a reader could see or hear. */
function isBlank() {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node.localName === 'style' || node.localName === 'script') return '';
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    const inside = slotted.length > 0 ? slotted : [...(node.shadowRoot ?? node).childNodes];
    return inside.map(words).join('');
  };
  const rooms = [...document.querySelectorAll('.surroundings > .room')];
  const drawn = rooms.filter((room) => words(room).trim() !== '' && room.getBoundingClientRect().height > 16);
  return rooms.length === 0 || drawn.length < rooms.length;
}

async function findViolations({ rules, runOnly, within = 'body' }) {
  const places = [...document.querySelectorAll(within)];
  if (places.length === 0) return [];
  const { violations } = await window.axe.run(places, {
    resultTypes: ['violations'],
    ...(runOnly ? { runOnly: { type: 'rule', values: runOnly } } : { rules }),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 4)
      .map(
        ({ target, html, any }) =>
          `${id}: ${help}\n  ${target.flat().join(' › ')}\n  ${html.slice(0, 160)}\n  ${any[0]?.message ?? ''}`,
      ),
  );
}
