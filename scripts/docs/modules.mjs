import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'vite';

/**
 * @typedef {object} SourceModule
 * @property {string} path Absolute path.
 * @property {string} code
 * @property {object} program Its syntax tree (ESTree).
 * @property {object[]} comments
 * @property {Map<string, string>} imports Local name → path of the source it comes from.
 * @property {Set<string>} packaged Local names that come from packages.
 */

const parsed = new Map();

/** A source with its syntax tree; each is parsed once. @returns {SourceModule} */
export function readModule(path) {
  if (!parsed.has(path)) parsed.set(path, parse(path));
  return parsed.get(path);
}

function parse(path) {
  const code = readFileSync(path, 'utf8');
  const { program, comments, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const imports = new Map();
  const packaged = new Set();
  const targets = new Set();
  new Visitor({
    ImportDeclaration({ source, specifiers, importKind }) {
      const target = pathOf(path, source.value);
      if (!target) {
        for (const { local } of specifiers) packaged.add(local.name);
        return;
      }
      for (const { local, importKind: kind } of specifiers) imports.set(local.name, { target, kind });
      if (importKind !== 'type') targets.add(target);
    },
    ExportNamedDeclaration: ({ source, exportKind }) => exportKind !== 'type' && note(source),
    ExportAllDeclaration: ({ source, exportKind }) => exportKind !== 'type' && note(source),
    ImportExpression: ({ source }) => note(source),
  }).visit(program);
  const names = new Map(Array.from(imports, ([name, { target }]) => [name, target]));
  return { path, code, program, comments, imports: names, packaged, targets };

  function note(source) {
    const target = source && pathOf(path, source.value);
    if (target) targets.add(target);
  }
}

/** The source that a relative specifier means; packages are none of ours. */
function pathOf(from, specifier) {
  if (typeof specifier !== 'string' || !specifier.startsWith('.')) return undefined;
  const path = join(dirname(from), specifier);
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : path;
}

/**
 * A source and all it runs with, lazy chunks included and imports of types left out.
 *
 * @returns {SourceModule[]}
 */
export function modulesOf(entry) {
  const found = new Set([entry]);
  for (const path of found) readModule(path).targets.forEach((target) => found.add(target));
  return Array.from(found, readModule);
}

/** All literals with a tag (`html`, `svg`, `css`), as the texts between their expressions. */
export function literalsOf({ program }, ...tags) {
  const found = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (!tags.includes(tag.name)) return;
      const parts = quasi.quasis.map(({ value }) => value.raw);
      found.push({ parts, expressions: quasi.expressions });
    },
  }).visit(program);
  return found;
}

/** The class, interface or type that a source declares under a name. */
export function declarationOf({ path, program }, name) {
  const all = program.body.map((node) => node.declaration ?? node);
  const found = all.find((node) => node.id?.name === name);
  if (!found) throw new Error(`${path}: there is no ${name}`);
  return found;
}
