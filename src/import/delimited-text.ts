import Papa from 'papaparse';
import { plainGrid, type Grid } from './grid.js';

const delimiters = ['\t', ',', ';', '，', '|'] as const;

/** The delimiter of a text: the one that cuts its first rows into the most columns, and alike; `null` for none. */
function delimiterOf(text: string): string | null {
  const start = text.slice(0, 20_000);
  let best: string | null = null;
  let most = 0;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 12, skipEmptyLines: 'greedy' });
    const widths = data.map((row) => row.length);
    const alike = widths.filter((width) => width === Math.max(...widths)).length;
    const score = Math.max(0, ...widths) < 2 ? 0 : Math.max(...widths) * (alike / widths.length);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** Cuts CSV or TSV into cells (papaparse): quoted line feeds, doubled quotes, `;`, tab and the byte-order mark. */
export function readDelimited(text: string): Grid {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = delimiterOf(plain) ?? ',';
  const { data } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: 'greedy' });
  return plainGrid(data);
}

/** Whether most lines of a text are cut by tabs, as rows copied from a spreadsheet are. */
export function isTabbed(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.trim().includes('\t')).length;
  return tabbed > 0 && tabbed * 2 >= lines.length;
}
