import { dayNames, inChinese, monthNames, ordinals } from './english.js';
import { findRecurrence } from './recurrence-phrase.js';
import { readRule, type RecurrenceRule } from './recurrence.js';
import { tidyWording } from './wording.js';

/** The days of a rule, one by one, as each language names them. */
interface DayWords {
  day(number: number): string;
  weekday(number: number): string;
  place(number: number): string;
  workingDay: string;
}

const digits = '一二三四五六七八九';

const chinese: DayWords = {
  day: (n) => (n > 0 ? `${n}日` : n === -1 ? '底' : `倒数第${-n}天`),
  weekday: (n) => `星期${'一二三四五六日'[n - 1]}`,
  place: (n) => (n === -1 ? '最后一个' : n < 0 ? `倒数第${-n}个` : `第${digits[n - 1] ?? n}个`),
  workingDay: '工作日',
};

const english: DayWords = {
  day: (n) => (n === -1 ? 'the last day' : `day ${n}`),
  weekday: (n) => dayNames[n - 1]!,
  place: (n) => `the ${n === -1 ? 'last' : (ordinals[n - 1] ?? `${n}th`)} `,
  workingDay: 'working day',
};

function namesOfDays({ monthDays, weekdays, positions }: RecurrenceRule, words: DayWords): string[] {
  if (monthDays.length > 0) return monthDays.map(words.day);
  if (positions.length > 0) return positions.map((n) => words.place(n) + words.workingDay);
  return weekdays.map(({ place, weekday }) => (place ? words.place(place) : '') + words.weekday(weekday));
}

/** Rules that have a name of their own. */
const named: Record<string, string> = {
  'FREQ=DAILY': '每日',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': '每个工作日',
  'FREQ=WEEKLY;BYDAY=SA,SU': '每周末',
  'FREQ=MONTHLY;BYMONTHDAY=10,20,-1': '每旬',
  'FREQ=MONTHLY;BYMONTHDAY=15,-1': '每半月',
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1': '每季度末',
  'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1': '每半年末',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1': '每年年底',
};
const quarters: Record<string, string> = { '1,4': '首月', '2,5': '第二个月', '3,6': '末月' };

function inChineseWords(rule: RecurrenceRule): string {
  const { frequency, interval, months, monthDays } = rule;
  const [first, last] = [monthDays[0]!, monthDays[monthDays.length - 1]!];
  const row = monthDays.length > 2 && last - first === monthDays.length - 1;
  const days = row ? `${first}日至${last}日` : namesOfDays(rule, chinese).join('、');
  const every = interval === 1 ? '' : interval;
  if (frequency === 'DAILY') return `每${every}天`;
  if (frequency === 'WEEKLY') return `每${every}周${days.replace(/星期/g, '')}`;
  if (frequency === 'YEARLY') {
    const quarter = months.length === 4 ? quarters[`${months.slice(0, 2)}`] : undefined;
    if (quarter) return `每季度${quarter}${days}`;
    return `每${every}年${months.map((month) => `${month}月${days}`).join('、')}`;
  }
  const unit = { 1: '月', 3: '季度', 6: '半年' }[interval] ?? `${interval}个月`;
  return `每${unit}${days}`;
}

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };

function inEnglishWords(rule: RecurrenceRule): string {
  const { interval, months } = rule;
  const unit = units[rule.frequency];
  const every = interval === 1 ? unit : `${interval} ${unit}s`;
  const inMonths = months.length > 0 ? ` in ${months.map((n) => monthNames[n - 1]).join(', ')}` : '';
  const days = namesOfDays(rule, english).join(', ');
  return `every ${every}${inMonths}${days && ` on ${days}`}`;
}

/**
 * A recurrence in words that `parsePeriod` reads back: 每月最后一个星期五, every month on the last Friday. A rule that
 * has no such words is given as it stands.
 *
 * @param locale `zh-CN` or `en`; others read as English.
 */
export function formatRecurrence(recurrence: string, locale = 'zh-CN'): string {
  const rule = readRule(recurrence);
  if (!rule) return recurrence;
  const words = locale.startsWith('zh') ? (named[recurrence] ?? inChineseWords(rule)) : inEnglishWords(rule);
  return findRecurrence(tidyWording(inChinese(words)))?.rule === recurrence ? words : recurrence;
}
