// What XML has no place for: control characters, halves of letters, and the two signs that are none.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;
const strayHalf = /(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters that a cell can hold. */
const mostLetters = 32_767;

/** Text as XML. */
export function xmlText(text: string): string {
  return text
    .replace(unfit, '')
    .replace(strayHalf, '$1')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Text of a cell: no longer than one can hold, and without what spreadsheets take for an escaped letter. */
export function cellText(text: string): string {
  const held = text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text;
  return xmlText(held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** Name of a column by its number from 0: A … Z, AA …. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A name that a sheet can have. */
export function sheetName(name: string): string {
  const fit = xmlText(
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31),
  ).trim();
  return fit || 'Sheet1';
}

const firstDay = Date.UTC(1899, 11, 30);

/** The number a spreadsheet keeps a day by; `null` before March 1900, where they count one day too many. */
export function dayNumber(day: string): number | null {
  if (day < '1900-03-01') return null;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return (Date.UTC(year, month - 1, date) - firstDay) / 86_400_000;
}

/** Width in units of a digit: signs of Chinese take two. The longest line counts. */
export function letterWidth(text: string): number {
  let [width, most] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) width = 0;
    else width += code < 0x2e80 ? 1 : 2;
    most = Math.max(most, width);
  }
  return most;
}
