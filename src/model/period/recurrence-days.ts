import type { DateFields } from './date-fields.js';
import { weekdayNames } from './recurrence.js';

/** RRULE part of the days that people work on. */
export const workingDays = 'BYDAY=MO,TU,WE,TH,FR';

/** The numbers from one to another. */
export const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);

/** RRULE name of a weekday, 1 Monday. */
export const weekdayName = (weekday: number | string): string => weekdayNames[Number(weekday) - 1]!;

/** The day of a month by its place (最后1个星期5, 第3个工作日), as RRULE part and value. */
export function placePart({
  place,
  weekdays,
}: Pick<DateFields, 'place' | 'weekdays'>): [part: string, value: number | string] {
  if (weekdays === '工作日') return [`${workingDays};BYSETPOS=`, place];
  return weekdays < ':' ? ['BYDAY=', place + weekdayName(weekdays)] : ['BYMONTHDAY=', place];
}
