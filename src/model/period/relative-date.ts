import {
  edges,
  matchAt,
  readBehindYear,
  withDetail,
  withEdge,
  type DateFields,
  type FieldsAt,
} from './date-fields.js';

const yearWord = /([今本当同该明次翌来去后]|下1|上1)年度?/y;
const yearShifts: Record<string, number> = {
  今: 0,
  本: 0,
  当: 0,
  同: 0,
  该: 0,
  明: 1,
  次: 1,
  翌: 1,
  来: 1,
  下1: 1,
  去: -1,
  上1: -1,
  后: 2,
};
const monthWord = /(本|当|这|该|同|下|次|翌|上)(?:个|1)?月/y;
const quarterWord = /(本|当|这|下|上|次)(?:个|1)?季度?/y;
const weekWord = /(本|这|当|下|次|上)(?:个|1)?(?:周|星期|礼拜)([1-6日天末])?/y;
const weekdayWord = /()(?:周|星期|礼拜)([1-6日天])/y;
const dayWord = /[今当本]日|今天|当天|即日|[明次翌]日|明天|后[日天]|第2天/y;
const shifts: Record<string, number> = { 本: 0, 当: 0, 这: 0, 该: 0, 同: 0, 下: 1, 次: 1, 翌: 1, 上: -1 };
const ownEdge = /(?:(年)|(季度?)|(月))(初|中(?!旬|下旬)|底|末|终)|年内|全年|岁末/y;

/** 次年3月, 本月, 下周五, 次日, 年底: dates that only the as-of day or the date before can place. */
export function readRelativeDate(text: string, at: number): FieldsAt | null {
  return (
    readYearWord(text, at) ??
    readMonthWord(text, at) ??
    readQuarterWord(text, at) ??
    readDayWord(text, at) ??
    readEdgeAlone(text, at)
  );
}

function readYearWord(text: string, at: number): FieldsAt | null {
  const found = matchAt(yearWord, text, at);
  if (!found) return null;
  const [whole, word = ''] = found;
  const fields: DateFields = { yearShift: yearShifts[word] ?? 0, fromBefore: /[同该次翌当]/.test(word) };
  return readBehindYear(text, at + whole.length, fields);
}

function readMonthWord(text: string, at: number): FieldsAt | null {
  const found = matchAt(monthWord, text, at);
  if (!found) return null;
  const [whole, word = ''] = found;
  const fields: DateFields = { monthShift: shifts[word] ?? 0, fromBefore: /[同该次翌]/.test(word) };
  return withDetail({ fields, to: at + whole.length }, text);
}

function readQuarterWord(text: string, at: number): FieldsAt | null {
  const found = matchAt(quarterWord, text, at);
  if (!found) return null;
  return withEdge({ fields: { quarterShift: shifts[found[1] ?? ''] ?? 0 }, to: at + found[0].length }, text);
}

function readDayWord(text: string, at: number): FieldsAt | null {
  const week = matchAt(weekWord, text, at) ?? matchAt(weekdayWord, text, at);
  if (week) {
    const [whole, which = '', on] = week;
    const fields: DateFields = { weekShift: shifts[which] ?? 0 };
    if (on) fields.weekday = /[日天末]/.test(on) ? 7 : Number(on);
    return { fields, to: at + whole.length };
  }
  const found = matchAt(dayWord, text, at);
  if (!found) return null;
  const dayShift = /^[明次翌第]/.test(found[0]) ? 1 : found[0].startsWith('后') ? 2 : 0;
  return { fields: { dayShift }, to: at + found[0].length };
}

/** 年底, 月末, 季度末: of the year, month or quarter that is spoken of. */
function readEdgeAlone(text: string, at: number): FieldsAt | null {
  const bound = matchAt(ownEdge, text, at);
  if (!bound) return null;
  const [whole, , quarter, month, word = ''] = bound;
  const fields: DateFields = { fromBefore: true };
  if (quarter) fields.quarterShift = 0;
  else if (month) fields.monthShift = 0;
  else fields.yearShift = 0;
  const side = whole === '岁末' ? 'end' : edges[word];
  if (side) fields.edge = side;
  return { fields, to: at + whole.length };
}
