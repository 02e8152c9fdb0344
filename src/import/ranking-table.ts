import type { Measure } from '../model/measure.js';
import type { Entry } from '../model/ranking.js';
import { isBetterLower, isNoFigure, readFigure } from './figure.js';
import { bare, filledCells, oneLine, piecesOf, type Cell, type Grid } from './grid.js';
import type { RankingDocument } from './ranking-document.js';
import { sourceIssue } from './source-issue.js';

const rankHeading = /^(?:本期|本月|当前|综合|总)?(?:名次|排名|位次|排序|序号|编号|序|No\.?)$/i;
const nameHeading =
  /单位|地区|区域|区县|县区|县市|市县|[市州区县镇乡]名|街道|乡镇|镇街|镇村|社区|流域|省份|^省$|名称|部门|学校|企业|网格|对象|项目|城市|片区|^[市州区县镇乡村]$|指标/;
const groupHeading = /组别|分组|类别|类型|片区|所属|分类|流域|地市|区域/;
const previousHeading = /^(?:上期|上月|上年度?|上次|上季度?|去年同期|上年同期|上周|同期|去年|前期)(?:同期)?/;
const totalRow =
  /^(?:合计|总计|小计|共计|累计|总体|平均值?|均值|全[国省市州区县镇街](?:合计|总计|平均|平均值|总体)?|[^\s]{0,6}平均(?:值|水平)?)[:：]?$/;

interface FigureColumn {
  index: number;
  heading: string;
  measure: Measure;
  previous: boolean;
}

/** Reads one table of figures: who is ranked, in what group, and by which measures. */
export function readRankingTable(grid: Grid, document: RankingDocument): boolean {
  const body = bodyStart(grid);
  if (body === null) return false;
  const top = grid.slice(0, body);
  let headAt = 0;
  while (headAt < top.length && filledCells(top[headAt] ?? []).length < 2) {
    for (const { text } of filledCells(top[headAt] ?? [])) document.headline(oneLine(text));
    headAt += 1;
  }
  // A category may stand between the heading and the first entry.
  let headEnd = top.length;
  while (headEnd > headAt + 1 && filledCells(top[headEnd - 1] ?? []).length < 2) headEnd -= 1;
  const rows = grid.slice(headEnd);
  document.pieces.push(...piecesOf(rows));
  const headings = headingsOf(top.slice(headAt, headEnd), grid[0]?.length ?? 0);
  const text = textColumns(headings, rows);
  const figures = figureColumns(headings, rows, { text: [text.name, text.group], document });
  if (figures.length === 0) return false;
  const reader = new RowReader({ ...text, figures, headings }, document);
  for (const row of rows) reader.row(row);
  reader.settle();
  return true;
}

/** The first row that holds a name and a figure. */
function bodyStart(grid: Grid): number | null {
  const at = grid.findIndex((row) => {
    const cells = filledCells(row);
    return (
      cells.length > 1 &&
      cells.some(({ text }) => readFigure(text) === null) &&
      cells.slice(1).some(({ text }) => readFigure(text) !== null)
    );
  });
  return at < 0 ? null : at;
}

function headingsOf(rows: Grid, width: number): string[] {
  const parts = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column]?.text ?? '');
    const parent = rows.length > 1 && !texts[0] && texts[1] ? leftOf(rows[0] ?? [], column) : '';
    return [...new Set([parent, ...texts].map(bare).filter(Boolean))];
  });
  const own = parts.map((texts) => texts[texts.length - 1] ?? '');
  return parts.map((texts, i) =>
    own.indexOf(own[i] ?? '') === own.lastIndexOf(own[i] ?? '') ? (own[i] ?? '') : texts.join('·'),
  );
}

function leftOf(row: readonly Cell[], column: number): string {
  for (let at = column; at >= 0; at -= 1) if (row[at]?.text) return row[at]?.text ?? '';
  return '';
}

function textColumns(headings: readonly string[], rows: Grid): { name: number; group: number | null } {
  const isText = (column: number) => {
    const texts = rows.map((row) => row[column]?.text ?? '').filter(Boolean);
    return texts.filter((text) => readFigure(text) === null && !isNoFigure(text)).length * 2 > texts.length;
  };
  const columns = headings
    .map((_, i) => i)
    .filter(
      (i) =>
        isText(i) &&
        !/备注|说明|等[级次]|评价/.test(headings[i] ?? '') &&
        !rankHeading.test(headings[i] ?? ''),
    );
  const fit = (pattern: RegExp) => columns.filter((i) => pattern.test(headings[i] ?? ''));
  const names = fit(nameHeading);
  const groups = fit(groupHeading);
  let name = names[names.length > 1 && groups.includes(names[0] ?? -1) ? 1 : 0] ?? columns[0] ?? 0;
  let group = groups.find((i) => i !== name) ?? null;
  // 流域 | 省份: the column to the left whose entries repeat is the group.
  const left = columns.filter((i) => i < name && i !== group);
  if (group === null && left[0] !== undefined) group = left[0];
  if (group !== null && group > name && names.length > 1) [name, group] = [group, name];
  return { name, group };
}

