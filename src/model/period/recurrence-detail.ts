import { dateParts } from '../calendar.js';
import { daysBetween, plusDays } from '../day-arithmetic.js';
import type { Issue } from '../issue.js';
import { readDateFields, type DateFields, type Pair } from './date-fields.js';
import { contextOf, spanOf } from './date-span.js';
import { warn } from './period.js';
import { adopt } from './phrase.js';
import { numbersFrom, placePart, weekdayName } from './recurrence-days.js';

/** 第1个和第3个星期1: each with its weekday. */
const severalPlaces = /(第\d)[个周]?([、和及与])(第?\d)[个周]?的?(?:周|星期|礼拜)([1-7日天])/;
/** 结束后10日内, 次月10日: a day of the first month after. */
const afterwards =
  /^每(半?.)度?(?:末(?=的?次))?(?=的?[终结届过后之以次下翌])(?:终了|结束|届满|过)?(?:[之以]?后)?,?(?:的?[次下翌]个?1?(?:月|季度?(?:首月|第1个月)?))?的?第?(?=\d\d?个?(?:工作日|[日天号]))/;
const link = /(?:[之以]?[前内])?(?:[、,和及与/]|以及|([至到-])|(?=[次翌当]年))(?:每[年月])?/y;
/** So far behind 每 its days are looked for, so that reading many of them stays linear. */
const reach = 80;
/** Months from one time to the next. */
const cycles: Record<string, number> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
const lengths: Record<string, number | undefined> = { half: 6, quarter: 3, month: 1 };
const allMonths = `BYMONTH=${numbersFrom(1, 12)}`;

interface Part {
  fields: DateFields;
  /** Joined to the one before by 至. */
  through: boolean;
}

interface Recurrence {
  unit: string;
  every: number;
  /** The rule without days. */
  plain: string;
  /** Takes up dates that do not exist. */
  issues: Issue[];
}

/**
 * What stands behind the unit: 每周|1、3、5, 每月|25日前, 每季度|首月10日, 每年|6月底、12月底前; `null` where nothing does.
 *
 * @param at Where the unit stands.
 */
export function readDetail(
  text: string,
  at: number,
  { unit, every, plain, issues }: Recurrence,
): { rule: string; to: number } | null {
  let cycle = cycles[unit] ?? (/^[周星礼]/.test(unit) ? 0 : -1);
  if (cycle < 0 || (cycle > 0 && every > 1)) return null;
  const written = `每${text.slice(at, at + reach)}`;
  // 每半年（6月底、12月底前）: once a year in each of them.
  const months =
    cycle > 1 ? written.replace(/^每(?:半年|季度?)(?:\d次)?,(?=\d\d?(?:月底?)?、)/, '每年') : written;
  if (months !== written) cycle = 12;
  const rest = months
    .replace(
      /^(每(?:半?.|星期|礼拜))度?(?:\d次)?(?:[逢的]|,[于在]?)(?=[\d年季月周星礼上中下首末底最第])/,
      '$1',
    )
    .replace(/^每年度?(?:终了|结束)[之以]?后(\d)个月[之以]?内/, '每年$1月底')
    .replace(severalPlaces, '$1周$4$2当月$3周$4')
    .replace(afterwards, (_, name: string) => `每${name}${{ 月: '', 年: '1月' }[name] ?? '首月'}`)
    .replace(/(\d[、和及与至到-])[日天]/, '$17');
  const parts = partsOf(rest, cycle);
  if (/^[之以]?前(?![后\d半])/.test(rest.slice(parts[parts.length - 1]?.fields.to))) parts.forEach(byItsEnd);
  const days = cycle === 0 ? weekdaysIn(parts) : daysIn(parts, cycle, { issues, text: rest });
  if (!days && !parts.some(({ fields }) => fields.days)) return null;
  const to = at - 1 + parts[parts.length - 1]!.fields.to - rest.length + written.length;
  // A day of the month alone says nothing of a quarter.
  if (!days) issues.push(warn('partly-read-period', rest));
  // 每年上半年、下半年 is every half-year.
  const length = days === allMonths ? lengths[parts[0]!.fields.precision!] : undefined;
  if (length) return { rule: `FREQ=MONTHLY${length > 1 ? `;INTERVAL=${length}` : ''}`, to };
  return { rule: days ? `${cycle < 2 ? plain : 'FREQ=YEARLY'};${days}` : plain, to };
}

/** The dates in a row that the recurrence holds for. */
function partsOf(text: string, cycle: number): Part[] {
  const parts: Part[] = [];
  let through = false;
  for (let at = 0; ; at = link.lastIndex) {
    const fields = readDateFields(text, at);
    if (!fields || (at > 0 && !fits(fields, cycle))) break;
    parts.push({ fields, through });
    link.lastIndex = fields.to;
    const found = link.exec(text);
    if (!found || (found[0].includes(',') && fields.place)) break;
    if (at === 0 && found[0] && !saysDay(fields) && fields.bare === undefined) break;
    through = found[1] !== undefined;
  }
  const marked = parts.find(({ fields }) => saysDay(fields));
  if (marked) for (const part of parts) part.fields = adopt(part.fields, marked.fields);
  const last = parts[parts.length - 1]!;
  for (const part of parts) {
    // 6月、12月20日: that day in each of them.
    const { months, days, edge } = part.fields;
    if (months && !days && !edge && !part.through && !last.through && last.fields.months)
      part.fields = { ...last.fields, months };
  }
  return parts.filter(({ fields }) => fields.precision);
}

/** 每年6月前, 每月上旬前: by the last day of each. */
function byItsEnd({ fields, through }: Part, i: number, parts: readonly Part[]): void {
  const { days, place, weekdays } = fields;
  if (through || parts[i + 1]?.through || place || weekdays || (days && days[0] === days[1])) return;
  if (days && days[1] > 0 && days[1] < 31) fields.days = [days[1], days[1]];
  else if (fields.months || days) {
    fields.days = undefined;
    fields.edge = '底';
  }
}

