import type { Issue } from '../model/issue.js';
import type { RankingData } from '../model/ranking.js';
import { readBlocks } from './html-table.js';
import { beside, readGrid } from './ranking-blocks.js';
import { isMarkup } from './markup.js';
import { RankingDocument } from './ranking-document.js';
import { gridOfText } from './ranking-grid.js';
import { readRankingProse } from './ranking-prose.js';
import { linesOf } from './source-lines.js';

/**
 * Reads a bulletin or ranking (通报、排行) from HTML, a live `<table>`, TSV or CSV, or prose, told apart by itself.
 * Percents become 0..1, sums and averages are no entries, and 截至 gives the as-of date. Every line ends in the data
 * or in an Issue that quotes it. Never throws.
 */
export function readRanking(source: string | Element): { data: RankingData; issues: Issue[] } {
  const document = new RankingDocument();
  const blocks = typeof source !== 'string' || isMarkup(source) ? readBlocks(source) : [{ text: source }];
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
