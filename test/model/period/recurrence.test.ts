import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../src/model/calendar.js';
import { plusDays } from '../../../src/model/day-arithmetic.js';
import { nextOccurrence } from '../../../src/model/period/recurrence.js';

describe('the next occurrence after a day', () => {
  it.each([
    ['FREQ=DAILY', '2021-12-31', '2022-01-01'],
    ['FREQ=WEEKLY;BYDAY=FR', '2021-05-10', '2021-05-14'],
    ['FREQ=WEEKLY;BYDAY=FR', '2021-05-14', '2021-05-21'],
    ['FREQ=WEEKLY', '2021-05-10', '2021-05-17'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', '2021-05-10', '2021-05-12'],
    ['FREQ=MONTHLY', '2021-05-10', '2021-06-01'],
    ['FREQ=MONTHLY;BYMONTHDAY=25', '2021-05-10', '2021-05-25'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2021-05-31', '2021-07-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2022-02-10', '2022-02-28'],
    ['FREQ=MONTHLY;BYMONTHDAY=5,20', '2021-05-10', '2021-05-20'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2022-06-10', '2022-06-24'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2021-05-10', '2021-06-07'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2021-05-10', '2021-05-31'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2021-07-31', '2021-08-31'],
    ['FREQ=MONTHLY;INTERVAL=3', '2021-05-10', '2021-07-01'],
    ['FREQ=MONTHLY;INTERVAL=6', '2021-05-10', '2021-07-01'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', '2021-05-10', '2021-06-30'],
    ['FREQ=YEARLY;BYMONTH=6', '2021-06-01', '2022-06-01'],
    ['FREQ=YEARLY', '2021-05-10', '2022-01-01'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2021-05-10', '2024-02-29'],
    ['FREQ=YEARLY;BYYEARDAY=-302,-28', '2024-01-10', '2024-03-05'],
    ['FREQ=YEARLY;BYYEARDAY=-302,-28', '2023-03-05', '2023-12-04'],
    ['FREQ=YEARLY;BYYEARDAY=10,46', '2024-01-10', '2024-02-15'],
  ])('%s from %s is %s', (recurrence, from, expected) => {
    expect(nextOccurrence(recurrence, from)).toBe(expected);
  });

  it.each([
    ['oops', '2021-05-10'],
    ['FREQ=HOURLY', '2021-05-10'],
    ['FREQ=MONTHLY;COUNT=3', '2021-05-10'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', '2021-05-10'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2021-05-10'],
    ['FREQ=MONTHLY', 'oops'],
  ])('is none for %s from %s', (recurrence, from) => {
    expect(nextOccurrence(recurrence, from)).toBe(null);
  });

  it('is a real day, later than the day asked for, and none lies between', () => {
    const rules = fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=TU,FR',
      'FREQ=MONTHLY;BYMONTHDAY=15,-1',
      'FREQ=MONTHLY;BYDAY=2WE',
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=YEARLY;BYYEARDAY=-302,-28',
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 9000 }), (rule, days) => {
        const from = plusDays('2015-01-01', days);
        const next = nextOccurrence(rule, from)!;
        expect(isCalendarDate(next) && next > from).toBe(true);
        expect(nextOccurrence(rule, plusDays(next, -1))).toBe(next);
      }),
    );
  });
});
