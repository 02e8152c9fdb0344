import { root } from '../project.mjs';
import { propertiesReadBy, themeOf } from './custom-properties.mjs';
import { modulesOf, readModule } from './modules.mjs';

const source = `${root}src/element/tokens.styles.ts`;

/** Whether an element draws with the tokens. */
export const takesTokens = (entry) => modulesOf(entry).some(({ path }) => path === source);

/**
 * Every token with its default, as the styles have it, and its meaning, as the doc block above them says it.
 *
 * @returns {{ name: string, default: string, description: string | undefined }[]}
 */
export function tokens(module = readModule(source)) {
  const meanings = new Map(
    module.comments.flatMap(({ value }) =>
      Array.from(value.matchAll(/@cssprop (--[\w-]+) - (.+)/g), ([, name, text]) => [name, text.trim()]),
    ),
  );
  const read = propertiesReadBy(module);
  const told = Array.from(meanings.keys()).filter((name) => !read.has(name));
  if (told.length > 0) throw new Error(`${module.path}: documents ${told.join(', ')}, which is no token`);
  return Array.from(read, ([name, [value]]) => ({
    name,
    default: value,
    description: meanings.get(name),
  }));
}

/** How a theme that is to list every token with its default differs from the tokens, as lines for a person. */
export function themeFaults(path = `${root}themes/default.css`, expected = tokens()) {
  const theme = themeOf(path);
  return [
    ...expected.flatMap(({ name, default: value }) => {
      if (!theme.has(name)) return [`${name} is missing`];
      return theme.get(name) === value ? [] : [`${name} is ${theme.get(name)}, the styles have ${value}`];
    }),
    ...Array.from(theme.keys())
      .filter((name) => !expected.some((token) => token.name === name))
      .map((name) => `${name} is no token`),
  ];
}
