/**
 * What one date phrase says, mark by mark, before anybody asks which day that is: `2021年5月下旬`, `次年3月`,
 * `第3季度`, `5.31`, `年底`. What it leaves out stays out, for the phrase before or behind may say it.
 */
export interface DateFields {
  year?: number;
  /** 今年 0, 明年 1 … from the as-of day; 次年, 同年 from the date before, where there is one. */
  yearShift?: number;
  fromBefore?: boolean;
  half?: 1 | 2;
  /** Quarters from … to. */
  quarters?: [from: number, to: number];
  quarterShift?: number;
  /** Months from … to; the same twice for one month. */
  months?: [from: number, to: number];
  monthShift?: number;
  /** Days of a part of the month: 上旬 1 to 10. */
  tenDays?: [from: number, to: number];
  day?: number;
  weekShift?: number;
  /** 1 Monday … 7 Sunday. */
  weekday?: number;
  dayShift?: number;
  /** Number of a five-year plan. */
  plan?: number;
  edge?: 'start' | 'middle' | 'end';
  /** A number without a mark: which unit it counts, the other half of a range or list says. */
  bare?: number;
}

export interface FieldsAt {
  fields: DateFields;
  /** Where the phrase ends. */
  to: number;
}

const numeric = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)日?/y;
const compact = /((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)/y;
const shortYear = /(\d{2})[/.](\d{1,2})[/.](\d{1,2})(?!\d)日?/y;
const yearMonth = /(\d{4})[-/.](\d{1,2})(?![\d年])月?/y;
const monthDay = /(\d{1,2})[/.](\d{1,2})(?=$|[-至到、,前底止起日完])日?/y;
const bareYear = /(?:19|20)\d{2}(?=$|[-至到、,底末初前起])/y;
const half = /([上下])半年度?/y;
const quarter = /第?([1-4])(?:[-至到、,和及]第?([1-4])|([1-4]))?季度?|Q([1-4])|([1-4])Q/y;
const firstMany = /前(\d{1,2})个?(季度|月)/y;
const tenDays = /(上旬?中|中旬?下|上|中|下)旬/y;
const tenDaySpans: Record<string, [number, number]> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  上中: [1, 20],
  上旬中: [1, 20],
  中下: [11, 31],
  中旬下: [11, 31],
};
const day = /(\d{1,2})(?:日(?!内|以内|之内)|(?![\d个年月周季天次项家轮期%元人户份条件场篇小工])(?![./]\d))/y;
const edge = /(?:年|季度?|月)?(初|中(?!旬|下旬)|底|末|终)期?/y;
const plan = /P(\d\d)(?:规划)?(?:时期|期间|期内)?(?:(初|中|末|底)期?|期末)?/y;
const bareNumber = /\d{1,2}(?!\d)/y;

/** 初 start, 中 middle, 底 and 末 end. */
export const edges: Record<string, DateFields['edge']> = {
  初: 'start',
  中: 'middle',
  底: 'end',
  末: 'end',
  终: 'end',
};
const edgeSigns = new Set('年季月初中底末终');

/** A sticky pattern tried at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const same = (n: number): [number, number] => [n, n];

function digitsFrom(text: string, at: number): number {
  let to = at;
  while (to < text.length && text[to]! >= '0' && text[to]! <= '9') to += 1;
  return to - at;
}

/** 2021年, 2021-05-01, 2021.5, 20210501, 21.5.1, 5.31, 5月, 25日, 3季度: by how many digits stand before what. */
export function readNumber(text: string, at: number): FieldsAt | null {
  const digits = digitsFrom(text, at);
  const mark = text[at + digits] ?? '';
  if (digits === 4) return readFourDigits(text, at, mark);
  if (digits > 2) return digits === 6 || digits === 8 ? readCompact(text, at) : null;
  if (mark === '年') return digits === 2 ? readYear(text, at, 2000 + Number(text.slice(at, at + 2))) : null;
  if (mark === '.' || mark === '/') return readDotted(text, at);
  if (mark === '日') return readDay(text, at, digits);
  return readWithinYear(text, at, {});
}

function readFourDigits(text: string, at: number, mark: string): FieldsAt | null {
  const number = Number(text.slice(at, at + 4));
  if (mark === '年') return readYear(text, at, number);
  if (mark === '-' || mark === '/' || mark === '.') {
    const whole = matchAt(numeric, text, at);
    if (whole) {
      const fields = { year: number, months: same(Number(whole[3])), day: Number(whole[4]) };
      return { fields, to: at + whole[0].length };
    }
    const found = matchAt(yearMonth, text, at);
    if (found) {
      const fields = { year: number, months: same(Number(found[2])) };
      return withDetail({ fields, to: at + found[0].length }, text);
    }
  }
  return matchAt(bareYear, text, at) ? withEdge({ fields: { year: number }, to: at + 4 }, text) : null;
}

function readCompact(text: string, at: number): FieldsAt | null {
  const found = matchAt(compact, text, at);
  if (!found) return null;
  const fields: DateFields = { year: Number(found[1]), months: same(Number(found[2])) };
  if (found[3]) fields.day = Number(found[3]);
  return { fields, to: at + found[0].length };
}

function readDotted(text: string, at: number): FieldsAt | null {
  const dated = matchAt(shortYear, text, at);
  if (dated) {
    const [, y, m, d] = dated.map(Number);
    return { fields: { year: 2000 + (y ?? 0), months: same(m ?? 1), day: d ?? 1 }, to: at + dated[0].length };
  }
  const found = matchAt(monthDay, text, at);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  // 21.5 is May of 2021, 5.21 its 21st: no year of two digits is a month.
  const fields =
    first > 12 ? { year: 2000 + first, months: same(second) } : { months: same(first), day: second };
  return { fields, to: at + found[0].length };
}

