import type { Box } from './box.js';

/** How much wider than high a box is best: a name is written across. */
const bestAspect = 1.25;

/** Where to break a list into rows of about the same weight: the index each row begins at. */
function breaks(weights: readonly number[], rows: number, total: number): number[] {
  const starts = [0];
  let sum = 0;
  weights.forEach((weight, index) => {
    // A box goes to the row that its middle falls into.
    const row = Math.min(rows - 1, Math.floor(((sum + weight / 2) / total) * rows));
    if (index > 0 && row >= starts.length) starts.push(index);
    sum += weight;
  });
  return starts;
}

interface Row {
  from: number;
  to: number;
  weight: number;
}

function rowsOf(weights: readonly number[], count: number, total: number): Row[] {
  const starts = breaks(weights, count, total);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? weights.length;
    let weight = 0;
    for (let at = from; at < to; at += 1) weight += weights[at]!;
    return { from, to, weight };
  });
}

/** How far boxes of these rows are from the best shape, by weight. */
function strain(rows: readonly Row[], weights: readonly number[], [frame, total]: [Box, number]): number {
  let sum = 0;
  for (const row of rows) {
    const height = (frame.height * row.weight) / total;
    for (let at = row.from; at < row.to; at += 1) {
      const width = (frame.width * weights[at]!) / row.weight;
      sum += Math.abs(Math.log(width / height / bestAspect)) * weights[at]!;
    }
  }
  return sum;
}

/**
 * Divides a frame among weights, in the order given: rows of boxes, each row as high and each box as wide as its
 * share (an ordered treemap in strips, after Shneiderman and Wattenberg, with rows of even weight). Neighbours in
 * the list stay neighbours, and nothing but the weights decides.
 */
export function divide(frame: Box, weights: readonly number[]): Box[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => ({ ...frame, width: 0, height: 0 }));
  const square = Math.sqrt((weights.length * frame.height * bestAspect) / Math.max(frame.width, 1e-6));
  const from = Math.max(1, Math.floor(square / 2));
  const to = Math.min(weights.length, Math.ceil(square * 2) + 1);
  let [best, least] = [rowsOf(weights, 1, total), Infinity];
  for (let count = from; count <= to; count += 1) {
    const rows = rowsOf(weights, count, total);
    const strained = strain(rows, weights, [frame, total]);
    if (strained < least) [best, least] = [rows, strained];
  }
  const boxes: Box[] = [];
  let y = frame.y;
  for (const row of best) {
    const height = (frame.height * row.weight) / total;
    let x = frame.x;
    for (let at = row.from; at < row.to; at += 1) {
      const width = (frame.width * weights[at]!) / row.weight;
      boxes.push({ x, y, width, height });
      x += width;
    }
    y += height;
  }
  return boxes;
}
