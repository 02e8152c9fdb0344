import { describe, expect, it } from 'vitest';
import { checkRow, checkRows, type RowShape } from '../../src/model/check-row.js';
import { list, text } from '../../src/model/fields.js';
import type { Issue } from '../../src/model/issue.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

const shape: RowShape = {
  fields: { id: text, name: text, unit: text, units: list(text) },
  required: ['name'],
  lists: ['units'],
  emptyLists: ['units'],
  numbersAsText: ['id'],
};

function check(row: unknown) {
  const issues: Issue[] = [];
  return [checkRow(shape, deepFreeze(row), { path: 'rows[1]', issues }), ...told(issues)];
}

const at = (field: string, code: string, severity = 'error') => [`rows[1]${field}`, code, severity];
const plain = { name: '甲', units: ['乙'] };

describe('a row', () => {
  it('in order is taken as it is, extra fields included', () => {
    const row = { ...plain, id: 'a', extra: { deep: [1] } };
    expect(check(row)).toEqual([row]);
  });

  it.each([[null], ['oops'], [5], [[]], [undefined]])('that is no object (%j) is left out', (row) => {
    expect(check(row)).toEqual([null, at('', 'expected-object')]);
  });

  it('without its required field is left out; with a bad one that it can miss it stays', () => {
    expect(check({ units: [] })).toEqual([null, at('.name', 'missing')]);
    expect(check({ ...plain, unit: 5 })).toEqual([plain, at('.unit', 'expected-text')]);
  });

  it('takes small liberties: a text for a list is split, a missing list is empty, a number is an id', () => {
    expect(check({ name: '甲', id: 7, units: '综治安全股、基教股，资助中心。' })).toEqual([
      { name: '甲', id: '7', units: ['综治安全股', '基教股', '资助中心'] },
      at('.units', 'list-from-text', 'warning'),
    ]);
    for (const units of [undefined, null]) {
      expect(check({ name: '甲', units })).toEqual([
        { name: '甲', units: [] },
        at('.units', 'assumed-empty', 'warning'),
      ]);
    }
    expect(check({ name: '甲', units: 5 })).toEqual([
      { name: '甲', units: [] },
      at('.units', 'expected-list'),
    ]);
  });
});

describe('rows', () => {
  it('are read with their place; those of no use are left out', () => {
    const issues: Issue[] = [];
    const rows = checkRows(['a', null, 'c'], { path: 'rows', issues }, (item, path) =>
      item === null ? null : `${path}=${item}`,
    );
    expect([rows, issues]).toEqual([['rows[0]=a', 'rows[2]=c'], []]);
  });

  it('that are no list are none', () => {
    const issues: Issue[] = [];
    expect([checkRows('oops', { path: 'rows', issues }, () => 1), told(issues)]).toEqual([
      [],
      [['rows', 'expected-list', 'error']],
    ]);
  });
});
