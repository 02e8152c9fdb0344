/** What a reader of markup is told, in the order of the source. */
export interface MarkupListener {
  open(tag: string, attribute: (name: string) => string | null): void;
  close(tag: string): void;
  text(text: string): void;
}

const entities: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  bull: '•',
  deg: '°',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g, (whole, ...found) => {
    const [ten, hex, name] = found as (string | undefined)[];
    if (name) return entities[name] ?? whole;
    const code = ten ? Number(ten) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Elements whose content is no text of the document. */
const unseen = new Set(['script', 'style', 'head', 'xml', 'template', 'noscript', 'textarea', 'object']);
const tagName = /[a-zA-Z][^\s/>]*/y;

/**
 * Reads HTML sign by sign, as tolerant as the tables that Word, WPS and content systems put out need it.
 *
 * Our own, because the platform's `DOMParser` is a sink under Trusted Types (a page that lists only Lit's policy
 * could not read a string at all) and does not exist in workers or Node. Rows and cells need no tree: nothing
 * but tags, entities and comments is told apart here, and one reader gives the same result everywhere.
 */
export function readMarkup(html: string, listener: MarkupListener): void {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) listener.text(decoded(html.slice(at, next < 0 ? undefined : next)));
    if (next < 0) return;
    at = readTag(html, next, listener);
  }
}

/** Reads what begins with `<` and returns where to go on. */
function readTag(html: string, at: number, listener: MarkupListener): number {
  const sign = html[at + 1] ?? '';
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 4);
  if (sign === '!' || sign === '?') return behind(html, '>', at + 1);
  const closing = sign === '/';
  tagName.lastIndex = at + (closing ? 2 : 1);
  const name = tagName.exec(html)?.[0];
  if (!name) {
    listener.text('<');
    return at + 1;
  }
  const from = tagName.lastIndex;
  const to = tagEnd(html, from);
  const tag = name.toLowerCase();
  if (closing) listener.close(tag);
  else if (unseen.has(tag)) return html[to - 1] === '/' ? to + 1 : behindElement(html, tag, to + 1);
  else listener.open(tag, (attribute) => attributeOf(html.slice(from, to), attribute));
  return to + 1;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function behindElement(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\b[^>]*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** Place of the `>` that ends a tag; one inside quotes does not, unless the quote never ends. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    if (html[at - 1] !== '=') continue;
    const end = html.indexOf(sign, at + 1);
    if (end > 0) at = end;
  }
  return html.length;
}

function attributeOf(attributes: string, name: string): string | null {
  if (!attributes.includes(name) && !attributes.includes(name.toUpperCase())) return null;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? '') : null;
}

/** Tells a listener what a live element holds, as if its markup were read. */
export function readElement(element: Element, listener: MarkupListener): void {
  const tag = element.tagName.toLowerCase();
  if (unseen.has(tag)) return;
  listener.open(tag, (name) => element.getAttribute(name));
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === 3) listener.text(node.nodeValue ?? '');
    else if (node.nodeType === 1) readElement(node as Element, listener);
  }
  listener.close(tag);
}
