import { readDelimited } from './delimited-text.js';
import { isNoFigure, readFigure } from './figure.js';
import { bare, filledCells, plainGrid, turned, type Grid } from './grid.js';
import { linesOf } from './source-lines.js';

/** What parts the cells of a line: tabs, bars, wide blanks, commas, or a blank before a number or a word. */
const tab = /\t/;
const comma = /[,;]/;
const blank = / (?=[+-]?[\d.]+%?(?:\s|$))| (?=[\u4e00-\u9fff]+(?: |$))/;
const cuts = [tab, /\s*\|\s*/, / {2,}|\u3000+/, comma, blank];

const isCount = (text: string) => readFigure(text.replace(/"/g, '')) !== null || isNoFigure(text);

/** Text that is a table: rows of cells with figures below a row without; `null` for prose. */
export function gridOfText(text: string): Grid | null {
  const lines = linesOf(text);
  for (const cut of cuts) {
    const rows = lines.map((line) => line.replace(/^\||\|$/g, '').split(cut));
    const wide = rows.filter((cells) => cells.length > 1);
    const counted = wide.filter((cells) => cells.slice(1).some((cell) => cell && isCount(cell)));
    if (
      counted.length < (cut === tab ? 1 : 2) ||
      wide.length * 2 < lines.length ||
      counted.length === wide.length
    )
      continue;
    if (cut === tab || cut === comma) return readDelimited(text);
    return plainGrid(rows.filter((cells) => /[^-:\s]/.test(cells.join(''))));
  }
  return cellLines(lines);
}

/** A table copied with one cell a line: as many headings as repeat in what follows, figures under figures. */
function cellLines(lines: readonly string[]): Grid | null {
  const first = lines.findIndex(isCount);
  if (first < 3 || lines.some((line) => line.length > 24)) return null;
  for (const from of [0, 1])
    for (let width = 2; width <= first - from; width += 1) {
      const body = lines.slice(from + width);
      const rows = body.length / width;
      const repeats = body.every((line, i) => isCount(line) === isCount(body[i % width] ?? ''));
      if (rows < 2 || rows % 1 !== 0 || !repeats) continue;
      const cells = Array.from({ length: rows + 1 }, (_, i) =>
        lines.slice(from + i * width, from + (i + 1) * width),
      );
      return plainGrid([lines.slice(0, from), ...cells]);
    }
  return null;
}

const place = /(?:[区县市镇乡村州局办]|街道|流域|学校)$/;
const count = /(?:[率量数度分件项]|情况)(?:[(（].*[)）])?$/;

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
