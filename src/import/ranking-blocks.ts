import type { Issue } from '../model/issue.js';
import type { RankingData } from '../model/ranking.js';
import { filledCells, oneLine, type Grid } from './grid.js';
import { readBlocks } from './html-table.js';
import { RankingDocument } from './ranking-document.js';
import { readRankingTable } from './ranking-table.js';
import { sourceIssue } from './source-issue.js';

/** Reads a live `<table>` like `readRanking`, without what other kinds of documents need. */
export function readRankingElement(table: Element): { data: RankingData; issues: Issue[] } {
  const document = new RankingDocument();
  for (const { grid, text } of readBlocks(table)) {
    if (grid) readGrid(grid, document);
    else beside(text ?? '', document);
  }
  return document.end();
}

/** A paragraph beside a table. */
export function beside(line: string, document: RankingDocument): void {
  if (line.length <= 60 && !/。./.test(line)) return document.line(line);
  document.findAsOf(line);
  document.issues.push(sourceIssue('unread-line', line));
}

/** A table with figures, or each of its rows as not read. */
export function readGrid(grid: Grid, document: RankingDocument): void {
  if (readRankingTable(grid, document)) return;
  for (const row of grid) {
    const text = filledCells(row)
      .map((cell) => oneLine(cell.text))
      .join(' | ');
    if (text) document.issues.push(sourceIssue('unread-line', text));
  }
}
