import { parseSync, Visitor } from 'vite';

/** Tagged template literals of a script, in order: the tag's name and the raw text between the expressions. */
export function taggedTemplates(code, file = 'script.js') {
  const found = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      found.push({ tag: tag.name, parts: quasi.quasis.map((part) => part.value.raw) });
    },
  }).visit(parse(code, file));
  return found;
}

export function parse(code, file) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return program;
}
