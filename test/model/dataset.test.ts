import { describe, expect, it } from 'vitest';
import { checkFrame } from '../../src/model/dataset.js';
import type { Issue } from '../../src/model/issue.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

function check(data: unknown) {
  const issues: Issue[] = [];
  return [checkFrame(deepFreeze(data), ['rows'], issues), ...told(issues)];
}

describe('the frame of a data shape', () => {
  it.each([[null], [undefined], ['oops'], [5], [[]], [{}], [{ rows: 'oops' }], [{ rows: null }]])(
    'is unusable as a whole without its list: %j',
    (data) => {
      expect(check(data)).toEqual([null, ['', 'unusable-data', 'error']]);
    },
  );

  it('keeps its remarks, the unit directory and extra fields', () => {
    const data = {
      rows: [1],
      title: '清单',
      asOf: '2021-05-10',
      source: { name: '方案', url: '/a', page: 3 },
      note: '备注',
      units: [{ name: '局相关股室', aliases: ['相关股室'], members: ['基教股'] }],
      extra: {},
    };
    expect(check(data)).toEqual([data]);
  });

  it('loses faulty remarks, never the rows', () => {
    const units = [{ name: '甲', aliases: 'oops', members: [5, '乙'] }, { aliases: [] }, 'oops'];
    const data = { rows: [], title: 5, asOf: '2019-06-31', source: { url: '/a' }, note: null, units };
    expect(check(data)).toEqual([
      { rows: [], units: [{ name: '甲', members: ['乙'] }] },
      ['title', 'expected-text', 'error'],
      ['asOf', 'expected-date', 'error'],
      ['source.name', 'missing', 'error'],
      ['units[0].aliases', 'expected-list', 'error'],
      ['units[0].members[0]', 'expected-text', 'error'],
      ['units[1].name', 'missing', 'error'],
      ['units[2]', 'expected-object', 'error'],
    ]);
    expect(check({ rows: [], source: 'oops' })).toEqual([
      { rows: [] },
      ['source', 'expected-object', 'error'],
    ]);
  });
});
