import { readNumber, readPlan, readWithinYear, type FieldsAt } from './date-fields.js';
import { readRelativeDate } from './relative-date.js';

/** Only these signs begin a date: the reader need not try at any other. */
export const dateBegins: ReadonlySet<string> = new Set(
  '0123456789上下本今当同该这明次翌来去后前第年月季周星礼即岁全PQ',
);

/** Reads the phrase that begins at `at`; `null` where none does. */
export function readDateFields(text: string, at: number): FieldsAt | null {
  const sign = text[at];
  if (sign === undefined || !dateBegins.has(sign)) return null;
  if (sign >= '0' && sign <= '9') return readNumber(text, at);
  if (sign === 'P') return readPlan(text, at);
  return readWithinYear(text, at, {}) ?? readRelativeDate(text, at);
}
