import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sideScriptFile, sideScripts } from '../../scripts/classic-scripts/side-scripts.mjs';
import { root, themes } from '../../scripts/project.mjs';
import { minifyCss } from '../../scripts/vite-plugins/minify-templates.mjs';
import { newerCss } from './support/css-features.mjs';
import { isNewerSyntax, newerNames, ownNames } from './support/script-features.mjs';
import { taggedTemplates } from './support/template-literals.mjs';

const oldest = 86;

const scripts = readdirSync(`${root}dist`, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, code: readFileSync(`${root}dist/${file}`, 'utf8') }));

/** Newer than Chromium 86, and nothing is lost where they are missing (stories/docs/old-kernels.mdx). */
const enhancements = new Set([
  // The old kernel has no forced colours.
  'media forced-colors',
  'property forced-color-adjust',
  // Boxes to tick have the colour of the browser's own.
  'property accent-color',
  // A link's line lies a pixel nearer.
  'property text-underline-offset',
  // A title of several lines fills its first line.
  'property text-wrap',
]);

const svgProperties = [
  'fill',
  'stroke',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'vector-effect',
];

/** The data says 87 or nothing, the real Chromium 86 has them (test/pages/chromium-86.test.mjs asks it). */
const mistaken = new Set([
  ...['margin', 'padding'].flatMap((name) =>
    ['start', 'end'].map((side) => `property ${name}-inline-${side}`),
  ),
  // Of a page, which has had one since Chromium 15.
  'property size',
  // Of drawings in SVG.
  ...svgProperties.map((name) => `property ${name}`),
]);

/**
 * Names that later parts of the browser bear as well, and what they are here. A name that any of the scripts
 * gives to a member or a binding of its own is taken for that.
 */
const otherMeanings = new Map([
  ['.fontFamily', 'of a computed style'],
  ['.capture', 'an option of a listener'],
  ['.showPopover', 'asked for before it is called'],
  ['.transition', 'a style property, looked for by ECharts'],
]);

const isCss = ({ parts }) => {
  const text = parts.join('');
  return !/^\s*<|<\/|\/>/.test(text) && /\{[^{}]*:[^{}]*[;}]/.test(text);
};

/** The text of a literal, with stand-ins for what its expressions bring: rules or values. */
function textOf({ parts }) {
  return parts.reduce((css, part, i) =>
    /(?:^|[;{}]|\*\/)\s*$/.test(css)
      ? `${css}@civic-${i};${part.replace(/^\s*;/, '')}`
      : `${css}var(--civic-${i})${part}`,
  );
}

const literals = scripts.flatMap(({ file, code }) =>
  taggedTemplates(code, file)
    .filter(isCss)
    .map((literal) => ({ file, ...literal })),
);

