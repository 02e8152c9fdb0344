import Papa from 'papaparse';
import { plainGrid, type Grid } from './grid.js';
import { plainSource } from './source-lines.js';

/** Cuts CSV or TSV into cells (papaparse): quoted line feeds, doubled quotes, `;`, tab and the byte-order mark. */
export function readDelimited(text: string): Grid {
  const { data, meta } = Papa.parse<string[]>(withoutFrame(plainSource(text)).replace(/^sep=.\r?\n/i, ''), {
    ...(isTabbed(text) && { delimiter: '\t' }),
    delimitersToGuess: ['\t', ',', ';', '，', '|'],
    skipEmptyLines: 'greedy',
  });
  // Where ; parts cells, a comma in a number is its point.
  if (meta.delimiter === ';')
    for (const row of data)
      row.forEach((cell, i) => (row[i] = cell.replace(/^(-?\d+),(\d+)(?=\D{0,4}$)/, '$1.$2')));
  return plainGrid(data);
}

/** Markdown's rows without the `|` around them and the line below the headings. */
function withoutFrame(text: string): string {
  return /^\s*\|.*\|\s*$/m.test(text) ? text.replace(/^\s*\|[|:\s-]*|\|\s*$/gm, '') : text;
}

/** Whether most lines of a text are cut by tabs, as rows copied from a spreadsheet are. */
export function isTabbed(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.trim().includes('\t')).length;
  return tabbed > 0 && tabbed * 2 >= lines.length;
}
