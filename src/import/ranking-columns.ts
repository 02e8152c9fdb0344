import type { Measure } from '../model/measure.js';
import { isNoFigure, readFigure } from './figure.js';
import { bare, type Grid } from './grid.js';
import type { RankingDocument } from './ranking-document.js';

/** What a column of a bulletin holds. */
export interface Column {
  index: number;
  heading: string;
  kind: 'name' | 'group' | 'rank' | 'serial' | 'figure' | 'words';
  /** What it counts, its time left out; '' where the heading says no more than a time. */
  base: string;
  /** Its time as written (上月, 5月), and its place among others: 0 is now, -1 the period before, months by number. */
  time: string;
  when: number;
  measure?: Measure;
}

const groupWords = /组|类|片区|所属|流域|地市|区域/;
const times =
  /^(?:(上(?:年同期|年度|季度|[期月周年次])|去年(?:同期)?|同期|前期)|(?:本(?:年度|季度|[期月周年次])|当[前期]|今年)|(?=[\d第一二三四上下])(?:(\d{4})年)?(?:(\d{1,2})月份?|第?([一二三四])季度|([上下])半年)?(?:[底末])?)的?/;

/** What a heading counts, and when. */
function timed(heading: string): Pick<Column, 'base' | 'time' | 'when'> {
  const parts = heading.split('·');
  for (const [i, part] of parts.entries()) {
    const [time = '', earlier, year = 0, number = 0, quarter = '', half = ''] = times.exec(part) ?? [];
    if (!time) continue;
    const base = parts.map((other, at) => (at === i ? part.slice(time.length) : other)).filter(Boolean);
    const place = Number(number) || '一二三四'.indexOf(quarter || '-') * 3 + 4 || (half === '下' ? 7 : 1);
    const dated = year || number || quarter || half;
    return { base: base.join('·'), time, when: earlier ? -1 : dated ? Number(year) * 12 + place : 0 };
  }
  return { base: heading, time: '', when: 0 };
}

/** Headings, one a column: the lowest row, with the rows above where it does not tell columns apart. */
export function headingsOf(rows: Grid, width: number): string[] {
  const parts = Array.from({ length: width }, (_, column) => [
    ...new Set(rows.map((row) => bare(row[column]?.text ?? '')).filter(Boolean)),
  ]);
  const own = parts.map((texts) => texts[texts.length - 1] ?? '');
  const isAlone = (heading: string) => own.indexOf(heading) === own.lastIndexOf(heading);
  return parts.map((texts, i) =>
    isAlone(own[i] ?? '') && timed(own[i] ?? '').base !== '' ? (own[i] ?? '') : texts.join('·'),
  );
}

/** Tells what each column holds, by its heading and by its cells. */
export function columnsOf(headings: readonly string[], rows: Grid, document: RankingDocument): Column[] {
  const columns = headings.map((heading, index): Column => {
    const cells = rows
      .map((row) => row[index]?.text ?? '')
      .filter((text) => text !== '' && !isNoFigure(text));
    const figures = cells.filter((text) => rankOrFigure(text) !== null).length;
    const isFigure = cells.length > 0 ? figures * 2 >= cells.length : heading !== '';
    const isRank = /(?:名次|排名|位次|排序)$/.test(heading) && isFigure;
    const isSerial = /^(?:序号?|编号|No\.?)$/i.test(heading);
    return {
      index,
      heading,
      ...timed(heading),
      kind: isRank ? 'rank' : isSerial ? 'serial' : isFigure ? 'figure' : 'words',
    };
  });
  nameColumns(columns, rows);
  const ranks = columns.filter(({ kind }) => kind === 'rank');
  const figures = columns.filter(({ kind }) => kind === 'figure');
  // Ranks are counted from the figures, but for those of the period before, which no figure gives.
  const counted = ranks.length > 1 && ranks.some(({ when }) => when < 0) ? [...figures, ...ranks] : figures;
  const bases = new Set(figures.map(({ base }) => base).filter(Boolean));
  for (const column of figures)
    if (column.when < 0 && /^[数值率]?$/.test(column.base) && bases.size === 1) [column.base = ''] = bases;
  for (const column of counted) {
    const latest = latestOf(column, counted);
    const stem =
      latest.kind === 'rank'
        ? '排名'
        : latest.when > 0
          ? latest.base || document.titleMeasure()
          : latest.heading;
    const texts = rows.map((row) => row[latest.index]?.text ?? '');
    column.measure = measureOf(
      stem || document.titleMeasure() || latest.heading || `第${latest.index + 1}列`,
      texts,
      document,
    );
    if (latest.kind === 'rank') column.measure.better = 'lower';
  }
  return columns;
}

/** Columns of the same count at other times, the latest last. */
export function sameCount(column: Column, columns: readonly Column[]): Column[] {
  return columns
    .filter(({ base, kind }) => base === column.base && kind === column.kind)
    .sort((a, b) => a.when - b.when);
}

function latestOf(column: Column, columns: readonly Column[]): Column {
  const same = sameCount(column, columns);
  return same[same.length - 1] ?? column;
}

/** A cell's figure; a rank may be written 第1名. */
export function rankOrFigure(text: string): ReturnType<typeof readFigure> {
  return readFigure(text.replace(/^第|名$/g, ''));
}

/** Which columns of words name the ranked, and which their group: one whose entries repeat, or that is called so. */
function nameColumns(columns: readonly Column[], rows: Grid): void {
  const words = columns.filter(
    ({ kind, heading }) => kind === 'words' && !/备注|说明|等[级次]|评价|榜/.test(heading),
  );
  const groups = words.filter(({ heading, index }) => {
    const cells = rows.map((row) => row[index]?.text ?? '').filter(Boolean);
    return groupWords.test(heading) || new Set(cells).size * 3 <= cells.length * 2;
  });
  const name = words.find((column) => !groups.includes(column)) ?? words[words.length - 1] ?? columns[0];
  const group = groups.find((column) => column !== name);
  if (name) name.kind = 'name';
  if (group) group.kind = 'group';
}

const unit = /^(?:[%％]|[个件项分名户人次家处万亿元米吨天公里平方毫克微/立]+|百分点|[\u4e00-\u9fff]{1,3})$/;

function measureOf(heading: string, texts: readonly string[], document: RankingDocument): Measure {
  const known = texts.flatMap((text) => readFigure(text) ?? []);
  const bracket = /[(（]([^()（）]*)[)）]$/.exec(heading)?.[1] ?? '';
  const name = unit.test(bracket) ? heading.slice(0, -bracket.length - 2) : heading;
  const signed = known.some((figure) => figure.unit === '%') || /[%％]/.test(bracket);
  const named = /(?:率|占比|比例|比重|百分比|完成度|满意度)$/.test(name) && !bracket;
  const isRate = signed || (named && known.every(({ value }) => value >= 0 && value <= 100));
  return document.measure({
    name,
    unit: isRate ? '%' : bracket || (known.find((figure) => figure.unit)?.unit ?? ''),
    signed: signed || !isRate,
    digits: Math.max(0, ...known.map(({ digits }) => digits)),
  });
}