describe(`what is built runs in Chromium ${oldest}`, () => {
  it('finds the styles of every source in the modules, the CDN module and the classic script', () => {
    const styles = readdirSync(`${root}src`, { recursive: true }).filter((file) =>
      file.endsWith('.styles.ts'),
    );
    const inSources = styles.flatMap((file) =>
      taggedTemplates(readFileSync(`${root}src/${file}`, 'utf8'), file.replace('.ts', '.js')).filter(isCss),
    ).length;
    // Side scripts that have a part in common bring it each.
    const count = (fits) =>
      new Set(literals.filter(({ file }) => fits(file)).map(({ parts }) => parts.join('$'))).size;
    expect(inSources).toBeGreaterThan(20);
    expect(count((file) => !file.startsWith('cdn/'))).toBe(inSources);
    const classic = new Set(
      ['civicboard.classic.js', ...Object.values(sideScripts).map(sideScriptFile)].map(
        (name) => `cdn/${name}`,
      ),
    );
    expect(count((file) => classic.has(file))).toBe(inSources);
    expect(count((file) => file.startsWith('cdn/') && !classic.has(file))).toBe(inSources);
  });

  it('has no CSS in literals that the kernel does not know', () => {
    const newer = literals.flatMap((literal) =>
      newerCss(textOf(literal), oldest)
        .filter((name) => !enhancements.has(name) && !mistaken.has(name))
        .map((name) => `${literal.file}: ${name}`),
    );
    expect(newer).toEqual([]);
  });

  it('has its CSS lowered: to lower it again changes nothing', () => {
    // Where a prefixed twin stands beside a property, a second pass writes the twin again.
    const plain = (parts) => parts.join('$').replace(/;?-(?:webkit|moz)-[\w-]+:[^;}]*/g, '');
    const changed = literals.filter(({ parts, file }) => plain(minifyCss(parts, file)) !== plain(parts));
    expect(changed.map(({ file, parts }) => `${file}: ${parts.join('$').slice(0, 80)}`)).toEqual([]);
  });

  it.each(themes)('has no CSS in the theme %s that the kernel does not know', (theme) => {
    expect(newerCss(readFileSync(`${root}themes/${theme}.css`, 'utf8'), oldest)).toEqual([]);
  });

  it('lists no exception that nothing needs any more', () => {
    const asked = new Set(literals.flatMap((literal) => newerCss(textOf(literal), oldest)));
    expect([...enhancements, ...mistaken].filter((name) => !asked.has(name))).toEqual([]);
  });

  it('has no syntax in its scripts that would have to be lowered', async () => {
    const newer = [];
    for (const { file, code } of scripts) if (await isNewerSyntax(code, `chrome${oldest}`)) newer.push(file);
    expect(newer).toEqual([]);
  });

  it('keeps the classic scripts to what webpack 4 can read', async () => {
    for (const name of ['classic', ...Object.values(sideScripts)].map((each) => `civicboard.${each}.js`)) {
      const { code } = scripts.find(({ file }) => file === `cdn/${name}`);
      expect(await isNewerSyntax(code, 'es2019'), name).toBe(false);
    }
  });

  it('calls nothing of a library that came later', () => {
    const own = new Set(scripts.flatMap(({ file, code }) => [...ownNames(code, file)]));
    // Were these among our own, a call of the real one would pass for one of ours.
    for (const name of ['.at', '.hasOwn', '.findLast', '.randomUUID', '.Segmenter', 'structuredClone'])
      expect(own, name).not.toContain(name);
    const newer = scripts.flatMap(({ file, code }) =>
      newerNames(code, oldest, file)
        .filter((name) => !own.has(name) && !otherMeanings.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(newer).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['a { inset: 0 }', ['property inset']],
    ['a:is(b, c) { top: 0 }', ['selector :is']],
    ['a { width: 100dvh; overflow: clip }', ['keyword overflow: clip', 'unit dvh']],
    ['a { color: light-dark(red, blue); aspect-ratio: 1 }', ['function light-dark', 'property aspect-ratio']],
    ['a { color: var(--b, color-mix(in srgb, red, blue)) }', ['function color-mix']],
    ['@media (width <= 600px) { a { top: 0 } }', ['media range of width']],
    ['@layer a { b { top: 0 } }', ['rule @layer-block']],
    ['a { & b { top: 0 } }', ['selector &']],
    ['a { margin-inline: 1px; text-wrap: balance }', ['property margin-inline', 'property text-wrap']],
    ['a:hover { gap: 1px; transform: translate(1px, 2px); width: min(1px, 2em) }', []],
  ])('reads %s', (css, newer) => expect(newerCss(css, oldest)).toEqual(newer));

  it.each([
    ['[1].at(-1)', ['.at']],
    ['Object.hasOwn({}, "a")', ['.hasOwn']],
    ['structuredClone({})', ['structuredClone']],
    ['crypto.randomUUID()', ['.randomUUID']],
    ['new Intl.Segmenter()', ['.Segmenter']],
    ['[2, 1].toSorted()', ['.toSorted']],
    ['element.replaceChildren(); "a".replaceAll("a", "b"); new ResizeObserver(f)', []],
  ])('reads %s', (code, newer) => expect(newerNames(code, oldest, 'a.js')).toEqual(newer));

  it.each(['class A { static { b() } }', 'await a', 'a = /b/v', 'class A { #b; c() { return #b in this } }'])(
    'takes %s for newer syntax',
    async (code) => expect(await isNewerSyntax(code, 'chrome86').catch(() => true)).toBe(true),
  );
});
