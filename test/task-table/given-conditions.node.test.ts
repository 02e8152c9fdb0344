import { describe, expect, it } from 'vitest';
import {
  readFilters,
  readSorts,
  readViewState,
  tidyViewState,
} from '../../src/task-table/given-conditions.js';

describe('sort keys as a host gives them', () => {
  const due = { key: 'due', direction: 'ascending' } as const;
  it.each([
    [due, [due]],
    [[due, null, 'due', 5, {}, []], [due]],
    [null, []],
    ['due', []],
    [undefined, []],
  ])('%j are read as %j', (given, read) => {
    expect(readSorts(given)).toEqual(read);
  });
});

describe('conditions as a host gives them', () => {
  it.each([
    [{ status: ['overdue'], unit: ['甲'], category: ['乙'], unitRole: 'lead' }],
    [{ status: [] }],
    [{}],
  ])('%j are kept', (given) => {
    expect(readFilters(given)).toEqual(given);
  });

  it.each([[null], ['oops'], [5], [[]], [{ status: 'overdue', unit: 5, category: {}, unitRole: 'oops' }]])(
    '%j are none',
    (given) => {
      expect(readFilters(given)).toEqual({});
    },
  );

  it('leaves out what is no text', () => {
    expect(readFilters({ unit: ['甲', null, 5] })).toEqual({ unit: ['甲'] });
  });
});

describe('a view as a host gives it', () => {
  const first = { query: '', sort: [], filters: {}, groupBy: undefined, closed: [], columns: {} };

  it.each([
    [{}, first],
    [null, first],
    ['oops', first],
    [[], first],
    [{ query: 5, sort: 'due', filters: [], groupBy: {}, closed: 'x' }, first],
    [{ query: '安全' }, { ...first, query: '安全' }],
    [
      { sort: { key: 'due', direction: 'descending' }, closed: ['甲', 5], other: 1 },
      { ...first, sort: [{ key: 'due', direction: 'descending' }], closed: ['甲'] },
    ],
  ])('%j is read as %j', (given, read) => {
    expect(readViewState(given)).toEqual(read);
  });

  it('is told without what is as at first', () => {
    expect(tidyViewState({ ...first, filters: { status: [], unit: [], unitRole: 'any' } })).toEqual({});
    const set = {
      query: '安全',
      sort: [{ key: 'due', direction: 'ascending' as const }],
      filters: { status: ['overdue'], unitRole: 'lead' as const },
      groupBy: 'lead',
      closed: ['甲'],
    };
    expect(tidyViewState(set)).toEqual(set);
    expect(JSON.parse(JSON.stringify(tidyViewState(set)))).toEqual(set);
  });

  it('does not tell of the grouping that rows have anyhow', () => {
    expect(tidyViewState({ groupBy: 'category' }, ['category', 'lead', 'none'])).toEqual({});
    expect(tidyViewState({ groupBy: 'none' }, ['category', 'lead', 'none'])).toEqual({ groupBy: 'none' });
    expect(tidyViewState({ groupBy: 'none' }, ['lead', 'none'])).toEqual({});
    expect(tidyViewState({ groupBy: 'category' })).toEqual({ groupBy: 'category' });
  });
});
