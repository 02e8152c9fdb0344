/**
 * Declarations for JSX of any kind, React and Vue, typed by the element classes: file name → text.
 *
 * @returns {Record<string, string>}
 */
export function frameworkTypes({ modules }) {
  const found = modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, ...declaration })))
    .filter(({ tagName }) => tagName);
  // Packages that are only types still need a module for who imports them as one.
  const module = 'export {};\n';
  const types = { 'jsx.d.ts': jsx(found), 'react.d.ts': react, 'vue.d.ts': vue };
  return { ...types, 'jsx.js': module, 'react.js': module, 'vue.js': module };
}

function jsx(declarations) {
  const events = new Set(declarations.flatMap((each) => each.events.map(({ type }) => type.text)));
  const map = (name, doc, typeOf) =>
    `/** ${doc} */\nexport interface ${name} {\n` +
    `${declarations.map((each) => `  '${each.tagName}': ${typeOf(each)};\n`).join('')}}\n`;
  return [
    [
      ...declarations.map(
        ({ name, path }) => `import type { ${name} } from '../${path.replace('dist/', '')}';`,
      ),
      `import type { ${[...events].sort().join(', ')} } from '../element/events.js';\n`,
    ].join('\n'),
    map('CivicElements', 'Tag → class.', ({ name }) => name),
    map('CivicElementProps', 'Tag → what JSX may give it.', ({ name }) => `${name}Props`),
    map('CivicElementEvents', 'Tag → the events it sends.', ({ name }) => `${name}Events`),
    ...declarations.flatMap((each) => [eventsInterface(each), propsInterface(each)]),
  ].join('\n');
}

function eventsInterface({ name, tagName, events }) {
  const lines = events.map((event) => `${comment(event)}  '${event.name}': ${event.type.text};\n`);
  return `/** Events of \`<${tagName}>\`. */\nexport interface ${name}Events {\n${lines.join('')}}\n`;
}

/** Properties by their name, attributes that are called otherwise by theirs, and a handler for each event. */
function propsInterface({ name, tagName, members, attributes, events }) {
  const properties = members.filter((each) => each.kind === 'field' && !each.readonly && !each.static);
  const others = attributes.filter(({ name: attribute, fieldName }) => fieldName && fieldName !== attribute);
  const lines = [
    ...properties.map((each) => `${comment(each)}  ${each.name}?: ${name}['${each.name}'] | undefined;\n`),
    ...others.map((each) => `${comment(each)}  '${each.name}'?: ${attributeType(name, each)} | undefined;\n`),
    ...events.map(
      (each) => `${comment(each)}  'on${each.name}'?: ((event: ${each.type.text}) => void) | undefined;\n`,
    ),
  ];
  return `/** What JSX may give a \`<${tagName}>\`. */\nexport interface ${name}Props {\n${lines.join('')}}\n`;
}

function attributeType(className, { fieldName, type }) {
  const property = `${className}['${fieldName}']`;
  return type?.text === 'number' ? `${property} | string` : property;
}

function comment({ description }) {
  if (!description) return '';
  return `  /** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`;
}

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivicElementProps, CivicElements } from './jsx.js';

type Tags = {
  [Tag in keyof CivicElementProps]: CivicElementProps[Tag] &
    Omit<DetailedHTMLProps<HTMLAttributes<CivicElements[Tag]>, CivicElements[Tag]>, keyof CivicElementProps[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const vue = `import type { HTMLAttributes, PublicProps } from 'vue';
import type { CivicElementEvents, CivicElementProps, CivicElements } from './jsx.js';

type Emit<Events> = {
  [Name in keyof Events]: (listener: (name: Name, event: Events[Name]) => void) => void;
}[keyof Events] extends (listener: infer All) => void
  ? All
  : never;

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;

/** \`@civic-select\` in a template, \`onCivicSelect\` in a render function. */
type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void;
};

type Props<Tag extends keyof CivicElements> = Omit<CivicElementProps[Tag], \`on\${string}\`>;

/** An element as a template sees it. */
type InTemplate<Tag extends keyof CivicElements> = new () => CivicElements[Tag] & {
  /** For type checks of templates only. */
  $props: Props<Tag> &
    Handlers<CivicElementEvents[Tag]> &
    Omit<HTMLAttributes, keyof Props<Tag>> &
    PublicProps;
  /** For type checks of templates only. */
  $emit: Emit<CivicElementEvents[Tag]>;
};

type Tags = { [Tag in keyof CivicElements]: InTemplate<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`;
