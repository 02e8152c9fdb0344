import { describe, expect, it } from 'vitest';
import { atPeriod, periodsOf } from '../../src/grid-map/area-periods.js';
import { areaTrend } from '../../src/grid-map/area-trend.js';
import { isStale } from '../../src/grid-map/stale.js';
import type { Area, GridMapData } from '../../src/model/grid-map.js';
import { deepFreeze } from '../support/deep-freeze.js';

const rate = { id: 'rate', name: '整改率', unit: '%' };
const data: GridMapData = deepFreeze({
  measures: [rate],
  areas: [
    {
      code: 'a',
      name: '甲',
      status: '正常',
      values: { rate: 0.9 },
      updatedAt: '2018-10-08',
      history: [
        { period: '7月', status: '紧急', values: { rate: 0.5 } },
        { period: '9月', status: '预警', values: { rate: 0.7 } },
      ],
    },
    { code: 'b', name: '乙', history: [{ period: '8月' }, { period: '9月', status: '关注' }] },
    { code: 'c', name: '丙', status: '严重' },
  ] as Area[],
});

describe('periods of areas', () => {
  it('are those of all, oldest first', () => {
    expect(periodsOf(data.areas)).toEqual(['7月', '8月', '9月']);
    expect(periodsOf([])).toEqual([]);
  });

  it('show every area as it stood then, not known where nothing is told', () => {
    const told = (period?: string) =>
      atPeriod(data, period).areas.map(({ status, updatedAt, values }) => [status, values?.rate, updatedAt]);
    expect(told('9月')).toEqual([
      ['预警', 0.7, undefined],
      ['关注', undefined, undefined],
      [null, undefined, undefined],
    ]);
    expect(told('8月')[0]).toEqual([null, undefined, undefined]);
    expect(atPeriod(data, '5月')).toBe(data);
    expect(atPeriod(data, undefined)).toBe(data);
  });
});

describe('areaTrend', () => {
  it('draws the first measure that is known twice, and tells all in rows', () => {
    expect(areaTrend(data.areas[0]!, [rate], 'zh-CN')).toEqual({
      line: {
        measure: rate,
        points: [
          [0, 100],
          [50, 50],
          [100, 0],
        ].map(([x, y]) => [x, expect.closeTo(y!)]),
      },
      measures: [rate],
      rows: [
        { period: '7月', status: '紧急', figures: ['50.0%'] },
        { period: '9月', status: '预警', figures: ['70.0%'] },
        { period: null, status: '正常', figures: ['90.0%'] },
      ],
    });
  });

  it('leaves a gap where nothing is known, and draws no line of one figure', () => {
    const area: Area = {
      code: 'a',
      name: '甲',
      values: { rate: 0.4 },
      history: [{ period: '7月', values: { rate: 0.4 } }, { period: '8月' }],
    };
    expect(areaTrend(area, [rate], 'zh-CN')?.line?.points).toEqual([[0, 50], null, [100, 50]]);
    expect(areaTrend(data.areas[1]!, [rate], 'zh-CN')).toMatchObject({ line: null, measures: [] });
    expect(areaTrend(data.areas[2]!, [rate], 'zh-CN')).toBeNull();
  });
});

describe('isStale', () => {
  const now = Date.parse('2018-10-08T12:00:00');
  const old = (updatedAt: string | undefined, hours: number, day = '2018-10-08') =>
    isStale(updatedAt, { hours, day, now });

  it('compares with now, or with the end of a day that is over', () => {
    expect([old('2018-10-07 11:00', 24), old('2018-10-07T13:00:00', 24)]).toEqual([true, false]);
    expect([old('2018-10-05', 24, '2018-10-06'), old('2018-10-04', 24, '2018-10-06')]).toEqual([false, true]);
  });

  it('is never so without a limit, a time, or one that can be read', () => {
    expect([old('2010-01-01', 0), old(undefined, 1), old('昨天', 1), old('2010-01-01', Number.NaN)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
