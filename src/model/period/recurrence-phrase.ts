import type { Issue } from '../issue.js';
import { readDetail } from './recurrence-detail.js';
import { workingDays } from './recurrence-days.js';

/** A recurrence found inside a text: its RFC 5545 RRULE value and where it stands. */
export interface RecurrencePhrase {
  rule: string;
  from: number;
  to: number;
}

const units = /(工作日|半个?月|半?年|季|月|周|星期|礼拜|旬|日|天)/.source;
/** 每, 每逢, 按, 逐, 隔 and the unit. */
const begins = new RegExp(
  String.raw`(?:(?:每逢?|[逐按逢])(隔?)|(隔)|(双)(?=[周月]))(\d\d?)?个?${units}(?![期程常节龄过]|[初度]?计划)`,
  'g',
);
/** The unit alone before what is done in it: 月调度, 1月1调度, 2周1次. */
const brief = new RegExp(
  String.raw`(^|[,、起前])(?:(\d)个?)?${units}(?:度(?=$|[,、])|度?(?:(?:(?:至少|不少于|最少)[^,\d]{0,4})?(\d次)|1(?![日号月季\d])|(?=[调督]|通报|报|检查|例会|会商|[小总]结|评|考核|研判|排名|巡查)))`,
  'g',
);

/** Frequency of each unit, and how many of its periods it holds. */
const frequencies: Record<string, [frequency: string, times: number] | undefined> = {
  月: ['MONTHLY', 1],
  季: ['MONTHLY', 3],
  半年: ['MONTHLY', 6],
  年: ['YEARLY', 1],
  日: ['DAILY', 1],
  天: ['DAILY', 1],
};

function plainRule(unit: string, every: number): string {
  if (unit === '工作日') return `FREQ=WEEKLY;${workingDays}`;
  if (unit === '旬') return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
  if (/^半个?月/.test(unit)) return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
  const [frequency, times] = frequencies[unit] ?? ['WEEKLY', 1];
  return `FREQ=${frequency}${every * times > 1 ? `;INTERVAL=${every * times}` : ''}`;
}

/** Finds the recurrences in a tidied text (每月最后1周星期5, 按季度, 每年6月底前); short ones only where no other is. */
export function findRecurrences(text: string, issues: Issue[]): RecurrencePhrase[] {
  const all: RecurrencePhrase[] = [];
  begins.lastIndex = brief.lastIndex = 0;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const phrase = phraseAt(text, found, issues);
    all.push(phrase);
    begins.lastIndex = phrase.to;
  }
  if (all.length > 0) return all;
  for (let found = brief.exec(text); found; found = brief.exec(text)) {
    const [, before = '', count = '1', unit = '', times] = found;
    const rule = plainRule(unit, Number(count));
    // 周1 is a Monday, 1季度 the first.
    if (/^(?:[周星礼]1|\d.度)$/.test(found[0].slice(before.length))) continue;
    if (count === '1' || times || (unit !== '月' && found[0].endsWith('1')))
      all.push({ rule, from: found.index + before.length, to: brief.lastIndex });
  }
  return all;
}

function phraseAt(text: string, found: RegExpExecArray, issues: Issue[]): RecurrencePhrase {
  const [whole, other, alone, double, count, unit = ''] = found;
  const to = found.index + whole.length;
  // 隔周 and 每隔1周 are every second one; 每隔10天 is every tenth.
  const every =
    count && !(other && count === '1')
      ? Number(count)
      : (other && unit[0] !== '半') || alone || double
        ? 2
        : 1;
  const plain = plainRule(unit, every);
  const detail = readDetail(text, to - unit.length, { unit, every, plain, issues });
  return { rule: plain, to, ...detail, from: found.index };
}