const saysDay = ({ months, days, weekdays, edge }: DateFields) => months ?? days ?? (weekdays || edge);

/** Whether a date goes on with the recurrence: one with more of its own stands for itself (每月5日，12月底前). */
function fits({ year, months, days, unit, shift, fromBefore }: DateFields, cycle: number): boolean {
  if (year !== undefined || (unit !== '' && !fromBefore)) return false;
  if (cycle === 12) return '年'.includes(unit);
  return !months && shift === 0 && (cycle === 0 ? '周' : '月季').includes(unit) && (cycle > 0 || !days);
}

/** Adds to a list what it has not; joined by 至, with all between, round the week or year if need be. */
function add<T>(list: T[], named: readonly T[], { through, most }: { through: boolean; most: number }): void {
  const [first] = named;
  let last = Number(list[list.length - 1]);
  if (through && Number(first) > 0 && last > 0 && last !== first) {
    while ((last = (last % most) + 1) !== Number(first)) list.push(last as T);
  }
  // 20日至月底: to the longest month's last day.
  if (through && Number(first) === -1 && last > 0)
    return void list.push(...(numbersFrom(last + 1, most) as T[]));
  for (const each of named) if (!list.includes(each)) list.push(each);
}

function weekdaysIn(parts: readonly Part[]): string {
  const named: number[] = [];
  for (const { fields, through } of parts) {
    const signs = fields.weekdays === '末' ? '67' : fields.weekdays.replace(/[日天]/, '7');
    add(named, [...signs].map(Number), { through, most: 7 });
  }
  return named.length > 0 ? `BYDAY=${named.map(weekdayName)}` : '';
}

interface Context {
  text: string;
  issues: Issue[];
}

/** Each date is read in a leap year from July on, for its months are long; they stand for those of every cycle. */
function daysIn(parts: readonly Part[], cycle: number, { text, issues }: Context): string {
  const months: number[] = [];
  const days: (number | string)[] = [];
  const context = contextOf(text, { asOf: '2024-07-01', year: 2024, recurring: true });
  const yearDays: number[] = [];
  let part = '';
  let mixed = false;
  let lastDays = true;
  for (const { fields, through } of parts) {
    const span = spanOf(fields, context)!;
    context.before = span;
    const [, month, day] = dateParts(span.start ?? span.end);
    const [, lastMonth, lastDay] = dateParts(span.end);
    const named = numbersFrom(month, fields.edge === '初' ? month : lastMonth);
    // 每季度 names none of its months, and 每季度10日 none either.
    const own = named.length < cycle ? named : [];
    add(months, own, { through: through && fields.months !== undefined, most: 12 });
    const [key, values] = daysNamed(fields, [day, lastDay], cycle);
    if (!key) continue;
    lastDays &&= day === lastDay && (fields.days?.[0] ?? 0) > 28 && endsMonth(span.end);
    // 5月1日至10月31日: those months.
    if (through && fields.months && `${days}` === '1' && endsMonth(span.end)) {
      part = '';
      days.length = 0;
      continue;
    }
    if (day === lastDay && !through) yearDays.push(dayInYear(span.end));
    if (
      part &&
      (part !== key || /POS/.test(key) || (fields.months && (through || `${days}` !== `${values}`)))
    )
      mixed = true;
    else add(days, values, { through, most: 31 });
    part ||= key;
  }
  if (mixed && lastDays) {
    // 6月30日、12月31日: both are the last of their month.
    mixed = false;
    days.splice(0, days.length, -1);
  }
  const [fault] = context.issues;
  if (fault)
    issues.push(
      warn('impossible-date', `${fault.value}`, {
        used: `${fault.params?.used}`.slice(cycle === 12 ? 5 : 8),
      }),
    );
  // 3月5日和12月4日: no month and day alone say both.
  if (mixed && cycle === 12 && yearDays.length === parts.length) return `BYYEARDAY=${yearDays}`;
  if (mixed) issues.push(warn('partly-read-period', text));
  const named = days.length > 0 && !(mixed && cycle > 1) ? part + days : '';
  if (cycle === 1 || months.length === 0) return cycle === 1 ? named : '';
  const all = numbersFrom(1, 12).filter((n) => months.some((month) => (n - month) % cycle === 0));
  return `BYMONTH=${all}${named && `;${named}`}`;
}

/** The number of a day in its year; from the end where 29 February does not count. */
function dayInYear(date: string): number {
  const [year, month, day] = dateParts(date);
  return month > 2 || endsMonth(date) ? daysBetween(`${year}-12-31`, date) - 1 : month * 31 - 31 + day;
}

const endsMonth = (date: string): boolean => plusDays(date, 1).endsWith('01');

/** The days of the month that are named by number, place or edge, as RRULE part and values. */
function daysNamed(
  fields: DateFields,
  [first, last]: Pair,
  cycle: number,
): [part: string, values: (number | string)[]] {
  const { days, place, edge, precision } = fields;
  // The last week is counted from the end of each month.
  if (days)
    return [
      'BYMONTHDAY=',
      days[0] < 0 ? numbersFrom(...days) : numbersFrom(first, precision === 'ten-days' ? days[1] : last),
    ];
  if (place) {
    const [part, value] = placePart(fields);
    return [part, [value]];
  }
  const begin = cycle === 12 && !fields.months ? 0 : 1;
  const day = { '': 0, 初: begin, 中: precision === 'month' ? 15 : 0, 底: -1 }[edge];
  return day ? ['BYMONTHDAY=', [day]] : ['', []];
}
