// publint and arethetypeswrong on the tarball as npm packs it from dist/.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packageJson, root } from './project.mjs';

/** Packs a package as it stands, without building it, and tells the path of the tarball and what npm says of it. */
export function pack(packageFolder, destination) {
  const json = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', destination],
    {
      cwd: packageFolder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [packed] = JSON.parse(json);
  return { ...packed, tarball: join(destination, packed.filename) };
}

/** Entries that are modules, patterns written out: `.`, `./roster/class`, `./locales/en` … */
export const moduleEntries = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target === 'object')
  .flatMap(([name]) => (name === './locales/*' ? ['./locales/zh-CN', './locales/en'] : [name]));

/** What publint has to say of a tarball, suggestions included. */
export async function publintFaults(tarball) {
  const data = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) },
    level: 'suggestion',
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
}

/**
 * What arethetypeswrong has to say of the modules of a tarball.
 *
 * Not asked: styles and JSON, which are no modules with types; `dist/cdn`, which is copied to a server and
 * loaded by a tag, never imported. The package is ES modules only, by contract: what a `require` would find is
 * left out, and so is the resolution of before `exports`, which Node 20 does not use.
 */
export async function typeFaults(tarball, entries = moduleEntries) {
  // Brings a TypeScript of its own: half a second that only this question is worth.
  const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
  const content = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
  const result = await checkPackage(content, { entrypoints: entries });
  if (!result.types) return ['The package has no types at all.'];
  const otherTimes = ['node10', 'node16-cjs'];
  return result.problems
    .filter(
      ({ resolutionKind, resolutionOption }) => !otherTimes.includes(resolutionKind ?? resolutionOption),
    )
    .map(({ kind, ...where }) => `${kind} ${JSON.stringify(where)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = mkdtempSync(join(tmpdir(), 'civicboard-pack-'));
  try {
    const { tarball, size, unpackedSize, entryCount } = pack(root, folder);
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
    console.log(`Tarball: ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}, ${entryCount} files.`);
    const faults = [
      ...(await publintFaults(tarball)).map((fault) => `publint: ${fault}`),
      ...(await typeFaults(tarball)).map((fault) => `arethetypeswrong: ${fault}`),
    ];
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
