import { isCalendarDate } from '../model/calendar.js';

/** A value as plain files hold it. */
export type PlainValue = string | number | null;

/** A value that a spreadsheet can reckon with, beside the words it is shown by. */
export interface TypedCell {
  type: 'date' | 'percent' | 'number';
  /** A day `YYYY-MM-DD`, a rate of 1, or a figure. */
  value: string | number;
  /** Digits behind the point of a percentage. Default 0. */
  digits?: number;
  /** What a file without types holds. */
  plain: PlainValue;
  /** What people read. */
  shown: string;
}

export type SheetCell = PlainValue | TypedCell;

/** A heading over a run of rows. */
export interface SheetGroup {
  title: string;
  /** What a file that cannot merge cells repeats in each row. */
  plain: PlainValue;
  /** How many rows stand under it. */
  count: number;
}

/** What an element shows, as a table for export. */
export interface Sheet {
  headings: readonly string[];
  rows: readonly (readonly SheetCell[])[];
  /** Headings over the rows, in order; together they cover all. */
  groups?: readonly SheetGroup[];
  /** Heading of the column that repeats them in plain files. Default: no column, since another says the same. */
  groupHeading?: string;
  /** Columns whose cells stand in the middle: numbers of rows, words of a state, days. Default: none. */
  centred?: readonly boolean[];
  /** Laid out to be printed and sent round: with title, date and lines, on A4 landscape. */
  isDocument?: boolean;
}

/** A run of rows, under a heading where it has one. */
export interface Section {
  group: SheetGroup | null;
  rows: Sheet['rows'];
}

/** The rows by their headings. */
export function* sectionsOf({ rows, groups }: Sheet): Generator<Section> {
  if (!groups) return yield { group: null, rows };
  let begin = 0;
  for (const group of groups) {
    yield { group, rows: rows.slice(begin, begin + group.count) };
    begin += group.count;
  }
}

const isTyped = (cell: SheetCell): cell is TypedCell => typeof cell === 'object' && cell !== null;

/** A cell in words. */
export function shownText(cell: SheetCell): string {
  return isTyped(cell) ? cell.shown : String(cell ?? '');
}

/** Headings and rows without types and merged cells. */
export function* plainRows(sheet: Sheet): Generator<readonly PlainValue[]> {
  const { groupHeading, headings } = sheet;
  const repeats = sheet.groups !== undefined && groupHeading !== undefined;
  yield repeats ? [groupHeading, ...headings] : headings;
  for (const { group, rows } of sectionsOf(sheet)) {
    for (const row of rows) {
      const values = row.map((cell) => (isTyped(cell) ? cell.plain : cell));
      yield repeats ? [group?.plain ?? null, ...values] : values;
    }
  }
}

/** A spreadsheet takes a cell that begins so for a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** Whether a spreadsheet that is given this text untyped would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** Text with an apostrophe before what would be taken for a formula. */
export function defused(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** A day as a cell, where it is one that exists; else what is shown of it. */
export function dayCell(day: unknown, shown: string): SheetCell {
  return isCalendarDate(day) ? { type: 'date', value: day, plain: shown, shown } : shown;
}
