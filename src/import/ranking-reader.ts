import type { Issue } from '../model/issue.js';
import type { RankingData } from '../model/ranking.js';
import { isTabbed, readDelimited } from './delimited-text.js';
import { isNoFigure, readFigure } from './figure.js';
import { filledCells, oneLine, plainGrid, type Grid } from './grid.js';
import { readBlocks } from './html-table.js';
import { RankingDocument } from './ranking-document.js';
import { readRankingProse } from './ranking-prose.js';
import { readRankingTable } from './ranking-table.js';
import { linesOf } from './source-lines.js';
import { sourceIssue } from './source-issue.js';

/**
 * Reads a bulletin or ranking (通报、排行) from HTML, a live `<table>`, TSV or CSV, or prose, told apart by itself.
 * Percents become 0..1, sums and averages are no entries, and 截至 gives the as-of date. Every line ends in the data
 * or in an Issue that quotes it. Never throws.
 */
export function readRanking(source: string | Element): { data: RankingData; issues: Issue[] } {
  const document = new RankingDocument();
  const isMarkup = typeof source !== 'string' || /<(?:table|tr|td|p|div|br|html|body|li)\b/i.test(source);
  const blocks = isMarkup ? readBlocks(source) : [{ text: source }];
  const grids = blocks.map((block) => ('grid' in block && block.grid) || gridOfText(block.text ?? ''));
  const lines: string[] = [];
  blocks.forEach(({ text }, i) => {
    const grid = grids[i];
    if (grid) readGrid(grid, document);
    else if (grids.every((other) => !other)) lines.push(...linesOf(text ?? ''));
    else for (const line of linesOf(text ?? '')) beside(line, document);
  });
  readRankingProse(lines, document);
  return document.end();
}

/** A paragraph beside a table. */
function beside(line: string, document: RankingDocument): void {
  if (line.length <= 60 && !/。./.test(line)) return document.line(line);
  document.findAsOf(line);
  document.issues.push(sourceIssue('unread-line', line));
}

function readGrid(grid: Grid, document: RankingDocument): void {
  if (readRankingTable(grid, document)) return;
  for (const row of grid) {
    const text = filledCells(row)
      .map((cell) => oneLine(cell.text))
      .join(' | ');
    if (text) document.issues.push(sourceIssue('unread-line', text));
  }
}

const number = /^"?[\d.,%\s+-]+"?$/;

/** Text that is a table: cut by tabs, by commas, or by blanks and bars; `null` for prose. */
function gridOfText(text: string): Grid | null {
  if (isTabbed(text)) return readDelimited(text);
  const lines = linesOf(text);
  const rows = (cells: string[][]) =>
    cells.filter((row) => row.length > 1 && row.slice(1).some((cell) => number.test(cell))).length;
  const isProse = (line: string) => /[。；]./.test(line) && line.length > 40;
  const commas = lines.map((line) => line.split(/[,;]/));
  if (
    rows(commas) * 2 >= Math.max(3, lines.length - 2) &&
    !lines.some((line) => /[。；]/.test(line) && number.test(line.slice(-3)))
  )
    return readDelimited(text);
  const blanks = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split(/\s*\|\s*|[ \u3000]{2,}|\u3000| (?=[+-]?[\d.]+%?(?:\s|$))| (?=[\u4e00-\u9fff]+(?: |$))/),
  );
  const cells = cellLines(lines);
  if (cells) return cells;
  const isTable =
    rows(blanks) >= 2 &&
    blanks.filter((cells) => cells.length > 1).length * 2 > lines.length &&
    blanks.some((cells) => cells.length > 1 && !cells.some((cell) => /\d/.test(cell)));
  if (!isTable || lines.some(isProse)) return null;
  return plainGrid(blanks.filter((cells) => !/^[-:\s]*$/.test(cells.join(''))));
}

/** A table copied with one cell a line: as many headings as repeat in what follows, figures under figures. */
function cellLines(lines: readonly string[]): Grid | null {
  const isCount = (line: string) => readFigure(line) !== null || isNoFigure(line);
  const first = lines.findIndex(isCount);
  if (first < 3 || lines.some((line) => line.length > 24)) return null;
  for (let from = 0; from < 2; from += 1)
    for (let width = 2; width <= first - from && width < 12; width += 1) {
      const body = lines.slice(from + width);
      const isSame =
        body.length >= width * 2 &&
        body.length % width === 0 &&
        body.every((line, i) => isCount(line) === isCount(body[i % width]!));
      if (!isSame || !body.slice(0, width).some(isCount)) continue;
      const rows = Array.from({ length: body.length / width + 1 }, (_, i) =>
        lines.slice(from + i * width, from + (i + 1) * width),
      );
      return plainGrid([...(from ? [[lines[0]!]] : []), ...rows]);
    }
  return null;
}
