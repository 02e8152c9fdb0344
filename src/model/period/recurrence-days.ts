import type { DateFields } from './date-fields.js';
import { weekdayNames } from './recurrence.js';

/** RRULE part of the days that people work on. */
export const workingDays = 'BYDAY=MO,TU,WE,TH,FR';

/** The numbers from one to another. */
export const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);

/** RRULE name of a digit of the week; 日 and 天 are Sunday. */
export const weekdayName = (sign: string): string => weekdayNames[(Number(sign) || 7) - 1]!;

/** The days of a month that a phrase names, as RRULE parts; '' where it names none. */
export function daysPart({ days, place, weekdays }: Pick<DateFields, 'days' | 'place' | 'weekdays'>): string {
  if (days) return `BYMONTHDAY=${numbersFrom(...days)}`;
  if (!place) return '';
  if (weekdays === '工作日') return `${workingDays};BYSETPOS=${place}`;
  return weekdays < ':' ? `BYDAY=${place}${weekdayName(weekdays)}` : `BYMONTHDAY=${place}`;
}
