import type { Cell, Grid } from './grid.js';
import { headingMeaning, type Meaning } from './heading-meaning.js';
import { isSerial, numbered } from './numbering.js';
import { isPersonName } from './person-name.js';
import { looksLikeTime, saysOnlyTime, startsWithTime } from './time-wording.js';
import { isUnitLike, readUnits } from './unit-list.js';
import { readWorkState } from './work-state.js';

/**
 * A table that was copied as text with one cell a line (the seed's annex): headings first, then the cells row by
 * row. Cells may be broken over lines, rows may have gaps, and categories stand between rows on lines of their
 * own, so the likeliest division of the lines into cells is looked for (a shortest path over runs of lines).
 */
export function gridOfCellLines(lines: readonly string[]): { grid: Grid; before: string[] } | null {
  const found = headingRun(lines);
  if (!found || found.to === lines.length) return null;
  const headings = lines.slice(found.from, found.to);
  const meanings = headings.map((text) => headingMeaning(text)?.meaning ?? 'extra');
  // 工作举措 is what is to be done where nothing else is.
  const measure = meanings.includes('title') ? -1 : meanings.indexOf('measure');
  if (measure >= 0) meanings[measure] = 'title';
  // A heading met again after a page break is no row.
  const head = headings.join('\n');
  const body = `\n${lines.slice(found.to).join('\n')}\n`.split(`\n${head}\n`).join('\n');
  const runs = bestRuns(body.split('\n').filter(Boolean), meanings);
  return { grid: toGrid(headings, runs), before: lines.slice(0, found.from) };
}

/** The longest run of lines that are headings, three at least, with a line that means none allowed inside. */
function headingRun(lines: readonly string[]): { from: number; to: number } | null {
  for (let from = 0; from + 2 < lines.length; from += 1) {
    let to = from;
    let kinds = 0;
    for (let at = from; at < Math.min(lines.length, from + 16); at += 1) {
      const heading = headingMeaning(lines[at]!);
      if (heading) [to, kinds] = [at + 1, kinds + Number(heading.meaning !== 'extra')];
      else if (
        at === from ||
        lines[at]!.length > 6 ||
        isSerial(lines[at]!) ||
        !headingMeaning(lines[at + 1] ?? '')
      )
        break;
    }
    if (kinds >= 3 && kinds * 2 >= to - from) return { from, to };
  }
  return null;
}

/** How many lines a cell of a column may take. */
const longest = (meaning: Meaning) =>
  meaning === 'no'
    ? 1
    : /^(?:due|start|completedOn|owner|state)$/.test(meaning)
      ? 3
      : /lead|resp|supp|mixed/.test(meaning)
        ? 6
        : 14;

/** What is a unit by its end, but none by itself. */
const piece = /^(?:部门|单位|[大支]队|中心|公司|科室|股室|政府|委员会|小组)$/;

/** How well lines make a cell of a column. */
export function fit(lines: readonly string[], meaning: Meaning): number {
  const text = lines.join('\n');
  const plain = lines.join('');
  const serial = lines.some(isSerial);
  const time = looksLikeTime(plain) && plain.length < 30;
  // 每月召开一次例会 says what is done, not only when.
  const timeAlone = time && saysOnlyTime(plain);
  if (meaning === 'no') return serial ? 7 : -9;
  if (lines.length > 1 && (serial || lines.some((line, i) => i > 0 && (numbered(line)?.level ?? 9) <= 3)))
    return -20;
  // A line is broken where it is full: one much shorter than the next ends its cell.
  const isShort = (line: string, i: number) =>
    line.length + 2 < (lines[i + 1]?.length ?? 0) && !/[。；，、！]$/.test(line);
  const odd = (lines.some(isShort) ? 4 : 0) + (/[、，,]$/.test(text) ? 4 : 0);
  const broken = (lines.length - 1) * 0.6 + odd;
  switch (meaning) {
    case 'due':
    case 'start':
    case 'completedOn':
      // 并长期坚持 goes on with a time, the next row's title does not.
      return (
        (time &&
        /\d|^[每长持常全按立十]/.test(lines[0]!) &&
        lines.every((line) => line.length < 20 && !isUnitLike(line))
          ? timeAlone
            ? 5
            : 2
          : plain.length > 24 || serial
            ? -6
            : -3) - broken
      );
    case 'lead':
    case 'responsible':
    case 'supporting':
    case 'mixed': {
      if (
        serial ||
        (time && (!isUnitLike(plain) || startsWithTime(plain))) ||
        /[。；].*[。；]/.test(plain) ||
        plain.length > 120
      )
        return -6;
      const names = readUnits(text);
      const units = names.filter(
        (name) => (isUnitLike(name) && !piece.test(name)) || name.startsWith('各'),
      ).length;
      const group = meaning !== 'lead' && /^各|相关|有关/.test(plain) ? 1 : 0;
      return (
        (units === names.length ? 3.5 : units * 2 >= names.length ? 1.5 : plain.length < 12 ? -1.5 : -3) +
        group -
        broken
      );
    }
    case 'owner':
      return (
        (plain.split(/[、,，\s]+/).every(isPersonName) ? 4 : plain.length < 16 && !time && !serial ? 0 : -4) -
        broken
      );
    case 'progress':
    case 'state':
      return (readWorkState(plain) ? 4 : serial ? -4 : 0) - broken;
    case 'title':
      return serial || timeAlone ? -5 : (plain.length > 10 ? 3 : 1) - strays(lines) - (broken + odd) / 2;
    default:
      return (serial || timeAlone ? -3 : plain.length > 10 ? 1 : 0.5) - broken;
  }
}

