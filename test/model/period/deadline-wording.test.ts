import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  formatDaysLeft,
  formatNextOccurrence,
} from '../../../src/model/period/deadline-wording.js';
import { parsePeriod } from '../../../src/model/period/parse-period.js';

describe('a deadline in words', () => {
  it.each([
    ['2022年7月', '2022-06-30', '还剩 31 天', '31 days left'],
    ['2021年8月', '2022-06-30', '逾期 303 天', '303 days overdue'],
    ['2022年6月30日', '2022-06-30', '今天到期', 'due today'],
    ['2022年6月29日前', '2022-06-30', '逾期 1 天', '1 day overdue'],
    ['长期坚持', '2022-06-30', '', ''],
  ])('%s seen from %s', (text, asOf, chinese, english) => {
    const days = daysLeft(parsePeriod(text), asOf);
    expect([formatDaysLeft(days), formatDaysLeft(days, 'en')]).toEqual([chinese, english]);
  });

  it('names the next date of a recurring duty, with the year where it is another', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=-1FR';
    expect(formatNextOccurrence(rule, '2022-06-10')).toBe('每月最后一个星期五，下次 6月24日');
    expect(formatNextOccurrence(rule, '2022-12-31')).toBe('每月最后一个星期五，下次 2023年1月27日');
    expect(formatNextOccurrence(rule, '2022-06-10', 'en')).toBe(
      'every month on the last Friday, next 24 June',
    );
    expect(formatNextOccurrence('oops', '2022-06-10')).toBe('oops');
  });
});
