import { readFigure, type Figure } from './figure.js';

/** A number with its sign, unit and direction; not one that is part of a name (PM2.5, 12345热线, 第1名). */
const figure =
  /(?:([↑↓]|上升|下降|负?增长|增加|减少|提高|降低|上涨|下跌|下滑|回落)[了约近]?)?([-－−+＋]?\d+(?:,\d{3})*(?:\.\d+)?)\s*(?![\d.]|热线|个?(?:[省市县区镇乡村]|街道|部门|单位|流域|城市))(个百分点|[%％]|[\u4e00-\u9fff]{1,3}\/[\u4e00-\u9fff]{1,3}|[μµmnk]?g\/(?:m[3³]|L)|[万亿]?(?:平方公里|[平立]方米|公里|人次|[\u4e00-\u9fff])?)/g;

/** A figure, with the word for the way it went. */
export type Moved = Figure & { moved: string };

/** Short words for the way a number moved, written out. */
const ways: Readonly<Record<string, string>> = { 增: '增长', 升: '上升', 降: '下降', 减: '减少' };

/** 同比降2% → 同比下降2%. */
export function writtenOut(_: string, than: string, way: string): string {
  return than + (ways[way] ?? way);
}

/** Either end of a range (5—8件), which is no figure of anybody's. */
const isRange = (text: string, { index, 0: whole, 2: size = '' }: RegExpExecArray): boolean =>
  /^[-－−—–~～至]\d/.test(text.slice(index + whole.length)) ||
  /\d[%％]?[-－−—–~～至]$/.test(text.slice(0, index)) ||
  (/^[-－−]/.test(size) && /\d$/.test(text.slice(0, index)));

/** The figures of a clause; a dash between two of them (5-8件) is no sign. */
export function figuresIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(figure)]
    .filter((found) => !isRange(text, found))
    .map((found) => {
      const size = found[2] ?? '';
      if (/\d/.test(size[0]!) || !/[\w.%％]/.test(text[found.index - 1] ?? '')) return found;
      [found[2], found.index] = [size.slice(1), found.index + 1];
      found[0] = found[0].slice(1);
      return found;
    });
}

/** Numbers with their units and the way they moved (下降, 5.2, %). */
export function figuresOf(written: readonly (readonly string[])[]): Moved[] {
  return written.flatMap(([moved = '', size = '', unit = '']) => {
    const read = /^[年月日号时季]$/.test(unit) ? null : readFigure(size + (/[%％点]/.test(unit) ? unit : ''));
    if (!read) return [];
    return [{ ...read, unit: read.unit || unit, moved }];
  });
}