function figureColumns(
  headings: readonly string[],
  rows: Grid,
  { text, document }: { text: (number | null)[]; document: RankingDocument },
): FigureColumn[] {
  const columns: FigureColumn[] = [];
  headings.forEach((heading, index) => {
    if (text.includes(index) || rankHeading.test(heading)) return;
    const cells = rows
      .map((row) => row[index]?.text ?? '')
      .filter((cell) => cell !== '' && !isNoFigure(cell));
    const read = cells.map(readFigure);
    if (cells.length > 0 && read.filter(Boolean).length * 2 < cells.length) return;
    if (cells.length === 0 && heading === '') return;
    const previous = previousHeading.test(heading);
    columns.push({
      index,
      heading,
      previous,
      measure: measureOf(heading || document.titleMeasure() || `第${index + 1}列`, read, document),
    });
  });
  joinPrevious(columns);
  return columns;
}

/** Gives columns of the period before (上月得分) the measure that they are the earlier figures of. */
function joinPrevious(columns: readonly FigureColumn[]): void {
  for (const column of columns) {
    if (!column.previous) continue;
    const name = column.measure.name.replace(previousHeading, '').replace(/^[·的]/, '');
    const others = columns.filter((other) => !other.previous);
    const same = others.find(
      (other) =>
        other.measure.name === name ||
        other.measure.name.replace(/^(?:本期|本月|本年|当前|今年|本季度?|本周)/, '') === name,
    );
    const only = others.length === 1 ? others[0] : undefined;
    if (/排名|名次|位次/.test(name)) {
      column.previous = false;
      column.measure.better = 'lower';
      continue;
    }
    const match = same ?? (name === '' || /^[数值率]/.test(name) || others.length === 1 ? only : undefined);
    if (match) column.measure = match.measure;
    else column.previous = false;
  }
}

function measureOf(
  heading: string,
  figures: readonly (ReturnType<typeof readFigure> | undefined)[],
  document: RankingDocument,
): Measure {
  const known = figures.filter((figure) => figure !== null && figure !== undefined);
  const bracket = /[(（]([^()（）]*)[)）]$/.exec(heading)?.[1] ?? '';
  const name =
    bracket &&
    /^(?:%|％|[个件项分名户人次家处万亿元米吨天公里平方毫克微/立]+|百分点|[\u4e00-\u9fff]{1,3})$/.test(
      bracket,
    )
      ? heading.slice(0, -bracket.length - 2)
      : heading;
  const percent = known.some(({ unit }) => unit === '%') || /[%％]/.test(bracket);
  const named =
    /(?:率|占比|比例|比重|百分比|完成度|满意度)$/.test(name) &&
    known.every(({ value }) => value >= 0 && value <= 100);
  const rate = percent || (named && bracket === '');
  const unit = rate ? '%' : bracket || known.map((figure) => figure.unit).find(Boolean) || '';
  const digits = known.reduce((most, figure) => Math.max(most, figure.digits), 0);
  if (rate && !percent) document.unsigned.add(name);
  return document.measure({ name, unit, digits: rate ? digits : undefined });
}

interface Layout {
  name: number;
  group: number | null;
  figures: FigureColumn[];
  headings: string[];
}

class RowReader {
  readonly #layout: Layout;
  readonly #document: RankingDocument;
  readonly #ranks: (number | null)[] = [];
  readonly #own: Entry[] = [];
  #group: string | undefined;
  #main: string | undefined;

  constructor(layout: Layout, document: RankingDocument) {
    this.#layout = layout;
    this.#document = document;
  }

