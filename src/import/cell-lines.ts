import type { Cell, Grid } from './grid.js';
import { headingMeaning, isColumnMeaning, type Meaning } from './heading-meaning.js';
import { isSerial, numbered } from './numbering.js';
import { continuesTime, looksLikeTime } from './time-wording.js';
import { isUnitLike, readUnits } from './unit-list.js';
import { readWorkState } from './work-state.js';

/**
 * A table that was copied as text with one cell a line (the seed's annex): headings first, then the cells row by
 * row. Cells may be broken over lines, rows may have gaps, and categories stand between rows on lines of their
 * own, so the likeliest division of the lines into cells is looked for (Viterbi): each line begins a cell of some
 * column, goes on with the one before, or is a category.
 */
export function gridOfCellLines(lines: readonly string[]): { grid: Grid; before: string[] } | null {
  const start = headingRun(lines);
  if (!start) return null;
  const meanings = start.headings.map((text) => headingMeaning(text)?.meaning ?? 'extra');
  const body = lines.slice(start.to);
  if (body.length === 0) return null;
  let path = bestPath(body, meanings, new Map());
  path = bestPath(body, meanings, startsOf(body, path));
  return { grid: toGrid(start.headings, body, path), before: lines.slice(0, start.from) };
}

/** The longest run of lines that are headings, three at least, with a line that means none allowed inside. */
function headingRun(lines: readonly string[]): { headings: string[]; from: number; to: number } | null {
  for (let from = 0; from + 2 < lines.length; from += 1) {
    if (!headingMeaning(lines[from] ?? '')) continue;
    let to = from;
    let kinds = 0;
    for (let at = from; at < lines.length && at < from + 16; at += 1) {
      const heading = headingMeaning(lines[at] ?? '');
      if (heading) [to, kinds] = [at + 1, kinds + Number(isColumnMeaning(heading))];
      else if (!(
        headingMeaning(lines[at + 1] ?? '') &&
        (lines[at] ?? '').length <= 6 &&
        !isSerial(lines[at] ?? '')
      ))
        break;
    }
    if (kinds >= 3 && kinds * 2 >= to - from) return { headings: lines.slice(from, to), from, to };
  }
  return null;
}

/** What a line is: a cell of a column (begun or gone on with), or a row of its own. */
type Step = { column: number; begins: boolean };
const ownRow = -1;

/** How well a line begins a cell of a column. */
function fit(line: string, meaning: Meaning): number {
  const time = looksLikeTime(line) && line.length < 30;
  switch (meaning) {
    case 'no':
      return isSerial(line) ? 7 : -9;
    case 'due':
    case 'start':
    case 'completedOn':
      return time ? 5 : isSerial(line) || line.length > 24 ? -6 : -3;
    case 'lead':
    case 'responsible':
    case 'supporting':
    case 'mixed': {
      if (isSerial(line) || (time && !isUnitLike(line)) || /[。；].*[。；]/.test(line) || line.length > 90)
        return -6;
      const names = readUnits(line);
      const units = names.filter((name) => isUnitLike(name) || name.startsWith('各')).length;
      const group = /^(?:各|相关|有关)|相关|有关/.test(line) && meaning !== 'lead' ? 1 : 0;
      if (units * 2 > names.length) return 3 + group;
      return units * 2 === names.length ? 2 + group : line.length < 12 ? -1 : -3;
    }
    case 'owner':
      return /^[\u4e00-\u9fff·]{2,4}(?:[、,，\s]+[\u4e00-\u9fff·]{2,4})*$/.test(line)
        ? 2
        : line.length < 16
          ? 0
          : -4;
    case 'progress':
    case 'state':
      return readWorkState(line) ? 4 : isSerial(line) ? -4 : 0;
    case 'title':
      return isSerial(line) || time ? -5 : (line.length > 10 ? 3 : 1) - (isUnitLike(line) ? 1 : 0);
    default:
      return isSerial(line) || time ? -3 : line.length > 10 ? 1 : 0.5;
  }
}

/** How well a line goes on with a cell of a column whose last line is `before`. */
function goesOn(line: string, before: string, meaning: Meaning): number {
  if (isSerial(line) || meaning === 'no') return -9;
  switch (meaning) {
    case 'due':
    case 'start':
      return continuesTime(line) ? 4 : -5;
    case 'lead':
    case 'responsible':
    case 'supporting':
    case 'mixed': {
      if (looksLikeTime(line) || line.length > 60) return -5;
      const last = readUnits(before).pop() ?? '';
      if (/[、,，;；各]$/.test(before)) return 3;
      return isUnitLike(last) ? 0.5 : 2.5;
    }
    case 'title':
      return looksLikeTime(line) && line.length < 16
        ? -5
        : /[。；;,，、]|.{12}/.test(line)
          ? /[。！]$/.test(before) && !numbered(line)
            ? 0
            : 1.5
          : /[。！]$/.test(before)
            ? -3
            : before.length > 12
              ? 1
              : -0.5;
    case 'owner':
    case 'state':
      return -1;
    default:
      return /[。；]/.test(line) || line.length > 12 ? 0.5 : -0.5;
  }
}

