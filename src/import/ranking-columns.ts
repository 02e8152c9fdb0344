import type { Measure } from '../model/measure.js';
import { isNoFigure, readFigure, type Figure } from './figure.js';
import { bare, type Grid } from './grid.js';
import type { RankingDocument } from './ranking-document.js';
import { taken } from './taken.js';

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
  texts: string[];
  measure?: Measure;
  /** Columns of the same count, the earliest first. */
  times: Column[];
  /** What its figures are divided by: 100 where it gives rates without a sign. */
  scale: number;
}

const groupWords = /^组|组别|分组|类|片区|所属|流域|地市|区域/;
const aside = /备注|说明|等[级次]|评价|榜/;
const times =
  /^(?:(上(?:年同期|年度|季度|[期月周年次])|去年(?:同期)?|同期|前期)|(?:本(?:年度|季度|[期月周年次])|当[前期]|今年)|(?=[\d第一二三四上下])(?:(\d{4})年)?(?:(\d{1,2})月份?|第?([一二三四])季度|([上下])半年)?(?:[底末])?)的?/;

/** What a heading counts, and when. */
function timed(heading: string): Pick<Column, 'base' | 'time' | 'when'> {
  const parts = heading.split('·');
  for (const [i, part] of parts.entries()) {
    const [time = '', earlier, year = 0, month = 0, quarter = '', half = ''] = times.exec(part) ?? [];
    if (!time) continue;
    const base = parts.map((other, at) => (at === i ? part.slice(time.length) : other)).filter(Boolean);
    const place = Number(month) || '一二三四'.indexOf(quarter || '-') * 3 + 4 || (half === '下' ? 7 : 1);
    const isDated = year || month || quarter || half;
    return { base: base.join('·'), time, when: earlier ? -1 : isDated ? Number(year) * 12 + place : 0 };
  }
  return { base: heading, time: '', when: 0 };
}

const unitBehind = /[(（]([^()（）]*)[)）]$/;
/** Words that count something only with the heading above them, and those of them that tell how it changed. */
const lean =
  /^(?:浓度|指数值|比例|占比|比重|数[量值]|个数|金额|面积|人数|[总合小]计|总[数量]|均?值|[率数])$|^(?:(?:[同环]比|较.{1,6}?)?(?:变化|增减|增长|升降|改善|下降|上升)?[率量值幅]?(?:情况)?|(?:[同环]比)?(?:增[速幅]|[升降]幅))$/;
const change = /[同环]比|^较|变化|^增|[升降增]/;

/** A heading with those above it; the unit above is its own, if it counts the same. */
function joined(texts: readonly string[]): string {
  const own = texts[texts.length - 1] ?? '';
  if (texts.length < 2) return own;
  const above = texts.slice(0, -1).join('·');
  const unit = taken(unitBehind, above);
  const stem = above.slice(0, above.length - unit.length);
  const isChange = change.test(own);
  const name = stem.endsWith(own) ? stem : `${stem}·${own}`;
  return isChange || unitBehind.test(own) ? name : name + unit;
}

/** Headings, one a column: the lowest row, with the rows above where it does not tell columns apart. */
export function headingsOf(rows: Grid, width: number): string[] {
  const parts = Array.from({ length: width }, (_, column) => [
    ...new Set(
      rows
        // 数量/批次
        .map((row) => bare(row[column]?.text ?? '').replace(/([数量额])\/([^/]{1,4})$/, '$1（$2）'))
        .filter(Boolean),
    ),
  ]);
  // (%) alone in a row is the unit of what stands above it.
  for (const texts of parts)
    if (texts.length > 1 && /^[(（].*[)）]$/.test(texts[texts.length - 1]!))
      texts.push(texts.splice(-2).join(''));
  const own = parts.map((texts) => texts[texts.length - 1] ?? '');
  // 同比 below several counts is each time of the one on its left.
  const paths = parts.map(String);
  parts.forEach((texts, i) => {
    const left = parts[i - 1]?.slice(-1)[0] ?? '';
    const isAgain = paths.indexOf(paths[i]!) !== paths.lastIndexOf(paths[i]!);
    if (isAgain && change.test(own[i]!) && !change.test(left) && lean.test(own[i]!.replace(unitBehind, '')))
      texts.push(left.replace(unitBehind, '') + texts.pop());
  });
  return parts.map((texts, i) => {
    const heading = own[i] ?? '';
    if (texts.length > 1 && lean.test(heading.replace(unitBehind, ''))) return joined(texts);
    return own.indexOf(heading) === own.lastIndexOf(heading) && timed(heading).base ? heading : joined(texts);
  });
}

