import type { Issue } from '../model/issue.js';
import type { TaskTableData } from '../model/task-table.js';
import { gridOfCellLines } from './cell-lines.js';
import { isTabbed, readDelimited } from './delimited-text.js';
import { plainGrid, type Grid } from './grid.js';
import { readBlocks } from './html-table.js';
import { isMarkup } from './markup.js';
import { joinLists, linesOf } from './source-lines.js';
import { isHeadingRow } from './task-columns.js';
import { emptyDocument, takeHeadline, taskTableOf, type TaskDocument } from './task-draft.js';
import { readTaskGrid } from './task-grid.js';
import { readTaskGrids } from './task-grids.js';
import { readTaskProse } from './task-prose.js';
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
    else if (format === 'csv') readTaskGrids([{ grid: readDelimited(text) }], document);
    else readText(text, document);
  }
  return taskTableOf(document);
}

function formatOf(text: string): 'html' | 'csv' | 'text' {
  if (isMarkup(text)) return 'html';
  const lines = linesOf(text.slice(0, 4000)).slice(0, 12);
  const heads = (cut: RegExp) => lines.some((line) => isHead(line.replace(/"/g, '').split(cut)));
  return isTabbed(text) || heads(/,/) || heads(/;/) || heads(/，/) ? 'csv' : 'text';
}

const isHead = (texts: readonly string[]) =>
  !/[。:：]$/.test(texts[texts.length - 1]!) && isHeadingRow(plainGrid([texts])[0]!);

function readHtml(source: string | Element, document: TaskDocument): void {
  const blocks = readBlocks(source);
  if (blocks.some(({ grid }) => grid)) return readTaskGrids(blocks, document);
  readText(blocks.map(({ text }) => text ?? '').join('\n'), document);
}

function readText(text: string, document: TaskDocument): void {
  const lines = linesOf(text.replace(/<br\s*\/?>/gi, ' '));
  const aligned = alignedGrid(lines);
  if (aligned) return readTaskGrids([{ grid: aligned }], document);
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
    const { length: width = 0 } = head ?? [];
    // Cells that are empty at a row's end leave nothing behind.
    const alike = rows.filter(({ length }) => length === width || (width > 3 && length === width - 1)).length;
    if (head && (alike * 2 >= rows.length || alike > 2)) return plainGrid(rows);
  }
  return null;
}
