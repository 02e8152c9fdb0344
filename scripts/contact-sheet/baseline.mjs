// The stored pictures: test/pages/visual-baseline/<element>/<theme>-<width>-<language>.png
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PNG } from 'pngjs';
import { root } from '../project.mjs';
import { difference, halve } from './compare.mjs';
import { encodePalettePng } from './palette-png.mjs';

export const store = `${root}test/pages/visual-baseline`;

/** Where the pictures of cells that differ are put. */
export const evidence = `${root}.cache/visual-baseline`;

const remedy = (name) => `npm run look -- --update ${wordsOf(name).join(' ')}`;

/** `roster/dark-360-zh-CN` → the words that choose it. */
function wordsOf(name) {
  const [, element, theme, width, lang] = /^([^/]+)\/(.+)-(\d+)-(zh-CN|en)$/.exec(name) ?? [];
  return element ? [element, theme, width, lang] : [];
}

/** Names of all stored pictures. */
export function storedNames(folder = store) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.png'))
    .map((path) => path.slice(0, -'.png'.length))
    .sort();
}

/** Cases without a picture and pictures without a case, each with what to do about it. */
export function storeFaults(cases, names) {
  const known = new Set(cases.map(({ name }) => name));
  const stored = new Set(names);
  return [
    ...[...known]
      .filter((name) => !stored.has(name))
      .map((name) => `${name}: no stored picture. Look at it, then make it with: ${remedy(name)}`),
    ...names
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `${name}: a stored picture of nothing there is. Take it away with: npm run look -- --update`,
      ),
  ];
}

/** What is wrong with one shot, as lines for a person; the pictures of it go to `.cache/visual-baseline`. */
export function faultsOf({ name }, { picture, complaints, failed }, folder = store) {
  if (failed) return [`${name}: it was not drawn: ${complaints.join('; ')}`];
  const file = `${folder}/${name}.png`;
  if (!existsSync(file)) return storeFaults([{ name }], []);
  const found = difference(halve(PNG.sync.read(Buffer.from(picture))), PNG.sync.read(readFileSync(file)));
  if (found === null) return [];
  write(`${evidence}/${name}-actual.png`, picture);
  write(`${evidence}/${name}-stored.png`, readFileSync(file));
  if (found.diff) write(`${evidence}/${name}-diff.png`, found.diff);
  return [
    `${name}: ${found.text}. See .cache/visual-baseline/${name}-{actual,stored,diff}.png; ` +
      `if it is meant so: ${remedy(name)}`,
  ];
}

/** Stores a shot as what the case has to look like from now on. */
export function storePicture({ name }, { picture }, folder = store) {
  const half = halve(PNG.sync.read(Buffer.from(picture)));
  const small = encodePalettePng(half);
  // A theme of many shades needs more colours than a palette has.
  const enough = difference(half, PNG.sync.read(small)) === null;
  write(
    `${folder}/${name}.png`,
    enough ? small : PNG.sync.write(Object.assign(new PNG(half), { data: half.data })),
  );
}

/** Takes away the pictures that are of no case. */
export function clearStore(cases, folder = store) {
  const known = new Set(cases.map(({ name }) => name));
  const stale = storedNames(folder).filter((name) => !known.has(name));
  for (const name of stale) rmSync(`${folder}/${name}.png`);
  return stale;
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
