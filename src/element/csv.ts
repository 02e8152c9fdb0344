/** What an element shows, as a plain table for export. */
export interface Sheet {
  headings: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A spreadsheet takes a cell that begins so for a formula: it is written with an apostrophe before it. */
const formulaStart = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /["\n\r,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Comma-separated text (RFC 4180), lines ended by CRLF. */
export function csvText({ headings, rows }: Sheet): string {
  return [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The same as a file; without the byte-order mark, Excel and WPS read Chinese as GBK. */
export function csvBlob(sheet: Sheet): Blob {
  return new Blob(['\ufeff', csvText(sheet)], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the user; clicking a link to a blob works under a strict CSP. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  link.click();
  // Some kernels start the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
