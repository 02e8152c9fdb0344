import { fit } from './cell-lines.js';
import { bare, filledCells, type Cell, type Grid } from './grid.js';
import { headingMeaning, type Heading, type Meaning } from './heading-meaning.js';
import { isSerial } from './numbering.js';
import { yearIn } from './time-wording.js';

/** The columns of a table by their part in a task; `year` is the one that a heading names (2021年完成时限). */
export type Columns = (Heading & { year?: number | undefined })[];

/** Whether a row's cells name columns: two or more do, and most of them. */
export function isHeadingRow(row: readonly Cell[]): boolean {
  const cells = filledCells(row);
  const named = cells.flatMap(({ text }) => headingMeaning(text) ?? []);
  const kinds = new Set(named.map(({ meaning }) => meaning).filter((meaning) => meaning !== 'extra'));
  return kinds.size >= 2 && named.length * 2 >= cells.length;
}

/** Index of the first row below a heading. */
export function headingEnd(grid: Grid, top: number): number {
  const row = grid[top]!;
  const heights = filledCells(row).flatMap(({ text, height }) => (headingMeaning(text) ? height : []));
  const end = top + Math.min(3, Math.max(...heights));
  return end === top + 1 && isSecondHeading(row, grid[end] ?? []) ? end + 1 : end;
}

/** A second heading row names parts of merged headings and nothing below the others. */
function isSecondHeading(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const own = lower.flatMap((cell, i) =>
    cell.text && cell !== upper[i] ? [{ cell, over: upper[i]?.text ?? '' }] : [],
  );
  const isWide = own.some(({ cell }) => cell.width === lower.length);
  const isMerged = upper.some(({ width, text }) => width > 1 || text === '') || own.length * 2 < lower.length;
  return (
    !isWide &&
    isMerged &&
    own.some(({ cell }) => headingMeaning(cell.text)) &&
    own.every(
      ({ cell: { text }, over }) =>
        headingMeaning(over)?.meaning !== 'no' &&
        !isSerial(text) &&
        (headingMeaning(text) || /^[^\d。]{1,6}$/.test(text)),
    )
  );
}

/** Reads the headings of a table, and gives each column its part by them and by how the rows are merged. */
export function columnsOf(headings: Grid, rows: Grid): Columns {
  let parent = '';
  const lowest = headings[headings.length - 1]!.map(({ text }) => bare(text));
  const columns: Columns = headings[0]!.map((first, index) => {
    const texts = [...new Set(headings.map((row) => row[index]!))]
      .map(({ text }) => bare(text))
      .filter(Boolean);
    if (first.text) parent = bare(first.text);
    const own = texts[texts.length - 1] ?? (headings.length > 1 ? parent : '');
    const whole = texts.length > 1 ? texts.join('') : first.text || headings.length < 2 ? own : parent + own;
    // 部门 below 牵头部门 is the lead; a name met again (责任人 below both) goes by all that stands over it.
    const isPlain = /^(?:部门|单位|名称)$/.test(own) && headingMeaning(parent);
    const isAgain = lowest.indexOf(own) < index && texts.length > 1;
    const heading =
      (isPlain || headingMeaning(own)) ?? headingMeaning(whole) ?? headingMeaning(texts[0] ?? parent);
    const text = (headingMeaning(own) && !isAgain ? own : whole) || `第${index + 1}列`;
    return { meaning: 'extra', weight: 0, ...heading, text, year: yearIn(whole) };
  });
  const best = (...wanted: Meaning[]) =>
    columns.filter(({ meaning }) => wanted.includes(meaning)).sort((a, b) => b.weight - a.weight);
  const titles = best('title', 'measure');
  const title = titles[0] ?? best('category')[0] ?? best('extra')[0];
  if (title) {
    const at = columns.indexOf(title);
    const sub = titles.find(
      (other) => columns.indexOf(other) > at && isMergedOver(rows, at, columns.indexOf(other)),
    );
    if (sub) [title.meaning, sub.meaning, sub.weight] = ['category', 'title', 10];
    else [title.meaning, title.weight] = ['title', Math.max(title.weight, 1)];
  }
  const [due, ...others] = columns.filter(({ meaning }) => meaning === 'due');
  for (const other of others) {
    // 计划完成时间 beside 完成日期: the second says when it was done.
    const isDone =
      /计划|要求|目标|[时期]限|节点|应/.test(due!.text) && /^(?:实际)?(?:完成|办结)[时日]/.test(other.text);
    other.meaning = isDone ? 'completedOn' : 'extra';
  }
  return columns;
}

/** Whether a title stands beside several different entries of another column. */
function isMergedOver(rows: Grid, title: number, sub: number): boolean {
  return rows.some((row, i) => {
    const above = rows[i - 1];
    const [cell, own, upper] = [row[title]!, row[sub]!, above?.[sub]];
    if (!above || !own.text || !upper?.text || own === upper || own === cell) return false;
    return cell.text === '' ? filledCells(row).length > 1 : cell === above[title];
  });
}

/** Columns of a table without headings, told by what stands in them; `null` where that tells too little. */
export function guessColumns(grid: Grid): Columns | null {
  const texts = (grid[0] ?? []).map((_, i) => grid.map((row) => row[i]!.text).filter(Boolean));
  const kinds = texts.map((list, i): Meaning => {
    const rate = (meaning: Meaning) =>
      list.reduce((sum, text) => sum + fit([text], meaning), 0) / list.length;
    // A first column with few entries, each met again: what the rows are sorted into.
    const isSorted = i < 2 && list.length > 2 && new Set(list).size * 2 <= list.length;
    return (
      (['no', 'due', 'lead'] as const).find((meaning) => rate(meaning) > 2) ??
      (isSorted ? 'category' : 'extra')
    );
  });
  const length = (i: number) => [...new Set(texts[i])].join('').length;
  const title = [...kinds.keys()]
    .filter((i) => kinds[i] === 'extra')
    .sort((a, b) => length(b) - length(a))[0];
  if (title === undefined || (!kinds.includes('due') && !kinds.includes('lead'))) return null;
  kinds[title] = 'title';
  const lead = kinds.indexOf('lead');
  return kinds.map((kind, i) => ({
    meaning: kind === 'lead' && i > lead ? 'responsible' : kind,
    weight: 1,
    text: `第${i + 1}列`,
  }));
}
