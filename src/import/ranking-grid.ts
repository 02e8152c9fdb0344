import { readDelimited } from './delimited-text.js';
import { isNoFigure, readFigure } from './figure.js';
import { plainGrid, type Grid } from './grid.js';
import { linesOf } from './source-lines.js';

/** What parts the cells of a line: tabs, bars, wide blanks, commas, or a blank before a number or a word. */
const tab = /\t/;
const comma = /[,;]/;
const blank = / (?=[+-]?[\d.]+%?(?:\s|$))| (?=[\u4e00-\u9fff（）()/]+(?: |$))/;
const cuts = [tab, /\s*\|\s*/, / {2,}|\u3000+/, comma, blank];

const isCount = (text: string) => readFigure(text.replace(/"/g, '')) !== null || isNoFigure(text);

/** Text that is a table: rows of cells with figures below a row without; `null` for prose. */
export function gridOfText(text: string): Grid | null {
  const lines = linesOf(text);
  for (const cut of cuts) {
    const rows = lines.map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .replace(/(^|\s)([一-龥]) (?=[一-龥](?:\s|$))/g, '$1$2')
        .split(cut),
    );
    const wide = rows.filter((cells) => cells.length > 1);
    const counted = wide.filter((cells) => cells.slice(1).some((cell) => cell && isCount(cell)));
    if (
      counted.length < (cut === tab ? 1 : 2) ||
      wide.length * 2 < lines.length ||
      counted.length === wide.length
    )
      continue;
    if (cut === tab || cut === comma) return readDelimited(text);
    const [head = []] = rows.filter(({ length }) => length > 2);
    // 合计 in a row without its number.
    for (const cells of rows)
      if (cells.length === head.length - 1 && !isCount(cells[0]!) && /^(?:[序编]号|排[名序])/.test(head[0]!))
        cells.unshift('');
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
