import { inSteps, writing, type ExportOptions } from './export-options.js';
import { defused, plainRows, type PlainValue, type Sheet } from './sheet.js';
import { finish, type Steps } from './slices.js';

const rowsAStep = 200;

function cell(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = defused(value);
  return /["\n\r,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Comma-separated text (RFC 4180), lines ended by CRLF, in pieces. */
function* csvSteps(sheet: Sheet): Steps<string[]> {
  const pieces: string[] = [];
  let lines: string[] = [];
  for (const row of plainRows(sheet)) {
    lines.push(`${row.map(cell).join(',')}\r\n`);
    if (lines.length < rowsAStep) continue;
    pieces.push(lines.join(''));
    lines = [];
    yield (pieces.length * rowsAStep) / (sheet.rows.length + 1);
  }
  return [...pieces, lines.join('')];
}

export function csvText(sheet: Sheet): string {
  return finish(csvSteps(sheet)).join('');
}

// Without the byte-order mark, Excel and WPS read Chinese as GBK.
const blobOf = (pieces: readonly string[]) =>
  new Blob(['\ufeff', ...pieces], { type: 'text/csv;charset=utf-8' });

/** The same as a file. */
export function csvBlob(sheet: Sheet): Blob {
  return blobOf(finish(csvSteps(sheet)));
}

/** The same, without holding up the page where rows are many. */
export async function csvFile(sheet: Sheet, options: ExportOptions): Promise<Blob> {
  return blobOf(await inSteps(csvSteps(sheet), options, writing));
}
