import type { Entry } from '../model/ranking.js';
import { isNoFigure } from './figure.js';
import { bare, filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { columnsOf, headingsOf, rankOrFigure, type Column } from './ranking-columns.js';
import { byWeight, isTotal, type RankingDocument } from './ranking-document.js';
import { upright } from './ranking-upright.js';
import { sourceIssue } from './source-issue.js';
import { taken } from './taken.js';

/** Reads one table of figures: who is ranked, in what group, and by which measures. `false` where it is none. */
export function readRankingTable(source: Grid, document: RankingDocument): boolean {
  const grid = upright(source);
  const body = grid.findIndex((row) => isBodyRow(filledCells(row)));
  if (body < 0) return false;
  let from = 0;
  for (; from < body && isHeadline(filledCells(grid[from] ?? [])); from += 1)
    for (const { text } of filledCells(grid[from] ?? [])) document.line(oneLine(text));
  // A category may stand between the heading and the first entry.
  let to = body;
  while (to > from + 1 && wordsOf(grid[to - 1] ?? []).length < 2) to -= 1;
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
  return cells.length < 2 || cells.some(({ text }) => /^(?!其中).*[:：].|^\d{4}年.*[月日]$/.test(text));
}

function isBodyRow(cells: readonly Cell[]): boolean {
  const figures = cells.filter(({ text }) => rankOrFigure(text) !== null);
  return (
    cells.length > 1 &&
    figures.length > 0 &&
    figures.length < cells.length &&
    (cells[0] !== figures[0] || figures.length > 1 || cells.length < 4)
  );
}

/** The cells of a row without the number of a section (一 | 区直部门). */
const wordsOf = (row: readonly Cell[]) =>
  filledCells(row).filter(({ text }) => !/^[(（]?[一二三四五六七八九十]+[)）、.]?$/.test(text));

class RowReader {
  readonly #columns: readonly Column[];
  readonly #document: RankingDocument;
  readonly #ranked: { entry: Entry; rank: number }[] = [];
  /** The entry that the rows below may be parts of, and how far it and its parts are set in. */
  #main: string | undefined;
  #indent: number | undefined;

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
    const words = wordsOf(row);
    if (words.length < 2) return this.#alone(words[0] ? oneLine(words[0].text) : text);
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
    const mark = taken(/^(?:其中[:：]?|[-—·•\s]+)(.+)$/, raw, 1);
    const column = this.#columns.find(({ kind }) => kind === 'name');
    const { indent = 0 } = row[column?.index ?? 0]!;
    const inner = mark || (indent > (this.#indent ?? indent) ? raw : undefined);
    const entry = this.#entry(total ?? (inner ?? raw).replace(/^\d{1,3}[.、．]\s*/, ''), row);
    if (total) return this.#document.total({ ...entry, name: raw || total }, text);
    this.#document.group = of('group') || this.#document.group;
    const group = inner ? this.#main : this.#document.group;
    if (group && group !== entry.name) entry.group = group;
    if (!inner) [this.#main, this.#indent] = [entry.name, indent];
    this.#document.add(entry, this.#document.list || cells.map((cell) => cell.text).join());
    const rank = rankOrFigure(of('rank'))?.value;
    if (rank !== undefined) this.#ranked.push({ entry, rank });
  }

  /** A cell that has its row to itself: a note, a red or black list, or the group of the rows below. */
  #alone(text: string): void {
    if (/^(?:备?注|说明|数据|来源|填报|制表)|.{24}|^[(（].*[)）]$|[红黑]榜/.test(text))
      this.#document.line(text);
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
    const { heading, measure, scale, time, times } = column;
    const age = times.length - 1 - times.indexOf(column);
    const figure = rankOrFigure(text);
    const { id = '' } = measure ?? {};
    if (!figure && age > 0) return;
    if (!figure && !isNoFigure(text))
      this.#document.issues.push(
        sourceIssue('partly-read', `${entry.name}：${oneLine(text)}`, { used: entry.name }),
      );
    const value = figure && Number((figure.value / (figure.unit === '%' ? 1 : scale)).toFixed(8));
    if (age === 0) entry.values[id] = value;
    if (age === 1) (entry.previous ??= {})[id] = value;
    if (age === 0 || times.length < 3) return;
    const history = (entry.history ??= []);
    const past = history.find(({ period }) => period === (time || heading)) ?? {
      period: time || heading,
      values: {},
    };
    if (!history.includes(past)) history.push(past);
    past.values[id] = value;
  }

  /** Which measure the stated ranks follow, and which end of it is good. */
  settle(): void {
    const ofKind = (wanted: Column['kind']) =>
      this.#columns.flatMap(({ kind, measure }) => (kind === wanted ? (measure ?? []) : []));
    const [ranks] = ofKind('rank');
    if (ranks) this.#document.rankBy = ranks.id;
    for (const measure of ranks ? [] : byWeight(ofKind('figure'))) {
      const signs = this.#ranked.map(({ entry, rank }, i) => {
        const before = this.#ranked[i - 1];
        const [from, to] = [before?.entry.values[measure.id], entry.values[measure.id]];
        const isStep =
          before && before.entry.group === entry.group && typeof from === 'number' && typeof to === 'number';
        return isStep ? Math.sign((to - from) * (rank - before.rank)) : 0;
      });
      if (signs.includes(-1) === signs.includes(1)) continue;
      this.#document.rankBy = measure.id;
      if (signs.includes(1)) measure.better = 'lower';
      else delete measure.better;
      return;
    }
  }
}
