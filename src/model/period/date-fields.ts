import type { Precision } from './period.js';

export type Pair = [first: number, last: number];

/**
 * What one date phrase says, mark by mark, before anybody asks which day that is: `2021年5月下旬`, `次年3月`,
 * `第3季度`, `年底`. What it leaves out stays out, for the phrase before or behind may say it.
 */
export interface DateFields {
  from: number;
  /** Where the phrase ends. */
  to: number;
  year: number | undefined;
  /** Years that a five-year plan has, else 1. */
  years: number;
  /** The year, quarter, month, week or day that a word names (明年, 本季度, 每月). */
  unit: '' | '年' | '季' | '月' | '周' | '日';
  /** How far that is from the as-of day, or from the date before it in the text. */
  shift: number;
  fromBefore: boolean;
  precision: Precision | null;
  months: Pair | undefined;
  /** 首月 1, 第2个月 2, 末月 −1, of a quarter or half; 0 where none is named. */
  monthOfUnit: number;
  days: Pair | undefined;
  /** 第2个星期5, 最后1个工作日: which of the weekdays; from the end where negative, 0 where none is named. */
  place: number;
  /** Digits of weekdays, 1 Monday; 工作日 for working days, 日 for any. */
  weekdays: string;
  edge: '' | '初' | '中' | '底';
  /** A number without a mark: which unit it counts, the other half of a range or list says. */
  bare: number | undefined;
}

const week = /(?:周|星期|礼拜)/.source;
const word = /[昨今当该同明翌来去后全每]|前(?=年(?![度份均]))|(?:[本这次上]|下下?)1?个?/.source;
/** A number that counts something else, or says how often. */
const often = String.raw`[-至到]\d\d?[次回遍轮]`;
const counted = String.raw`(?![\d个年月周季天次回遍项家轮期%元人户份条件场篇小工类批]|[./]\d|${often})`;

/** 年终总结 is a report, not a time. */
const yearEnd = '终(?!了|工作|总?结|考|述|决)';

/** Every part may be missing, in this order; so it always matches, if only the empty text. */
const pattern = new RegExp(
  [
    // 2021年, 21年, 明年, the year of 年底; 2021 before an end or a link; P14 is how the tidied wording says 十四五
    String.raw`(?:(\d{4}|\d\d|${word}|(?=[年岁](?:[初中底末内]|${yearEnd})))[年岁](?:[度内]|全年)?(?:的(?=[上下第前首末年月\d]))?|((?:19|20)\d\d)(?=$|[-至到、,底末初前起第学]|[上下]半)|P(\d\d)(?:规划)?(?:时期|期[间内])?)?`,
    // 上半年; 第3季度, 12季度, 前3季度, 5月, 本月, the 月 of 月底
    String.raw`(?:(?:([上下每])半年|(前\d\d?个?|第?[1-4]{1,2}(?=季)|\d\d?(?=月)|${word}|(?=.度?[初底末]|.度?中(?![旬下])))(季|月))[度份]?`,
    // of a quarter: 首月, 最后1个月; of a month: 第2个星期5, 最后1周星期5, 前5个工作日, 25日
    String.raw`(?:的?(?!最后\d\d?日)(首|末|最后|第[1-3])(?:1?个?月|(?=\d\d?[日号])))?(?:[初底末]?的?(最后\d{0,2}|末|首|倒数第\d|[第前]?\d\d?)1?个?(?:${week}的?(?=${week}))?(?:${week}([1-7日天])|(工作日|[日天号]|${week})))?)?`,
    // 中下旬, 25日, the 31 of 5月31
    String.raw`(?:的?(上旬?中|中旬?下|[上中下])旬|第?(\d\d?)([日号]|${counted}))?`,
    // 即日, 当天, 本周, 下周5, 周5
    String.raw`(?:(?:(${word}|即|第2(?=[日天]))(日|天|${week})|${week}(?=[1-7日天末]))(?:的?${week}?([1-7]+[日天]?|[日天末])(?![次回遍轮个项家人常月\d]|${often}))?)?`,
    String.raw`(?:(?:年|季度?|月|期)?(中(?![旬下央小共华国心学秋]|考(?!核))|初(?![步级])|${yearEnd}|[底末])期?)?`,
  ].join(''),
  'y',
);

const shifts: Record<string, number> = {
  前: -2,
  去: -1,
  昨: -1,
  上: -1,
  明: 1,
  次: 1,
  翌: 1,
  来: 1,
  下: 1,
  第: 1,
  后: 2,
};
const tenDays = '上中下';

/** Only these signs begin a date. */
export const beginsDate = /[\d上中下本昨今当同该这明次翌来去后前第年岁月季周星礼即全P半]/g;

