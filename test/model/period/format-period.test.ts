import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../src/model/period/format-period.js';
import { resolvePeriod } from '../../../src/model/period/resolve-period.js';
import type { PeriodInput } from '../../../src/model/period/period.js';

const both = (input: string | PeriodInput) =>
  ['zh-CN', 'en'].map((locale) => formatPeriod(resolvePeriod(input), locale));

describe('a period in words', () => {
  it('is what the source wrote, in any language', () => {
    expect(both('2019年1月至2019年6月31日')).toEqual([
      '2019年1月至2019年6月31日',
      '2019年1月至2019年6月31日',
    ]);
    expect(both({ text: '今年五月', end: '2021-05-31' })).toEqual(['今年五月', '今年五月']);
  });

  it.each([
    [{ start: '2021-05-01', end: '2021-05-31' }, '2021-05-01至2021-05-31', '2021-05-01 to 2021-05-31'],
    [{ start: '2021-05-01', end: '2021-05-01' }, '2021-05-01', '2021-05-01'],
    [{ end: '2021-05-31' }, '2021-05-31前', 'by 2021-05-31'],
    [{ start: '2021-05-01' }, '2021-05-01起', 'from 2021-05-01'],
    [{ end: '2021-05-31', ongoing: true }, '2021-05-31前并长期坚持', 'by 2021-05-31, then ongoing'],
    [{ ongoing: true }, '长期坚持', 'ongoing'],
    [{ start: null }, '', ''],
  ])('is put together from the dates where there is no wording: %j', (input, zh, en) => {
    expect(both(input)).toEqual([zh, en]);
  });

  it('reads in Chinese unless told, and in English where the language is not known', () => {
    const period = resolvePeriod({ end: '2021-05-31' });
    expect([formatPeriod(period), formatPeriod(period, 'zh-Hant'), formatPeriod(period, 'bo')]).toEqual([
      '2021-05-31前',
      '2021-05-31前',
      'by 2021-05-31',
    ]);
  });
});
