import { ems } from './column-widths.js';
import type { Line } from './row-lines.js';
import { cellValue, type TaskColumn } from './task-columns.js';
import type { TaskRow } from './task-row.js';

/** Sizes in px that heights follow from. */
export interface LineSizes {
  /** Size of text, and height of a line of it. */
  size: number;
  line: number;
  /** Space above and below the text of a row together. */
  space: number;
  /** Room for text in each column, in units of its size; of a card, one for all. */
  rooms: readonly number[];
}

const detailsHeight = 160;
const headHeight = 46;

function linesIn(text: string, room: number): number {
  return Math.max(1, Math.ceil(ems(text) / Math.max(2, room)));
}

function textIn(row: TaskRow, column: TaskColumn): string {
  const value = cellValue(row, column);
  return Array.isArray(value) ? value.join('、 ') : typeof value === 'string' ? value : '';
}

/** What a row of the table will measure, from how its texts break in their columns. */
function rowHeight(row: TaskRow, columns: readonly TaskColumn[], sizes: LineSizes): number {
  let most = 1;
  columns.forEach((column, index) => {
    const room = sizes.rooms[index] ?? 10;
    if (column.kind === 'title' || column.kind === 'units' || column.kind === 'text') {
      most = Math.max(most, linesIn(textIn(row, column), room));
    } else if (column.kind === 'due') {
      most = Math.max(most, linesIn(row.due, room) + (row.dueNote ? 0.87 : 0));
    }
  });
  return most * sizes.line + sizes.space + 1;
}

/** What a card will measure: its title, then a line or more for each of its fields. */
function cardHeight(row: TaskRow, columns: readonly TaskColumn[], sizes: LineSizes): number {
  const [room = 20] = sizes.rooms;
  let lines = linesIn(row.task.title, room - 6);
  for (const column of columns) {
    if (column.kind === 'no' || column.kind === 'title' || column.kind === 'status') continue;
    const text = column.kind === 'progress' ? '' : textIn(row, column);
    if (text !== '' || row.progress !== null) lines += linesIn(text, room - 6);
  }
  return lines * sizes.line + 42;
}

/** What a line will measure, as far as its text tells: an estimate until it has been drawn. */
export function estimateHeight(
  { kind, row }: Line,
  { columns, sizes, cards }: { columns: readonly TaskColumn[]; sizes: LineSizes; cards: boolean },
): number {
  if (kind === 'details') return detailsHeight;
  if (kind === 'group' || !row) return headHeight;
  return cards ? cardHeight(row, columns, sizes) : rowHeight(row, columns, sizes);
}
