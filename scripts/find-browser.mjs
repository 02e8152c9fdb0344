import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './project.mjs';

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
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const folder = await unpack(packed, join(root, 'node_modules/.cache/civicboard/chromium-147.0.0'));
  const executablePath = join(folder, 'chromium');
  const env = { ...process.env };
  // A bare system lacks libnss3 and its like, or has no font at all: the package carries both.
  if (!versionOf(executablePath)) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = writeFontConfig(folder);
  const name = versionOf(executablePath, env);
  if (!name) throw new Error(`The Chromium of @sparticuz/chromium does not start here (${executablePath}).`);
  return {
    name,
    source: '@sparticuz/chromium',
    launch: { executablePath, headless: 'shell', args: flags, env },
  };
}

/** The package's own font list names folders of a cloud function. */
function writeFontConfig(folder) {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  return file;
}

/** Unpacks beside the folder and renames at the end, so that an interrupted run leaves nothing half done. */
async function unpack(packed, folder) {
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await unbrotli(join(packed, 'chromium.br'), join(draft, 'chromium'));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = join(draft, `${name}.tar`);
    await unbrotli(join(packed, `${name}.tar.br`), archive);
    mkdirSync(join(draft, name));
    const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', join(draft, name)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tar could not unpack ${archive}: ${stderr}`);
    rmSync(archive);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const unbrotli = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
