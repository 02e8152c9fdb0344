import type { Issue } from '../model/issue.js';
import type { TaskTableData } from '../model/task-table.js';
import { filledCells, piecesOf, turned, type Grid } from './grid.js';
import { headingMeaning } from './heading-meaning.js';
import { readBlocks, type Block } from './html-table.js';
import { numbered } from './numbering.js';
import { linesOf } from './source-lines.js';
import { cardLines, isCard } from './task-cards.js';
import { isHeadingRow, type Columns } from './task-columns.js';
import { emptyDocument, takeHeadline, taskTableOf, type TaskDocument } from './task-draft.js';
import { readTaskGrid } from './task-grid.js';
import { readTaskProse, type ProseLine } from './task-prose.js';

/** Reads a live `<table>` like `readTaskTable`, without what other kinds of documents need. */
export function readTaskElement(table: Element): { data: TaskTableData; issues: Issue[] } {
  const document = emptyDocument();
  readTaskGrids(readBlocks(table), document);
  return taskTableOf(document);
}

/** Tables in their order, with the paragraphs between them as title, categories and notes. */
export function readTaskGrids(blocks: readonly Block[], document: TaskDocument): void {
  let columns: Columns | null = null;
  const { pieces } = document;
  for (const block of blocks) if (block.grid) block.grid = upright(block.grid);
  for (const { grid, text } of blocks) pieces.push(...(grid ? piecesOf(grid) : linesOf(text)));
  // Cards and what stands between them read like labelled lines.
  const cards = blocks.filter(({ grid }) => grid && isCard(grid));
  const lines: ProseLine[] = [];
  for (const block of blocks) {
    const { grid, text } = block;
    if (grid) {
      if (cards.includes(block)) lines.push(...cardLines(grid));
      else columns = readTaskGrid(grid, document, columns);
      document.category = undefined;
    } else if (cards.length > 0) lines.push(...linesOf(text));
    else
      for (const line of linesOf(text)) {
        if (isCategory(line, document)) document.category = line;
        else takeHeadline(line, document);
      }
  }
  // What stands behind the last table is no category of anything.
  if (document.category) document.notes.push(document.category);
  readTaskProse(lines, document);
}

/** A table with a task a column, its headings down the left side, turned to stand up. */
function upright(grid: Grid): Grid {
  const rows = grid.slice(0, 40).filter((row) => filledCells(row).length > 1);
  const isOnSide =
    grid.length < 40 &&
    rows.length > 1 &&
    rows[0]!.length > 2 &&
    rows.every(
      ([head, ...cells]) =>
        headingMeaning(head!.text) &&
        cells.every((cell) => cell !== head && (headingMeaning(cell.text)?.meaning ?? 'extra') === 'extra'),
    ) &&
    isHeadingRow(rows.map(([head]) => head!));
  return isOnSide ? [...grid.filter((row) => !rows.includes(row)), ...turned(rows)] : grid;
}

/** Whether a paragraph between tables names what the next one holds; the first ones of all are title and notes. */
function isCategory(line: string, { title, drafts }: TaskDocument): boolean {
  if (line.length > 40 || /[。；]|[:：]./.test(line) || /^[(（][^)）]{4,}[)）]$|^注/.test(line)) return false;
  const level = numbered(line)?.level ?? 9;
  return level <= 3
    ? !/清单|[分解任务]表|台账|一览/.test(line)
    : title !== undefined && (level < 9 || drafts.length > 0);
}
