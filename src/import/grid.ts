/** One cell of a source table; a merged cell stands in the grid once for each place it covers. */
export interface Cell {
  /** Its text, with line feeds where the source breaks lines. */
  text: string;
  /** Places covered across and down. */
  width: number;
  height: number;
  /** Blanks in front of the text: deeper rows are parts of the one above. */
  indent?: number;
}

/** A table as a rectangle of cells. */
export type Grid = Cell[][];

const noCell: Cell = { text: '', width: 1, height: 1 };

/** Puts cells with their spans (rowspan, colspan) into a rectangle; a gap is an empty cell. */
export function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let at = 0;
    for (const cell of cells) {
      while (grid[top]![at]) at += 1;
      for (const row of grid.slice(top, top + cell.height))
        for (let i = 0; i < cell.width; i += 1) row[at + i] ??= cell;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? noCell));
}

/** How far blanks set a text in; those that markup is laid out with are none. */
export function indentOf(text: string, isMarkup = false): number {
  if (!/^\s/.test(text)) return 0;
  const lead = text.slice(0, text.length - text.trimStart().length);
  return isMarkup ? lead.replace(/[ \t\r\n\v]+/g, '').length : lead.length;
}

/** A grid of plain texts, as delimited text gives it. */
export function plainGrid(rows: readonly (readonly string[])[]): Grid {
  return gridOf(
    rows.map((row) =>
      row.map((text) => ({ text: tidyText(text), width: 1, height: 1, indent: indentOf(text) })),
    ),
  );
}

/** A grid on its side: its columns as rows. */
export function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column]!));
}

/** The different cells of a row that hold any text, each once. */
export function filledCells(row: readonly Cell[]): Cell[] {
  return [...new Set(row)].filter(({ text }) => text !== '');
}

/** The texts of a grid's cells, merged ones once. */
export function piecesOf(grid: Grid): string[] {
  const pieces: string[] = [];
  const merged = new Set<Cell>();
  for (const row of grid) {
    for (const cell of row) {
      if (cell.text === '' || merged.has(cell)) continue;
      if (cell.width > 1 || cell.height > 1) merged.add(cell);
      pieces.push(cell.text);
    }
  }
  return pieces;
}

/** Lines trimmed, blanks of every kind made plain, empty lines left out. */
export function tidyText(text: string): string {
  // Most cells hold none.
  if (!/\s/.test(text)) return text;
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A wording on one line: breaks between ideographs vanish, others become a blank. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([^\x21-\x7e])\n|\n(?=[^\x21-\x7e])/g, '$1')
    .replace(/\n/g, ' ')
    .trim();
}

/** The letters of a wording alone, for comparing: no white space. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
