// node scripts/shoot-chromium-86.mjs: the pictures of stories/docs/old-kernels.mdx, Chromium 86 at the left and
// the browser of scripts/find-browser.mjs at the right. Takes `npm run build` and `npm run chromium-86`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { openBrowser } from '../test/pages/support/browser.mjs';
import { openKernelPage } from '../test/pages/support/kernel-page.mjs';
import { serveKernelSite } from '../test/pages/support/kernel-site.mjs';
import { findChromium86 } from './chromium-86.mjs';
import { encodePalettePng } from './contact-sheet/palette-png.mjs';
import { root, themes } from './project.mjs';

const folder = `${root}stories/docs/old-kernels`;
const gap = 12;

const pictures = [
  { name: 'desktop', width: 1440, height: 900, tag: 'civic-roster' },
  { name: 'tablet', width: 768, height: 900, tag: 'civic-task-table' },
  { name: 'phone', width: 360, height: 780, tag: 'civic-grid-map' },
  { name: 'ranking', width: 1440, height: 700, tag: 'civic-ranking-board' },
  ...themes
    .filter((theme) => theme !== 'default')
    .map((theme) => ({ name: theme, theme, width: 560, height: 640, tag: 'civic-timeline' })),
];

const site = await serveKernelSite();
const { launch, missing } = await findChromium86();
if (missing) throw new Error(missing);
const browsers = [await launch(), await openBrowser()];
mkdirSync(folder, { recursive: true });
for (const picture of pictures) {
  const halves = [];
  for (const browser of browsers) halves.push(await shoot(browser, picture));
  const file = `${folder}/${picture.name}.png`;
  const png = encodePalettePng(sideBySide(halves));
  writeFileSync(file, png);
  console.log(`${file.slice(root.length)} ${(png.length / 1000).toFixed(0)} kB`);
}
await Promise.all(browsers.map((browser) => browser.close()));
await site.close();

/** What a window shows with the top of an element at its own. */
async function shoot(browser, { theme, width, height, tag }) {
  const page = await openKernelPage(browser, `${site.origin}/dashboard.html`, { width, height });
  if (theme) await page.theme(theme);
  await page.width(width);
  await page.ask((name) => finders.element(name).scrollIntoView(), tag);
  const picture = PNG.sync.read(Buffer.from(await page.page.screenshot({ type: 'png' })));
  await page.close();
  return picture;
}

function sideBySide(halves) {
  const width = halves.reduce((sum, half) => sum + half.width, gap * (halves.length - 1));
  const whole = new PNG({ width, height: Math.max(...halves.map(({ height }) => height)) });
  whole.data.fill(255);
  let x = 0;
  for (const half of halves) {
    PNG.bitblt(half, whole, 0, 0, half.width, half.height, x, 0);
    x += half.width + gap;
  }
  return whole;
}
