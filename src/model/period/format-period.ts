import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '../calendar.js';
import { monthNames } from './english.js';
import type { Period, Precision } from './period.js';
import { formatRecurrence } from './recurrence-wording.js';

/** How each language says a date of a precision, and the directions. */
interface Wording {
  date(parts: DateParts): Partial<Record<Precision, string>>;
  inYear(unit: string, year: number): string;
  /** `{}` is where the date, or what was said so far, goes. */
  endOf: string;
  by: string;
  from: string;
  range: string;
  goesOn: string;
  and: string;
}

interface DateParts {
  month: number;
  day: number;
  /** Which ten days, half and quarter it lies in, from 0. */
  part: number;
  half: number;
  quarter: number;
}

const chinese: Wording = {
  date: ({ month, day, part, half, quarter }) => ({
    half: `${'上下'[half]}半年`,
    quarter: `第${'一二三四'[quarter]}季度`,
    month: `${month}月`,
    'ten-days': `${month}月${'上中下'[part]}旬`,
    day: `${month}月${day}日`,
  }),
  inYear: (unit, year) => `${year}年${unit}`,
  endOf: '{}底',
  by: '{}前',
  from: '{}起',
  range: '至',
  goesOn: '并长期坚持',
  and: '，',
};

const english: Wording = {
  date: ({ month, day, part, half, quarter }) => ({
    half: `H${half + 1} `,
    quarter: `Q${quarter + 1} `,
    month: `${monthNames[month - 1]} `,
    'ten-days': `${['early', 'mid', 'late'][part]} ${monthNames[month - 1]} `,
    day: `${day} ${monthNames[month - 1]} `,
  }),
  inYear: (unit, year) => `${unit}${year}`,
  endOf: 'end of {}',
  by: 'by {}',
  from: 'from {}',
  range: ' to ',
  goesOn: ', then ongoing',
  and: '; ',
};

const monthsIn: Partial<Record<Precision, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** A date as the unit it begins or ends, where it does; else as the day. */
function inWords(
  { date, inYear, endOf }: Wording,
  value: CalendarDate,
  { precision, atEnd }: { precision: Precision | null; atEnd: boolean },
): string {
  const [year, month, day] = dateParts(value);
  const part = Math.min(Math.floor((day - 1) / 10), 2);
  const named = date({
    month,
    day,
    part,
    half: Math.floor((month - 1) / 6),
    quarter: Math.floor((month - 1) / 3),
  });
  const whole = inYear(named[precision ?? 'day'] ?? '', year);
  const months = monthsIn[precision ?? 'day'] ?? 1;
  const first = Math.floor((month - 1) / months) * months + 1;
  const tenDays = precision === 'ten-days';
  const [begins, ends] = [
    calendarDate(year, first, tenDays ? part * 10 + 1 : 1),
    calendarDate(
      year,
      first + months - 1,
      tenDays && part < 2 ? part * 10 + 10 : daysInMonth(year, first + months - 1),
    ),
  ];
  if (precision === 'day' || value === (atEnd ? ends : begins)) return whole;
  return value === ends && !tenDays ? endOf.replace('{}', whole) : inYear(named.day!, year);
}

function datesInWords({ start, end, startPrecision, endPrecision }: Period, wording: Wording): string {
  const from = start && inWords(wording, start, { precision: startPrecision, atEnd: false });
  const to = end && inWords(wording, end, { precision: endPrecision, atEnd: true });
  if (from && to) return from === to ? from : from + wording.range + to;
  return to ? wording.by.replace('{}', to) : from ? wording.from.replace('{}', from) : '';
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
  const again = period.recurrence && formatRecurrence(period.recurrence, locale);
  const said = [datesInWords(period, wording), again].filter(Boolean).join(wording.and);
  if (!period.ongoing) return said;
  return said ? said + wording.goesOn : wording.goesOn.replace(/^并|, then /, '');
}
