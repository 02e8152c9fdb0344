import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { carriedBrowser, environmentFor } from './unpack-browser.mjs';

/** Flags for a headless run on any machine, containers with a small /dev/shm and no network among them. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
];

/**
 * Chromium for tests and pictures: `CHROME_PATH`, else an installed Chrome, Edge or Chromium, else the one
 * that comes by npm (Linux only). `launch` is what Puppeteer's `launch` needs.
 *
 * `CIVICBOARD_IGNORE_INSTALLED_BROWSERS=1` goes straight to the last.
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  const skipInstalled = process.env.CIVICBOARD_IGNORE_INSTALLED_BROWSERS === '1';
  const executablePath = chosen || (!skipInstalled && installedBrowser());
  if (executablePath) {
    return {
      name: versionOf(executablePath) ?? 'Chromium',
      source: executablePath,
      launch: { executablePath, headless: true, args: flags },
    };
  }
  return findNpmBrowser();
}

function installedBrowser() {
  const onPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map(
    (name) => process.env[name] ?? '',
  );
  const places = {
    linux: (process.env.PATH ?? '').split(delimiter).flatMap((dir) => onPath.map((name) => join(dir, name))),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: programs.flatMap((dir) => [
      join(dir, 'Google/Chrome/Application/chrome.exe'),
      join(dir, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  };
  // Some systems put a stub there that only tells how to install the browser.
  const starts = (path) => process.platform === 'win32' || versionOf(path) !== undefined;
  return (places[process.platform] ?? []).find((path) => existsSync(path) && starts(path));
}

function versionOf(executablePath, env = process.env) {
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return undefined;
  const { status, stdout } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim().replace(/ built on.*/, '') : undefined;
}

/** The Chromium that comes by npm: the same one on every Linux machine. */
export async function findNpmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Edge or Chromium found: install one, or name it in CHROME_PATH.');
  }
  const executablePath = join(await carriedBrowser(), 'chromium');
  const env = await environmentFor((each) => versionOf(executablePath, each) !== undefined);
  if (!env) throw new Error(`The Chromium of @sparticuz/chromium does not start here (${executablePath}).`);
  return {
    name: versionOf(executablePath, env),
    source: '@sparticuz/chromium',
    launch: { executablePath, headless: 'shell', args: flags, env },
  };
}
