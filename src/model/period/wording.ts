import { withArabicDigits } from './numerals.js';
import { isPlain, signs } from './signs.js';

const isoClock = /(\d)[T\s]+\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g;
const partOfDay = /[上下中]午|[早晚]上|凌晨|[上下]班/.source;
const clock = new RegExp(
  String.raw`(?:${partOfDay})?\d\d?(?::\d\d(?::\d\d)?|[时点](?:整|半|\d\d?分)?(?![间期]))|${partOfDay}|全天`,
  'g',
);

const weekdayClock = /[周期拜][一二三四五六日天]\d/;
const weekday = /([^周期次])[（([【〔](?:星期|周|礼拜).[）)\]】〕]/g;
const named = /《[^》]*》|[（(]\d\d?[）)]/g;
const outerSigns = /^[,、.:]+|[,、.:]$/g;

/** Half-width, no white space, one kind of dash and of comma. */
function plainSign(written: string): string {
  const code = written.charCodeAt(0);
  const sign = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : written;
  if (/[\p{Pd}−~〜ー─→]/u.test(sign)) return '-';
  if (/[\s\p{Cf}\p{Pi}\p{Pf}"']/u.test(sign)) return '';
  if (sign === '·') return '.';
  return /[\p{Ps}\p{Pe},;。!?|…]/u.test(sign) ? ',' : sign;
}

/** What each sign that was seen is plainly: asked once, for to ask takes longer than to remember. */
const plainSigns = new Map<string, string>();

function withPlainSigns(text: string): string {
  let plain = '';
  let run = '';
  for (let i = 0; i < text.length; i += 1) {
    const written = text[i]!;
    if (isPlain(text.charCodeAt(i))) {
      plain += written;
      run = '';
      continue;
    }
    let sign = plainSigns.get(written);
    if (sign === undefined) plainSigns.set(written, (sign = plainSign(written)));
    if (sign !== '' && sign !== run) plain += sign;
    // Dashes and commas in a row are one.
    if (sign === '-' || sign === ',') run = sign;
    else if (sign !== '') run = '';
  }
  return plain.replace(outerSigns, '');
}

/** Every other way to write a date, as one with 年, 月 and 日 (the 日 may stay out behind a month). */
const whole = /\b(\d{4}|\d\d)([-./])(\d\d?)\2(\d\d?)(?![\d月])日?/g;
const unbroken = /\b((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)/g;
const dates: [RegExp, string][] = [
  [/(\d{4})[-./](\d\d?)(?![\d年])月?/g, '$1年$2月'],
  // 05-31, 5-31: a month and a day where it can be no range of months.
  [
    /(^|[,至到于自在])(0[1-9]|1[0-2]|[1-9](?=-[123]\d))-(1[3-9]|2\d|3[01]|(?:0[1-9]|1[0-2]))(?![\d年月日号季个天周])/g,
    '$1$2月$3日',
  ],
  [/\b(\d\d?)[./](\d\d?)(?![\d%‰万亿千元公平米倍个])日?/g, '$1月$2日'],
];
const parts: [RegExp, string][] = [
  [/(\d{4})[年-]?(?=[QH])/g, '$1年'],
  [/Q([1-4])|\b([1-4])Q/g, '$1$2季度'],
  [/H1/g, '上半年'],
  [/H2/g, '下半年'],
];
const partsJoined = /\d[-./]\d/;

function replaceAll(text: string, all: readonly [RegExp, string][]): string {
  return all.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text);
}

/** Dates in signs alone (2021-05-31, 20210531, Q3) in words. */
function withMarks(text: string, found: number): string {
  const long = found & signs.longNumber || (found & (signs.other | signs.numeral) && /\d{6}/.test(text));
  let marked = long ? text.replace(unbroken, '$1年$2月$3') : text;
  if (!(found & signs.other)) return marked;
  if (partsJoined.test(marked)) {
    marked = marked.replace(whole, '$1年$3月$4日');
    if (partsJoined.test(marked)) marked = replaceAll(marked, dates);
  }
  return /[QH]\d|\dQ/.test(marked) ? replaceAll(marked, parts) : marked;
}

/** Words that look like others: 五一 is no number, 两三年 none that is known, 两季 no quarter. */
const others: [RegExp, string][] = [
  [
    /(^|[^〇零○一二三四五六七八九十月])(?:[五六七八十]一|三八)(?=[、前后节]|期间|假|小长假|劳动|建[党军]|国庆|黄金)/g,
    '$1佳节',
  ],
  [/(?:两三|三五|[几数])个?[年月天周]/g, '几'],
  [/([春夏秋冬])[两二三四]季/g, '$1季'],
  [/(?:现在?|目前)(?=起|开始)/g, '即日'],
  [/(^|[,、于在])(?=[年季月周]度?内)/g, '$1本'],
  [/每?个?双休日/g, '每周67'],
  [/工作日每[天日]|每周的?工作日/g, '每工作日'],
  [/((?:周|星期)一[-至到](?:周|星期)?[五日])(?:期间)?每[天日]/g, '每$1'],
  [/岁末年初/g, '节'],
  [/岁[末尾]/g, '年底'],
  [/学年度?/g, '学期'],
  [/元月/g, '1月'],
  [/日历天|自然[日天]/g, '天'],
  [/(?:[农阴旧]历|(?:^|[,至到于年])[正腊]月)[一二三四五六七八九十\d正腊初廿月日年底]*/g, '节'],
  [/(^|[,起])(?=(?:半年|[年季月])度?(?:终了|结束|届满)(?!前))/g, '$1每'],
  [/每?逢?单月份?/g, '每年1、3、5、7、9、11月'],
  [/每?逢?双月份?(?=[底末初中上下]|[\d一二三十]+[日号])/g, '每年2、4、6、8、10、12月'],
  [/(^|[,送报将])前一个?(?=[日天周月])/g, '$1上'],
  [/上半月/g, '1日-15日'],
  [/下半月/g, '16日-月底'],
  [/今明两年/g, '今年至明年'],
  [/(\d{4})两年/g, '$1年'],
  // A dash that a scanner took for 一.
  [/([年月日])一(?=\d+[年月日])/g, '$1-'],
  // 5月1日至10月31日（每年）
  [/^([^年每]+),(每[年月周])$/, '$2$1'],
];
const fiveYears =
  /第?十([二三四五六七])个?五年?(?:规划|计划)?(?:(?:时?期间?)?的?(?:(开局|起步|[前头首]|第一)|(收官|[末后]|最后一?))([两三四]?)之?年)?/g;

/** P14, or the years of it that are meant: 开局之年 is its first, 收官之年 its last, 前两年 its first two. */
function planYears(_: string, plan: string, ...[first, last, many]: (string | undefined)[]): string {
  const which = '二三四五六七'.indexOf(plan);
  const begin = 2011 + which * 5;
  const more = '一两三四'.indexOf(many || '一');
  if (last) return `${begin + 4 - more}-${begin + 4}年`;
  return first ? `${begin}-${begin + more}年` : `P${which + 12}`;
}

/** Whether any of them is in a text: asked once, for most have none. */
const isOther = new RegExp(others.map(([pattern]) => pattern.source).join('|'));

/**
 * A time phrase in the form that the grammar reads: half-width, no white space, numerals in digits, one sign
 * for each dash and comma, no clock times, no weekday in brackets. Five-year plans stand as P14.
 *
 * @param found The kinds of signs in it.
 */
export function tidyWording(text: string, found: number): string {
  let tidy = text;
  const other = (found & signs.other) > 0;
  const clocks = (found & signs.clock) > 0;
  if (other) {
    if (text.includes(':')) tidy = tidy.replace(isoClock, '$1');
    if (clocks) tidy = tidy.replace(weekday, '$1');
    // 出台《2026—2030年规划》, （1）4月底前: no times.
    tidy = withPlainSigns(tidy.replace(named, ','));
    // T+30日: counted from a day that the plan knows.
    if (tidy.includes('+')) tidy = tidy.replace(/[A-Z]\+\d+(?:个?工作)?[日天]?/g, '节');
    if (tidy.includes('次/')) tidy = tidy.replace(/[一两二三\d]次\//g, '每');
  }
  if (found & signs.lookalike && isOther.test(tidy)) tidy = replaceAll(tidy, others);
  if (found & signs.numeral && tidy.includes('五')) tidy = tidy.replace(fiveYears, planYears);
  // 每周一9:00 is no nineteenth.
  if (clocks && weekdayClock.test(tidy)) tidy = tidy.replace(clock, '');
  if (other || found & signs.numeral) tidy = withArabicDigits(tidy);
  if (clocks || (other && tidy.includes(':'))) tidy = tidy.replace(clock, '');
  return withMarks(tidy, found);
}
