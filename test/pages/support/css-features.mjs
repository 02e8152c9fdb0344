import compat from '@mdn/browser-compat-data';
import { transform } from 'lightningcss';

const { properties, selectors, types, 'at-rules': atRules } = compat.css;

/** Units that every kernel has; newer ones (dvh, cqw, lh …) are unknown to the compatibility data. */
const units = ['px', 'em', 'rem', 'ex', 'ch', 'vw', 'vh', 'vmin', 'vmax', 'mm', 'cm', 'in', 'pt', 'pc'];

/** Functions whose names the compatibility data spells in its own way. */
const functions = {
  ...types,
  ...properties.transform,
  ...properties['grid-template-columns'],
  ...types.image,
  ...types['transform-function'],
  ...types.gradient,
};
const anywhere = [
  'var',
  'url',
  'rgb',
  'rgba',
  'hsl',
  'hsla',
  'rect',
  'not',
  'host',
  'slotted',
  'part',
  'lang',
];
const plain = [
  ...anywhere,
  'cubic-bezier',
  'steps',
  'minmax',
  'repeat',
  'linear-gradient',
  'repeating-linear-gradient',
  'radial-gradient',
  'nth-child',
  'nth-last-child',
  'nth-of-type',
];

/** The version of Chrome that brought a feature; `Infinity` where none has, or where the data does not know it. */
export function since(feature) {
  // `gap` and its like are told for each kind of layout by itself: columns of text we do not set.
  const contexts = Object.entries(feature ?? {}).filter(([key]) => /^(?:flex|grid|paged)_context$/.test(key));
  const { __compat: told } = feature ?? {};
  if (!told && contexts.length > 0) return Math.max(...contexts.map(([, context]) => since(context)));
  const support = [told?.support.chrome ?? []].flat();
  const versions = support
    .filter(
      ({ flags, version_removed, prefix, alternative_name: other }) =>
        !flags && !version_removed && !prefix && !other,
    )
    .map(({ version_added }) =>
      version_added === true ? 1 : Number(String(version_added).replace('≤', '')),
    );
  return Math.min(...versions.filter((version) => version > 0), Infinity);
}

/**
 * What CSS asks of a browser beyond the given version of Chrome, by MDN's compatibility data: properties,
 * keywords, selectors, at-rules, media features, functions and units. What the data does not know counts as
 * newer, so a feature of tomorrow is not missed.
 *
 * @returns {string[]} Such as `property inset`, `selector :is`.
 */
export function newerCss(css, version) {
  const newer = new Set();
  const demand = (kind, name, feature) => {
    if (since(feature) > version) newer.add(`${kind} ${name}`);
  };
  transform({
    filename: 'literal.css',
    code: Buffer.from(css),
    visitor: {
      Rule: ({ type }) => demandRule(type, demand),
      Selector: (selector) => selector.forEach((part) => demandSelector(part, demand)),
      MediaQuery: ({ condition }) => demandMedia(condition, newer, demand),
      Length: ({ unit }) => {
        if (!units.includes(unit)) newer.add(`unit ${unit}`);
      },
    },
  });
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  for (const [, name] of bare.matchAll(/(?<![\w-])([a-z][\w-]*)\(/gi))
    if (!plain.includes(name) && !selectors[name]) demand('function', name, functions[name]);
  for (const [, property, value] of bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)/gi)) {
    // Its own or another browser's prefix; beside a prefixed twin the plain name is for later kernels.
    if (property.startsWith('-') || bare.includes(`-webkit-${property}:`)) continue;
    demand('property', property, properties[property]);
    for (const word of value.trim().split(/\s+/)) {
      const keyword = properties[property]?.[word];
      if (keyword) demand('keyword', `${property}: ${word}`, keyword);
    }
  }
  return [...newer].sort();
}

function demandRule(type, demand) {
  // A placeholder of ours for rules that another literal holds.
  if (['style', 'ignored', 'unknown', 'custom'].includes(type)) return;
  demand(
    'rule',
    `@${type}`,
    atRules[type.replace(/-(?:block|statement)$/, '')] ?? (type === 'nesting' ? {} : undefined),
  );
}

function demandSelector(part, demand) {
  if (part.type === 'nesting') demand('selector', '&', undefined);
  if (!part.type.startsWith('pseudo-')) return;
  const name = part.kind === 'custom' || part.kind === 'custom-function' ? part.name : part.kind;
  if (part.vendorPrefix?.includes('webkit') || name.startsWith('-webkit-')) return;
  demand('selector', `:${name}`, selectors[name === 'host' && part.selectors ? 'hostfunction' : name]);
}

function demandMedia(condition, newer, demand) {
  if (!condition) return;
  if (condition.type === 'operation')
    return condition.conditions.forEach((each) => demandMedia(each, newer, demand));
  if (condition.type === 'not') return demandMedia(condition.value, newer, demand);
  const { type, name } = condition.value;
  if (type === 'range' || type === 'interval') newer.add(`media range of ${name}`);
  const media = atRules.media[name] ?? atRules.media[name.replace(/^(?:min|max)-/, '')];
  demand('media', name, media);
}
