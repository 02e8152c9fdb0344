import { matchAt as match } from './date-fields.js';
import { workingDays } from './recurrence-days.js';
import { readDetail } from './recurrence-detail.js';

/** A recurrence found inside a text: its RFC 5545 RRULE value and where it stands. */
export interface RecurrencePhrase {
  rule: string;
  from: number;
  to: number;
}

/** What a recurrence counts. */
export type RecurrenceUnit =
  'day' | 'working-day' | 'week' | 'ten-days' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year';

const unitWords: [RegExp, RecurrenceUnit][] = [
  [/(?:个)?工作日/y, 'working-day'],
  [/(?:个)?半年度?/y, 'half-year'],
  [/(?:个)?半(?:个)?月/y, 'half-month'],
  [/(?:个)?季度?/y, 'quarter'],
  [/(?:个)?月度?/y, 'month'],
  [/(?:个)?(?:周|星期|礼拜)/y, 'week'],
  [/(?:个)?旬/y, 'ten-days'],
  [/年度?/y, 'year'],
  [/(?:日|天)/y, 'day'],
];
const begins = /每逢?|逐|按|隔|逢|双周/g;
const interval = /隔?(\d{1,2})?/y;
/** 月调度, 1月1调度, 季通报: the unit alone in front of what is done in it. */
const short =
  /(?:^|[,、])(?:1个?)?(半年|半月|日|天|周|旬|月|季度?|年)(?:度)?(?:1(?![日月号\d])|(?=调度|通报|报送|报告?$|督查|督导|检查|例会|会商|小结|总结|评比|考核|研判|排名|巡查|讲评))/g;
const shortUnits: Record<string, RecurrenceUnit> = {
  日: 'day',
  天: 'day',
  周: 'week',
  旬: 'ten-days',
  半月: 'half-month',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half-year',
  年: 'year',
};

/** Finds the first recurrence in a tidied text (每月最后1周星期5, 按季度, 每年6月底前); `null` where there is none. */
export function findRecurrence(text: string): RecurrencePhrase | null {
  begins.lastIndex = 0;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const phrase = readFrom(text, found.index, found[0]);
    if (phrase) return phrase;
    begins.lastIndex = found.index + 1;
  }
  const brief = match(short, text, 0);
  const unit = brief ? shortUnits[brief[1] ?? ''] : undefined;
  if (!brief || !unit) return null;
  return { rule: plainRule(unit, 1), from: brief.index, to: brief.index + brief[0].length };
}

function readFrom(text: string, from: number, word: string): RecurrencePhrase | null {
  if (word === '双周') return { rule: plainRule('week', 2), from, to: from + 2 };
  let to = from + word.length;
  if (word === '逢') to = from + 1;
  if (word === '隔') to = from;
  const count = match(interval, text, to)!;
  const other = count[0].startsWith('隔') ? 2 : 1;
  to += count[0].length;
  for (const [pattern, unit] of unitWords) {
    const named = match(pattern, text, to);
    if (!named) continue;
    const every = count[1] ? Number(count[1]) : other;
    if (every === 0) return null;
    const detail = every === 1 || unit === 'week' ? readDetail(text, to + named[0].length, unit) : null;
    if (detail) return { rule: withInterval(detail.rule, unit, every), from, to: detail.to };
    return { rule: plainRule(unit, every), from, to: skipTimes(text, to + named[0].length) };
  }
  return null;
}

function withInterval(rule: string, unit: RecurrenceUnit, every: number): string {
  return every === 1 || unit !== 'week' ? rule : rule.replace('FREQ=WEEKLY', `FREQ=WEEKLY;INTERVAL=${every}`);
}

const times =
  /(?:至少|不少于|不低于|最少|原则上|定期|安排|开展|组织|召开)*\d{1,2}(?:-\d{1,2})?[次回遍轮](?:以上)?/y;

/** 每月至少1次 says how often, not when. */
function skipTimes(text: string, at: number): number {
  const found = match(times, text, at);
  return found ? at + found[0].length : at;
}

function plainRule(unit: RecurrenceUnit, every: number): string {
  const by = (freq: string, times_ = every) => `FREQ=${freq}${times_ > 1 ? `;INTERVAL=${times_}` : ''}`;
  switch (unit) {
    case 'day':
      return by('DAILY');
    case 'working-day':
      return `FREQ=WEEKLY;${workingDays}`;
    case 'week':
      return by('WEEKLY');
    case 'ten-days':
      return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
    case 'half-month':
      return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
    case 'month':
      return by('MONTHLY');
    case 'quarter':
      return by('MONTHLY', 3 * every);
    case 'half-year':
      return by('MONTHLY', 6 * every);
    case 'year':
      return by('YEARLY');
  }
}