/** Lines that are hardly part of a title: units, and a few words behind the end of a sentence. */
function strays(lines: readonly string[]): number {
  const odd = lines.filter(
    (line, i) =>
      isUnitLike(line) ||
      (/[。！]$/.test(lines[i - 1] ?? '') && !/[。；，,]|.{12}/.test(line) && !numbered(line)),
  );
  return odd.length * 2 - Number(odd[0] === lines[0]);
}

/** How well a line makes a row of its own: a category, a note, a sum. */
function rowFit(line: string): number {
  if (isSerial(line) || looksLikeTime(line)) return -9;
  if (
    ((numbered(line)?.level ?? 9) <= 3 && line.length <= 60) ||
    /^(?:备注|说明|注|合计|总计)[:：]?/.test(line)
  )
    return 5;
  return line.length <= 24 && !/[。，,；;]/.test(line) ? -2 : -4;
}

/** Lines that make one cell; column 0 is a row of its own, 1 and on are the columns. */
interface Run {
  lines: readonly string[];
  column: number;
}

/** The likeliest division: the best score of each column at each line, and the way it came there. */
function bestRuns(lines: readonly string[], meanings: readonly Meaning[]): Run[] {
  const width = meanings.length;
  const counted = meanings[0] === 'no';
  // What it costs to go on from one column with another: cells left empty, a row without its number.
  const price = (from: number, to: number) =>
    to > from
      ? 3 * (to - from - 1)
      : 3 * ((from && width - from) + Math.max(0, to - 1)) + (counted && to > 1 ? 4 : 0);
  const scores = [[0, ...meanings.map(() => -Infinity)]];
  const ways: { from: number; column: number }[][] = [];
  /** The best way to begin a column at a line. */
  const entries: { score: number; column: number }[][] = [];
  for (let to = 0; to <= lines.length; to += 1) {
    const here = (scores[to] ??= []);
    if (to > 0) {
      ways[to] = [];
      for (let column = 0; column <= width; column += 1) {
        here[column] = -Infinity;
        const most = column === 0 ? 1 : longest(meanings[column - 1]!);
        for (let from = to - 1; from >= Math.max(0, to - most); from -= 1) {
          const entry = entries[from]![column]!;
          const worth =
            column === 0 ? rowFit(lines[from]!) : fit(lines.slice(from, to), meanings[column - 1]!);
          if (entry.score + worth > here[column]!) {
            here[column] = entry.score + worth;
            ways[to]![column] = { from, column: entry.column };
          }
          if (worth <= -20) break;
        }
      }
    }
    entries[to] = Array.from({ length: width + 1 }, (_, column) => {
      let best = { score: -Infinity, column: 0 };
      here.forEach((score, from) => {
        const told = score - price(from, column);
        if (told > best.score) best = { score: told, column: from };
      });
      return best;
    });
  }
  const runs: Run[] = [];
  const end = scores[lines.length]!;
  let column = end.indexOf(Math.max(...end));
  for (let to = lines.length; to > 0;) {
    const way = ways[to]![column]!;
    runs.push({ lines: lines.slice(way.from, to), column });
    [to, column] = [way.from, way.column];
  }
  return runs.reverse();
}

function toGrid(headings: readonly string[], runs: readonly Run[]): Grid {
  const width = headings.length;
  const cell = (text: string): Cell => ({ text, width: 1, height: 1 });
  const grid: Grid = [headings.map(cell)];
  let last = width;
  for (const { lines, column } of runs) {
    const text = lines.join('\n');
    if (column === 0) {
      const wide = { text, width, height: 1 };
      grid.push(headings.map(() => wide));
    } else {
      if (column <= last) grid.push(headings.map(() => cell('')));
      grid[grid.length - 1]![column - 1] = cell(text);
    }
    last = column || width;
  }
  return grid;
}
