import { defused, plainRows, type PlainValue, type Sheet } from './sheet.js';

function cell(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = defused(value);
  return /["\n\r,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Comma-separated text (RFC 4180), lines ended by CRLF. */
export function csvText(sheet: Sheet): string {
  return [...plainRows(sheet)].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The same as a file; without the byte-order mark, Excel and WPS read Chinese as GBK. */
export function csvBlob(sheet: Sheet): Blob {
  return new Blob(['\ufeff', csvText(sheet)], { type: 'text/csv;charset=utf-8' });
}
