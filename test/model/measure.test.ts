import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.js';
import { checkMeasures, figureText, isRate, type Measure } from '../../src/model/measure.js';
import { told } from './issues.js';

const measure = (fields: Partial<Measure> = {}): Measure => ({ id: 'x', name: '指标', ...fields });

describe('a figure in words', () => {
  it.each([
    [0.055, { unit: '%' }, '5.5%'],
    [0.307, { ratio: ['notStarted', 'projects'] }, '30.7%'],
    [1, { unit: '%', digits: 0 }, '100%'],
    [0.2894, { unit: '%', digits: 2 }, '28.94%'],
    [2130, { unit: '个' }, '2,130 个'],
    [12.345, {}, '12.35'],
    [12, { digits: 1 }, '12.0'],
    [0, { unit: '处' }, '0 处'],
    [null, { unit: '%' }, '—'],
    // Data from outside may ask for digits that Intl throws on.
    [1.5, { digits: -3 }, '2'],
    [1.5, { digits: 1.4 }, '1.5'],
  ] as [number | null, Partial<Measure>, string][])('%s of %j reads %s', (value, fields, text) => {
    expect(figureText(value, measure(fields))).toBe(text);
    expect(() => figureText(value, measure({ ...fields, digits: 1e9 }))).not.toThrow();
  });

  it('is a rate by its unit or its ratio', () => {
    const kinds = [{ unit: '%' }, { ratio: ['a', 'b'] }, { unit: '个' }, {}] as Partial<Measure>[];
    expect(kinds.map((fields) => isRate(measure(fields)))).toEqual([true, true, false, false]);
  });
});

describe('the list of measures', () => {
  function check(value: unknown) {
    const issues: Issue[] = [];
    return [checkMeasures(value, issues), ...told(issues)];
  }

  it('keeps measures with what is right about them', () => {
    expect(
      check([
        { id: 1, name: '甲', unit: '%', note: '备注' },
        { id: 'b', name: '乙', better: 'up', ratio: ['only'], reference: { name: '全市', value: '9' } },
        { id: 'c', name: '丙', reference: null },
        { name: '丁' },
        'oops',
      ]),
    ).toEqual([
      [
        { id: '1', name: '甲', unit: '%', note: '备注' },
        { id: 'b', name: '乙' },
        { id: 'c', name: '丙', reference: null },
      ],
      ['measures[1].better', 'not-one-of', 'error'],
      ['measures[1].ratio', 'expected-pair', 'error'],
      ['measures[1].reference.value', 'expected-number', 'error'],
      ['measures[3].id', 'missing', 'error'],
      ['measures[4]', 'expected-object', 'error'],
    ]);
  });

  it('is empty where it is no list', () => {
    expect(check({ id: 'x' })).toEqual([[], ['measures', 'expected-list', 'error']]);
  });
});
