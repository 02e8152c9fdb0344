import { describe, expect, it } from 'vitest';
import { PhasePeriods } from '../../src/model/phase-periods.js';
import { validateTimeline } from '../../src/model/timeline.js';

const dates = (periods: PhasePeriods, texts: string[]) =>
  texts.map((text) => {
    const { start, end } = periods.read(text);
    return `${start}/${end}`;
  });

describe('PhasePeriods', () => {
  it('gives a phase without a year that of the phase before', () => {
    const read = dates(new PhasePeriods('2026-11-24'), [
      '2021年3月-5月',
      '6月至8月',
      '9月-12月底',
      '次年1月',
    ]);
    expect(read).toEqual([
      '2021-03-01/2021-05-31',
      '2021-06-01/2021-08-31',
      '2021-09-01/2021-12-31',
      '2022-01-01/2022-01-31',
    ]);
  });

  it('takes the year in which a phase ends, and the as-of day’s before any is named', () => {
    const read = dates(new PhasePeriods('2026-11-24'), ['3月', '2020年9月至2021年2月', '3月至6月']);
    expect(read).toEqual(['2026-03-01/2026-03-31', '2020-09-01/2021-02-28', '2021-03-01/2021-06-30']);
  });

  it('begins the steps of a phase in the year that it begins in, and goes on after it where it ends', () => {
    const periods = new PhasePeriods('2026-11-24');
    const within = periods.within(periods.read('2020年9月至2021年2月'));
    expect(dates(within, ['9月至12月', '次年1月'])).toEqual([
      '2020-09-01/2020-12-31',
      '2021-01-01/2021-01-31',
    ]);
    expect(dates(periods, ['3月'])).toEqual(['2021-03-01/2021-03-31']);
  });

  it('keeps the year over a phase that cannot be read', () => {
    expect(dates(new PhasePeriods(), ['2021年3月', '适时', '5月'])).toEqual([
      '2021-03-01/2021-03-31',
      'null/null',
      '2021-05-01/2021-05-31',
    ]);
  });
});

describe('validateTimeline', () => {
  it('finds no fault in a phase whose year stands in the phase before', () => {
    const phases = [
      { name: '部署', period: '2021年3月', steps: [{ name: '动员', period: '3月上旬' }] },
      { name: '实施', period: '4月至6月' },
    ];
    expect(validateTimeline({ phases }).issues).toEqual([]);
  });
});
