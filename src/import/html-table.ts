import { gridOf, type Cell, type Grid } from './grid.js';
import { readElement, readMarkup, type MarkupListener } from './markup.js';

/** A piece of a document: a paragraph, or a table. */
export type Block = { text: string; grid?: undefined } | { grid: Grid; text?: undefined };

const breaks = new Set(
  'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer blockquote caption hr'.split(
    ' ',
  ),
);

interface OpenTable {
  rows: Cell[][];
  row: Cell[] | null;
  /** The span of the cell being read; `null` between cells. */
  cell: { width: number; height: number } | null;
  /** Text read so far of what surrounds this table. */
  outside: string;
}

/** Collects paragraphs and tables from markup; a table within a cell becomes a block of its own. */
class BlockReader implements MarkupListener {
  readonly blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #text = '';

  text(text: string): void {
    this.#text += text.includes('\n') ? text.replace(/\s*\n\s*/g, '\n') : text;
  }

  open(tag: string, attribute: (name: string) => string | null): void {
    const table = this.#tables[this.#tables.length - 1];
    if (tag === 'table') {
      if (!table) this.#endParagraph();
      this.#tables.push({ rows: [], row: null, cell: null, outside: this.#text });
      this.#text = '';
    } else if (tag === 'tr' && table) this.#openRow(table);
    else if ((tag === 'td' || tag === 'th') && table) {
      this.#closeCell(table);
      if (!table.row) this.#openRow(table);
      table.cell = { width: span(attribute('colspan'), 100), height: span(attribute('rowspan'), 20_000) };
    } else if (breaks.has(tag)) this.#break();
  }

  close(tag: string): void {
    const table = this.#tables[this.#tables.length - 1];
    if (tag === 'table' && table) this.#closeTable(table);
    else if ((tag === 'td' || tag === 'th' || tag === 'tr') && table) this.#closeCell(table);
    else if (breaks.has(tag)) this.#break();
  }

  end(): Block[] {
    for (let table = this.#tables[0]; table; table = this.#tables[0]) {
      this.#closeTable(this.#tables[this.#tables.length - 1] ?? table);
    }
    this.#endParagraph();
    return this.blocks;
  }

  /** Inside a cell a line feed that is kept; between cells the end of a paragraph. */
  #break(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table?.cell) this.#text += '\v';
    else this.#endParagraph();
  }

  #endParagraph(): void {
    const text = visible(this.#text);
    if (text) this.blocks.push({ text });
    this.#text = '';
  }

  #openRow(table: OpenTable): void {
    this.#closeCell(table);
    table.row = [];
    table.rows.push(table.row);
  }

  #closeCell(table: OpenTable): void {
    if (!table.cell) return this.#endParagraph();
    table.row?.push({ text: visible(this.#text), ...table.cell });
    table.cell = null;
    this.#text = '';
  }

  #closeTable(table: OpenTable): void {
    this.#closeCell(table);
    this.#tables.pop();
    const rows = table.rows.filter((row) => row.length > 0);
    if (rows.some((row) => row.some(({ text }) => text !== ''))) this.blocks.push({ grid: gridOf(rows) });
    this.#text = table.outside;
  }
}

function span(value: string | null, most: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

/** Text as a browser shows it: source line feeds vanish between ideographs, `\v` stands for a real break. */
function visible(text: string): string {
  return text
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/([^\x00-\x7f])[\n\r]+(?=[^\x00-\x7f])/g, '$1')
    .replace(/[^\S\v]+/g, ' ')
    .replace(/ ?\v[\s]*/g, '\n')
    .trim();
}

/** The paragraphs and tables of an HTML text or a live element, in their order. */
export function readBlocks(source: string | Element): Block[] {
  const reader = new BlockReader();
  if (typeof source === 'string') readMarkup(source, reader);
  else readElement(source, reader);
  return reader.end();
}
