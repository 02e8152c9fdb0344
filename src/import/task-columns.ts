import { bare, filledCells, type Cell, type Grid } from './grid.js';
import { headingMeaning, isColumnMeaning, type Heading, type Meaning } from './heading-meaning.js';
import { isSerial } from './numbering.js';
import { looksLikeTime } from './time-wording.js';
import { isUnitLike, readUnits } from './unit-list.js';

/** One column of a source table. */
export interface SourceColumn {
  index: number;
  meaning: Meaning;
  weight: number;
  heading: string;
  /** The heading with those above it (2021年 over 完成时限). */
  whole: string;
}

/** The columns of a table, and the rows before and after its heading. */
export interface ColumnPlan {
  columns: SourceColumn[];
  /** Index of the first heading row, and of the first row after the heading. */
  top: number;
  body: number;
}

/** Finds the heading row (or two) of a table by what its cells mean; `null` where there is none. */
export function findColumns(grid: Grid): ColumnPlan | null {
  const limit = Math.min(grid.length, 30);
  for (let top = 0; top < limit; top += 1) {
    const row = grid[top] ?? [];
    if (!isHeadingRow(row)) continue;
    let body =
      top +
      Math.max(
        1,
        ...[...new Set(row)].filter((cell) => headingMeaning(cell.text)).map(({ height }) => height),
      );
    body = Math.min(body, top + 3);
    if (body === top + 1 && isSecondHeading(row, grid[body] ?? [])) body += 1;
    return { columns: columnsOf(grid.slice(top, body)), top, body };
  }
  return null;
}

/** Whether a row's cells name columns: two or more do, and most of them. */
export function isHeadingRow(row: readonly Cell[]): boolean {
  const cells = filledCells(row);
  const named = cells.map((cell) => headingMeaning(cell.text));
  const known = named.filter((heading): heading is Heading => heading !== null);
  const kinds = new Set(known.filter(isColumnMeaning).map(({ meaning }) => meaning));
  return kinds.size >= 2 && known.length * 2 >= cells.length;
}

/** A second heading row names parts of merged headings and nothing below the others. */
function isSecondHeading(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const cells = filledCells(lower);
  if (cells.length === 0 || cells.length >= filledCells(upper).length + 3) return false;
  const parents = (column: number) => {
    for (let at = column; at >= 0; at -= 1) if (upper[at]?.text) return upper[at]?.text ?? '';
    return '';
  };
  const below = lower.flatMap((cell, column) =>
    cell.text ? [{ cell, parent: parents(column), own: upper[column]?.text ?? '' }] : [],
  );
  const gaps =
    below.some(({ own }) => own === '') ||
    [...new Set(upper)].some(({ width }) => width > 1) ||
    (cells.length < 3 && below.every(({ cell }) => headingMeaning(cell.text)));
  return (
    gaps &&
    below.every(
      ({ cell }) =>
        cell.text.length <= 12 &&
        !isSerial(cell.text) &&
        (headingMeaning(cell.text) !== null || /^[^\d。]{1,6}$/.test(cell.text)),
    ) &&
    below.some(({ cell }) => headingMeaning(cell.text))
  );
}

function columnsOf(rows: readonly (readonly Cell[])[]): SourceColumn[] {
  const width = rows[0]?.length ?? 0;
  const columns: SourceColumn[] = [];
  let parent = '';
  for (let index = 0; index < width; index += 1) {
    const texts = [...new Set(rows.map((row) => row[index]))]
      .map((cell) => bare(cell?.text ?? ''))
      .filter(Boolean);
    const first = rows[0]?.[index]?.text;
    if (first) parent = bare(first);
    const own = texts[texts.length - 1] ?? (rows.length > 1 ? parent : '');
    const whole =
      texts.length > 1
        ? texts.join('')
        : parent !== own && rows.length > 1 && texts.length === 1 && !first
          ? parent + own
          : own;
    const heading = headingMeaning(own) ?? headingMeaning(whole) ?? headingMeaning(texts[0] ?? parent);
    const name = headingMeaning(own) || whole === '' ? own : whole;
    columns.push({
      index,
      meaning: own === '' ? 'extra' : (heading?.meaning ?? 'extra'),
      weight: heading?.weight ?? 0,
      heading: name || `第${index + 1}列`,
      whole,
    });
  }
  return columns;
}

/** Columns of a table without headings, told by what stands in them; `null` where that tells too little. */
export function guessColumns(grid: Grid): SourceColumn[] | null {
  const width = grid[0]?.length ?? 0;
  if (width < 2 || grid.length === 0) return null;
  const texts = Array.from({ length: width }, (_, i) =>
    grid.map((row) => row[i]?.text ?? '').filter(Boolean),
  );
  const share = (list: readonly string[], is: (text: string) => boolean) =>
    list.length === 0 ? 0 : list.filter(is).length / list.length;
  // A first column with few entries, each met again: what the rows are sorted into.
  const sorts = (list: readonly string[]) => list.length > 2 && new Set(list).size * 2 <= list.length;
  const kinds = texts.map((list, i): Meaning => {
    const other = share(list, looksLikeTime) + share(list, isSerial) + share(list, isUnitLike) === 0;
    if (i < 2 && i + 1 < width && sorts(list) && other) return 'category';
    if (share(list, isSerial) > 0.8) return 'no';
    if (share(list, looksLikeTime) > 0.6) return 'due';
    return share(list, (text) => readUnits(text).every(isUnitLike)) > 0.6 ? 'lead' : 'extra';
  });
  if (!kinds.includes('due') && !kinds.includes('lead')) return null;
  const length = (index: number) => [...new Set(texts[index])].reduce((sum, text) => sum + text.length, 0);
  const title = kinds
    .map((_, i) => i)
    .filter((i) => kinds[i] === 'extra')
    .sort((a, b) => length(b) - length(a))[0];
  if (title === undefined) return null;
  kinds[title] = 'title';
  kinds.forEach((kind, i) => {
    if (kind === 'lead' && kinds.indexOf('lead') !== i) kinds[i] = 'responsible';
  });
  return kinds.map((meaning, index) => ({
    index,
    meaning,
    weight: 5,
    heading: `第${index + 1}列`,
    whole: '',
  }));
}
