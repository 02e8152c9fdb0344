import { describe, expect, it } from 'vitest';
import {
  arrangeColumns,
  hostWidth,
  movedBefore,
  movedBy,
  toggledHidden,
  widthFor,
} from '../../src/task-table/column-arrangement.js';
import { readArrangement } from '../../src/task-table/given-arrangement.js';
import { taskColumns } from '../../src/task-table/task-columns.js';

const columns = taskColumns(
  (key) => ['no', 'title', 'lead', 'due', 'status'].includes(key),
  [
    { key: 'cost', heading: '经费', type: 'number' },
    { key: 'code', heading: '编号', hidden: true },
  ],
);
const told = (arrangement: Parameters<typeof arrangeColumns>[1]) =>
  arrangeColumns(columns, arrangement)
    .map(({ key, hidden }) => (hidden ? `(${key})` : key))
    .join(' ');

describe('the arrangement of columns', () => {
  it('is that of the data where nothing else is said', () => {
    expect(told({})).toBe('no title lead due status cost (code)');
  });

  it('is that of the order, number and title like the others', () => {
    expect(told({ order: ['status', 'title', 'due', 'no', 'lead'] })).toBe(
      'status cost (code) title due no lead',
    );
  });

  it('leaves number and title first where the order does not name them', () => {
    expect(told({ order: ['due', 'lead'] })).toBe('no title due status cost (code) lead');
  });

  it('puts a column that the order does not name after the one before it, and leaves out what is none', () => {
    expect(told({ order: ['no', 'title', 'cost', 'gone', 'lead', 'cost'] })).toBe(
      'no title cost (code) lead due status',
    );
  });

  it('hides what it says, in place of what the data hides, but never the title', () => {
    expect(told({ hidden: ['due', 'title', 'no'] })).toBe('(no) title lead (due) status cost code');
    expect(told({ hidden: [] })).toBe('no title lead due status cost code');
    expect(toggledHidden(columns, 'due')).toEqual(['due', 'code']);
    expect(toggledHidden(columns, 'code')).toEqual([]);
  });

  it('moves a column by one, and none beyond an end', () => {
    expect(movedBy(columns, 'due', -1)).toEqual(['no', 'title', 'due', 'lead', 'status', 'cost', 'code']);
    expect(movedBy(columns, 'due', 1)).toEqual(['no', 'title', 'lead', 'status', 'due', 'cost', 'code']);
    expect(movedBy(columns, 'code', 1)).toBeNull();
    expect(movedBy(columns, 'no', -1)).toBeNull();
    expect(movedBy(columns, 'lead', -1)).toEqual(['no', 'lead', 'title', 'due', 'status', 'cost', 'code']);
    expect(movedBy(columns, 'title', -1)).toEqual(['title', 'no', 'lead', 'due', 'status', 'cost', 'code']);
    expect(movedBy(columns, 'no', 1)).toEqual(['title', 'no', 'lead', 'due', 'status', 'cost', 'code']);
    expect(movedBefore(columns, 'lead', null).join(' ')).toBe('no title due status cost code lead');
  });

  it('keeps widths within what can be read', () => {
    expect([
      widthFor({ kind: 'title' }, 1),
      widthFor({ kind: 'no' }, 1),
      widthFor({ kind: 'text' }, 999),
    ]).toEqual([6, 3, 80]);
  });

  it.each([
    ['120px', 8],
    ['120', 8],
    ['12em', 12],
    ['1.5rem', 1.6],
    ['25%', 20],
    ['-3px', null],
    ['calc(1px + 2em)', null],
    [undefined, null],
  ])('takes the width %s of a host for %s', (width, wanted) => {
    expect(hostWidth(width, { size: 15, room: 80 })).toBe(wanted);
  });

  it('is read from whatever there is, what is wrong left out', () => {
    expect(
      readArrangement({ order: ['a', 1, null], hidden: 'a', widths: { a: 3, b: 'x', c: -1, d: NaN } }),
    ).toEqual({
      order: ['a'],
      widths: { a: 3 },
    });
    for (const wrong of [null, undefined, 3, 'x', [], { order: 3 }, { order: [], widths: [] }]) {
      expect(readArrangement(wrong)).toEqual({});
    }
    expect(readArrangement({ hidden: [] })).toEqual({ hidden: [] });
    const odd = readArrangement(JSON.parse('{"widths":{"__proto__":4,"constructor":5}}'));
    expect(Object.entries(odd.widths ?? {})).toEqual([
      ['__proto__', 4],
      ['constructor', 5],
    ]);
  });
});
