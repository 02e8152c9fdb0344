import { parseFragment } from 'parse5';
import { literalsOf } from './modules.mjs';

/**
 * What the templates of a source offer to a page's styles and children: names of parts and slots, and the
 * custom elements drawn.
 */
export function templatesOf(module) {
  const found = { parts: new Set(), slots: new Set(), tags: new Set() };
  for (const { parts, expressions } of literalsOf(module, 'html', 'svg')) {
    const markup = parts.reduce((text, part, i) => `${text}{{${i - 1}}}${part}`);
    const values = (text) => valuesOf(text, expressions, module.path);
    for (const element of elementsOf(parseFragment(markup))) {
      const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
      if (element.tagName.startsWith('civic-')) found.tags.add(element.tagName);
      if (attributes.has('part'))
        for (const value of values(attributes.get('part')))
          value.split(/\s+/).forEach((name) => name && found.parts.add(name));
      if (element.tagName === 'slot')
        valuesOf(attributes.get('name') ?? '', expressions, module.path, true).forEach((name) =>
          found.slots.add(name),
        );
    }
  }
  return found;
}

function* elementsOf(node) {
  if (node.tagName) yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])])
    yield* elementsOf(child);
}

/** All values an attribute may take, as far as they stand in the source; others cannot be documented. */
function valuesOf(text, expressions, path, slot) {
  return text.split(/(\{\{\d+\}\})/).reduce(
    (heads, piece) => {
      const [, index] = /^\{\{(\d+)\}\}$/.exec(piece) ?? [];
      const tails = index === undefined ? [piece] : stringsOf(expressions[Number(index)], path, slot);
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );
}

function stringsOf(node, path, slot) {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'ConditionalExpression')
    return [...stringsOf(node.consequent, path, slot), ...stringsOf(node.alternate, path, slot)];
  if (node.type === 'ParenthesizedExpression') return stringsOf(node.expression, path, slot);
  // One slot a row: `details-${row.id}` is documented as `details-<id>`.
  if (slot && node.type === 'MemberExpression') return [`<${node.property.name}>`];
  if (node.type === 'Identifier' && ['nothing', 'undefined'].includes(node.name)) return [''];
  throw new Error(`${path}: the name of a part or slot must stand in the template, not in a ${node.type}`);
}
