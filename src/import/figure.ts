/** A number as a document writes it: its value, what it counts, and how exact it is. */
export interface Figure {
  /** Rates are 0..1. */
  value: number;
  /** `%` for rates, else the word behind the number. */
  unit: string;
  digits: number;
}

const written =
  /^(?:约|近|共|达)?([+＋\-－−↑↓▲▼]|上升|下降|增长|减少|增加|提升)?\s*(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(个百分点|百分点|[%％]|‰|[\u4e00-\u9fff/]{0,4})$/;
const empty = /^(?:[-—－–/／\\]*|无|暂无|\.\.\.|…|未报|N\/?A)$/i;

/** Reads a cell or a wording as a number; `null` where it is none. */
export function readFigure(text: string): Figure | null {
  const found = written.exec(text.replace(/\s+/g, ''));
  if (!found?.[2]) return null;
  if (/^[年月日号季时点]|热线/.test(found[3] ?? '')) return null;
  const number = found[2].replace(/[,，]/g, '');
  const negative = /[-－−↓▼]|下降|减少/.test(found[1] ?? '');
  const unit = (found[3] ?? '').replace('％', '%');
  const share = unit === '%' ? 100 : unit === '‰' ? 1000 : 1;
  const value =
    (negative ? -1 : 1) * (share === 1 ? Number(number) : Number((Number(number) / share).toFixed(8)));
  return {
    value,
    unit: share === 1 ? unit.replace(/^个百分点$/, '百分点') : '%',
    digits: (number.split('.')[1] ?? '').length,
  };
}

/** Whether a cell says that there is no figure. */
export function isNoFigure(text: string): boolean {
  return empty.test(text.replace(/\s+/g, ''));
}

const worse =
  /未|逾期|投诉|信访|发案|案件|事故|超期|超时|差评|扣分|负面|欠|发生|隐患|违法|违规|死亡|浓度|PM|退回|不达标|不合格|不满意|返工|滞后|空置|流失|超标|排放|能耗|积压|重复/;

/** Whether a measure is the better the lower it is, by its name. */
export function isBetterLower(name: string): boolean {
  return worse.test(name) && !/整改率|办结率|化解率|处置率|下降|改善|降幅|按[时期]/.test(name);
}

/** What a rate or a count is of: 办结率 and 办结件 are of 办结. */
export function stemOf(label: string): string {
  return label.replace(/(?:占比?|比例|率|度)$/, '').replace(/项目$/, '');
}

/** 未动(率) and 未动工(项目占比) are the same. */
export function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)));
}
