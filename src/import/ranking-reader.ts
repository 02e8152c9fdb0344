import type { Issue } from '../model/issue.js';
import type { RankingData } from '../model/ranking.js';
import { isTabbed, readDelimited } from './delimited-text.js';
import { oneLine, filledCells, plainGrid, type Grid } from './grid.js';
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
  if (typeof source !== 'string' || /<(?:table|tr|td|p|div|br|html|body|li)\b/i.test(source))
    readHtml(source, document);
  else readText(source, document);
  settleRates(document);
  return document.end();
}

function readHtml(source: string | Element, document: RankingDocument): void {
  const blocks = readBlocks(source);
  const tables = blocks.some(({ grid }) => grid !== undefined);
  if (!tables)
    return readRankingProse(
      blocks.flatMap(({ text }) => linesOf(text ?? '')),
      document,
    );
  const prose: string[] = [];
  for (const { grid, text } of blocks) {
    if (grid !== undefined) readGrid(grid, document);
    else
      for (const line of linesOf(text)) {
        if (line.length <= 60 && !/。./.test(line)) document.headline(line);
        else prose.push(line);
      }
  }
  for (const line of prose) {
    document.readAsOf(line);
    document.issues.push(sourceIssue('unread-line', line));
  }
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

function readText(text: string, document: RankingDocument): void {
  const lines = linesOf(text);
  const commas = lines.filter(
    (line) =>
      line.split(/[,;]/).length > 2 &&
      !/[。；]/.test(line) &&
      line
        .split(/[,;]/)
        .slice(1)
        .some((cell) => /^"?[\d.,%\s]+"?$/.test(cell)),
  );
  if (isTabbed(text) || commas.length * 2 >= Math.max(3, lines.length))
    return readGrid(readDelimited(text), document);
  const aligned = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split(/\s*\|\s*|[ \u3000]{2,}|\u3000| (?=[\d.]+%?(?:\s|$))| (?=[\u4e00-\u9fff]+(?: |$))/),
  );
  const wide = aligned.filter(
    (cells) => cells.length > 2 || (cells.length === 2 && /^[\d.]+%?$/.test(cells[1] ?? '')),
  );
  if (
    wide.length >= 3 &&
    wide.length * 2 >= lines.length &&
    !lines.some((line) => /[。；]./.test(line) && line.length > 40)
  ) {
    return readGrid(plainGrid(aligned.filter((cells) => !/^[-:\s]*$/.test(cells.join('')))), document);
  }
  readRankingProse(lines, document);
}

/** Rates written times 100 without a sign (办结率 96.5): above 1 they cannot be shares. */
function settleRates(document: RankingDocument): void {
  for (const measure of document.measures) {
    if (!document.unsigned.has(measure.id)) continue;
    const all = document.entries.flatMap(({ values, previous }) => [
      values[measure.id],
      previous?.[measure.id],
    ]);
    if (!all.some((figure) => typeof figure === 'number' && figure > 1.5)) continue;
    const share = (figure: number | null | undefined) =>
      typeof figure === 'number' ? Number((figure / 100).toFixed(8)) : null;
    for (const { values, previous } of document.entries) {
      if (measure.id in values) values[measure.id] = share(values[measure.id]);
      if (previous && measure.id in previous) previous[measure.id] = share(previous[measure.id]);
    }
    if (measure.reference) measure.reference = { ...measure.reference, value: measure.reference.value / 100 };
  }
}
