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

/**
 * A single process, because its builder left out what more of them need. Without `--disable-gpu-compositing`
 * one start in six waits for ever for a GPU.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-gpu-compositing',
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
  const { status, stderr, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--prefix', home],
    {
      cwd: home,
      encoding: 'utf8',
      timeout: 300_000,
    },
  );
  return status === 0 ? undefined : (error?.message ?? stderr).trim().split('\n')[0];
}

/** 127 says that a library is missing. It does not tell its version when asked: it draws a page. */
function starts(executablePath, env) {
  const options = { env, stdio: 'ignore', timeout: 20_000 };
  const { status } = spawnSync(
    executablePath,
    [...flags, '--headless', '--dump-dom', 'about:blank'],
    options,
  );
  return status !== 127;
}

function launch(options) {
  const puppeteer = createRequire(join(home, 'package.json'))('puppeteer-core');
  return puppeteer.launch(options);
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
