import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/model/period/parse-period.js';
import { resolvePeriod } from '../../../src/model/period/resolve-period.js';
import { told } from '../issues.js';

const empty = {
  text: '',
  start: null,
  end: null,
  startPrecision: null,
  endPrecision: null,
  ongoing: false,
  recurrence: null,
  issues: [],
};

describe('the period behind an input', () => {
  it('is the phrase read, as a text or as an input with a text alone', () => {
    const read = parsePeriod('5月底前', { asOf: '2021-01-01' });
    expect(resolvePeriod('5月底前', { asOf: '2021-01-01' })).toEqual(read);
    expect(resolvePeriod({ text: '5月底前' }, { asOf: '2021-01-01' })).toEqual(read);
  });

  it('is the dates given, whatever the text says', () => {
    expect(resolvePeriod({ text: '2019年6月31日', start: '2019-06-01', end: '2019-06-30' })).toEqual({
      ...empty,
      text: '2019年6月31日',
      start: '2019-06-01',
      end: '2019-06-30',
      startPrecision: 'day',
      endPrecision: 'day',
    });
    expect(resolvePeriod({ start: null, ongoing: true })).toEqual({ ...empty, ongoing: true });
    expect(resolvePeriod({ recurrence: 'FREQ=WEEKLY' })).toEqual({ ...empty, recurrence: 'FREQ=WEEKLY' });
  });

  it('keeps only the start where the end is before it, and says so', () => {
    const period = resolvePeriod({ start: '2021-05-31', end: '2021-05-01' });
    expect({ ...period, issues: told(period.issues) }).toEqual({
      ...empty,
      start: '2021-05-31',
      startPrecision: 'day',
      issues: [['', 'end-before-start', 'warning']],
    });
  });

  it('is owned up to be unread where there is nothing to read', () => {
    expect(told(resolvePeriod({}).issues)).toEqual([['', 'unreadable-period', 'warning']]);
  });
});
