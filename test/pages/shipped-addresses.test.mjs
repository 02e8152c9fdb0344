import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { addressesIn } from './support/addresses.mjs';

/** Names of vocabularies, which nobody requests. */
const names =
  /^http:\/\/www\.w3\.org\/|^http:\/\/schemas\.openxmlformats\.org\/|^https:\/\/json-schema\.org\/draft\/|^https:\/\/raw\.githubusercontent\.com\/(?:microsoft\/vscode-(?:css|html)-languageservice|JetBrains\/web-types)\/\S+\.json$/;

const shipped = ['dist', 'themes'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);
const foreign = (file, text) => addressesIn(file, text).filter((address) => !names.test(address));

describe('the shipped files', () => {
  const read = shipped.filter((path) => /\.(?:js|json|css|html|svg)$/.test(path));

  it.each(['.js', '.json', '.css'])(
    'name no other host in their %s files, licences and comments aside',
    (ending) => {
      const files = read.filter((path) => path.endsWith(ending));
      expect(files.length).toBeGreaterThan(2);
      const found = files.flatMap((file) =>
        foreign(file, readFileSync(root + file, 'utf8')).map((each) => `${file}: ${each}`),
      );
      expect(found).toEqual([]);
    },
  );

  it('holds no other kind of file that a browser would load', () => {
    const endings = new Set(
      shipped.filter((path) => path.includes('.')).map((path) => path.match(/(?:\.d)?\.\w+$/)[0]),
    );
    expect(
      [...endings].filter((ending) => !['.js', '.json', '.css', '.map', '.d.ts', '.md'].includes(ending)),
    ).toEqual([]);
  });

  it('name their source maps by a path of their own folder', () => {
    for (const file of read.filter((path) => path.endsWith('.js'))) {
      const [, map] = /\/\/# sourceMappingURL=(\S+)/.exec(readFileSync(root + file, 'utf8')) ?? [];
      if (map) expect(map, file).toMatch(/^[\w.-]+\.js\.map$/);
    }
  });

  describe('the search for addresses', () => {
    it.each([
      ['a.js', "fetch('https://cdn.example/x.js')", ['https://cdn.example/x.js']],
      ['a.js', 'const a = `wss://live.example/${id}`', ['wss://live.example/']],
      ['a.js', "image.src = '//img.example/p.png'", ['//img.example/p.png']],
      ['a.js', "import 'https://esm.example/lit'", ['https://esm.example/lit']],
      ['a.js', '// see https://example.org\n/* http://example.org */ const part = "a//b"', []],
      ['a.css', '@import url(//fonts.example/f.css); /* https://example.org */', ['//fonts.example/f.css']],
      ['a.css', "a { background: url('https://img.example/p.png') }", ['https://img.example/p.png']],
      ['a.json', '{ "$id": "https://data.example/schema" }', ['https://data.example/schema']],
    ])('in %s: %s', (file, text, found) => expect(addressesIn(file, text)).toEqual(found));
  });
});
