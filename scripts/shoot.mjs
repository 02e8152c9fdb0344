// Takes a picture of a page of the project:
// node scripts/shoot.mjs /examples/education-pilot/ --out pilot.png --width 1440 --theme dark --lang en
//   --height 900   --full (the whole page)   --media forced-colors | print   --scale 2
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

/** Lit's remarks on its development build, and what the browser says of every failed request beside us. */
const expected = /lit\.dev\/msg\/|^Failed to load resource/;

/**
 * A server and a browser that take pictures until `close()`. Every picture comes with the complaints of the
 * page's console, for one that drew with errors is no proof of anything.
 */
export async function photographer() {
  const server = await serve({ port: 5273 });
  const { launch: options } = await findBrowser();
  const browser = await launch(options);
  return {
    shoot: (path, picture) => shoot({ browser, origin: server.resolvedUrls.local[0] }, path, picture),
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

async function shoot({ browser, origin }, path, { out, width = 1440, height = 900, scale = 1, ...options }) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => {
    const isNews = ['error', 'warn'].includes(message.type()) && !expected.test(message.text());
    if (isNews) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      complaints.push(`${response.status()} ${response.url()}`);
  });
  try {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await applyMedia(page, options.media);
    await page.goto(address(origin, path, options), { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) complaints.push(`the page is ${overflow} px wider than its window`);
    mkdirSync(dirname(out), { recursive: true });
    if (options.full) await openWhole(page, { width, scale });
    // Captured beyond its window, a page is laid out 1 px wide for a moment, and elements draw for a phone.
    await page.screenshot({ path: out, captureBeyondViewport: false });
  } finally {
    await page.close();
  }
  return complaints;
}

/**
 * Makes the window as high as the page. A `fullPage` picture resizes the window while it is taken, and the
 * elements, which follow their own width, may be caught in the layout of another width.
 */
async function openWhole(page, { width, scale }) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))),
      ),
  );
}

async function applyMedia(page, media) {
  if (media === 'print') await page.emulateMediaType('print');
  if (media === 'forced-colors') {
    // Puppeteer's own list of media features leaves this one out.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
  }
}

function address(origin, path, { theme, lang }) {
  const url = new URL(path, origin);
  if (theme) url.searchParams.set('theme', theme);
  if (lang) url.searchParams.set('lang', lang);
  return url.href;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: '.cache/look/page.png' },
      width: { type: 'string', default: '1440' },
      height: { type: 'string', default: '900' },
      scale: { type: 'string', default: '1' },
      theme: { type: 'string' },
      lang: { type: 'string' },
      media: { type: 'string' },
      full: { type: 'boolean', default: false },
    },
  });
  const { width, height, scale } = values;
  const camera = await photographer();
  const picture = { ...values, width: Number(width), height: Number(height), scale: Number(scale) };
  const complaints = await camera.shoot(positionals[0] ?? '/examples/', picture);
  for (const complaint of complaints) console.warn(complaint);
  console.log(values.out);
  await camera.close();
}
