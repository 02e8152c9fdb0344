import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { daysBetween, plusDays } from '../../src/model/day-arithmetic.js';

const ownZone = process.env.TZ;

afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

// The zones have daylight saving at different times; Shanghai had it from 1986 to 1991.
describe.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])('calendar dates in %s', (zone) => {
  it('counts the same days between two dates as anywhere', () => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const pairs = [
      ['2021-05-31', '2021-05-31'],
      ['2021-05-01', '2021-05-31'],
      ['2021-05-31', '2021-05-01'],
      ['2020-02-28', '2020-03-01'],
      ['1986-05-03', '1986-05-05'],
      ['2021-03-13', '2021-03-15'],
      ['2021-11-06', '2021-11-08'],
      ['2017-09-15', '2020-12-31'],
      ['0021-05-01', '0021-05-31'],
      ['0021-05-31', '2021-05-31'],
    ] as const;
    expect(pairs.map(([from, to]) => daysBetween(from, to))).toEqual([
      0, 30, -30, 2, 2, 2, 2, 1203, 30, 730485,
    ]);
  });

  it('adds the days it counted', () => {
    process.env.TZ = zone;
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, step) => {
        const from = day.toISOString().slice(0, 10);
        expect(daysBetween(from, plusDays(from, step))).toBe(step);
      }),
    );
  });
});
