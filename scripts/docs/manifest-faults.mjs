import { canonical } from './custom-properties.mjs';
import { detailText } from './events.mjs';

/**
 * How the documentation of one element differs from what it is and does, as lines for a person.
 *
 * @param {object} declaration Of the custom elements manifest.
 * @param {ReturnType<import('./used-in-source.mjs').usedInSource>} used
 * @param {Awaited<ReturnType<import('./run-time.mjs').elementAtRunTime>>} element
 */
export function elementFaults(declaration, used, element) {
  return [
    ...declaration.members.flatMap((member) => memberFaults(member, element.properties)),
    ...missing('property', element.properties.keys(), declaration.members),
    ...attributeFaults(declaration, used, element),
    ...listFaults('slot', declaration.slots, used.slots, 'drawn'),
    ...listFaults('part', declaration.cssParts, used.parts, 'drawn'),
    ...eventFaults(declaration, used),
    ...customPropertyFaults(declaration, used),
  ].map((fault) => `${declaration.name}: ${fault}`);
}

/** Names of things documented and things there are must be the same, each with a description. */
function listFaults(kind, documented = [], real, how) {
  const names = new Set(real instanceof Map ? real.keys() : real);
  return [
    ...missing(kind, names, documented),
    ...documented.flatMap(({ name, description }) => {
      if (!names.has(name)) return [`${kind} “${name}” is documented, but never ${how}`];
      return description?.trim() ? [] : [`${kind} “${name}” has no description`];
    }),
  ];
}

const missing = (kind, names, documented = []) =>
  Array.from(names)
    .filter((name) => !documented.some((each) => each.name === name))
    .map((name) => `${kind} “${name}” is not documented`);

function memberFaults({ kind, name, readonly, static: isStatic, description, default: literal }, properties) {
  if (!description?.trim()) return [`${name} has no doc comment`];
  if (kind !== 'field' || readonly || isStatic) return [];
  const told = /\bDefault\b:?\s*([\s\S]*)/.exec(description)?.[1];
  if (told === undefined) return [`${name} does not tell its default`];
  if (!properties.has(name)) return [`${name} can be written, but is no reactive property`];
  const { value } = properties.get(name);
  const said = /^(?:`([^`]*)`|(-?\d[\d.]*(?<!\.)))/.exec(told);
  const inDocs = said ? (said[1] ?? said[2]) : undefined;
  const faults = [];
  if (value === undefined ? inDocs !== undefined : !isSame(inDocs, value))
    faults.push(`${name} tells the default “${told.trim()}”, the code has ${show(value)}`);
  if (literal !== undefined && isLiteral(literal) && !isSame(literal, value))
    faults.push(`${name} has the default ${literal} in the manifest, the code has ${show(value)}`);
  return faults;
}

const isLiteral = (text) => /^(?:'.*'|-?[\d.]+|true|false|null|\[\]|\{\})$/.test(text);
const show = (value) => (typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? 'undefined'));

/** A default as documented: `auto`, `''`, 30, `null`, `{}`. */
function isSame(told, value) {
  if (told === undefined) return false;
  if (typeof value === 'string') return told === value || told === `'${value}'`;
  return told.replace(/\s/g, '') === show(value);
}

function attributeFaults({ attributes = [], members }, { hostAttributes }, element) {
  const own = Array.from(element.properties.values(), ({ attribute }) => attribute);
  const fields = attributes.flatMap(({ name, fieldName }) => {
    const member = members.find((each) => each.name === fieldName);
    if (!fieldName || (member && element.properties.get(fieldName)?.attribute === name)) return [];
    return [`attribute “${name}” is said to set ${fieldName}, which it does not`];
  });
  const unknown = element.attributes.filter((name) => !own.includes(name));
  return [
    ...listFaults('attribute', attributes, [...element.attributes, ...hostAttributes], 'observed or set'),
    ...fields,
    ...unknown.map((name) => `attribute “${name}” is observed, but sets no public property`),
  ];
}

function eventFaults({ events = [] }, used) {
  const wrong = events
    .filter(({ name }) => used.events.has(name))
    .flatMap(({ name, type, description = '' }) => {
      const { type: real, keys } = used.events.get(name);
      const detail = detailText(keys);
      return [
        ...(type?.text === real
          ? []
          : [`event “${name}” is documented as ${type?.text ?? 'nothing'}, it is a ${real}`]),
        ...(description.includes(detail) ? [] : [`event “${name}” does not tell: ${detail}`]),
      ];
    });
  return [...listFaults('event', events, used.events, 'sent'), ...wrong];
}

function customPropertyFaults({ cssProperties = [] }, { properties }) {
  const wrong = cssProperties
    .filter(({ name }) => properties.has(name))
    .flatMap(({ name, default: told, description = '' }) => {
      const [first, ...others] = properties.get(name);
      if (first === undefined) return [];
      const same = told !== undefined && canonical(told) === first;
      const untold = others.filter((value) => !description.includes(value));
      return [
        ...(same ? [] : [`custom property ${name} tells the default ${told}, the styles have ${first}`]),
        ...untold.map((value) => `custom property ${name} does not tell that it is ${value} in some places`),
      ];
    });
  return [...listFaults('custom property', cssProperties, properties, 'read'), ...wrong];
}