function rowFit(line: string): number {
  const head = numbered(line);
  if (isSerial(line) || looksLikeTime(line)) return -9;
  if (head && head.level <= 3 && line.length <= 60) return 5;
  if (/^(?:备注|说明|注|合计|总计)[:：]?/.test(line)) return 5;
  return line.length <= 24 && !/[。，,；;]/.test(line) ? -2 : -4;
}

/** Lines that were seen to begin cells of a column, with how often. */
type Starts = Map<string, number>;
const startKey = (column: number, line: string) => `${column} ${line}`;

function startsOf(lines: readonly string[], path: readonly Step[]): Starts {
  const starts: Starts = new Map();
  path.forEach(({ column, begins }, i) => {
    const key = startKey(column, lines[i] ?? '');
    if (begins && column !== ownRow) starts.set(key, (starts.get(key) ?? 0) + 1);
  });
  return starts;
}

interface Link {
  from: number;
  begins: boolean;
}

/** The likeliest division. In its states 0 is a row of its own, 1 and on are the columns. */
function bestPath(lines: readonly string[], meanings: readonly Meaning[], starts: Starts): Step[] {
  let scores = [0, ...meanings.map(() => -Infinity)];
  const back: Link[][] = [];
  lines.forEach((line, i) => {
    const begin = meanings.map((meaning, c) => {
      const seen = starts.get(startKey(c, line)) ?? 0;
      return fit(line, meaning) + (seen > 1 ? 2 : 0);
    });
    const on = meanings.map((meaning) => goesOn(line, lines[i - 1] ?? '', meaning) - 0.5);
    const step = nextScores(scores, { begin, on, own: rowFit(line), numbered: meanings[0] === 'no' });
    scores = step.scores;
    back.push(step.links);
  });
  return traced(back, scores);
}

/** What a line is worth: as a cell begun or gone on with in each column, and as a row of its own. */
interface LineWorth {
  begin: number[];
  on: number[];
  own: number;
  /** Rows that begin with a number begin in the first column, or miss it at a price. */
  numbered: boolean;
}

function nextScores(
  scores: readonly number[],
  { begin, on, own, numbered: counted }: LineWorth,
): { scores: number[]; links: Link[] } {
  const width = begin.length;
  const next = scores.map(() => -Infinity);
  const links: Link[] = scores.map(() => ({ from: 0, begins: true }));
  const offer = (to: number, score: number, link: Link) => {
    if (score <= (next[to] ?? -Infinity)) return;
    next[to] = score;
    links[to] = link;
  };
  scores.forEach((score, from) => {
    if (score === -Infinity) return;
    const unfilled = from === 0 ? 0 : width - from;
    const link = { from, begins: true };
    offer(0, score + own - gap(unfilled), link);
    for (let to = from + 1; to <= width; to += 1) {
      offer(to, score + (begin[to - 1] ?? 0) - gap(to - from - 1), link);
    }
    if (from === 0) return;
    for (let to = 1; to <= (counted ? 2 : width); to += 1) {
      const missed = counted && to > 1 ? 4 : 0;
      offer(to, score + (begin[to - 1] ?? 0) - gap(unfilled + to - 1) - missed, link);
    }
    offer(from, score + (on[from - 1] ?? 0), { from, begins: false });
  });
  return { scores: next, links };
}

/** The price of cells left empty. */
function gap(cells: number): number {
  return cells * 3;
}

function traced(back: readonly (readonly Link[])[], scores: readonly number[]): Step[] {
  let at = scores.indexOf(Math.max(...scores));
  const path: Step[] = [];
  for (let i = back.length - 1; i >= 0; i -= 1) {
    const link = back[i]?.[at] ?? { from: 0, begins: true };
    path.push({ column: at - 1, begins: link.begins });
    at = link.from;
  }
  return path.reverse();
}

function toGrid(headings: readonly string[], lines: readonly string[], path: readonly Step[]): Grid {
  const width = headings.length;
  const cell = (text: string): Cell => ({ text, width: 1, height: 1 });
  const grid: Grid = [headings.map(cell)];
  let last = width;
  path.forEach(({ column, begins }, i) => {
    const text = lines[i] ?? '';
    if (column === ownRow) {
      const wide: Cell = { text, width, height: 1 };
      grid.push(Array.from({ length: width }, () => wide));
      last = width;
      return;
    }
    if (begins && column <= last) grid.push(headings.map(() => cell('')));
    const row = grid[grid.length - 1]!;
    row[column] = begins ? cell(text) : cell(`${row[column]?.text ?? ''}\n${text}`);
    last = column;
  });
  return grid;
}
