import { declarationOf, readModule } from './modules.mjs';

/**
 * A type as its reader sees it: a name that stands for some words becomes these words, so that editors can
 * offer them.
 */
export function typeText(module, text) {
  const source = /^\w+$/.test(text) && module.imports.get(text);
  if (!source) return text;
  const { code } = readModule(source);
  const { type, typeAnnotation } = declarationOf(readModule(source), text);
  const isWord = (node) => node.type === 'TSLiteralType' && typeof node.literal.value === 'string';
  if (type !== 'TSTypeAliasDeclaration' || !typeAnnotation.types?.every(isWord)) return text;
  return typeAnnotation.types.map(({ start, end }) => code.slice(start, end)).join(' | ');
}

/**
 * The data type that an element's class gives its base: `RosterData` in `extends CivicElement<RosterData, …>`, be it
 * by way of another class between them.
 */
export function dataTypeOf(module, className) {
  const { superClass, superTypeArguments } = declarationOf(module, className);
  const [first] = superTypeArguments?.params ?? [];
  if (first) return module.code.slice(first.start, first.end);
  const between = superClass && module.imports.get(superClass.name);
  return between && dataTypeOf(readModule(between), superClass.name);
}
