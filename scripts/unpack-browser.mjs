// Browsers that come in npm packages: compressed, and beside them what a bare system lacks to start them.
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

/** Folder of the browser that @sparticuz/chromium carries, with libraries and fonts for bare systems. */
export function carriedBrowser() {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  return unpackBrowser({ packed, name: 'chromium-147.0.0', archives: ['al2023', 'fonts'] });
}

/**
 * Unpacks a browser once, beside its folder, and renames at the end: an interrupted run leaves nothing half done.
 *
 * @param {object} browser
 * @param {string} browser.packed Folder of the package's `chromium.br` and `<archive>.tar.br`.
 * @param {string} browser.name What its folder in the project's cache is called.
 * @param {string[]} [browser.archives] What to unpack beside it.
 * @returns {Promise<string>} The folder, with the program `chromium` in it.
 */
export async function unpackBrowser({ packed, name, archives = [] }) {
  const folder = join(root, 'node_modules/.cache/civicboard', name);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await unbrotli(join(packed, 'chromium.br'), join(draft, 'chromium'));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const archive of archives) await unpackArchive(packed, draft, archive);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function unpackArchive(packed, draft, name) {
  const archive = join(draft, `${name}.tar`);
  await unbrotli(join(packed, `${name}.tar.br`), archive);
  mkdirSync(join(draft, name));
  const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', join(draft, name)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar could not unpack ${archive}: ${stderr}`);
  rmSync(archive);
}

const unbrotli = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

/**
 * The environment in which a browser starts here: this one, and on a bare system, which lacks libnss3 and its
 * like or has no font at all, those that @sparticuz/chromium carries.
 *
 * @param {(env: NodeJS.ProcessEnv) => boolean} starts Whether the browser starts in an environment.
 * @returns {Promise<NodeJS.ProcessEnv | undefined>} None where it does not start at all.
 */
export async function environmentFor(starts) {
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = writeFontConfig(await carriedBrowser());
  if (starts(env)) return env;
  const libraries = join(await carriedBrowser(), 'al2023/lib');
  env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return starts(env) ? env : undefined;
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
