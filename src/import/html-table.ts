import { gridOf, indentOf, type Cell, type Grid } from './grid.js';
import { plainSource } from './source-lines.js';
import { taken } from './taken.js';

/** A piece of a document: a paragraph, or a table. */
export type Block = { text: string; grid?: undefined } | { grid: Grid; text?: undefined };

const entities: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, ...found) => {
    const [ten, hex, name] = found as (string | undefined)[];
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = ten ? Number(ten) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text as a browser shows it: source line feeds vanish between ideographs, `\v` stands for a real break. */
function visible(text: string): string {
  return plainSource(text)
    .replace(/([^\x00-\x7f])[ \t]*[\n\r]+[ \t]*(?=[^\x00-\x7f])/g, '$1')
    .replace(/[^\S\v]+/g, ' ')
    .replace(/ ?\v\s*/g, '\n')
    .trim();
}

/** Place of the `>` that ends a tag; one inside quotes does not, unless the quote never ends. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at]!;
    if (sign === '>') return at;
    if ((sign === '"' || sign === "'") && html[at - 1] === '=') {
      const end = html.indexOf(sign, at + 1);
      if (end > 0) at = end;
    }
  }
  return html.length;
}

const markup = /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][^\s/>]*)/iy;
/** Elements whose content is no text of the document. */
const unseen = /^(?:script|style|head|xml|template|noscript|textarea|object)$/;
const breaks = /^(?:p|div|br|li|[uod]l|d[td]|h\d|section|article|header|footer|blockquote|caption|hr)$/;

interface OpenTable {
  rows: Cell[][];
  /** The cell being read; `null` between cells. */
  cell: Cell | null;
  /** Text read so far of what surrounds this table. */
  outside: string;
}

/**
 * The paragraphs and tables of an HTML text or a live element, in their order; a table within a cell becomes a
 * block of its own. Reads sign by sign, as tolerant as the tables of Word, WPS and content systems need it.
 *
 * Our own, because the platform's `DOMParser` is a sink under Trusted Types (a page that lists only Lit's policy
 * could not read a string at all) and does not exist in workers or Node. Rows and cells need no tree: nothing
 * but tags, entities and comments is told apart here, and one reader gives the same result everywhere.
 */
export function readBlocks(source: string | Element): Block[] {
  // oxlint-disable-next-line house/no-html-sink -- read, never written
  const html = typeof source === 'string' ? source : source.outerHTML;
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  /** The next number of each open list, 0 where it shows none. */
  const lists: number[] = [];
  let text = '';

  const endCell = (table: OpenTable | undefined) => {
    const shown = visible(text);
    if (table?.cell) {
      table.cell.text = shown;
      table.cell.indent = indentOf(text, true);
    } else if (shown) blocks.push({ text: shown });
    if (table) table.cell = null;
    text = '';
  };
  const endTable = () => {
    const table = tables.pop();
    if (!table) return;
    endCell(table);
    const rows = table.rows.filter((row) => row.length > 0);
    if (rows.some((row) => row.some((cell) => cell.text))) blocks.push({ grid: gridOf(rows) });
    text = table.outside;
  };
  const tagged = (tag: string, opens: boolean, attributes: string) => {
    const table = tables[tables.length - 1];
    const isCell = tag === 'td' || tag === 'th';
    const span = (name: RegExp, most: number) =>
      Math.min(Math.max(Number(taken(name, attributes, 1) || 1), 1), most);
    if (tag === 'table') {
      if (!opens) return endTable();
      if (!table) endCell(table);
      tables.push({ rows: [], cell: null, outside: text });
      text = '';
    } else if (table && (isCell || tag === 'tr')) {
      endCell(table);
      if (!opens) return;
      if (!isCell || table.rows.length === 0) table.rows.push([]);
      if (!isCell) return;
      table.cell = {
        text: '',
        indent: 0,
        width: span(/\bcolspan\s*=\s*["']?(\d+)/i, 100),
        height: span(/\browspan\s*=\s*["']?(\d+)/i, 20_000),
      };
      table.rows[table.rows.length - 1]!.push(table.cell);
    } else if (breaks.test(tag)) {
      if (table?.cell) text += '\v';
      else endCell(table);
      if (tag === 'ol' || tag === 'ul') {
        if (opens) lists.push(tag === 'ol' ? span(/\bstart\s*=\s*["']?(\d+)/i, 9999) : 0);
        else lists.pop();
      }
      // The numbers that a list shows stand in no text.
      else if (tag === 'li' && opens && lists[lists.length - 1]) text += `${lists[lists.length - 1]!++}. `;
    }
  };

  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    text += decoded(html.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    markup.lastIndex = next;
    const found = markup.exec(html);
    if (!found) text += '<';
    at = found ? markup.lastIndex : next + 1;
    const tag = found?.[2]?.toLowerCase();
    if (!tag) continue;
    const end = tagEnd(html, at);
    const opens = found?.[1] === '';
    if (opens && unseen.test(tag) && html[end - 1] !== '/') {
      const closing = new RegExp(`</${tag}[^>]*>`, 'gi');
      closing.lastIndex = end;
      at = closing.test(html) ? closing.lastIndex : html.length;
    } else {
      tagged(tag, opens, html.slice(at, end));
      at = end + 1;
    }
  }
  while (tables.length > 0) endTable();
  endCell(undefined);
  return blocks;
}
