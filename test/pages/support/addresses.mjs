import { parseSync, Visitor } from 'vite';

const address =
  /(?:\b(?:https?|wss?|ftp):)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>)]*|\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)]*/g;

/** Addresses with a host that a file names where a browser would read them: strings of a script, rules of a sheet. */
export function addressesIn(file, text) {
  const read = file.endsWith('.js') ? stringsOf(file, text) : [text.replace(/\/\*[\s\S]*?\*\//g, '')];
  return read.flatMap((part) => part.match(address) ?? []);
}

/** Strings and the fixed parts of templates; comments are left out. */
function stringsOf(file, code) {
  const strings = [];
  new Visitor({
    Literal: ({ value }) => typeof value === 'string' && strings.push(value),
    TemplateElement: ({ value }) => strings.push(value.cooked ?? value.raw),
  }).visit(parseSync(file, code).program);
  return strings;
}
