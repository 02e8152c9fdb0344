import type { Entry } from '../model/ranking.js';
import { isNoFigure } from './figure.js';
import { bare, filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { columnsOf, headingsOf, rankOrFigure, sameCount, type Column } from './ranking-columns.js';
import { isTotal, share, type RankingDocument } from './ranking-document.js';
import { sourceIssue } from './source-issue.js';

/** Reads one table of figures: who is ranked, in what group, and by which measures. `false` where it is none. */
export function readRankingTable(source: Grid, document: RankingDocument): boolean {
  const grid = stacked(upright(source));
  const body = grid.findIndex((row) => isBodyRow(filledCells(row)));
  if (body < 0) return false;
  let from = 0;
  for (; from < body && isHeadline(filledCells(grid[from] ?? [])); from += 1)
    for (const { text } of filledCells(grid[from] ?? [])) document.line(oneLine(text));
  // A category may stand between the heading and the first entry.
  let to = body;
  while (to > from + 1 && filledCells(grid[to - 1] ?? []).length < 2) to -= 1;
  const rows = grid.slice(to);
  const columns = columnsOf(headingsOf(grid.slice(from, to), grid[0]?.length ?? 0), rows, document);
  if (!columns.some(({ measure }) => measure)) return false;
  const reader = new RowReader(columns, document);
  for (const row of rows) reader.row(row);
  reader.settle();
  return true;
}

/** A row above the heading: the title, or the unit and the day (单位：件 | 2023年8月). */
function isHeadline(cells: readonly Cell[]): boolean {
  return cells.length < 2 || cells.some(({ text }) => /[:：].|^\d{4}年.*[月日]$/.test(text));
}

function isBodyRow(cells: readonly Cell[]): boolean {
  const figures = cells.filter(({ text }) => rankOrFigure(text) !== null);
  return (
    cells.length > 1 &&
    figures.length > 0 &&
    figures.length < cells.length &&
    (cells[0] !== figures[0] || figures.length > 1 || cells.length === 2)
  );
}

const place = /(?:[区县市镇乡村州]|街道|社区|流域|局|办|学校)$/;
const count = /(?:[率量数度分]|件|项|情况)(?:[(（].*[)）])?$/;

/** Turns a table whose columns are the ranked and whose rows are the measures. */
function upright(grid: Grid): Grid {
  const [head = [], ...rows] = grid;
  const across = head.slice(1).filter(({ text }) => place.test(text)).length;
  if (across < 2 || across < head.length - 1 || !rows.every((row) => count.test(bare(row[0]?.text ?? ''))))
    return grid;
  return head.map((_, column) => grid.flatMap((row) => row[column] ?? []));
}

/** Puts the halves of a table printed in two panels (排名 单位 得分 排名 单位 得分) one below the other. */
function stacked(grid: Grid): Grid {
  const half = (grid[0]?.length ?? 0) / 2;
  const at = grid.findIndex((row) => filledCells(row).length > 2);
  const head = (grid[at] ?? []).map(({ text }) => bare(text));
  if (half < 2 || half % 1 !== 0 || head.slice(0, half).join('|') !== head.slice(half).join('|')) return grid;
  return [
    ...grid.slice(0, at + 1).map((row) => row.slice(0, half)),
    ...grid.slice(at + 1).map((row) => row.slice(0, half)),
    ...grid.slice(at + 1).map((row) => row.slice(half)),
  ];
}

class RowReader {
  readonly #columns: readonly Column[];
  readonly #document: RankingDocument;
  readonly #ranked: { entry: Entry; rank: number }[] = [];
  /** The red or the black list that the rows below stand on. */
  #list = '';
  #main: string | undefined;

  constructor(columns: readonly Column[], document: RankingDocument) {
    this.#columns = columns;
    this.#document = document;
  }

  row(row: readonly Cell[]): void {
    const cells = filledCells(row);
    const text = cells.map((cell) => oneLine(cell.text)).join(' | ');
    const of = (kind: Column['kind']) => {
      const column = this.#columns.find((one) => one.kind === kind);
      return column ? oneLine(row[column.index]?.text ?? '') : '';
    };
    if (cells.length < 2) return this.#alone(text);
    if (
      this.#columns.filter(({ heading, index }) => heading && bare(row[index]?.text ?? '') === heading)
        .length > 1
    )
      return;
    this.#document.pieces.push(...cells.map((cell) => cell.text));
    const raw = of('name');
    const first = oneLine(cells[0]?.text ?? '');
    const total = [raw, first].find(isTotal);
    if (!raw && !total) return void this.#document.issues.push(sourceIssue('unread-line', text));
    const inner = /^(?:其中[:：]?|[-—·•\s]+)(.+)$/.exec(raw)?.[1];
    const entry = this.#entry(total ?? (inner ?? raw).replace(/^\d{1,3}[.、．]\s*/, ''), row);
    if (total) return this.#document.total({ ...entry, name: raw || total }, text);
    this.#document.group = of('group') || this.#document.group;
    const group = inner ? this.#main : this.#document.group;
    if (group && group !== entry.name) entry.group = group;
    if (!inner) this.#main = entry.name;
    this.#document.add(entry, this.#list || cells.map((cell) => cell.text).join());
    const rank = rankOrFigure(of('rank'))?.value;
    if (rank !== undefined) this.#ranked.push({ entry, rank });
  }

  /** A cell that has its row to itself: a note, a red or black list, or the group of the rows below. */
  #alone(text: string): void {
    if (/^(?:备?注|说明|数据|来源|填报|制表)|.{24}/.test(text)) this.#document.line(text);
    else if (/[红黑]榜/.test(text)) this.#list = text;
    else if (text) this.#document.group = text.replace(/^组别[:：]|[:：]$/g, '');
  }

  #entry(name: string, row: readonly Cell[]): Entry {
    const entry: Entry = { name, values: {} };
    for (const column of this.#columns) {
      const text = row[column.index]?.text ?? '';
      if (column.measure) this.#figure(text, column, entry);
      else if (column.kind === 'words' && text)
        (entry as Entry & Record<string, unknown>)[column.heading || `第${column.index + 1}列`] =
          oneLine(text);
    }
    return entry;
  }

  /** Puts a figure where its time says: now, before, or in the history. */
  #figure(text: string, column: Column, entry: Entry): void {
    const figure = rankOrFigure(text);
    const { id, unit } = column.measure!;
    const same = sameCount(column, this.#columns);
    const age = same.length - 1 - same.indexOf(column);
    if (!figure && age > 0) return;
    if (!figure && !isNoFigure(text))
      this.#document.issues.push(
        sourceIssue('partly-read', `${entry.name}：${oneLine(text)}`, { used: entry.name }),
      );
    const isTimes100 = unit === '%' && figure?.unit !== '%' && /[(（][%％][)）]/.test(column.heading);
    const value = figure && (isTimes100 ? share(figure.value) : figure.value);
    if (age === 0) entry.values[id] = value;
    if (age === 1) (entry.previous ??= {})[id] = value;
    if (age === 0 || same.length < 3) return;
    const period = column.time || column.heading;
    entry.history ??= [];
    let past = entry.history.find((one) => one.period === period);
    if (!past) entry.history.push((past = { period, values: {} }));
    past.values[id] = value;
  }

  /** Which measure the stated ranks follow, and which end of it is good. */
  settle(): void {
    const measures = new Set(
      this.#columns.flatMap(({ kind, measure }) => (kind === 'figure' && measure ? [measure] : [])),
    );
    const own = this.#columns.find(({ kind, measure }) => kind === 'rank' && measure)?.measure;
    if (own) this.#document.rankBy = own.id;
    if (own || this.#ranked.length < 2) return;
    const pairs = this.#ranked.slice(1).flatMap((after, i) => {
      const before = this.#ranked[i]!;
      return before.entry.group === after.entry.group ? [{ before, after }] : [];
    });
    const weight = (name: string, unit = '') =>
      /总|综合|得分|评分|积分/.test(name) ? 2 : unit === '%' ? 1 : 0;
    for (const measure of [...measures].sort((a, b) => weight(b.name, b.unit) - weight(a.name, a.unit))) {
      const steps = pairs.map(({ before, after }) => {
        const [from, to] = [before.entry.values[measure.id], after.entry.values[measure.id]];
        return typeof from === 'number' && typeof to === 'number'
          ? (to - from) * (after.rank - before.rank)
          : 0;
      });
      const [falls, rises] = [steps.some((step) => step < 0), steps.some((step) => step > 0)];
      if (falls === rises) continue;
      this.#document.rankBy = measure.id;
      if (rises) measure.better = 'lower';
      else delete measure.better;
      return;
    }
  }
}
