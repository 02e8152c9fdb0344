import { looksLikeFormula, sectionsOf, shownText, type Sheet, type SheetCell } from './sheet.js';
import { looks, mostPercentDigits } from './xlsx-styles.js';
import { cellText, columnName, dayNumber, letterWidth } from './xlsx-text.js';

/** A sheet with what stands above it. */
export interface TitledSheet {
  sheet: Sheet;
  /** Lines above the headings: the title, then smaller ones. */
  above: readonly string[];
}

const [narrowest, widest] = [6, 46];
/** What stands side by side on A4 across in a size that is read; sheets wider than that are made smaller on paper. */
const mostAcross = 140;
/** Columns up to that width give nothing of it away. */
const spared = 14;
const lineHeight = 15;
/** Rows that stand for all where widths are measured. */
const mostMeasured = 2000;
/** Rows that are written at a time. */
export const rowsAPiece = 200;

/** Widths of the columns by their longest texts; beyond a width, or where they would not fit on paper, texts are broken. */
export function columnWidths({ headings, rows }: Sheet): number[] {
  const step = Math.max(1, Math.ceil(rows.length / mostMeasured));
  const sample = rows.filter((_, index) => index % step === 0);
  const widths = headings.map((heading, column) => {
    const longest = sample.reduce(
      (most, row) => Math.max(most, letterWidth(shownText(row[column] ?? null))),
      letterWidth(heading),
    );
    return Math.min(widest, Math.max(narrowest, Math.ceil(longest * 1.06) + 2));
  });
  return fitted(widths);
}

/** Takes what is too much for a sheet of paper from the wide columns. */
function fitted(widths: number[]): number[] {
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const over = sum(widths) - mostAcross;
  const extra = widths.map((width) => Math.max(0, width - spared));
  if (over <= 0 || sum(extra) === 0) return widths;
  const share = Math.max(0, 1 - over / sum(extra));
  return widths.map((width, at) => width - Math.floor((extra[at] ?? 0) * (1 - share)));
}

function textXml(place: string, text: string, look: number): string {
  if (text === '') return `<c r="${place}" s="${look}"/>`;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

const numberXml = (place: string, value: number, look: number) =>
  `<c r="${place}" s="${look}"><v>${value}</v></c>`;

function wordsXml(place: string, text: string, isCentred: boolean): string {
  const look = isCentred ? looks.centredText : looks.text;
  return textXml(place, text, looksLikeFormula(text) ? looks.quoted : look);
}

/** A cell by its type. Text is always written as text, never as something to work out. */
function cellXml(place: string, cell: SheetCell, isCentred = false): string {
  if (cell === null || typeof cell === 'string') return wordsXml(place, cell ?? '', isCentred);
  const number = isCentred ? looks.centredNumber : looks.number;
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? numberXml(place, cell, number) : wordsXml(place, String(cell), isCentred);
  }
  const { type, digits = 0, shown } = cell;
  const value = type === 'date' ? dayNumber(String(cell.value)) : Number(cell.value);
  if (value === null || !Number.isFinite(value)) return wordsXml(place, shown, isCentred);
  if (type === 'number') return numberXml(place, value, number);
  if (type === 'date') return numberXml(place, value, isCentred ? looks.centredDate : looks.date);
  const places = Math.max(0, Math.min(mostPercentDigits, Math.round(digits)));
  return numberXml(place, value, looks.percent + places);
}

/** Lines that a text takes in a column; a little more than reckoned, for fonts differ. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((letterWidth(line) * 1.05) / (width - 1))), 0);
}

/** Height of a row by its longest text: not every program that opens a workbook works it out. */
function rowHeight(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => linesOf(shownText(cell), widths[column] ?? narrowest));
  return Math.min(409, Math.max(...lines, 1) * lineHeight + 4);
}

/** One row of the sheet that is written: its number from 1, with what is to be merged in it. */
class Rows {
  readonly merged: string[] = [];
  readonly #widths: readonly number[];
  #number = 0;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  get count(): number {
    return this.#number;
  }

  /** @param height In points; `isFixed` where it is not worked out anew when its text changes. */
  cells(write: (place: (column: number) => string) => string, height?: number, isFixed = false): string {
    this.#number += 1;
    const fixed = isFixed ? ' customHeight="1"' : '';
    const own = height === undefined ? '' : ` ht="${height}"${fixed}`;
    return `<row r="${this.#number}"${own}>${write((column) => columnName(column) + this.#number)}</row>`;
  }

  /** One text across all columns. Spreadsheets find the height of rows, but not where cells are merged. */
  across(text: string, look: number, size = 1): string {
    const total = this.#widths.reduce((sum, width) => sum + width, 0);
    const lines = Math.max(1, Math.ceil((letterWidth(text) * size) / Math.max(1, total - 2)));
    const xml = this.cells(
      (place) =>
        this.#widths.map((_, column) => textXml(place(column), column === 0 ? text : '', look)).join(''),
      Math.min(409, lines * lineHeight * size + 6),
      true,
    );
    if (this.#widths.length > 1) {
      this.merged.push(`A${this.#number}:${columnName(this.#widths.length - 1)}${this.#number}`);
    }
    return xml;
  }
}

function* rowsXml(sheet: Sheet, rows: Rows, widths: readonly number[]): Generator<string> {
  const { centred = [] } = sheet;
  for (const { group, rows: own } of sectionsOf(sheet)) {
    if (group) yield rows.across(group.title, looks.group);
    for (let begin = 0; begin < own.length; begin += rowsAPiece) {
      yield own
        .slice(begin, begin + rowsAPiece)
        .map((row) =>
          rows.cells(
            (place) => row.map((cell, column) => cellXml(place(column), cell, centred[column])).join(''),
            rowHeight(row, widths),
          ),
        )
        .join('');
    }
  }
}

/** How the sheet is seen and printed: headings stay, A4, as wide as one page, as high as it needs. */
function endXml({ sheet }: TitledSheet, rows: Rows): string {
  const orientation = sheet.isDocument ? 'landscape' : 'portrait';
  const merged = rows.merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const all = `A1:${columnName(Math.max(0, sheet.headings.length - 1))}${Math.max(1, rows.count)}`;
  return (
    '</sheetData>' +
    (merged ? `<mergeCells count="${rows.merged.length}">${merged}</mergeCells>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>` +
    '</worksheet>'
  );
}

/** Number of the row that the headings stand in, from 1. */
export const headingRow = ({ above }: TitledSheet) => above.length + 1;

function beginXml(titled: TitledSheet, widths: readonly number[]): string {
  const head = headingRow(titled);
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/>` +
    (columns ? `<cols>${columns}</cols>` : '') +
    '<sheetData>'
  );
}

/** The sheet as XML, piece by piece. */
export function* sheetXml(titled: TitledSheet): Generator<string> {
  const { sheet, above } = titled;
  const widths = columnWidths(sheet);
  const rows = new Rows(widths);
  yield beginXml(titled, widths);
  for (const [at, text] of above.entries()) {
    yield at === 0 ? rows.across(text, looks.title, 1.5) : rows.across(text, looks.line);
  }
  yield rows.cells(
    (place) =>
      sheet.headings.map((heading, column) => textXml(place(column), heading, looks.heading)).join(''),
    rowHeight(sheet.headings, widths),
  );
  yield* rowsXml(sheet, rows, widths);
  yield endXml(titled, rows);
}
