import type { Issue } from '../model/issue.js';
import type { TaskTableData } from '../model/task-table.js';
import { gridOfCellLines } from './cell-lines.js';
import { isTabbed, readDelimited } from './delimited-text.js';
import { filledCells, piecesOf, plainGrid, turned, type Grid } from './grid.js';
import { headingMeaning } from './heading-meaning.js';
import { readBlocks, type Block } from './html-table.js';
import { numbered } from './numbering.js';
import { joinLists, linesOf } from './source-lines.js';
import { isHeadingRow, type Columns } from './task-columns.js';
import { emptyDocument, takeHeadline, taskTableOf, type TaskDocument } from './task-draft.js';
import { readTaskGrid } from './task-grid.js';
import { cardLines, isCard } from './task-cards.js';
import { readTaskProse, type ProseLine } from './task-prose.js';
import { decodeBytes } from './text-encoding.js';

export interface ReadTaskTableOptions {
  /** What the source is. Default: told from the source itself. */
  format?: 'html' | 'csv' | 'text';
}

/**
 * Reads a task table (任务清单、责任分工、整改清单) from HTML as Word and WPS copy it, a live `<table>`, CSV or
 * TSV (bytes too, GB18030 included), or plain text: one cell a line, labelled lines, or brackets at a sentence's
 * end. Headings are known by their meaning, not their place. Every line of the source ends in the data or in an
 * Issue that quotes it. Never throws on any content.
 */
export function readTaskTable(
  source: string | ArrayBuffer | Element,
  options: ReadTaskTableOptions = {},
): { data: TaskTableData; issues: Issue[] } {
  const document = emptyDocument();
  // Not by instanceof: bytes from another frame are of that frame's ArrayBuffer.
  if (typeof source !== 'string' && !('byteLength' in source)) readHtml(source, document);
  else {
    const text = typeof source === 'string' ? source : decodeBytes(source);
    const format = options.format ?? formatOf(text);
    if (format === 'html') readHtml(text, document);
    else if (format === 'csv') readGrids([{ grid: readDelimited(text) }], document);
    else readText(text, document);
  }
  return taskTableOf(document);
}

function formatOf(text: string): 'html' | 'csv' | 'text' {
  if (/<(?:table|tr|td|p|div|br|html|body|span|li)\b/i.test(text)) return 'html';
  const lines = linesOf(text.slice(0, 4000)).slice(0, 12);
  const heads = (cut: RegExp) => lines.some((line) => isHead(line.replace(/"/g, '').split(cut)));
  return isTabbed(text) || heads(/,/) || heads(/;/) || heads(/，/) ? 'csv' : 'text';
}

const isHead = (texts: readonly string[]) => isHeadingRow(plainGrid([texts])[0]!);

function readHtml(source: string | Element, document: TaskDocument): void {
  const blocks = readBlocks(source);
  if (blocks.some(({ grid }) => grid)) return readGrids(blocks, document);
  readText(blocks.map(({ text }) => text ?? '').join('\n'), document);
}

/** Tables in their order, with the paragraphs between them as title, categories and notes. */
function readGrids(blocks: readonly Block[], document: TaskDocument): void {
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

function readText(text: string, document: TaskDocument): void {
  const lines = linesOf(text);
  const aligned = alignedGrid(lines);
  if (aligned) return readGrids([{ grid: aligned }], document);
  document.pieces.push(...lines);
  const cells = gridOfCellLines(lines);
  if (!cells) return readTaskProse(joinLists(lines), document);
  for (const line of cells.before) takeHeadline(line, document);
  readTaskGrid(cells.grid, document, null);
}

/** Columns that are kept apart by wide blanks or by upright strokes (a Markdown table); `null` where none are. */
function alignedGrid(lines: readonly string[]): Grid | null {
  for (const cut of [/\s*[|│┃｜]\s*/, /[ \u3000]{2,}|\u3000/, /[ \u3000]+/]) {
    const rows = lines
      .filter((line) => !/^[|\s:+\-─━═┌┬┐├┼┤└┴┘│┃]+$/.test(line))
      .map((line) => line.replace(/^[|│┃｜]\s*|\s*[|│┃｜]$/g, '').split(cut));
    const head = rows.find((parts) => parts.length > 2 && isHead(parts));
    const alike = rows.filter((row) => row.length === head?.length).length;
    if (alike * 2 >= rows.length || alike > 2) return plainGrid(rows);
  }
  return null;
}