/** Reads the date phrase that begins at `at`; `null` where none does. */
export function readDateFields(text: string, at: number): DateFields | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text)!;
  const to = at + found[0].length;
  if (to === at) return null;
  const fields: DateFields = {
    from: at,
    to,
    year: undefined,
    years: 1,
    unit: '',
    shift: 0,
    fromBefore: false,
    precision: null,
    months: undefined,
    monthOfUnit: 0,
    days: undefined,
    place: 0,
    weekdays: '',
    edge: '',
    bare: undefined,
  };
  takeYear(fields, found[1] ?? found[2], found[3]);
  if (found[4] ?? found[6]) takeMonths(fields, found);
  takeDays(fields, found);
  const edge = found[17];
  if (edge) fields.edge = edge === '初' || edge === '中' ? edge : '底';
  return fields.precision || fields.bare !== undefined ? fields : null;
}

function takeWord(fields: DateFields, written: string, unit: DateFields['unit']): void {
  const sign = written[0] ?? '';
  fields.unit = unit;
  fields.shift = (shifts[sign] ?? 0) * (written[1] === sign ? 2 : 1);
  // No word at all is the year or month that is spoken of.
  fields.fromBefore = '同该次翌第全'.includes(sign) || (sign === '当' && unit !== '日');
}

function takeYear(fields: DateFields, written: string | undefined, plan: string | undefined): void {
  if (plan) {
    // The thirteenth plan began in 2016.
    fields.year = 1951 + Number(plan) * 5;
    fields.years = 5;
  } else if (written === undefined) return;
  else if (written > '9' || written === '') takeWord(fields, written, '年');
  else fields.year = Number(written) + (written.length === 2 ? 2000 : 0);
  fields.precision = 'year';
}

/** 最后 and 末 −1, 首 1, 倒数第2 −2, 第3 and 前3 3. */
function placeOf(written: string): number {
  if (written <= '9') return Number(written);
  // From its first digit on: 3, 第3, 前3个, 倒数第2.
  const digits = written.search(/\d/);
  const number = digits < 0 ? 1 : parseInt(written.slice(digits), 10);
  return '最末倒'.includes(written[0]!) ? -number : number;
}

function takeMonths(fields: DateFields, found: RegExpExecArray): void {
  const [half, which = '', unit, ofUnit, place] = [found[4], found[5], found[6], found[7], found[8]];
  fields.precision = half ? 'half' : unit === '季' ? 'quarter' : 'month';
  if (half) fields.months = half === '上' ? [1, 6] : [7, 12];
  else if (/^[前第\d]/.test(which)) {
    const number = placeOf(which);
    const ten = Math.floor(number / 10);
    // 78月 is 七八月.
    const row = number > 12 && number % 10 === ten + 1;
    const [first, last] = which[0] === '前' ? [1, number] : row ? [ten, ten + 1] : [number, number];
    fields.months = unit === '季' ? [first * 3 - 2, last * 3] : [first, last];
  } else takeWord(fields, which, unit as '季' | '月');
  if (ofUnit) fields.monthOfUnit = placeOf(ofUnit);
  if (!place) return;
  fields.precision = 'day';
  const number = placeOf(place);
  const day = found[9]?.replace(/[日天]/, '7') ?? found[10]!;
  if (place < ':' && '日号天'.includes(day)) fields.days = [number, number];
  // 最后5日
  else if (number < -1 && place[0] === '最' && '日天'.includes(day)) fields.days = [number, -1];
  // A week without a day: the 7 days that its weekdays are, counted from the end of the month where negative.
  else if (/^[周星礼]/.test(day)) {
    if (number > 0 && unit !== '月') fields.monthOfUnit ||= 1;
    fields.days = number < 0 ? [7 * number, 7 * number + 6] : [7 * number - 6, 7 * number];
  } else {
    // 季末前5个工作日 is counted from the end.
    const fromEnd = number > 0 && /[底末]的?前?\d/.test(found[0]);
    if (fromEnd && unit === '季') fields.monthOfUnit = -1;
    fields.place = fromEnd ? -number : number;
    fields.weekdays = day;
  }
}

function takeDays(fields: DateFields, found: RegExpExecArray): void {
  const [part, number, unit, weekdays] = [found[11], found[12], found[15], found[16]];
  if (part) {
    fields.days = [tenDays.indexOf(part[0]!) * 10 + 1, [10, 20, 31][tenDays.indexOf(part.slice(-1))]!];
    fields.precision = 'ten-days';
  } else if (number) {
    const day = Number(number);
    if (found[13] || fields.months || fields.unit === '月') {
      fields.days = [day, day];
      fields.precision = 'day';
    } else fields.bare = day;
  } else if ((unit || weekdays) && !fields.precision) {
    takeWord(fields, found[14] ?? '', unit === '日' || unit === '天' ? '日' : '周');
    fields.weekdays = weekdays ?? '';
    fields.precision = 'day';
  }
}
