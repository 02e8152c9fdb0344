import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  calendarDate,
  dateParts,
  daysInMonth,
  fromLocal,
  isCalendarDate,
  today,
} from '../../src/model/calendar.js';

const ownZone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

describe('a calendar date', () => {
  it('is a day that exists, written YYYY-MM-DD', () => {
    const good = ['2021-05-31', '2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'];
    const bad = [
      '2019-06-31',
      '2021-02-29',
      '1900-02-29',
      '2021-00-10',
      '2021-13-01',
      '2021-01-00',
      '2021-5-1',
    ];
    const strange = ['2021-05-31T00:00', ' 2021-05-31', '２０２１-05-31', '', null, undefined, 20210531, {}];
    expect(good.filter(isCalendarDate)).toEqual(good);
    expect([...bad, ...strange].filter(isCalendarDate)).toEqual([]);
  });

  it('knows the days of each month, leap years by the century rule', () => {
    const months = Array.from({ length: 12 }, (_, index) => daysInMonth(2021, index + 1));
    expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2020, 2021].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it('is written from its parts and read back into them', () => {
    expect(calendarDate(2021, 5, 1)).toBe('2021-05-01');
    expect(dateParts('2021-05-01')).toEqual([2021, 5, 1]);
  });
});

describe.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])('a moment in %s', (zone) => {
  it('takes today from the local clock', () => {
    process.env.TZ = zone;
    vi.useFakeTimers({ now: new Date('2021-05-31T20:30:00Z') });
    const day = zone === 'Asia/Shanghai' ? '2021-06-01' : '2021-05-31';
    expect([today(), fromLocal(new Date())]).toEqual([day, day]);
  });
});
