import { dateParts, type CalendarDate } from '../calendar.js';
import { monthNames } from './english.js';
import { parsePeriod } from './parse-period.js';
import type { Period, Precision } from './period.js';
import { formatRecurrence } from './recurrence-wording.js';

/** How each language says a date of a precision, and what it says about dates. */
interface Wording {
  date(year: number, month: number, day: number): Record<Precision, string>;
  /** `*` is where the date goes. */
  endOf: string;
  end: string;
  start: string;
  range: string;
  goesOn: string;
  and: string;
}

const tenDays = (day: number) => Math.min(Math.floor((day - 1) / 10), 2);

const chinese: Wording = {
  date: (year, month, day) => ({
    year: `${year}年`,
    half: `${year}年${month > 6 ? '下' : '上'}半年`,
    quarter: `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度`,
    month: `${year}年${month}月`,
    'ten-days': `${year}年${month}月${'上中下'[tenDays(day)]}旬`,
    day: `${year}年${month}月${day}日`,
  }),
  endOf: '*底',
  end: '*前',
  start: '*起',
  range: '至',
  goesOn: '并长期坚持',
  and: '，',
};

const english: Wording = {
  date: (year, month, day) => ({
    year: `${year}`,
    half: `H${month > 6 ? 2 : 1} ${year}`,
    quarter: `Q${Math.ceil(month / 3)} ${year}`,
    month: `${monthNames[month - 1]} ${year}`,
    'ten-days': `${['early', 'mid', 'late'][tenDays(day)]} ${monthNames[month - 1]} ${year}`,
    day: `${day} ${monthNames[month - 1]} ${year}`,
  }),
  endOf: 'end of *',
  end: 'by *',
  start: 'from *',
  range: ' to ',
  goesOn: ', then ongoing',
  and: '; ',
};

/** A date in the words of its precision where they are read as that date, else as the day. */
function inWords(wording: Wording, date: CalendarDate | null, { side, precision }: Side): string {
  if (date === null) return '';
  const names = wording.date(...dateParts(date));
  const whole = names[precision ?? 'day'];
  const read = (words: string) => parsePeriod(wording[side].replace('*', words))[side] === date;
  return [whole, wording.endOf.replace('*', whole)].find(read) ?? names.day;
}

interface Side {
  side: 'start' | 'end';
  precision: Precision | null;
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
  const start = inWords(wording, period.start, { side: 'start', precision: period.startPrecision });
  const end = inWords(wording, period.end, { side: 'end', precision: period.endPrecision });
  const open = (words: string, side: Side['side']) => words && wording[side].replace('*', words);
  const both = start === end ? start : start + wording.range + end;
  const dates = start && end ? both : open(start, 'start') || open(end, 'end');
  const again = period.recurrence && formatRecurrence(period.recurrence, locale);
  const said = [dates, again].filter(Boolean).join(wording.and);
  if (!period.ongoing) return said;
  return said ? said + wording.goesOn : wording.goesOn.replace(/^并|, then /, '');
}
