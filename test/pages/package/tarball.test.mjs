import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageJson, schemas, themes } from '../../../scripts/project.mjs';
import { makeCustomer, moduleEntries } from '../support/customer.mjs';

let customer;
let files;

beforeAll(() => {
  customer = makeCustomer();
  files = customer.packed.files.map(({ path }) => path);
  const { size, unpackedSize } = customer.packed;
  console.log(`tarball: ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}, ${files.length} files`);
});
afterAll(() => customer?.close());

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

describe('the packed tarball', () => {
  it('is clean to publint, suggestions included', async () => {
    const { messages } = await publint({
      pack: { tarball: readFileSync(customer.tarball).buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, packageJson))).toEqual([]);
  });

  it('has types that fit what is run, for importers of ES modules', async () => {
    expect(await typeProblems(readFileSync(customer.tarball))).toEqual([]);
  });

  it('has what is published and nothing of the workshop', () => {
    const kinds = new Set(
      files.map((path) => path.replace(/^dist\/.*?(\.d\.ts|\.js\.map|\.\w+)$/, 'dist/*$1')),
    );
    expect([...kinds].filter((kind) => !kind.startsWith('themes/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/*.d.ts',
      'dist/*.js',
      'dist/*.js.map',
      'dist/*.json',
      'dist/*.md',
      'package.json',
    ]);
    expect(
      files.filter((path) => /\.test\.|\.stories\.|node_modules|\.cache|(^|\/)test\//.test(path)),
    ).toEqual([]);
  });

  it('has every theme and the schema of every data shape', () => {
    expect(files).toEqual(expect.arrayContaining(themes.map((name) => `themes/${name}.css`)));
    for (const shape of Object.keys(schemas)) {
      const path = join(customer.installed, `dist/schemas/${shape}.schema.json`);
      expect(JSON.parse(readFileSync(path, 'utf8')).$schema).toContain('2020-12');
    }
  });

  it('has source maps that carry their sources, and names none that it lacks', () => {
    const scripts = files.filter((path) => path.endsWith('.js'));
    for (const path of scripts) {
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(path)) ?? [];
      if (map) expect(existsSync(join(customer.installed, path, '..', map)), `${path} → ${map}`).toBe(true);
    }
    const maps = files.filter((path) => path.endsWith('.map'));
    expect(maps.length).toBeGreaterThan(20);
    for (const path of maps) {
      const { sources, sourcesContent } = JSON.parse(read(path));
      expect(sourcesContent?.length, path).toBe(sources.length);
      expect(
        sourcesContent.filter((text) => !text),
        path,
      ).toEqual([]);
    }
  });

  it('names no path of the machine that built it', () => {
    const texts = files.filter((path) => /\.(?:js|ts|json|css|md)$/.test(path));
    expect(texts.filter((path) => read(path).includes(process.cwd()))).toEqual([]);
  });

  it('is what a project of its own finds when it is installed', () => {
    expect(readdirSync(customer.installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist',
      'package.json',
      'themes',
    ]);
  });
});

const read = (path) => readFileSync(join(customer.installed, path), 'utf8');

/**
 * Not asked: styles and JSON, which are no modules with types; `dist/cdn`, which is copied to a server and
 * loaded by a tag, never imported. The package is ES modules only, by contract: what a `require` would find is
 * left out, and so is the resolution of before `exports`, which Node 20 does not use.
 */
async function typeProblems(tarball) {
  const { problems, entrypoints } = await checkPackage(
    createPackageFromTarballData(new Uint8Array(tarball)),
    {
      includeEntrypoints: moduleEntries().map((name) => name.replace(/^civicboard/, '.')),
      excludeEntrypoints: [/\.css$/, /\.json$/, /^\.\/dist\/cdn\//, './locales/*'],
    },
  );
  expect(Object.keys(entrypoints)).toEqual(expect.arrayContaining(['.', './roster/class', './locales/en']));
  const otherTimes = ['node10', 'node16-cjs'];
  return problems
    .filter(
      ({ resolutionKind, resolutionOption }) => !otherTimes.includes(resolutionKind ?? resolutionOption),
    )
    .map((problem) => JSON.stringify(problem));
}
