import { daysInMonth } from '../calendar.js';
import type { Issue } from '../issue.js';
import { readDateFields, type DateFields, type Pair } from './date-fields.js';
import { warn } from './period.js';
import { adopt } from './phrase.js';
import { daysPart, numbersFrom } from './recurrence-days.js';

const afterwards =
  /度?(?:(?:终了|结束|届满|过)?[之以]?后|的?[次下翌]个?1?(?:月|季度?(?:首月|第1个月)?))的?第?(\d\d?)个?(工作日|[日天号])/y;
const tail = /(?:[之以]?[前内])?/y;
const link = /(?:,|(?:[之以]?[前内])?(?:[、和及与/]|以及|([至到-])|(?=[次翌当]年)))(?:每[年月])?/y;
/** So far behind 每 its days are looked for, so that reading many of them stays linear. */
const reach = 80;

/** 第1个和第3个星期1: each with its weekday. */
const severalPlaces = /(第\d)[个周]?([、和及与])(第?\d)[个周]?的?(?:周|星期|礼拜)([1-7日天])/;

interface Part {
  fields: DateFields;
  /** Joined to the one before by 至. */
  through: boolean;
}

interface Cycle {
  unit: string;
  /** Months from one time to the next. */
  cycle: number;
  /** Takes up dates that do not exist. */
  issues: Issue[];
}

/**
 * What stands behind a unit of months: 每月|25日前, 每季度|首月10日, 每年|6月底、12月底前; `null` where nothing does.
 *
 * @param at Where the unit (月, 季, 半年, 年) stands.
 */
export function readDetail(text: string, at: number, context: Cycle): { rule: string; to: number } | null {
  const { unit, cycle } = context;
  afterwards.lastIndex = at + unit.length;
  const later = afterwards.exec(text);
  if (later) {
    const [whole, place, weekdays = ''] = later;
    const days = daysPart({ days: undefined, place: Number(place), weekdays });
    return { rule: ruleOf(cycle, everyCycle(1, cycle), days), to: at + unit.length + whole.length };
  }
  const plain = `每${text.slice(at, at + reach)}`;
  const rest = plain.replace(severalPlaces, '$1周$4$2当月$3周$4');
  const parts = partsOf(rest, cycle);
  const rule = ruleFrom(parts, rest, context);
  tail.lastIndex = parts[parts.length - 1]?.fields.to ?? 0;
  tail.exec(rest);
  return rule === null ? null : { rule, to: at - 1 + tail.lastIndex - rest.length + plain.length };
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
    const plain = at === 0 && !fields.edge && !fields.months && !fields.days && fields.bare === undefined;
    if (!found || (plain && !fields.place && found[0])) break;
    through = found[1] !== undefined;
  }
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const neighbour = parts[i + 1] ?? parts[i - 1];
    if (neighbour) parts[i]!.fields = adopt(parts[i]!.fields, neighbour.fields);
  }
  return parts;
}

/** Whether a date goes on with the recurrence: one with more of its own stands for itself (每月5日，12月底前). */
function fits({ year, months, unit, shift, fromBefore }: DateFields, cycle: number): boolean {
  if (year !== undefined) return false;
  if (cycle === 12) return unit === '' || unit === '年';
  return !months && (unit === '' || (unit !== '年' && fromBefore && shift === 0));
}

const everyCycle = (first: number, cycle: number): number[] =>
  Array.from({ length: 12 / cycle }, (_, i) => first + i * cycle);

function ruleOf(cycle: number, months: readonly number[], days: string): string {
  if (cycle === 1) return `FREQ=MONTHLY;${days}`;
  return `FREQ=YEARLY;BYMONTH=${[...months].sort((a, b) => a - b)}${days && `;${days}`}`;
}

function ruleFrom(parts: readonly Part[], text: string, context: Cycle): string | null {
  const { cycle, issues } = context;
  const months = new Set<number>();
  let days = '';
  let mixed = false;
  let last = 0;
  for (const { fields, through } of parts) {
    const real = realDays(fields, text, context);
    const named = monthsNamed(real, cycle);
    if (through && real.months) while ((last = (last % 12) + 1) !== named[0]) months.add(last);
    for (const month of named) months.add((last = month));
    const own = daysPart(real);
    if (!own || own === days) continue;
    if (days && real.months) mixed = true;
    else if (!days) days = own;
    else if (days.split('=')[0] === own.split('=')[0] && !/POS/.test(days + own))
      days = joined(days, own, through);
    else mixed = true;
  }
  // A day of the month alone says nothing of a quarter.
  if (cycle === 1 ? !days : months.size === 0) return null;
  if (mixed) issues.push(warn('partly-read-period', text));
  return ruleOf(cycle, [...months], mixed && cycle > 1 ? '' : days);
}

function joined(days: string, more: string, through: boolean): string {
  const list = more.split('=')[1]!;
  const between = through ? numbersFrom(Number(days.split(/[=,]/).pop()) + 1, Number(list) - 1) : [];
  return [days, ...between, list].join(',');
}

/** The months named: by themselves, or by the edge or place in each quarter, half or year. */
function monthsNamed({ months, edge, place, monthOfUnit }: DateFields, cycle: number): number[] {
  const atEnd = monthOfUnit < 0 || (!monthOfUnit && (place < 0 || edge === '底'));
  if (months) return numbersFrom(months[atEnd ? 1 : 0], months[edge === '初' ? 0 : 1]);
  const middle = edge === '中' && cycle === 12 ? 6 : 0;
  const first = atEnd ? cycle : monthOfUnit || (place > 0 || edge === '初' ? 1 : middle);
  return first > 0 && first <= cycle ? everyCycle(first, cycle) : [];
}

/** With the days that an edge stands for, and no month or day that does not exist. */
function realDays(fields: DateFields, text: string, { cycle, issues }: Cycle): DateFields {
  const { edge, months, precision } = fields;
  const most = (pair: Pair | undefined, to: number) =>
    pair && (pair.map((n) => Math.min(Math.max(n, 1), to)) as Pair);
  const inYear = most(months, 12);
  const edges = { '': 0, 初: cycle === 12 && !months ? 0 : 1, 中: precision === 'month' ? 15 : 0, 底: -1 };
  const at = edges[edge];
  const longest = inYear ? Math.max(...numbersFrom(...inYear).map((m) => daysInMonth(2024, m))) : 31;
  const days = most(fields.days, longest);
  const used = days && precision === 'day' && days[0] !== fields.days![0] ? `${days[0]}日` : '';
  if (used || inYear?.[0] !== months?.[0]) {
    const written = text.slice(fields.from, fields.to);
    issues.push(warn('impossible-date', written, { used: used || `${inYear![0]}月` }));
  }
  return { ...fields, months: inYear, days: days ?? (at && !fields.place ? [at, at] : undefined) };
}
