import { describe, expect, it } from 'vitest';
import * as fields from '../../src/model/fields.js';
import type { Field } from '../../src/model/fields.js';
import type { Issue } from '../../src/model/issue.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

function read(field: Field, value: unknown) {
  const issues: Issue[] = [];
  return [field(deepFreeze(value), 'at', issues), ...told(issues).map(([path, code]) => `${path}: ${code}`)];
}

describe('a field', () => {
  const { text, flag, date, number, rate, list, pair, figures, textOr, anyList } = fields;

  it.each([
    ['text', text, ['', '甲']],
    ['flag', flag, [true, false]],
    ['date', date, ['2021-05-31', '2020-02-29']],
    ['number', number, [0, -1.5, 1e9]],
    ['rate', rate, [0, 0.055, 1]],
    ['one of', fields.oneOf('ok', 'warn'), ['ok', 'warn']],
    ['list', list(text), [[], ['甲', '乙']]],
    ['any list', anyList, [[], [1, null]]],
    ['pair', pair(number), [[0, 0]]],
    ['figures', figures, [{}, { x: 1, y: null }]],
    ['text or list', textOr(list(text)), ['甲', ['甲']]],
  ])('takes a good %s as it is', (_, field, values) => {
    expect(values.map((value) => read(field, value))).toEqual(values.map((value) => [value]));
  });

  it.each([
    ['text', text, 5, 'expected-text'],
    ['flag', flag, 'yes', 'wrong-value'],
    ['date', date, '2019-06-31', 'expected-date'],
    ['date', date, '2019-6-1', 'expected-date'],
    ['number', number, '5', 'expected-number'],
    ['number', number, Number.NaN, 'expected-number'],
    ['number', number, Infinity, 'expected-number'],
    ['rate', rate, '98%', 'expected-number'],
    ['rate', rate, 98, 'rate-range'],
    ['rate', rate, -0.1, 'rate-range'],
    ['one of', fields.oneOf('ok', 'warn'), 'blue', 'not-one-of'],
    ['list', list(text), '甲、乙', 'expected-list'],
    ['any list', anyList, {}, 'expected-list'],
    ['pair', pair(number), [1], 'expected-pair'],
    ['pair', pair(number), [1, 2, 'x'], 'expected-pair'],
    ['pair', pair(number), 'oops', 'expected-list'],
    ['figures', figures, [], 'expected-object'],
    ['object', fields.object({}), null, 'expected-object'],
  ])('tells once of a bad %s', (_, field, value, code) => {
    expect(read(field, value)).toEqual([undefined, `at: ${code}`]);
  });

  it('loses the bad items of a list and no other; half a pair is none', () => {
    expect(read(list(text), [5, '甲', null])).toEqual([
      ['甲'],
      'at[0]: expected-text',
      'at[2]: expected-text',
    ]);
    expect(read(pair(number), ['x', 1])).toEqual([undefined, 'at[0]: expected-number']);
  });

  it('takes a figure that is no number for not known', () => {
    expect(read(figures, { x: '5', y: 6, z: {} })).toEqual([
      { x: null, y: 6, z: null },
      'at.x: expected-number',
      'at.z: expected-number',
    ]);
  });
});

describe('an object', () => {
  const entry = fields.object({ on: fields.date, text: fields.text, by: fields.text }, ['on', 'text']);
  const good = { on: '2021-05-31', text: '检查' };

  it('keeps what it does not know of', () => {
    expect(read(entry, { ...good, by: '股长', extra: { deep: [1] } })).toEqual([
      { ...good, by: '股长', extra: { deep: [1] } },
    ]);
  });

  it('loses a bad field; null is a field left out', () => {
    expect(read(entry, { ...good, by: 5 })).toEqual([good, 'at.by: expected-text']);
    expect(read(entry, { ...good, by: null })).toEqual([good]);
  });

  it.each([
    [{ text: '检查' }, 'at.on: missing'],
    [{ ...good, text: null }, 'at.text: missing'],
    [{ ...good, text: '' }, 'at.text: missing'],
    [{ ...good, text: 5 }, 'at.text: expected-text'],
  ])('is no use without a required field: %j', (value, fault) => {
    expect(read(entry, value)).toEqual([undefined, fault]);
  });
});
