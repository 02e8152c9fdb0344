import { sampleSize, type SizedTable } from './column-sizing.js';
import { ems, sampleRows } from './column-widths.js';
import { dueParts, isBrief, statusText } from './task-cells.js';
import { cellValue, type TaskColumn } from './task-columns.js';
import { columnHeading } from './task-rows.js';
import type { TaskRow } from './task-row.js';

/** Least room on a sheet of A4 upright, with the margins that browsers give it, in px. */
const sheet = 672;
/** Space left and right in a cell on paper, in px. */
const padding = 8;
/** Headings and statuses, as a share of the size of text. */
const small = 0.93;
/** Text of a table that does not fit is set that much smaller. */
const denseShare = 0.86;

/** What a column needs, and what it would like, so that words in it are not broken. */
interface Need {
  least: number;
  wish: number;
  /** Who gets of the room first. */
  turn: number;
}

const largest = (values: readonly number[]) => values.reduce((most, each) => Math.max(most, each), 0);

function lengths(rows: readonly TaskRow[], column: TaskColumn): number[] {
  return rows.flatMap((row) => {
    const value = cellValue(row, column);
    const words = Array.isArray(value) ? value.map(String) : [String(value ?? '')];
    // The comma behind a name stays with it.
    return words.map((word, at) => ems(word) + (at < words.length - 1 ? 1 : 0));
  });
}

/** What is up to `most` long stays whole; what is longer is broken anyway, and asks for no more than `usual`. */
const whole = (own: readonly number[], most: number, usual: number) =>
  Math.max(largest(own.filter((each) => each <= most)), own.some((each) => each > most) ? usual : 0);

function needOf(column: TaskColumn, rows: readonly TaskRow[], status: (row: TaskRow) => string): Need {
  const fixed = (least: number): Need => ({ least, wish: least, turn: 0 });
  switch (column.kind) {
    case 'no':
      return fixed(largest(lengths(rows, column)));
    case 'status':
      return fixed(largest(rows.map((row) => ems(status(row)))) * small + 1.6);
    case 'progress':
      return fixed(2.6);
    case 'number':
    case 'percent':
    case 'date':
      return fixed(Math.min(6, largest(lengths(rows, column)) + 0.4));
    case 'due': {
      const parts = rows.flatMap((row) => dueParts(row.due));
      const least = Math.max(4.9, largest(parts.filter(isBrief).map(ems)));
      return { least, wish: Math.max(least, whole(parts.map(ems), 10, 7)), turn: 4 };
    }
    case 'title':
      return { least: 6, wish: whole(lengths(rows, column), 14, 14), turn: 2 };
    case 'units':
      return { least: 3.6, wish: whole(lengths(rows, column), 9, 6), turn: 1 };
    default: {
      const own = lengths(rows, column);
      return { least: 3, wish: whole(own, 6, 8), turn: largest(own) > 6 ? 3 : 1 };
    }
  }
}

/**
 * Least widths of columns on paper, in units of the size of text, that break as few words as fit on a sheet: by
 * itself a browser makes a column of Chinese as narrow as one sign. `dense` where text is to be set smaller.
 */
export function paperColumns(
  columns: readonly TaskColumn[],
  rows: readonly TaskRow[],
  {
    heading,
    size,
    status,
  }: { heading(column: TaskColumn): string; size: number; status(row: TaskRow): string },
): { least: number[]; dense: boolean } {
  const needs = columns.map((column): Need => {
    const { least, wish, turn } = needOf(column, rows, status);
    // Headings over figures may take two lines, others stay whole.
    const isFigure = column.kind === 'number' || column.kind === 'percent';
    const own = Math.max(least, ems(heading(column)) * (isFigure ? small / 2 : small));
    return { least: own, wish: Math.max(own, wish), turn };
  });
  const room = (text: number) => (sheet - columns.length * padding) / text;
  const wanted = needs.reduce((sum, { wish }) => sum + wish, 0);
  const dense = wanted > room(size);
  return { least: shared(needs, room(dense ? size * denseShare : size)), dense };
}

/** What each gets of the room: all their least, then by turns, who lacks little first: half a word helps nobody. */
function shared(needs: readonly Need[], room: number): number[] {
  let left = room - needs.reduce((sum, { least }) => sum + least, 0);
  // More than fits: the browser does what it can.
  if (left < 0) return needs.map(() => 0);
  const given = needs.map(({ least }) => least);
  const lacks = needs
    .map(({ least, wish, turn }, index) => ({ lack: wish - least, index, turn }))
    .sort((a, b) => a.turn - b.turn || a.lack - b.lack);
  for (const { lack, index } of lacks) {
    const part = Math.min(lack, left);
    given[index] = (given[index] ?? 0) + part;
    left -= part;
  }
  return given;
}

/** Gives a table that is drawn for paper its least widths; on the screen they do nothing. */
export function setPaperColumns(table: HTMLElement, { view, t }: SizedTable): void {
  const { least, dense } = paperColumns(view.columns, sampleRows(view.groups, sampleSize), {
    heading: (column) => columnHeading(column, t),
    size: parseFloat(getComputedStyle(table).fontSize) || 14,
    status: (row) => statusText(row.status, t),
  });
  table.classList.toggle('dense', dense);
  table.classList.toggle(
    'fitted',
    least.some((each) => each > 0),
  );
  table.querySelectorAll<HTMLElement>('thead th[data-column]').forEach((heading, index) => {
    // Headings are set smaller than the text, in whose units the widths are.
    heading.style.setProperty('--_least', `${((least[index] ?? 0) / small).toFixed(2)}em`);
  });
}
