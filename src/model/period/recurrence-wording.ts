import { dateParts } from '../calendar.js';
import { dayNames, monthNames, ordinals } from './english.js';
import { parsePeriod } from './parse-period.js';
import { dayOfYear, readRule, type RecurrenceRule } from './recurrence.js';

/** The days of a rule, one by one, as each language names them. */
interface DayWords {
  day(number: number): string;
  weekday(number: number): string;
  place(number: number): string;
  workingDay: string;
}

const chinese: DayWords = {
  day: (n) => (n > 0 ? `${n}日` : n === -1 ? '底' : `倒数第${-n}天`),
  weekday: (n) => `星期${'一二三四五六日'[n - 1]}`,
  place: (n) => (n === -1 ? '最后一个' : n < 0 ? `倒数第${-n}个` : `第${'一二三四五'[n - 1] ?? n}个`),
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

/** Rules that have a name of their own, by what it is read as. */
let named: Map<string | null, string> | undefined;
const names =
  '每日 每个工作日 每周末 每旬 每半月 每季度 每半年 每季度首月 每季度第二个月 每季度末月 每季度末 每半年末 每年年底';

function nameOf(recurrence: string): string | undefined {
  named ??= new Map(names.split(' ').map((name) => [parsePeriod(name).recurrence, name]));
  return named.get(recurrence);
}

function inChineseWords(rule: RecurrenceRule): string {
  const { frequency, interval, months, monthDays, yearDays } = rule;
  const [first = 0] = monthDays;
  const row = monthDays.length > 2 && monthDays.every((day, i) => day === first + i);
  const days = row
    ? `${first}日至${monthDays[monthDays.length - 1]}日`
    : namesOfDays(rule, chinese).join('、');
  const every = interval === 1 ? '' : interval;
  if (frequency === 'DAILY') return `每${every}天`;
  if (frequency === 'WEEKLY') return `每${every}周${days.replace(/星期/g, '')}`;
  if (frequency === 'MONTHLY') return `每${every && `${every}个`}月${days}`;
  const quarter = months.length === 4 ? ['首', '第二个', '末'][months[0]! - 1] : undefined;
  if (quarter) return `每季度${quarter}月${days}`;
  const dates = yearDays.map((day) => dateParts(dayOfYear(2023, day)));
  for (const month of months) dates.push([0, month, 0]);
  return `每${every}年${dates.map(([, month, day]) => `${month}月${day ? `${day}日` : days}`).join('、')}`;
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
  const words = locale.startsWith('zh') ? (nameOf(recurrence) ?? inChineseWords(rule)) : inEnglishWords(rule);
  return parsePeriod(words).recurrence === recurrence ? words : recurrence;
}