/** A cell's figure; a rank may be written 第1名. */
export function rankOrFigure(text: string): Figure | null {
  return readFigure(text.replace(/^第|名$/g, '').replace(/^(?:基本)?持平$/, '0'));
}

/** Tells what each column holds, by its heading and by its cells. */
export function columnsOf(headings: readonly string[], rows: Grid, document: RankingDocument): Column[] {
  const columns = headings.map((heading, index): Column => {
    const texts = rows.map((row) => row[index]?.text ?? '').filter((text) => text && !isNoFigure(text));
    const figures = texts.filter((text) => rankOrFigure(text) !== null).length;
    const isFigure = texts.length > 0 ? figures * 2 >= texts.length : heading !== '' && !aside.test(heading);
    const kind = /^(?:序号?|编号|No\.?)$/i.test(heading)
      ? 'serial'
      : !isFigure
        ? 'words'
        : /(?:[名位]次|排[名序位])(?:[(（].*)?$/.test(heading)
          ? 'rank'
          : 'figure';
    return { index, heading, ...timed(heading), kind, texts, times: [], scale: 1 };
  });
  nameColumns(columns);
  const figures = columns.filter(({ kind }) => kind === 'figure');
  const bases = new Set(figures.map(({ base }) => base).filter(Boolean));
  for (const column of figures)
    if (column.when < 0 && /^[数值率]?$/.test(column.base) && bases.size === 1) [column.base = ''] = bases;
  // Ranks are counted from the figures, but for those of the period before, which no figure gives.
  const ranks = columns.filter(({ kind }) => kind === 'rank');
  if (figures.length === 0) figures.push(...ranks);
  const dated = ranks.filter(({ when }) => when > 0);
  if (dated.length > 1) figures.push(...dated);
  else if (ranks.length > 1 && ranks.some(({ when }) => when < 0)) figures.push(...ranks);
  for (const column of figures) {
    column.times = figures
      .filter(({ base, kind }) => base === column.base && kind === column.kind)
      .sort((a, b) => a.when - b.when);
    measureColumn(column, document);
  }
  return columns;
}

/** Which columns of words name the ranked, and which their group: one whose entries repeat, or that is called so. */
function nameColumns(columns: readonly Column[]): void {
  const words = columns.filter(({ kind, heading }) => kind === 'words' && !aside.test(heading));
  const isGroup = ({ heading, texts }: Column) =>
    groupWords.test(heading) || new Set(texts).size * 3 <= texts.length * 2;
  const name = words.find((column) => !isGroup(column)) ?? words[words.length - 1] ?? columns[0];
  const group = words.find((column) => column !== name && isGroup(column));
  if (name) name.kind = 'name';
  if (group) group.kind = 'group';
}

const unitWord =
  /^(?:[±＋+]?[%％]|[A-Za-zμ][\w²³]*\/[\w²³]+|k?m[²³]?|㎡|[个件项分名户人次家处万亿元米吨天公里平方毫克微/立]+|百分点|[\u4e00-\u9fff]{1,3})$/;

/** Gives a column its measure, named by the latest of its times, with its unit. */
function measureColumn(column: Column, document: RankingDocument): void {
  const latest = column.times[column.times.length - 1] ?? column;
  const stem = latest.kind === 'rank' ? '排名' : latest.when > 0 ? latest.base : latest.heading;
  const heading = stem || document.titleMeasure() || latest.heading || `第${latest.index + 1}列`;
  const inner = taken(unitBehind, heading, 1);
  const name = unitWord.test(inner) ? heading.slice(0, -inner.length - 2) : heading;
  const bracket = inner || (document.unit === '%' && latest.kind === 'figure' ? '%' : '');
  const known = column.texts.flatMap((text) => readFigure(text) ?? []);
  const most = Math.max(0, ...known.map(({ value }) => value));
  const isSigned = known.some(({ unit }) => unit === '%');
  const isNamed = !bracket && /(?:率|占比|比[例重]|百分比|完成度|满意度)$/.test(name) && most < 1000;
  const isRate = isSigned || isNamed || /[%％]/.test(bracket);
  if (isRate && !isSigned && (bracket || most > 1.5)) column.scale = 100;
  const unit = isRate
    ? '%'
    : bracket || (known.find((figure) => figure.unit)?.unit ?? (stem === '排名' ? '' : document.unit));
  column.measure = document.measure(name, {
    unit,
    digits: Math.max(0, ...known.map(({ digits }) => digits)),
  });
  if (latest.kind === 'rank' && !/倒/.test(latest.heading)) column.measure.better = 'lower';
}
