// A pasted table as the page keeps it: rows of cells that can be corrected, and handed to a reader as HTML again.
import { readDelimited } from '../../src/import/delimited-text.js';
import type { Grid } from '../../src/import/grid.js';
import { readBlocks } from '../../src/import/html-table.js';

/** One cell; a merged cell is the same object at each place it covers. */
export interface Cell {
  text: string;
}

/** A row of a table, or a paragraph beside one: a single cell, `table` −1. */
export interface Row {
  table: number;
  cells: Cell[];
}

/** A cell as it is drawn: where it begins and how far it reaches. */
export interface Placed {
  cell: Cell;
  column: number;
  width: number;
  height: number;
}

/** A copy to be written in; what was one merged cell is one again. */
export function copyOfRows(rows: readonly Row[]): Row[] {
  const copies = new Map<Cell, Cell>();
  const copyOf = (cell: Cell) => {
    const copy = copies.get(cell) ?? { ...cell };
    copies.set(cell, copy);
    return copy;
  };
  return rows.map((row) => ({ ...row, cells: row.cells.map(copyOf) }));
}

/** The rows of pasted HTML, paragraphs among them; `null` where it holds no table. */
export function rowsOfHtml(html: string): Row[] | null {
  const blocks = readBlocks(html);
  if (!blocks.some(({ grid }) => grid)) return null;
  return blocks.flatMap(({ grid, text }, i) =>
    grid ? rowsOfGrid(grid, i) : [{ table: -1, cells: [{ text: text ?? '' }] }],
  );
}

/** The text of HTML without a table, a line a paragraph. */
export function textOfHtml(html: string): string {
  return readBlocks(html)
    .map(({ text }) => text ?? '')
    .join('\n');
}

/** The rows of CSV or TSV; words alone in their row, such as a title or a category, have the row for themselves. */
export function rowsOfDelimited(text: string): Row[] {
  return rowsOfGrid(readDelimited(text), 0).map((row) => {
    const [first, ...others] = row.cells;
    const isAlone = first && /\D/.test(first.text) && others.every((cell) => cell.text === '');
    return isAlone ? { ...row, cells: row.cells.map(() => first) } : row;
  });
}

function rowsOfGrid(grid: Grid, table: number): Row[] {
  const own = new Map<object, Cell>();
  return grid.map((row) => ({
    table,
    cells: row.map((cell) => {
      // Gaps of a grid are one and the same cell; here each is a place of its own to write in.
      if (cell.width === 1 && cell.height === 1) return { text: cell.text };
      const known = own.get(cell) ?? { text: cell.text };
      own.set(cell, known);
      return known;
    }),
  }));
}

/** Cells of the row at `at` that begin there, with the places they cover. */
export function placedCells(rows: readonly Row[], at: number): Placed[] {
  const placed: Placed[] = [];
  const row = rows[at];
  if (!row) return placed;
  const above = rows[at - 1];
  for (let column = 0; column < row.cells.length;) {
    const cell = row.cells[column]!;
    let width = 1;
    while (row.cells[column + width] === cell) width += 1;
    if (above?.table !== row.table || above.cells[column] !== cell) {
      let height = 1;
      while (rows[at + height]?.cells[column] === cell) height += 1;
      placed.push({ cell, column, width, height });
    }
    column += width;
  }
  return placed;
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** HTML for a reader: nothing but paragraphs, tables and their spans. It is never put into a page. */
export function htmlOfRows(rows: readonly Row[]): string {
  let html = '';
  rows.forEach((row, at) => {
    const { table } = row;
    if (table < 0) {
      html += `<p>${escaped(row.cells[0]?.text ?? '')}</p>`;
      return;
    }
    if (rows[at - 1]?.table !== table) html += '<table>';
    html += '<tr>';
    for (const { cell, width, height } of placedCells(rows, at))
      html += `<td colspan="${width}" rowspan="${height}">${escaped(cell.text)}</td>`;
    html += '</tr>';
    if (rows[at + 1]?.table !== table) html += '</table>';
  });
  return html;
}

/** The same as lines of text, cells kept apart by tabs; what a merged cell says stands once. */
export function textOfRows(rows: readonly Row[]): string {
  const line = (at: number) => {
    const placed = placedCells(rows, at);
    const texts = new Map(placed.map(({ column, cell }) => [column, cell.text.replace(/\s*\n\s*/g, ' ')]));
    const width = rows[at]?.cells.length ?? 0;
    return Array.from({ length: width }, (_, column) => texts.get(column) ?? '')
      .join('\t')
      .replace(/\t+$/, '');
  };
  return rows.map((row, at) => (row.table < 0 ? (row.cells[0]?.text ?? '') : line(at))).join('\n');
}
