import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '../calendar.js';
import { monthNames } from './english-recurrence.js';
import type { Period, Precision } from './period.js';
import { formatRecurrence } from './recurrence-wording.js';

/** How each language says a date of a precision, and the directions. */
interface Wording {
  date(unit: Unit): string;
  endOf(unit: string): string;
  by(date: string): string;
  from(date: string): string;
  range(start: string, end: string): string;
  goesOn(rest: string): string;
  again(rest: string, recurrence: string): string;
}

interface Unit {
  precision: Precision;
  year: number;
  month: number;
  day: number;
}

const parts = ['上旬', '中旬', '下旬'];
const englishParts = ['early', 'mid', 'late'];
const partOf = (day: number) => Math.min(Math.floor((day - 1) / 10), 2);

const chinese: Wording = {
  date({ precision, year, month, day }) {
    const units: Record<Precision, string> = {
      year: '',
      half: month <= 6 ? '上半年' : '下半年',
      quarter: `第${'一二三四'[Math.ceil(month / 3) - 1]}季度`,
      month: `${month}月`,
      'ten-days': `${month}月${parts[partOf(day)]}`,
      day: `${month}月${day}日`,
    };
    return `${year}年${units[precision]}`;
  },
  endOf: (unit) => `${unit}底`,
  by: (date) => `${date}前`,
  from: (date) => `${date}起`,
  range: (start, end) => `${start}至${end}`,
  goesOn: (rest) => (rest ? `${rest}并长期坚持` : '长期坚持'),
  again: (rest, recurrence) => (rest ? `${rest}，${recurrence}` : recurrence),
};

const english: Wording = {
  date({ precision, year, month, day }) {
    const name = monthNames[month - 1];
    const units: Record<Precision, string> = {
      year: '',
      half: month <= 6 ? 'H1 ' : 'H2 ',
      quarter: `Q${Math.ceil(month / 3)} `,
      month: `${name} `,
      'ten-days': `${englishParts[partOf(day)]} ${name} `,
      day: `${day} ${name} `,
    };
    return `${units[precision]}${year}`;
  },
  endOf: (unit) => `end of ${unit}`,
  by: (date) => `by ${date}`,
  from: (date) => `from ${date}`,
  range: (start, end) => `${start} to ${end}`,
  goesOn: (rest) => (rest ? `${rest}, then ongoing` : 'ongoing'),
  again: (rest, recurrence) => (rest ? `${rest}; ${recurrence}` : recurrence),
};

function unitAt(date: CalendarDate, precision: Precision): Unit {
  const [year, month, day] = dateParts(date);
  return { precision, year, month, day };
}

const monthsIn: Record<Precision, number> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  'ten-days': 0,
  day: 0,
};

/** First and last day of the unit that a date lies in. */
function boundsOf({ precision, year, month, day }: Unit): [CalendarDate, CalendarDate] {
  const months = monthsIn[precision];
  if (precision === 'day') return [calendarDate(year, month, day), calendarDate(year, month, day)];
  if (months === 0) {
    const part = partOf(day);
    const last = part === 2 ? daysInMonth(year, month) : part * 10 + 10;
    return [calendarDate(year, month, part * 10 + 1), calendarDate(year, month, last)];
  }
  const from = Math.floor((month - 1) / months) * months + 1;
  const to = from + months - 1;
  return [calendarDate(year, from, 1), calendarDate(year, to, daysInMonth(year, to))];
}

/** A date as the unit it begins or ends, where it does; else as the day. */
function inWords(
  wording: Wording,
  date: CalendarDate,
  { precision, bound }: { precision: Precision; bound: 0 | 1 },
): string {
  const unit = unitAt(date, precision);
  const bounds = boundsOf(unit);
  if (date === bounds[bound]) return wording.date(unit);
  if (bound === 0 && date === bounds[1] && precision !== 'ten-days') return wording.endOf(wording.date(unit));
  return wording.date({ ...unit, precision: 'day' });
}

function datesInWords({ start, end, startPrecision, endPrecision }: Period, wording: Wording): string {
  const from = start && inWords(wording, start, { precision: startPrecision ?? 'day', bound: 0 });
  const to = end && inWords(wording, end, { precision: endPrecision ?? 'day', bound: 1 });
  if (from && to) return from === to ? from : wording.range(from, to);
  if (to) return wording.by(to);
  return from ? wording.from(from) : '';
}

/**
 * A period in words: as the source wrote it where it did, else put together from its dates, in a form that
 * `parsePeriod` reads back to the same period: 2021年5月至2022年底, by 31 May 2021, then ongoing.
 *
 * @param locale `zh-CN` or `en`; others read as English. Default `zh-CN`.
 */
export function formatPeriod(period: Period, locale = 'zh-CN'): string {
  if (period.text) return period.text;
  const wording = locale.startsWith('zh') ? chinese : english;
  const dates = datesInWords(period, wording);
  const all = period.recurrence ? wording.again(dates, formatRecurrence(period.recurrence, locale)) : dates;
  return period.ongoing ? wording.goesOn(all) : all;
}
