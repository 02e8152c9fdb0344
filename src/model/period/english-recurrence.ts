import type { RecurrenceRule } from './recurrence.js';

/** English months, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const units: Record<RecurrenceRule['frequency'], string> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const list = (words: readonly string[]) => words.join(', ');

/** A rule in English words, or as it stands where there are none that are read back. */
export function englishRule(rule: RecurrenceRule, recurrence: string): string {
  const { frequency, interval, months } = rule;
  const every = interval === 1 ? `every ${units[frequency]}` : `every ${interval} ${units[frequency]}s`;
  const inMonths = months.length > 0 ? ` in ${list(months.map((month) => monthNames[month - 1] ?? ''))}` : '';
  const words = `${every}${inMonths}${onDays(rule)}`;
  return readEnglishRule(words) === recurrence ? words : recurrence;
}

function onDays({ monthDays, weekdays, positions }: RecurrenceRule): string {
  if (monthDays.length > 0) {
    return ` on ${list(monthDays.map((day) => (day === -1 ? 'the last day' : `day ${day}`)))}`;
  }
  const days = list(weekdays.map(({ place, weekday }) => `${placeName(place)}${dayNames[weekday - 1]}`));
  if (days === '') return '';
  if (positions.length === 0) return ` on ${days}`;
  return ` on working day ${list(positions.map(String))}`;
}

function placeName(place: number): string {
  return place === 0 ? '' : place === -1 ? 'the last ' : `the ${ordinals[place] ?? place} `;
}

const pattern = /^every (?:(\d+) )?(day|week|month|year)s?(?: in ([A-Za-z, ]+?))?(?: on (.+))?$/;

/** The RRULE value of what `englishRule` writes; `null` for anything else. */
export function readEnglishRule(text: string): string | null {
  const found = pattern.exec(text.trim());
  if (!found) return null;
  const [, interval, unit, months, days] = found;
  const frequency = Object.entries(units).find(([, name]) => name === unit)?.[0] ?? 'DAILY';
  const parts = [`FREQ=${frequency}`];
  if (interval) parts.push(`INTERVAL=${interval}`);
  if (months) parts.push(`BYMONTH=${months.split(', ').map((name) => monthNames.indexOf(name) + 1)}`);
  if (days) parts.push(...dayParts(days));
  return parts.join(';');
}

function dayParts(days: string): string[] {
  const working = /^working day (.+)$/.exec(days);
  if (working) return ['BYDAY=MO,TU,WE,TH,FR', `BYSETPOS=${(working[1] ?? '').split(', ')}`];
  const named = days.split(', ').map((each) => {
    const day = dayNames.findIndex((name) => each.endsWith(name));
    if (day < 0) return each === 'the last day' ? '-1' : each.replace('day ', '');
    const place = /^the (\w+) /.exec(each)?.[1];
    const at = place === undefined ? '' : place === 'last' ? '-1' : String(ordinals.indexOf(place));
    return `${at}${dayCodes[day]}`;
  });
  return [`${/[A-Z]/.test(named[0] ?? '') ? 'BYDAY' : 'BYMONTHDAY'}=${named}`];
}
