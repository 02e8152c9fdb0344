// npm run chromium-86: installs the oldest kernel that civicboard is for (42 MB, Linux x64), for the tests in it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';
import { environmentFor, unpackBrowser } from './unpack-browser.mjs';

/** A package of its own: few need the old kernel, so it stays out of the main install. */
const home = join(root, 'test/chromium-86');

/** It is a single process because that is all that its builder left it able to do. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--single-process',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
];

/**
 * The real Chromium 86, where it can be had.
 *
 * @param {object} [options]
 * @param {boolean} [options.install] Fetch it by npm where it is not installed yet. Default `false`.
 * @returns {Promise<{ launch(): Promise<Browser> } | { missing: string }>} `missing` says why, and what would help.
 */
export async function findChromium86({ install = false } = {}) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `Chromium 86 comes for Linux x64 only, this is ${process.platform} ${process.arch}` };
  }
  if (!isInstalled()) {
    if (!install) return { missing: 'Chromium 86 is not installed: npm run chromium-86' };
    const fault = installPackage();
    if (fault) return { missing: `Chromium 86 could not be installed: ${fault}` };
  }
  const packed = join(home, 'node_modules/chrome-aws-lambda/bin');
  const executablePath = join(await unpackBrowser({ packed, name: 'chromium-86.0.4240' }), 'chromium');
  const env = await environmentFor((each) => starts(executablePath, each));
  if (!env) return { missing: `Chromium 86 does not start here (${executablePath})` };
  return { launch: () => launch({ executablePath, env, args: flags }) };
}

const isInstalled = () => existsSync(join(home, 'node_modules/puppeteer-core/package.json'));

/** Without its install scripts: those would fetch browsers from elsewhere. */
function installPackage() {
  const { status, stderr, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', home], {
    cwd: home,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return status === 0 ? undefined : (error?.message ?? stderr).trim().split('\n')[0];
}

/** This build draws pages and nothing else: it does not tell its version when asked. */
function starts(executablePath, env) {
  const { stdout } = spawnSync(executablePath, [...flags, '--headless', '--dump-dom', 'about:blank'], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return stdout.includes('<html>');
}

/** On a busy machine its first page is now and then never announced, so it is tried again. */
async function launch(options, tries = 4) {
  const puppeteer = createRequire(join(home, 'package.json'))('puppeteer-core');
  try {
    return await puppeteer.launch({ ...options, timeout: 10_000 });
  } catch (error) {
    if (tries <= 1) throw error;
    return launch(options, tries - 1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { launch: open, missing } = await findChromium86({ install: true });
  if (missing) {
    console.error(missing);
    process.exitCode = 1;
  } else {
    const browser = await open();
    console.log(`${await browser.version()}, in test/chromium-86`);
    await browser.close();
  }
}
