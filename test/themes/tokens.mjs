import { readFileSync, readdirSync } from 'node:fs';
import { root, themes } from '../../scripts/project.mjs';

/** Source of every style sheet in src, by path. */
export const styleSheets = Object.fromEntries(
  readdirSync(`${root}src`, { recursive: true })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.styles.ts'))
    .map((path) => [path, readFileSync(root + path, 'utf8').replace(/\/\*[^]*?\*\//g, '')]),
);

const squeeze = (value) => value.replace(/\s+/g, ' ').trim();

/** Private name → public name and default, as src/element/tokens.styles.ts says. */
export const tokens = Object.fromEntries(
  [
    ...styleSheets['src/element/tokens.styles.ts'].matchAll(
      /(--_[\w-]+): var\(\s*(--civic-[\w-]+),([^;]+)\);/g,
    ),
  ].map(([, name, publicName, value]) => [name, { publicName, value: squeeze(value) }]),
);

/** Public name → default; the colour scheme is read where it is used, with no private name between. */
export const defaults = Object.fromEntries([
  ...Object.values(tokens).map(({ publicName, value }) => [publicName, value]),
  ...[...styleSheets['src/element/tokens.styles.ts'].matchAll(/color-scheme: var\((--[\w-]+), (\w+)\)/g)].map(
    ([, name, value]) => [name, value],
  ),
]);

/** Every public name that some style sheet reads, those of single elements among them. */
export const publicNames = new Set(
  Object.values(styleSheets).flatMap((css) =>
    [...css.matchAll(/var\(\s*(--civic-[\w-]+)/g)].map(([, name]) => name),
  ),
);

/** What a theme's file sets: public name → value. */
export function themeValues(css) {
  const rules = css.replace(/\/\*[^]*?\*\//g, '');
  return Object.fromEntries(
    [...rules.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name, value]) => [name, squeeze(value)]),
  );
}

/** Every theme with its file's text, the values it sets, and the values that hold in it. */
export const allThemes = themes.map((name) => {
  const css = readFileSync(`${root}themes/${name}.css`, 'utf8');
  const own = themeValues(css);
  return { name, css, own, values: { ...defaults, ...own } };
});
