import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, daysInMonth } from '../../../src/model/calendar.js';
import { formatPeriod } from '../../../src/model/period/format-period.js';
import { parsePeriod } from '../../../src/model/period/parse-period.js';
import type { Period, Precision } from '../../../src/model/period/period.js';
import { resolvePeriod } from '../../../src/model/period/resolve-period.js';

const blank: Period = {
  text: '',
  start: null,
  end: null,
  startPrecision: null,
  endPrecision: null,
  ongoing: false,
  recurrence: null,
  issues: [],
};

describe('a period in words', () => {
  it('is what the source wrote, where it wrote', () => {
    expect(formatPeriod(parsePeriod('2021年5月\n并长期坚持'), 'en')).toBe('2021年5月并长期坚持');
  });

  it.each([
    [{ start: '2021-05-01', end: '2021-05-31' }, '2021年5月1日至2021年5月31日', '1 May 2021 to 31 May 2021'],
    [{ start: '2021-05-01', end: '2021-05-01' }, '2021年5月1日', '1 May 2021'],
    [{ end: '2021-05-31' }, '2021年5月31日前', 'by 31 May 2021'],
    [{ start: '2021-05-01' }, '2021年5月1日起', 'from 1 May 2021'],
    [{ end: '2021-05-31', ongoing: true }, '2021年5月31日前并长期坚持', 'by 31 May 2021, then ongoing'],
    [{ ongoing: true }, '长期坚持', 'ongoing'],
    [{ recurrence: 'FREQ=MONTHLY;BYDAY=-1FR' }, '每月最后一个星期五', 'every month on the last Friday'],
    [{}, '', ''],
  ])('is put together from the dates where there is no wording: %j', (input, chinese, english) => {
    const period = resolvePeriod({ ...input, text: '' });
    const shown = { ...period, text: '' };
    expect([formatPeriod(shown), formatPeriod(shown, 'en')]).toEqual([chinese, english]);
  });

  it.each<[string, string, string]>([
    ['2021年', '2021年', '2021'],
    ['2021年上半年', '2021年上半年', 'H1 2021'],
    ['2021年第三季度', '2021年第三季度', 'Q3 2021'],
    ['2021年5月', '2021年5月', 'May 2021'],
    ['2021年2月下旬', '2021年2月下旬', 'late February 2021'],
    ['2020年-2021年5月', '2020年至2021年5月', '2020 to May 2021'],
    ['2021年底前', '2021年前', 'by 2021'],
    ['2021年底起', '2021年底起', 'from end of 2021'],
  ])('keeps the precision of %s', (text, chinese, english) => {
    const period = { ...parsePeriod(text), text: '' };
    expect([formatPeriod(period), formatPeriod(period, 'en')]).toEqual([chinese, english]);
  });

  it('reads in Chinese unless told, and in English where the language is not known', () => {
    const period = { ...blank, end: '2021-05-31', endPrecision: 'day' as const };
    expect([formatPeriod(period), formatPeriod(period, 'zh-TW'), formatPeriod(period, 'fr')]).toEqual([
      '2021年5月31日前',
      '2021年5月31日前',
      'by 31 May 2021',
    ]);
  });
});

const months: Record<Precision, number> = { year: 12, half: 6, quarter: 3, month: 1, 'ten-days': 1, day: 1 };

/** First and last day of some unit of a precision. */
const unit = fc
  .record({
    precision: fc.constantFrom<Precision>('year', 'half', 'quarter', 'month', 'ten-days', 'day'),
    year: fc.integer({ min: 1990, max: 2099 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ precision, year, month, day }) => {
    const from = Math.floor(month / months[precision]) * months[precision] + 1;
    const last = from + months[precision] - 1;
    const days = daysInMonth(year, last);
    const bounds: Record<string, [number, number]> = {
      'ten-days': [
        [1, 10],
        [11, 20],
        [21, days],
      ][day % 3] as [number, number],
      day: [(day % days) + 1, (day % days) + 1],
    };
    const [first, final] = bounds[precision] ?? [1, days];
    return { precision, start: calendarDate(year, from, first), end: calendarDate(year, last, final) };
  });

const recurrence = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;INTERVAL=2',
  'FREQ=MONTHLY;INTERVAL=3',
  'FREQ=MONTHLY;BYMONTHDAY=5,20',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
  'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15',
  'FREQ=YEARLY;BYYEARDAY=10,-302,-28',
  'FREQ=YEARLY;BYDAY=1MO',
);

const period = fc
  .record({
    first: unit,
    second: unit,
    kind: fc.constantFrom('span', 'until', 'since', 'range', 'none'),
    ongoing: fc.boolean(),
    recurrence: fc.option(recurrence),
  })
  .map(({ first, second, kind, ongoing, recurrence: rule }): Period => {
    const [from, to] = first.start <= second.end ? [first, second] : [second, first];
    const marks = { ...blank, ongoing, recurrence: rule };
    const starts = { start: from.start, startPrecision: from.precision };
    if (kind === 'since') return { ...marks, ...starts };
    if (kind === 'until') return { ...marks, end: to.end, endPrecision: to.precision };
    if (kind === 'span') return { ...marks, ...starts, end: from.end, endPrecision: from.precision };
    return kind === 'none' ? marks : { ...marks, ...starts, end: to.end, endPrecision: to.precision };
  })
  .filter(
    ({ start, end, ongoing, recurrence: rule }) => start !== null || end !== null || ongoing || rule !== null,
  );

describe.each(['zh-CN', 'en'])('what is written in %s', (locale) => {
  it('is read back as the same period, whatever its precision', () => {
    fc.assert(
      fc.property(period, (original) => {
        const text = formatPeriod(original, locale);
        expect({ ...parsePeriod(text), text: '' }).toEqual(original);
      }),
      { numRuns: 2000 },
    );
  }, 20_000);
});
