import { dueParts } from './task-cells.js';
import { cellValue, type TaskColumn } from './task-columns.js';
import type { TaskRow } from './task-row.js';

/** Width of a text in units of its size: signs of Chinese are square, others about half as wide. */
export function ems(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2e80 ? 0.56 : 1;
  return width;
}

/** What is known of the place of a table. */
export interface TableRoom {
  /** Width there is, in units of the size of text. */
  width: number;
  /** Space left and right in a cell together. */
  padding: number;
  /** Whether it is a tablet's, where columns are as narrow as can be read. */
  narrow: boolean;
  /** Heading of a column. */
  heading(column: TaskColumn): string;
  /** The words of a status. */
  status(row: TaskRow): string;
  /** The width that a column was given, by user or host; `null` where it is to be worked out. */
  given?(column: TaskColumn): number | null;
}

/** Least width of a column, and how much it makes of what is left over. */
interface Wish {
  least: number;
  share: number;
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : 0;

function texts(rows: readonly TaskRow[], column: TaskColumn): string[] {
  return rows.map((row) => {
    const value = cellValue(row, column);
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  });
}

const largest = (values: readonly number[]) => values.reduce((most, each) => Math.max(most, each), 0);

function wishOf(column: TaskColumn, rows: readonly TaskRow[], room: TableRoom): Wish {
  const { narrow, padding } = room;
  const own = texts(rows, column).map(ems);
  const heading = ems(room.heading(column)) * 0.93 + padding + (narrow ? 0 : 1.2);
  const fits = (width: number) => ({ least: Math.max(narrow ? 0 : heading, width + padding), share: 0 });
  switch (column.kind) {
    case 'no':
      return fits(Math.max(narrow ? 1.5 : 3, largest(own)));
    case 'status':
      return fits(largest(rows.map((row) => ems(room.status(row)))) * 0.93 + 3);
    case 'progress':
      return fits(narrow ? 2.6 : 6.5);
    case 'number':
    case 'percent':
    case 'date':
      // Half of a heading, on two lines, where there is little room.
      return fits(Math.min(12, Math.max(largest(own) + 0.6, narrow ? (heading - padding) / 2 + 0.6 : 0)));
    case 'due': {
      const parts = rows.flatMap((row) => dueParts(row.due)).map(ems);
      return fits(Math.min(narrow ? 7 : 12, Math.max(narrow ? 4.6 : 7.2, largest(parts) + 0.4)));
    }
    case 'title':
      return { least: narrow ? 8.5 : 13, share: Math.sqrt(Math.max(9, mean(own))) * 1.6 };
    default:
      return {
        least: Math.max(narrow ? 5 : heading, narrow ? 6 : 8),
        share: Math.sqrt(Math.max(4, mean(own))),
      };
  }
}

/**
 * Widths of the columns, in units of the size of text, from what kind they are and how long a sample of their
 * contents is: a table of which only some rows are drawn would otherwise change its columns with each row.
 */
export function columnWidths(
  columns: readonly TaskColumn[],
  rows: readonly TaskRow[],
  room: TableRoom,
): number[] {
  const given = columns.map((column) => room.given?.(column) ?? null);
  const wishes = columns.map((column, index): Wish => {
    const own = given[index] ?? null;
    return own === null ? wishOf(column, rows, room) : { least: own, share: 0 };
  });
  // What is to be done is read most: no list of units takes more of the room.
  const most = largest(
    wishes.filter((_, index) => columns[index]?.kind !== 'title').map(({ share }) => share),
  );
  wishes.forEach((wish, index) => {
    if (columns[index]?.kind === 'title' && wish.share > 0) wish.share = Math.max(wish.share, most * 1.2);
  });
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  const shares = wishes.reduce((sum, { share }) => sum + share, 0);
  const spare = Math.max(0, room.width - least);
  const last = columns.length - 1;
  const isGiven = given.some((own) => own !== null);
  return wishes.map(({ least: own, share }, index) => {
    if (shares > 0) return own + (spare * share) / shares;
    // Nothing before the last column moves while the width of one is changed.
    if (isGiven) return index === last ? own + spare : own;
    return own + spare / columns.length;
  });
}

/** Rows that stand for all: some from everywhere. */
export function sampleRows(groups: readonly { rows: readonly TaskRow[] }[], most: number): TaskRow[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const step = Math.max(1, total / most);
  const sample: TaskRow[] = [];
  let begin = 0;
  for (const { rows } of groups) {
    while (sample.length * step < begin + rows.length) {
      const row = rows[Math.floor(sample.length * step) - begin];
      if (!row) break;
      sample.push(row);
    }
    begin += rows.length;
  }
  return sample;
}
