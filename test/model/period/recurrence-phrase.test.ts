import { describe, expect, it } from 'vitest';
import { readRecurrence } from '../../../src/model/period/recurrence-phrase.js';

describe('a recurrence phrase', () => {
  it.each([
    ['每月最后一周星期五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每月最后一个周五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每个月第二个星期一', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['每月第3周礼拜天', 'FREQ=MONTHLY;BYDAY=3SU'],
    ['每周五', 'FREQ=WEEKLY;BYDAY=FR'],
    ['每星期日', 'FREQ=WEEKLY;BYDAY=SU'],
    ['每月25日前', 'FREQ=MONTHLY;BYMONTHDAY=25'],
    ['每年3月', 'FREQ=YEARLY;BYMONTH=3'],
    ['每月', 'FREQ=MONTHLY'],
    ['每月底', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每季度', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
    ['每两周', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每年', 'FREQ=YEARLY'],
  ])('%s is %s', (text, rule) => {
    expect(readRecurrence(text)).toBe(rule);
  });

  it.each(['', '每', '每户', '每月32日', '每月0日', '每年13月', '每月最后一周', '2021年5月', 'constructor'])(
    '%j is none',
    (text) => {
      expect(readRecurrence(text)).toBeNull();
    },
  );
});
