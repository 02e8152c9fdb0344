import { englishRule } from './english-recurrence.js';
import { findRecurrence } from './recurrence-phrase.js';
import { readRule, type RecurrenceRule } from './recurrence.js';
import { tidyWording } from './wording.js';

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'];
const ordinals = ['', '一', '二', '三', '四', '五'];
const workingDays = '1,2,3,4,5';

const joined = (list: readonly number[]) => list.join(',');
const weekdaysOf = ({ weekdays }: RecurrenceRule) => joined(weekdays.map(({ weekday }) => weekday));

function every(rule: RecurrenceRule): string {
  const { frequency, interval: n } = rule;
  if (frequency === 'DAILY') return n === 1 ? '每日' : `每${n}天`;
  if (frequency === 'WEEKLY') return n === 1 ? '每周' : `每${n}周`;
  if (frequency === 'YEARLY') return n === 1 ? '每年' : `每${n}年`;
  return { 1: '每月', 3: '每季度', 6: '每半年' }[n] ?? `每${n}个月`;
}

function onDays(rule: RecurrenceRule): string {
  const { monthDays, weekdays, positions } = rule;
  if (monthDays.length > 0) return monthDayNames(monthDays);
  const [first] = weekdays;
  if (!first) return '';
  const [place] = positions;
  if (place !== undefined)
    return place === -1 ? '最后一个工作日' : place < 0 ? `倒数第${-place}个工作日` : `第${place}个工作日`;
  const name = `星期${weekdayNames[first.weekday - 1]}`;
  return first.place === -1 ? `最后一个${name}` : `第${ordinals[first.place] ?? first.place}个${name}`;
}

function monthDayNames(days: readonly number[]): string {
  const [first = 1] = days;
  if (days.length > 2 && days.every((day, i) => day === first + i))
    return `${first}日至${days[days.length - 1]}日`;
  if (days.length === 1 && first < 0) return first === -1 ? '底' : `倒数第${-first}天`;
  return days.map((day) => `${day}日`).join('、');
}

const namedMonths: Record<string, string> = {
  '1,4,7,10': '每季度首月',
  '2,5,8,11': '每季度第二个月',
  '3,6,9,12': '每季度末月',
};

function inMonths(rule: RecurrenceRule): string {
  const months = joined(rule.months);
  const days = onDays(rule);
  if (days === '底') {
    const ends: Record<string, string> = { '3,6,9,12': '每季度末', '6,12': '每半年末', 12: '每年年底' };
    if (ends[months]) return ends[months];
  }
  const quarterly = namedMonths[months];
  if (quarterly) return `${quarterly}${days}`;
  return `每年${rule.months.map((month) => `${month}月${days}`).join('、')}`;
}

function chineseRule(rule: RecurrenceRule): string {
  const { frequency, interval, months, monthDays } = rule;
  if (frequency === 'WEEKLY' && interval === 1) {
    if (weekdaysOf(rule) === workingDays) return '每个工作日';
    if (weekdaysOf(rule) === '6,7') return '每周末';
  }
  if (frequency === 'WEEKLY')
    return every(rule) + rule.weekdays.map(({ weekday }) => weekdayNames[weekday - 1]).join('、');
  if (frequency === 'YEARLY' && months.length > 0) return inMonths(rule);
  if (frequency === 'MONTHLY' && joined(monthDays) === '10,20,-1') return '每旬';
  if (frequency === 'MONTHLY' && joined(monthDays) === '15,-1') return '每半月';
  return every(rule) + onDays(rule);
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
  if (!locale.startsWith('zh')) return englishRule(rule, recurrence);
  const words = chineseRule(rule);
  return findRecurrence(tidyWording(words))?.rule === recurrence ? words : recurrence;
}
