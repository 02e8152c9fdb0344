import { matchAt as match } from './date-fields.js';
import {
  afterwards,
  before,
  daysAfter,
  nextMonth,
  readDays,
  readInMonth,
  readWeekdays,
  type RecurrenceDetail,
} from './recurrence-days.js';
import type { RecurrenceUnit } from './recurrence-phrase.js';

/** What stands behind the unit: 每周|五, 每月|25日前, 每季度|首月10日. */
export function readDetail(text: string, at: number, unit: RecurrenceUnit): RecurrenceDetail | null {
  if (unit === 'week') return readWeekdays(text, at);
  if (unit === 'month') return readInMonth(text, at);
  if (unit === 'quarter') return readInQuarter(text, at);
  if (unit === 'half-year') return readInHalf(text, at);
  if (unit === 'year') return readInYear(text, at);
  return null;
}

const monthOfQuarter = /(?:的)?(?:(首|第1)(?:个)?月|(?:第([23])(?:个)?月)|(末|最后1?)(?:个)?月)(?:份)?/y;
const quarterEdge = new RegExp(`(?:度)?(初|末|底)${before}`, 'y');

function readInQuarter(text: string, at: number): RecurrenceDetail | null {
  const later = match(afterwards, text, at) ?? match(nextMonth, text, at);
  const months = (first: number) => [first, first + 3, first + 6, first + 9].join(',');
  if (later)
    return { rule: `FREQ=YEARLY;BYMONTH=${months(1)};${daysAfter(later)}`, to: at + later[0].length };
  const named = match(monthOfQuarter, text, at);
  if (named) {
    const rule = `FREQ=YEARLY;BYMONTH=${months(named[1] ? 1 : named[2] ? Number(named[2]) : 3)}`;
    const days = readDays(text, at + named[0].length);
    return days ? { rule: `${rule};${days.rule}`, to: days.to } : { rule, to: at + named[0].length };
  }
  const edge = match(quarterEdge, text, at);
  if (edge) {
    const rule =
      edge[1] === '初' ? `BYMONTH=${months(1)};BYMONTHDAY=1` : `BYMONTH=${months(3)};BYMONTHDAY=-1`;
    return { rule: `FREQ=YEARLY;${rule}`, to: at + edge[0].length };
  }
  // 每季度最后一天, 每季度第一个工作日; a day of the month alone says nothing of a quarter.
  const found = readDays(text, at);
  if (!found || !/BYMONTHDAY=-|BYSETPOS/.test(found.rule)) return null;
  return {
    rule: `FREQ=YEARLY;BYMONTH=${months(found.rule.includes('-') ? 3 : 1)};${found.rule}`,
    to: found.to,
  };
}

function readInHalf(text: string, at: number): RecurrenceDetail | null {
  const later = match(afterwards, text, at);
  if (later) return { rule: `FREQ=YEARLY;BYMONTH=1,7;${daysAfter(later)}`, to: at + later[0].length };
  const edge = match(quarterEdge, text, at);
  if (!edge) return null;
  const rule = edge[1] === '初' ? 'BYMONTH=1,7;BYMONTHDAY=1' : 'BYMONTH=6,12;BYMONTHDAY=-1';
  return { rule: `FREQ=YEARLY;${rule}`, to: at + edge[0].length };
}

const yearPart = new RegExp(
  String.raw`(?:的)?(?:(年?[底末终])|(年?初)|(年中)|(上|下)半年|第?([1-4])(?:[-至到]第?([1-4]))?季度?)${before}`,
  'y',
);
const monthName = /(?:的)?(?:次年|翌年|当年)?(\d{1,2})(?:月|(?=[、,和及至到-]\d{1,2}月))/y;
const link = /(?:[、,和及]|以及|至|到|-)(?:每年)?/y;

function readInYear(text: string, at: number): RecurrenceDetail | null {
  const later = match(afterwards, text, at);
  if (later) return { rule: `FREQ=YEARLY;BYMONTH=1;${daysAfter(later)}`, to: at + later[0].length };
  const part = match(yearPart, text, at);
  if (part) return { rule: `FREQ=YEARLY;${partOfYear(part)}`, to: at + part[0].length };
  return readMonths(text, at);
}

function partOfYear([, end, start, middle, half, from, to]: RegExpExecArray): string {
  if (end) return 'BYMONTH=12;BYMONTHDAY=-1';
  if (start) return 'BYMONTH=1';
  if (middle) return 'BYMONTH=6';
  if (half) return half === '上' ? 'BYMONTH=1,2,3,4,5,6' : 'BYMONTH=7,8,9,10,11,12';
  const [first, last] = [Number(from) * 3 - 2, Number(to ?? from) * 3];
  return `BYMONTH=${Array.from({ length: last - first + 1 }, (_, i) => first + i).join(',')}`;
}

/** 每年6月底、12月底前; 每年3至5月; 每年7月15日、次年1月15日前. */
function readMonths(text: string, start: number): RecurrenceDetail | null {
  const months: number[] = [];
  const days = new Set<string>();
  let at = start;
  let to = start;
  let through = false;
  for (;;) {
    const named = match(monthName, text, at);
    const month = Number(named?.[1]);
    if (!named || month < 1 || month > 12) break;
    const last = months[months.length - 1];
    if (through && last !== undefined) for (let i = last + 1; i < month; i += 1) months.push(i);
    if (!months.includes(month)) months.push(month);
    to = at + named[0].length;
    const detail = readDays(text, to);
    if (detail) {
      days.add(detail.rule);
      to = detail.to;
    }
    const next = match(link, text, to);
    if (!next) break;
    through = /[至到-]/.test(next[0]);
    at = to + next[0].length;
  }
  if (months.length === 0) return null;
  const sorted = months.sort((a, b) => a - b).join(',');
  return { rule: ['FREQ=YEARLY', `BYMONTH=${sorted}`, ...(days.size === 1 ? days : [])].join(';'), to };
}
