import { dateParts, type CalendarDate } from '../calendar.js';
import { daysBetween } from '../day-arithmetic.js';
import { monthNames } from './english.js';
import type { Period } from './period.js';
import { nextOccurrence } from './recurrence.js';
import { formatRecurrence } from './recurrence-wording.js';

/** Days from a day to the end of a period: negative when late, `null` where the end is open. */
export function daysLeft({ end }: Pick<Period, 'end'>, asOf: CalendarDate): number | null {
  return end === null ? null : daysBetween(asOf, end);
}

/** What is left of a deadline in words: 还剩 31 天, 今天到期, 逾期 303 天; '' where the end is open. */
export function formatDaysLeft(days: number | null, locale = 'zh-CN'): string {
  if (days === null) return '';
  if (locale.startsWith('zh'))
    return days === 0 ? '今天到期' : days > 0 ? `还剩 ${days} 天` : `逾期 ${-days} 天`;
  const count = Math.abs(days);
  const words = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days === 0 ? 'due today' : days > 0 ? `${words} left` : `${words} overdue`;
}

/** The next date of a recurrence after a day, in words: 下次 6月24日; '' where it has none. */
export function formatNextDate(recurrence: string, from: CalendarDate, locale = 'zh-CN'): string {
  const next = nextOccurrence(recurrence, from);
  if (next === null) return '';
  const [year, month, day] = dateParts(next);
  const sameYear = year === dateParts(from)[0];
  if (locale.startsWith('zh')) return `下次 ${sameYear ? '' : `${year}年`}${month}月${day}日`;
  return `next ${day} ${monthNames[month - 1]}${sameYear ? '' : ` ${year}`}`;
}

/** A recurrence in words with its next date after a day: 每月最后一个星期五，下次 6月24日. */
export function formatNextOccurrence(recurrence: string, from: CalendarDate, locale = 'zh-CN'): string {
  const words = formatRecurrence(recurrence, locale);
  const next = formatNextDate(recurrence, from, locale);
  return [words, next].filter(Boolean).join(locale.startsWith('zh') ? '，' : ', ');
}
