import { describe, expect, it } from 'vitest';
import { readFilters, readSorts } from '../../src/task-table/given-conditions.js';

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
