import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findEngines } from '../../../scripts/engines.mjs';
import { openBrowser } from '../support/browser.mjs';

const newFolder = () => mkdtempSync(join(tmpdir(), 'civicboard-downloads-'));

const opened = (browser, { downloads, ...rest }) => ({
  ...rest,
  downloads,
  async close() {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  },
});

/** Chromium whose downloads go to a folder of their own. */
export async function openChromium(options) {
  const downloads = newFolder();
  const browser = await openBrowser(options);
  const downloadBehavior = { policy: 'allow', downloadPath: downloads };
  const context = await browser.createBrowserContext({ downloadBehavior });
  return opened(browser, { context, downloads, canEmulateMedia: true });
}

/** The same for Firefox, which cannot be told to lay a page on screen out as for paper. */
async function openFirefox(launchOptions) {
  const downloads = newFolder();
  const extraPrefsFirefox = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
  };
  const browser = await launch({ ...launchOptions, extraPrefsFirefox });
  return opened(browser, { context: browser, downloads, canEmulateMedia: false });
}

/** The engines to try, each with how it is opened; a missing one is said, and is a failure where all are demanded. */
export async function findBrowsers() {
  const { found, missing } = await findEngines(['firefox']);
  const [firefox] = found;
  for (const { name, hint } of missing) {
    if (process.env.CIVICBOARD_ENGINES === 'all')
      throw new Error(`${name} is demanded and not found: ${hint}`);
    console.log(`${name}: not run, ${hint}`);
  }
  return [
    { name: 'Chromium', open: () => openChromium() },
    ...(firefox ? [{ name: 'Firefox', open: () => openFirefox(firefox.launchOptions) }] : []),
  ];
}
