import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { withPlaceholders } from '../vite-plugins/minify-templates.mjs';
import { literalsOf } from './modules.mjs';

const isPublic = (name) => name.startsWith('--civic-') && !/^--civic-\d+-/.test(name);

/**
 * The public custom properties that a stylesheet reads, in its order: name → the fallbacks of all places.
 *
 * @returns {Map<string, string[]>}
 */
export function propertiesRead(css, filename = 'style.css') {
  const read = [];
  const Variable = ({ name: { ident }, fallback }) =>
    void (isPublic(ident) && read.push({ ident, fallback }));
  transform({ filename, code: Buffer.from(css), visitor: { Variable } });
  const found = new Map();
  for (const { ident, fallback } of read) addTo(found, ident, [fallback ? textOf(fallback) : '']);
  return found;
}

/** The same for the `css` literals of a source. */
export function propertiesReadBy(module) {
  const found = new Map();
  for (const { parts } of literalsOf(module, 'css')) {
    for (const [name, fallbacks] of propertiesRead(withPlaceholders(parts), module.path))
      addTo(found, name, fallbacks);
  }
  return found;
}

function addTo(found, name, values) {
  found.set(name, [...new Set([...(found.get(name) ?? []), ...values])]);
}

/** The public custom properties that a theme sets, name → value. A later rule wins, as it does on a page. */
export function propertiesSet(css, filename = 'style.css') {
  const set = [];
  const custom = ({ name, value }) => void (isPublic(name) && set.push([name, value]));
  transform({ filename, code: Buffer.from(css), visitor: { Declaration: { custom } } });
  return new Map(set.map(([name, value]) => [name, textOf(value)]));
}

export const themeOf = (path) => propertiesSet(readFileSync(path, 'utf8'), path);

/** A value as this file writes it, so that two ways to write the same are equal. */
export function canonical(value) {
  return propertiesSet(`a{--civic-value:${value}}`).get('--civic-value');
}

const isToken = (each, type) => each?.type === 'token' && each.value.type === type;

const space = { type: 'token', value: { type: 'white-space', value: ' ' } };

/** One space after each comma, and without `from: null`, which Lightning CSS gives but does not take. */
function tidy(tokens) {
  return JSON.parse(JSON.stringify(tokens), (key, value) => {
    if (key === 'from' && value === null) return undefined;
    if (!Array.isArray(value)) return value;
    const besideComma = (i) => isToken(value[i - 1], 'comma') || isToken(value[i + 1], 'comma');
    return value
      .filter((each, i) => !isToken(each, 'white-space') || !besideComma(i))
      .flatMap((each) => (isToken(each, 'comma') ? [each, space] : [each]));
  });
}

/** Parsed tokens as text, by way of a rule that holds nothing else. */
function textOf(tokens) {
  const custom = ({ name }) => ({ property: 'custom', value: { name, value: tidy(tokens) } });
  const { code } = transform({
    filename: 'value.css',
    code: Buffer.from('a{--value:0}'),
    minify: true,
    visitor: { Declaration: { custom } },
  });
  return /^a\{--value:([\s\S]*)\}$/.exec(code.toString())[1].replace(/\s+/g, ' ').trim();
}
