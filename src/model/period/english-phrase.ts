import type { DateFields } from './date-fields.js';
import { spanOf, type DateSpan } from './date-span.js';
import { monthNames, readEnglishRule } from './english-recurrence.js';
import type { Period } from './period.js';

/** What a phrase in our own English wording says. */
export interface EnglishReading {
  marks: Partial<Pick<Period, 'ongoing' | 'recurrence'>>;
  start: DateSpan | null;
  end: DateSpan | null;
}

const month = monthNames.join('|');
const date = new RegExp(
  `^(?:(end of) )?(?:(early|mid|late) )?(?:(\\d{1,2}) )?(?:(${month}) |(H[12]|Q[1-4]) )?(\\d{4})$`,
);
const tenDays: Record<string, [number, number]> = { early: [1, 10], mid: [11, 20], late: [21, 31] };

function readDate(text: string): DateSpan | null {
  const found = date.exec(text);
  if (!found) return null;
  const [, edge, part, day, name, half, year] = found;
  const fields: DateFields = { year: Number(year) };
  if (name) {
    const number = monthNames.indexOf(name) + 1;
    fields.months = [number, number];
  } else if (part || day) return null;
  if (half?.startsWith('H')) fields.half = half === 'H1' ? 1 : 2;
  if (half?.startsWith('Q')) fields.quarters = [Number(half[1]), Number(half[1])];
  if (part) fields.tenDays = tenDays[part] ?? [1, 10];
  if (day) fields.day = Number(day);
  const span = spanOf(fields, {}, text);
  return span && edge ? { ...span, start: null } : span;
}

/** Reads what `formatPeriod` writes in English (`by 31 May 2021, then ongoing`); `null` for anything else. */
export function readEnglish(text: string): EnglishReading | null {
  if (!/[a-z]{2}|[HQ]\d \d/.test(text)) return null;
  let rest = text.trim();
  const marks: EnglishReading['marks'] = {};
  const goesOn = /^(?:(.*), then )?ongoing$/.exec(rest);
  if (goesOn) {
    marks.ongoing = true;
    rest = goesOn[1] ?? '';
  }
  const [dates = '', again] = rest.startsWith('every ') ? ['', rest] : rest.split('; ');
  if (again !== undefined) {
    marks.recurrence = again.startsWith('FREQ=') ? again : readEnglishRule(again);
    if (marks.recurrence === null) return null;
  }
  if (dates === '') return Object.keys(marks).length > 0 ? { marks, start: null, end: null } : null;
  const found = readDates(dates);
  return found && { marks, ...found };
}

function readDates(text: string): Pick<EnglishReading, 'start' | 'end'> | null {
  const by = text.startsWith('by ') ? readDate(text.slice(3)) : null;
  if (by) return { start: null, end: by };
  const from = text.startsWith('from ') ? readDate(text.slice(5)) : null;
  if (from) return { start: { ...from, start: from.start ?? from.end }, end: null };
  const [first, second] = text.split(' to ').map(readDate);
  if (!first) return null;
  if (second) return { start: { ...first, start: first.start ?? first.end }, end: second };
  return second === undefined ? { start: first.start === null ? null : first, end: first } : null;
}
