import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

/**
 * The browser engines that tests can run in here. `launcher` is what @web/test-runner drives it with,
 * `launchOptions` what Puppeteer itself needs (Firefox), `stop` ends what was started for it. A missing one is told with what would bring it.
 *
 * @returns {Promise<{ found: Engine[], missing: { name: string, hint: string }[] }>}
 */
export async function findEngines(names = ['chromium', 'firefox', 'webkit']) {
  const found = [];
  const missing = [];
  for (const name of names) {
    const engine = await finders[name]();
    (engine.launcher ? found : missing).push(engine);
  }
  return { found, missing };
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit };

async function findChromium() {
  const { name: version, source, launch } = await findBrowser();
  const launcher = chromeLauncher({ launchOptions: launch, createPage: createFocusedPage });
  return { name: 'Chromium', version: `${version}, ${source}`, launcher, concurrency: 2, stop() {} };
}

/** Two pages run at a time and only one can have the focus of the window, so each is told that it has. */
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** Puppeteer drives Firefox by WebDriver BiDi, with no driver beside it. */
async function findFirefox() {
  const executablePath = process.env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']);
  const version = executablePath && versionOf(executablePath);
  if (!version) {
    return { name: 'Firefox', hint: 'install firefox-esr (Debian) or name a Firefox in FIREFOX_PATH' };
  }
  const launchOptions = { browser: 'firefox', executablePath, headless: true };
  const launcher = chromeLauncher({ launchOptions, puppeteer });
  return {
    name: 'Firefox',
    version: `${version}, ${executablePath}`,
    launcher,
    launchOptions,
    concurrency: 1,
    stop() {},
  };
}

/** WebKitGTK's MiniBrowser, driven by its own WebDriver on a screen that nobody sees. */
async function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  const browser = ['4.1', '4.0', '6.0']
    .map(
      (abi) =>
        `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${abi}/MiniBrowser`,
    )
    .find(existsSync);
  if (!driver || !browser || !xvfb) {
    return { name: 'WebKit', hint: 'install webkit2gtk-driver and xvfb (Debian)' };
  }
  const screen = await startScreen(xvfb);
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });
  await listening(port);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      // The page says itself when its tests start; a navigation that a test's frame keeps open is not waited for.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  // As published it lets go of the promise of a navigation, and one that fails then ends the whole run.
  launcher.startSession = async (id, url) => {
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  };
  const stop = () => [service, screen.process].forEach((each) => each.kill());
  process.once('exit', stop);
  const version = `${versionOf(driver) ?? 'WebKitGTK'}, ${browser}`;
  return { name: 'WebKit', version, launcher, concurrency: 1, stop };
}

/** An X server on a display number of its own choice. */
function startScreen(xvfb) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn(xvfb, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    server.stdio[3].once('data', (text) => resolve({ display: `:${String(text).trim()}`, process: server }));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}