/** 25日 of the month that is spoken of; 25日内 is a length. */
function readDay(text: string, at: number, digits: number): FieldsAt | null {
  const to = at + digits + 1;
  if (/^(?:内|[以之]内)/.test(text.slice(to, to + 2))) return null;
  return { fields: { day: Number(text.slice(at, at + digits)) }, to };
}

function readYear(text: string, at: number, number: number): FieldsAt {
  const to = at + (number >= 2000 && text[at + 2] === '年' ? 3 : 5);
  return readBehindYear(text, text[to] === '度' ? to + 1 : to, { year: number });
}

/** What may follow a year: a part of it, its edge, or a number whose unit comes later (2021年3-5月). */
export function readBehindYear(text: string, at: number, fields: DateFields): FieldsAt {
  const within = readWithinYear(text, at, fields);
  if (within) return within;
  const bound = withEdge({ fields, to: at }, text);
  if (bound.to > at) return bound;
  const number = matchAt(bareNumber, text, at);
  if (!number || !/[-至到、]/.test(text[at + number[0].length] ?? '')) return { fields, to: at };
  return { fields: { ...fields, bare: Number(number[0]) }, to: at + number[0].length };
}

/** P14 is how the tidied wording says 十四五. */
export function readPlan(text: string, at: number): FieldsAt | null {
  const planned = matchAt(plan, text, at);
  if (!planned) return null;
  const fields: DateFields = { plan: Number(planned[1]) };
  const word = planned[2] ?? (planned[0].endsWith('末') ? '末' : undefined);
  if (word) fields.edge = edges[word];
  return { fields, to: at + planned[0].length };
}

/** A half, quarter or month, of a year or alone. */
export function readWithinYear(text: string, at: number, fields: DateFields): FieldsAt | null {
  const sign = text[at];
  if (sign === '上' || sign === '下') {
    const found = matchAt(half, text, at);
    if (!found) return null;
    return withEdge(
      { fields: { ...fields, half: found[1] === '上' ? 1 : 2 }, to: at + found[0].length },
      text,
    );
  }
  if (sign === '前') return readFirstMany(text, at, fields);
  if (sign === undefined || !((sign >= '1' && sign <= '9') || sign === '0' || sign === '第' || sign === 'Q'))
    return null;
  const digits = digitsFrom(text, at);
  if (digits > 0 && text[at + digits] === '月') return readMonth(text, at, { fields, digits });
  const found = matchAt(quarter, text, at);
  if (!found) return null;
  const from = Number(found[1] ?? found[4] ?? found[5]);
  const quarters: [number, number] = [from, Number(found[2] ?? found[3] ?? from)];
  return withEdge({ fields: { ...fields, quarters }, to: at + found[0].length }, text);
}

/** 前3季度, 前5个月. */
function readFirstMany(text: string, at: number, fields: DateFields): FieldsAt | null {
  const found = matchAt(firstMany, text, at);
  const last = Number(found?.[1]);
  if (!found || last < 2 || last > (found[2] === '月' ? 12 : 4)) return null;
  const span: [number, number] = [1, last];
  return {
    fields: { ...fields, ...(found[2] === '月' ? { months: span } : { quarters: span }) },
    to: at + found[0].length,
  };
}

function readMonth(
  text: string,
  at: number,
  { fields, digits }: { fields: DateFields; digits: number },
): FieldsAt | null {
  if (digits > 2) return null;
  const number = Number(text.slice(at, at + digits));
  const [first, last] = [Math.floor(number / 10), number % 10];
  // 七八月 comes as 78月.
  const months = number > 12 && last === first + 1 ? ([first, last] as [number, number]) : same(number);
  return withDetail({ fields: { ...fields, months }, to: at + digits + 1 }, text);
}

/** What may follow a month: 下旬, 5日, 底. */
export function withDetail(reading: FieldsAt, text: string): FieldsAt {
  const { fields, to } = reading;
  const sign = text[to];
  if (sign === undefined) return reading;
  if (sign >= '0' && sign <= '9') {
    const number = matchAt(day, text, to);
    return number ? { fields: { ...fields, day: Number(number[1]) }, to: to + number[0].length } : reading;
  }
  const part = sign === '上' || sign === '中' || sign === '下' ? matchAt(tenDays, text, to) : null;
  if (part)
    return { fields: { ...fields, tenDays: tenDaySpans[part[1] ?? ''] ?? [1, 10] }, to: to + part[0].length };
  return withEdge(reading, text);
}

/** 初, 中, 底, 末 behind what they are the edge of. */
export function withEdge(reading: FieldsAt, text: string): FieldsAt {
  const { fields, to } = reading;
  const bound = edgeSigns.has(text[to] ?? '') ? matchAt(edge, text, to) : null;
  if (!bound) return reading;
  return { fields: { ...fields, edge: edges[bound[1] ?? ''] }, to: to + bound[0].length };
}

/** A number whose unit the other half of a range or list gives: the 3 of 3-5月, the 12 of 2021.5-12. */
export function readBareNumber(text: string, at: number): FieldsAt | null {
  const found = matchAt(bareNumber, text, at);
  return found ? { fields: { bare: Number(found[0]) }, to: at + found[0].length } : null;
}