  row(row: readonly Cell[]): void {
    const cells = filledCells(row);
    const [first] = cells;
    if (!first) return;
    const { name, group, figures, headings } = this.#layout;
    const text = cells.map((cell) => oneLine(cell.text)).join(' | ');
    if (cells.length === 1) return this.#alone(oneLine(first.text));
    if (headings.filter((heading, i) => heading !== '' && bare(row[i]?.text ?? '') === heading).length > 1)
      return;
    const raw = oneLine(row[name]?.text ?? '');
    const values: Record<string, number | null> = {};
    const previous: Record<string, number | null> = {};
    for (const column of figures)
      this.#figure(row[column.index]?.text ?? '', column, { values, previous, path: raw });
    if (totalRow.test(bare(raw)) || totalRow.test(bare(first.text))) {
      this.#document.total(oneLine(raw || first.text), values, text);
      return;
    }
    if (raw === '') return void this.#document.issues.push(sourceIssue('unread-line', text));
    const inner = /^(?:其中[:：]?|[-—·•　\s]+)(.+)$/.exec(raw);
    const own = group === null ? undefined : oneLine(row[group]?.text ?? '') || this.#group;
    if (group !== null && own) this.#group = own;
    const entry: Entry = { name: (inner?.[1]?.trim() ?? raw).replace(/^\d{1,3}[.、．]\s*/, ''), values };
    const belongs = inner ? this.#main : (own ?? this.#group);
    if (belongs && belongs !== entry.name) entry.group = belongs;
    if (Object.keys(previous).length > 0) entry.previous = previous;
    this.#extras(entry, row);
    if (!inner) this.#main = entry.name;
    this.#document.entries.push(entry);
    this.#own.push(entry);
    const rank = headings.findIndex(
      (heading) => /名次|排名|位次|排序/.test(heading) && rankHeading.test(heading),
    );
    this.#ranks.push(
      rank < 0 ? null : Number(readFigure(row[rank]?.text.replace(/^第|名$/g, '') ?? '')?.value ?? NaN),
    );
  }

  /** A cell that has its row to itself: a note, or the group of the rows below. */
  #alone(text: string): void {
    if (/^(?:备注|注|说明|数据来源|来源|填报|制表)/.test(text) || text.length > 24) this.#document.note(text);
    else this.#group = text.replace(/[:：]$/, '');
  }

  /** Columns of words, such as remarks: kept with the entry under their heading. */
  #extras(entry: Entry, row: readonly Cell[]): void {
    const { name, group, figures, headings } = this.#layout;
    headings.forEach((heading, i) => {
      const text = row[i]?.text ?? '';
      if (i === name || i === group || text === '' || rankHeading.test(heading)) return;
      if (figures.some(({ index }) => index === i)) return;
      (entry as Entry & Record<string, unknown>)[heading || `第${i + 1}列`] = oneLine(text);
    });
  }

  #figure(
    text: string,
    column: FigureColumn,
    to: { values: Record<string, number | null>; previous: Record<string, number | null>; path: string },
  ): void {
    const figure = readFigure(text);
    const { measure } = column;
    const target = column.previous ? to.previous : to.values;
    if (figure === null) {
      if (column.previous && text === '') return;
      target[measure.id] = null;
      if (!isNoFigure(text))
        this.#document.issues.push(
          sourceIssue('partly-read', `${to.path}：${oneLine(text)}`, { used: to.path }),
        );
      return;
    }
    const whole = measure.unit === '%' && figure.unit !== '%' && /[(（][%％][)）]/.test(column.heading);
    target[measure.id] = whole ? Number((figure.value / 100).toFixed(8)) : figure.value;
  }

  /** Which measure the stated ranks follow, and which end of it is good. */
  settle(): void {
    const known = this.#own.filter((_, i) => Number.isFinite(this.#ranks[i] ?? NaN));
    if (known.length < 3) return;
    const ranks = this.#ranks.filter((rank) => Number.isFinite(rank ?? NaN)) as number[];
    const weight = ({ measure: { name, unit } }: FigureColumn) =>
      /总|综合|得分|评分|积分/.test(name) ? 2 : unit === '%' ? 1 : 0;
    for (const { measure, previous } of [...this.#layout.figures].sort((a, b) => weight(b) - weight(a))) {
      if (previous) continue;
      const figures = known.map(({ values }) => values[measure.id] ?? null);
      const follows = (sign: number) =>
        figures.every(
          (figure, i) =>
            i === 0 ||
            figure === null ||
            figures[i - 1] === null ||
            figures[i - 1] === undefined ||
            Math.sign(ranks[i]! - ranks[i - 1]!) * sign * (figure - figures[i - 1]!) >= 0,
        ) && new Set(figures).size > 1;
      const better = follows(-1) ? 'higher' : follows(1) ? 'lower' : null;
      if (!better) continue;
      this.#document.rankBy = measure.id;
      if (better === 'lower') measure.better = 'lower';
      else if (isBetterLower(measure.name)) delete measure.better;
      return;
    }
  }
}
