import { filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { headingMeaning } from './heading-meaning.js';
import type { ProseLine } from './task-prose.js';

/** Whether a table is a card: labels on the left, what they say on the right, a task or several below each other. */
export function isCard(grid: Grid): boolean {
  const rows = grid.map(filledCells).filter((cells) => cells.length > 1);
  return rows.length > 1 && rows.filter(isLabelled).length * 5 >= Math.max(10, rows.length * 3);
}

function isLabelled(cells: readonly Cell[]): boolean {
  const means = cells.map(({ text }) => headingMeaning(text) !== null);
  return (
    cells.length % 2 === 0 &&
    cells.length <= 6 &&
    means.includes(false) &&
    means.every((means_, i) => i % 2 > 0 || means_ || (i > 0 && cells[i]!.text.length <= 8))
  );
}

/** A card as lines of text: labels with what they say, and what else stands in it. */
export function cardLines(grid: Grid): ProseLine[] {
  return grid.map(filledCells).flatMap((cells): ProseLine[] =>
    isLabelled(cells)
      ? [
          cells.flatMap(({ text }, i) => {
            const heading = headingMeaning(text) ?? { meaning: 'extra', weight: 0, text: oneLine(text) };
            return i % 2 > 0 ? [] : [{ heading, value: cells[i + 1]!.text }];
          }),
        ]
      : // 项目 | 内容 above a card says nothing of the task.
        cells.every(({ text }) => headingMeaning(text))
        ? []
        : cells.map(({ text }) => oneLine(text)),
  );
}
