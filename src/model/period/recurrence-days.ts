import { matchAt as match } from './date-fields.js';

/** The day within the period, as parts of an RRULE value. */
export interface RecurrenceDetail {
  rule: string;
  to: number;
}

const weekdays: Record<string, string> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
  日: 'SU',
  天: 'SU',
};
const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** RRULE part of the days that people work on. */
export const workingDays = 'BYDAY=MO,TU,WE,TH,FR';

const weekday = String.raw`(?:周|星期|礼拜)?[1-6日天](?![次回遍轮个项家常\d])`;
const weekdayList = new RegExp(`(?:的)?(${weekday}(?:(?:[、,和及]|至|到|-)${weekday})*)(?:之?前)?`, 'y');
const weekend = /(?:周)?末/y;

export function readWeekdays(text: string, at: number): RecurrenceDetail | null {
  const end = match(weekend, text, at);
  if (end) return { rule: 'FREQ=WEEKLY;BYDAY=SA,SU', to: at + end[0].length };
  const found = match(weekdayList, text, at);
  if (!found) return null;
  return { rule: `FREQ=WEEKLY;BYDAY=${namedWeekdays(found[1] ?? '').join(',')}`, to: at + found[0].length };
}

function namedWeekdays(list: string): string[] {
  const names: string[] = [];
  for (const [, link, sign] of list.matchAll(/([、,和及至到-])?(?:周|星期|礼拜)?([1-6日天])/g)) {
    const name = weekdays[sign ?? ''] ?? 'MO';
    const last = names[names.length - 1];
    if (link && /[至到-]/.test(link) && last) {
      for (let i = order.indexOf(last) + 1; i < order.indexOf(name); i += 1) names.push(order[i]!);
    }
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

export const before = String.raw`(?:之前|以前|前|内)?`;
const nthWeekday = new RegExp(
  String.raw`(?:的)?(?:(最后|末)1?个?|倒数第([1-4])个?|第([1-5])个?|(首)个?)(?:周|星期|礼拜)?(?:的)?(?:周|星期|礼拜)([1-6日天])${before}`,
  'y',
);
const nthWorkingDay = new RegExp(
  String.raw`(?:的)?(?:(最后)1?个?|倒数第(\d)个?|(首)个?|[第前]?(\d{1,2})个)工作日${before}`,
  'y',
);
const lastDays = /(?:的)?(?:最后1?|倒数第(\d))[日天](?:之前|前)?/y;
const firstDays = /(?:的)?前(\d{1,2})(?:日|天)(?:之?内|以内)?/y;
export const afterwards =
  /(?:终了|结束|届满|过|度)?(?:之?后|以后)(?:的)?(?:第)?(\d{1,2})(?:个)?(工作日|日|天)(?:之内|以内|内|前)?/y;
export const nextMonth =
  /(?:的)?(?:次|下|翌)(?:个)?(?:1)?(?:月|季度?(?:首月|第1个月)?)(\d{1,2})日(?:之前|以前|前)?/y;
const counted = String.raw`(?![\d次回遍轮个项家期篇场条件人户份天周月年%小])`;
const dayNumber = String.raw`\d{1,2}(?:日|${counted})`;
const dayList = new RegExp(`(?:的)?(${dayNumber}(?:(?:[、,和及]|至|到|-)${dayNumber})*)${before}`, 'y');
const partOfMonth = new RegExp(`(?:的)?(上旬|中旬|下旬|初|中|底|末)${before}`, 'y');
const partDays: Record<string, string> = {
  上旬: '1,2,3,4,5,6,7,8,9,10',
  中旬: '11,12,13,14,15,16,17,18,19,20',
  下旬: '21,22,23,24,25,26,27,28,29,30,31',
  初: '1',
  中: '15',
  底: '-1',
  末: '-1',
};

export function readInMonth(text: string, at: number): RecurrenceDetail | null {
  const later = match(afterwards, text, at) ?? match(nextMonth, text, at);
  if (later) return { rule: `FREQ=MONTHLY;${daysAfter(later)}`, to: at + later[0].length };
  const days = readDays(text, at);
  return days ? { rule: `FREQ=MONTHLY;${days.rule}`, to: days.to } : null;
}

export function daysAfter([, number = '1', unit]: RegExpExecArray): string {
  return unit === '工作日' ? `${workingDays};BYSETPOS=${Number(number)}` : `BYMONTHDAY=${Number(number)}`;
}

/** What may follow a month that comes again: its last Friday, the 5th and 20th, its end. */
export function readDays(text: string, at: number): RecurrenceDetail | null {
  const ended = (found: RegExpExecArray, rule: string): RecurrenceDetail => ({
    rule,
    to: at + found[0].length,
  });
  const nth = match(nthWeekday, text, at);
  if (nth) {
    const place = nth[1] ? -1 : nth[2] ? -Number(nth[2]) : nth[4] ? 1 : Number(nth[3]);
    return ended(nth, `BYDAY=${place}${weekdays[nth[5] ?? '']}`);
  }
  const working = match(nthWorkingDay, text, at);
  if (working) {
    const place = working[1] ? -1 : working[2] ? -Number(working[2]) : working[3] ? 1 : Number(working[4]);
    return ended(working, `${workingDays};BYSETPOS=${place}`);
  }
  const last = match(lastDays, text, at);
  if (last) return ended(last, `BYMONTHDAY=-${last[1] ?? 1}`);
  const first = match(firstDays, text, at);
  if (first) return ended(first, `BYMONTHDAY=${Number(first[1])}`);
  const part = match(partOfMonth, text, at);
  if (part) {
    const inside =
      match(lastDays, text, at + part[0].length) ?? match(nthWorkingDay, text, at + part[0].length);
    if (inside && /[底末]/.test(part[1] ?? '')) return readDays(text, at + part[0].length);
    return ended(part, `BYMONTHDAY=${partDays[part[1] ?? '']}`);
  }
  const listed = match(dayList, text, at);
  const days = listed ? namedDays(listed[1] ?? '') : [];
  return listed && days.length > 0 ? ended(listed, `BYMONTHDAY=${days.join(',')}`) : null;
}

function namedDays(list: string): number[] {
  const days: number[] = [];
  for (const [, link, digits] of list.matchAll(/([、,和及至到-])?(\d{1,2})日?/g)) {
    const day = Number(digits);
    if (day < 1 || day > 31) return [];
    const last = days[days.length - 1];
    if (link && /[至到-]/.test(link) && last !== undefined) {
      for (let i = last + 1; i < day; i += 1) days.push(i);
    }
    if (!days.includes(day)) days.push(day);
  }
  return days;
}
