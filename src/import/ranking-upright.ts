import { bare, filledCells, turned, type Grid } from './grid.js';

const place = /(?:[区县市镇乡村州局办]|街道|流域|学校)$/;
const count = /(?:[率量数度分件项月年季周]|情况)(?:[(（].*[)）])?$/;

/** A table with the ranked in its rows: turned where they stand in its columns, one panel where it has two. */
export function upright(grid: Grid): Grid {
  const at = grid.findIndex((row) => filledCells(row).length > 2);
  const [head = [], ...rows] = grid.slice(at);
  const across = head.slice(1).every(({ text }) => place.test(text));
  if (across && rows.every((row) => count.test(bare(row[0]?.text ?? ''))))
    return [...grid.slice(0, at), ...turned(grid.slice(at))];
  const half = head.length / 2;
  const isPair =
    half >= 2 &&
    head.every(({ text }, i) => bare(text) === bare(head[(i + half) % head.length]?.text ?? '-'));
  if (!isPair) return grid;
  return [...grid.map((row) => row.slice(0, half)), ...rows.map((row) => row.slice(half))];
}
