import type { Issue } from '../issue.js';
import { workingDays } from './recurrence-days.js';
import { readDetail } from './recurrence-detail.js';
import { weekdayNames } from './recurrence.js';

/** A recurrence found inside a text: its RFC 5545 RRULE value and where it stands. */
export interface RecurrencePhrase {
  rule: string;
  from: number;
  to: number;
}

const units = '(工作日|半个?月|半?年|季|月|周|星期|礼拜|旬|日|天)';
/** 每, 每逢, 按, 逐, 隔 and the unit. */
const begins = new RegExp(
  String.raw`(?:(?:每逢?|[逐按逢])(隔?)|(隔)|(双)(?=[周月]))(\d\d?)?个?${units}(?![期程常节龄过]|[初度]?计划)`,
  'g',
);
/** The unit alone before what is done in it: 月调度, 1月1调度, 2周1次. */
const brief = new RegExp(
  String.raw`(^|[,、起前])(?:(\d)个?)?${units}度?(?:(\d次)|1(?![日月季\d])|(?=[调督]|通报|报|检查|例会|会商|[小总]结|评|考核|研判|排名|巡查))`,
  'g',
);

const monthsIn: Record<string, number> = { 月: 1, 季: 3, 半年: 6, 年: 12 };

/** Finds the first recurrence in a tidied text (每月最后1周星期5, 按季度, 每年6月底前); `null` where there is none. */
export function findRecurrence(text: string, issues: Issue[] = [], after = 0): RecurrencePhrase | null {
  begins.lastIndex = brief.lastIndex = after;
  const found = begins.exec(text);
  if (!found) {
    const short = brief.exec(text);
    if (!short || (Number(short[2]) > 1 && !short[4])) return null;
    const rule = plainRule(short[3]!, Number(short[2] ?? 1));
    return { rule, from: short.index + short[1]!.length, to: brief.lastIndex };
  }
  const [whole, other, alone, double, count, unit = ''] = found;
  const from = found.index;
  const to = from + whole.length;
  // 隔周 and 每隔1周 are every second one; 每隔10天 is every tenth.
  const every = count && !(other && count === '1') ? Number(count) : other || alone || double ? 2 : 1;
  if (/^[周星礼]/.test(unit)) {
    const days = readWeekdays(text, to);
    return { rule: plainRule('周', every) + days.rule, from, to: days.to };
  }
  const cycle = monthsIn[unit];
  const detail = cycle && every === 1 ? readDetail(text, to - unit.length, { unit, cycle, issues }) : null;
  return { rule: plainRule(unit, every), to, ...detail, from };
}

function plainRule(unit: string, every: number): string {
  if (unit === '工作日') return `FREQ=WEEKLY;${workingDays}`;
  if (unit === '旬') return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
  const months = unit === '年' ? 0 : monthsIn[unit];
  if (unit[0] === '半' && !months) return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
  const frequency = months ? 'MONTHLY' : unit === '年' ? 'YEARLY' : /[日天]/.test(unit) ? 'DAILY' : 'WEEKLY';
  const interval = every * (months || 1);
  return `FREQ=${frequency}${interval > 1 ? `;INTERVAL=${interval}` : ''}`;
}

const oneWeekday =
  /(?:的?(?:周|星期|礼拜)?([1-7]+[日天]?|[日天])|(?:[、,和及与]|([至到-]))(?:周|星期|礼拜)?([1-7日天]))(?![次回遍轮个项家人常月年季日号\d]|[-至到]\d[次回遍轮])/y;

/** 每周|5, 每周|1、3、5, 每周|1至周5, 每周|末. */
function readWeekdays(text: string, at: number): { rule: string; to: number } {
  if (text[at] === '末') return { rule: ';BYDAY=SA,SU', to: at + 1 };
  const named = new Set<number>();
  let to = at;
  let last = 7;
  oneWeekday.lastIndex = at;
  for (let found = oneWeekday.exec(text); found; found = oneWeekday.exec(text)) {
    if (found[3] && to === at) break;
    for (const sign of found[1] ?? found[3]!) {
      const weekday = Number(sign) || 7;
      for (last = found[2] ? last + 1 : weekday; last <= weekday; last += 1) named.add(last);
      last = weekday;
    }
    to = oneWeekday.lastIndex;
  }
  const list = [...named].map((weekday) => weekdayNames[weekday - 1]);
  return { rule: to > at ? `;BYDAY=${list}` : '', to };
}
