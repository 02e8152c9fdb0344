import { filledCells, oneLine, plainGrid, type Grid } from './grid.js';
import { readBlocks } from './html-table.js';
import { takeOrdinal, type PhaseHeading } from './phase-heading.js';
import { wholeTime } from './phase-time.js';
import { linesOf } from './source-lines.js';
import { isSerial } from './numbering.js';

/** A sentence inside a paragraph that begins a phase of its own. */
const within =
  /([。;；:：])\s*(?=第[一二三四五六七八九十]+个?(?:阶段|步))|([。;；])\s*(?=[(（][一二三四五六七八九十]+[)）]|[^。;；:：()（）,，]{2,16}阶段[(（])|([,，;；:：])(?=[^,，。;；:：]{3,30}为[^,，。;；:：]{2,12}阶段)/g;

/** The lines of a plan: bold marks and markup off, rows of tables with tabs, a paragraph of several phases cut. */
export function phaseLines(source: string): string[] {
  const isMarkup = /<(?:p|div|table|br|li|b|strong|h\d)\b/i.test(source);
  const blocks = isMarkup ? readBlocks(source) : [{ text: source }];
  return blocks.flatMap((block) => {
    if ('grid' in block && block.grid) return rowLines(block.grid);
    const lines = linesOf((block.text ?? '').replace(/\*\*|__|^#+\s/gm, ''));
    if (lines.some(isTableHead))
      return rowLines(plainGrid(lines.map((line) => line.split(/\t| {2,}|\u3000+/))));
    return lines.flatMap((line) => line.replace(within, (whole) => `${whole}\n`).split('\n'));
  });
}

/** Rows as lines: units under their label, and rows that a merged first cell holds together as steps of one. */
function rowLines(grid: Grid): string[] {
  const head = grid.find((row) => isTableHead(row.map(({ text }) => text).join('\t')));
  return grid.map((row, at) => {
    const goesOn = row[0] !== undefined && row[0].height > 1 && row[0] === grid[at - 1]?.[0];
    const cells = filledCells(row).filter((cell) => !goesOn || !grid[at - 1]?.includes(cell));
    const texts = cells.map((cell) => {
      const heading = row === head ? '' : (head?.[row.indexOf(cell)]?.text ?? '');
      return (/单位|部门/.test(heading) ? '责任单位：' : '') + oneLine(cell.text);
    });
    return (goesOn ? '① ' : '') + texts.join('\t');
  });
}

const columnName =
  /^(?:序号|.{0,4}阶段|步骤|名称|.{0,4}(?:时间|时限)(?:安排|节点)?|.{0,4}(?:任务|内容|目标|措施|要求)|.{0,2}(?:单位|部门)|备注|阶段名称)$/;

function cellsOf(line: string): string[] {
  return line
    .split(/\t| {2,}|\u3000+/)
    .map((cell) => cell.trim())
    .filter(Boolean);
}

/** Whether a line is the heading of a table. */
export function isTableHead(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && cells.every((cell) => columnName.test(cell));
}

/** The phase that a row of a table says; `null` for lines that are none. */
export function rowHeading(line: string): PhaseHeading | null {
  const cells = cellsOf(line).filter((cell, i) => i > 0 || !isSerial(cell));
  const at = cells.findIndex((cell) => wholeTime(cell) !== null);
  if (cells.length < 2 || at < 0) return null;
  const period = wholeTime(cells[at] ?? '') ?? '';
  const others = cells.filter((_, i) => i !== at);
  const names = takeOrdinal(others[0] ?? '')?.rest === '' && at > 1 ? others.slice(1) : others;
  const [name = '', ...rest] = names;
  return name.length > 40 ? null : { name, period, rest: rest.join('\n') };
}
