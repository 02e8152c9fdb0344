import { readDelimited } from './delimited-text.js';
import { filledCells, oneLine, plainGrid, type Grid } from './grid.js';
import { readBlocks, type Block } from './html-table.js';
import { isMarkup } from './markup.js';
import { numbered } from './numbering.js';
import { timeAhead, wholeTime } from './phase-time.js';
import { phaseHeading, takeOrdinal } from './phase-heading.js';
import { linesOf } from './source-lines.js';
import { isUnitLike, readUnits } from './unit-list.js';

/** A sentence inside a paragraph that begins a phase of its own. */
const within =
  /[。;；:：]\s*(?=第[一二三四五六七八九十]+个?(?:阶段|步))|[。;；]\s*(?=[(（][一二三四五六七八九十]+[)）]|[^。;；:：()（）,，]{2,16}阶段[(（])|[,，;；:：。、]\s*(?=[从自\d〇○一二三四五六七八九十上下][^,，。;；:：、]{2,30}[为是][^,，。;；:：]{2,16}(?:阶段|[年期]”?[,，:：。]))|分[为成]?[\d一二三四五六两]*个?(?:实施|工作)?(?:阶段|步|年|批次?)(?:进行|实施|推进|开展|走|完成)?[,，:：。]\s*(?=.)/g;

/**
 * The lines of a plan: bold marks and markup off, rows of tables with tabs, a paragraph of several phases cut, and a
 * time below a name put behind it.
 */
export function phaseLines(source: string): string[] {
  const blocks: Block[] = [];
  for (const block of isMarkup(source) ? readBlocks(source) : [{ text: source }]) {
    const last = blocks[blocks.length - 1];
    // A time may stand in the paragraph below its name.
    if (last?.text !== undefined && block.text !== undefined) last.text += `\n${block.text}`;
    else blocks.push(block);
  }
  return blocks.flatMap((block) => {
    if ('grid' in block && block.grid) return rowLines(block.grid);
    const lines = linesOf((block.text ?? '').replace(/\*\*(?!年)|__|^(?:#+|[-+*])\s/gm, ''));
    const head = lines.find(isTableHead);
    if (head) {
      return rowLines(
        /[|,，]/.test(head)
          ? readDelimited(lines.join('\n'))
          : plainGrid(lines.map((line) => line.split(gap))),
      );
    }
    return joinTimes(
      lines.flatMap((line) => parted(line) ?? line.replace(within, (whole) => `${whole}\n`).split('\n')),
    );
  });
}

/** A paragraph that is a plan on its own (时间安排为：6月底前，…；7月1日至5日，…): what leads it in, and its times. */
function parted(line: string): string[] | null {
  const [, lead = '', rest = ''] =
    /^([^,，;；]{0,30}(?:安排|步骤|计划|进度|日程)(?:为|是|如下)?[:：。])(.+)$/.exec(line) ?? [];
  const pieces = rest.match(/[^;；。]+[;；。]?/g) ?? [];
  const plain = pieces.map((piece) => numbered(piece)?.text ?? piece);
  return pieces.length > 1 && plain.every((piece) => timeAhead(piece) ?? phaseHeading(piece))
    ? [lead, ...plain.map((piece) => `① ${piece}`)]
    : null;
}

/** A name alone on its line, numbered or called a phase. */
const nameAlone =
  /^(?:[^\s。;；,，:：]{0,3}[、.．)）]\s*[^。;；,，:：\t]{2,30}|[^。;；,，\t]{2,30}(?:阶段|环节|步))[。:：]?$/;
const sectionName = /(?:步骤|安排|目标|任务|要求|原则|进度|日程|个(?:实施|工作)?阶段)[:：。]?$/;

/** A name over a time in brackets needs no mark where it is no title. */
function isShortName(line: string, place: number): boolean {
  return (
    /^[^。;；,，:：\t]{2,30}$/.test(line) &&
    (takeOrdinal(line) !== null || (place > 1 && !/(?:方案|计划|规划|通知|意见|办法)$/.test(line)))
  );
}

/** Whether a line is 第一阶段 and nothing else. */
const isOrdinal = (line: string) => takeOrdinal(line)?.rest === '';

/** Puts a time behind the name on the line above; dates to reach and what recurs are no such time. */
function joinTimes(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const name = joined[joined.length - 1] ?? '';
    const before = joined[joined.length - 2] ?? '';
    // 第一阶段 / 动员准备 / 3月5日—3月20日: each in a line of its own.
    if (isOrdinal(before) && isShortName(name, 2) && wholeTime(line) !== null) {
      joined.splice(-2, 2, `${before}：${name}：${line}`);
      continue;
    }
    if (isOrdinal(name) && /^(?:主题|(?:阶段)?名称)[:：]/.test(line)) {
      joined.push(`${joined.pop()}：${line.replace(/^.*?[:：]/, '')}`);
      continue;
    }
    const isBracket = /^[(（【〔［[].*[)）】〕］\]]$/.test(line);
    const isName =
      nameAlone.test(name) ||
      (/^时[间限][:：]/.test(line) && takeOrdinal(name)) ||
      (isBracket && isShortName(name, joined.length));
    const text = isName && !numbered(line) && !sectionName.test(name) && !phaseHeading(name) ? line : '';
    const isWhole = text !== '' && wholeTime(text) !== null;
    const time = /[^段]。$/.test(name) ? '' : (timeAhead(text)?.time ?? '');
    if (isWhole || (time && !/^(?:到|至|力争|每)/.test(time)))
      joined.push((joined.pop() ?? '').replace(/[。:：]?$/, isBracket ? '' : '：') + line);
    else joined.push(line);
  }
  return joined;
}

/** Rows as lines: units under their label, and rows that a merged first cell holds together as steps of one. */
function rowLines(grid: Grid): string[] {
  const head = grid.find((row) => isTableHead(row.map(({ text }) => text).join('\t')));
  return grid.flatMap((row, at) => {
    const goesOn = row[0] !== undefined && row[0].height > 1 && row[0] === grid[at - 1]?.[0];
    const above = goesOn ? grid[at - 1]! : [];
    const cells = filledCells(row).filter(
      (cell) => !above.includes(cell) && !(row[1] === cell && above[1]?.text === cell.text),
    );
    const column = (name: RegExp) => head?.findIndex(({ text }) => name.test(text)) ?? -1;
    const [from, to] = [row[column(/^(?:开始|起始)/)], row[column(/^(?:结束|截止|终止)/)]];
    if (row !== head && from && to && from !== to && from.text && to.text) {
      from.text += `至${to.text}`;
      cells.splice(cells.indexOf(to) >>> 0, 1);
    }
    const texts = cells.map((cell, i) => {
      const heading = row === head ? '' : (head?.[row.indexOf(cell)]?.text ?? '');
      const isUnits =
        /单位|部门|科室/.test(heading) ||
        (!head && i > 1 && i === cells.length - 1 && readUnits(cell.text).every((unit) => isUnitLike(unit)));
      return (isUnits ? '责任单位：' : '') + oneLine(cell.text);
    });
    const [name = '', ...rest] = texts;
    // A merged cell with the time of its phase: what stands beside it is the first step.
    if (
      !goesOn &&
      (row[0]?.height ?? 1) > 1 &&
      phaseHeading(name) &&
      rest.some((text) => wholeTime(text) !== null)
    )
      return [name, `① ${rest.join('\t')}`];
    return (goesOn ? '① ' : '') + texts.join('\t');
  });
}

const gap = /\t| {2,}|\u3000+/;
const columnName =
  /^(?:序号|.{0,4}阶段|步骤|名称|.{0,4}(?:时间|时限)(?:安排|节点)?|.{0,4}(?:任务|内容|目标|措施|要求|工作)|.{0,2}(?:单位|部门|科室)|备注|阶段名称)$/;

function cellsOf(line: string): string[] {
  return line
    .split(/\t| {2,}|\u3000+|[|,，]/)
    .map((cell) => cell.trim().replace(/^"|"$/g, ''))
    .filter(Boolean);
}

/** Whether a line is the heading of a table. */
export function isTableHead(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && cells.every((cell) => columnName.test(cell));
}
