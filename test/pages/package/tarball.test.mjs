import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, publintFaults, typeFaults } from '../../../scripts/check-package.mjs';
import { schemas, themes } from '../../../scripts/project.mjs';
import { makeCustomer, moduleNames } from '../support/customer.mjs';

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
    expect(await publintFaults(customer.packed.tarball)).toEqual([]);
  });

  it('has types that fit what is run, for importers of ES modules', async () => {
    expect(moduleNames.length).toBeGreaterThan(15);
    expect(await typeFaults(customer.packed.tarball)).toEqual([]);
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

describe('the checks of a tarball', () => {
  let folder;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'civicboard-faulty-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A small package, packed. */
  function packed(manifest, contents) {
    const all = { name: 'faulty', version: '1.0.0', type: 'module', license: 'MIT', ...manifest };
    for (const [name, text] of Object.entries({ ...contents, 'package.json': JSON.stringify(all) }))
      writeFileSync(join(folder, name), text);
    return pack(folder, folder).tarball;
  }

  it('pass a small package without faults', async () => {
    const exports = { '.': { types: './a.d.ts', default: './a.js' } };
    const tarball = packed(
      { exports, files: ['a.*'], sideEffects: false, engines: { node: '>=20' } },
      { 'a.js': 'export const a = 1;', 'a.d.ts': 'export declare const a: number;' },
    );
    expect(await publintFaults(tarball)).toEqual([]);
    expect(await typeFaults(tarball, ['.'])).toEqual([]);
  });

  it('find a file that is not there, types that stand last, and types that say another thing', async () => {
    const exports = {
      '.': { default: './a.js', types: './a.d.ts' },
      './lost': { types: './lost.d.ts', default: './lost.js' },
    };
    const tarball = packed(
      { exports, files: ['a.*'] },
      { 'a.js': 'export const a = 1;', 'a.d.ts': 'declare const a: number; export = a;' },
    );
    const told = (await publintFaults(tarball)).join('\n');
    expect(told).toContain('./lost.js');
    expect(told).toContain('types');
    expect(await typeFaults(tarball, ['.', './lost'])).not.toEqual([]);
  });
});
