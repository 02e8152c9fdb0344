import { describe, expect, it } from 'vitest';
import { finish } from '../../src/element/slices.js';
import type { Task } from '../../src/model/task-table.js';
import { rowByKey } from '../../src/task-table/row-focus.js';
import { RowLines, type LineOptions } from '../../src/task-table/row-lines.js';
import { Slots } from '../../src/task-table/slots.js';
import { groupTasks } from '../../src/task-table/task-groups.js';
import { taskRow } from '../../src/task-table/task-row.js';

const options = { asOf: '2021-06-01', dueSoonDays: 30, locale: 'zh-CN' };
const row = (id: string, category: string, index: number) =>
  taskRow({ id, title: id, lead: [], category } as Task, index, options);
const rows = ['a', 'b', 'c', 'd', 'e'].map((id, index) => row(id, index < 2 ? '甲' : '乙', index));
const groups = finish(groupTasks(rows, 'category'));

function lines(more: Partial<LineOptions> = {}): RowLines {
  return new RowLines(groups, { headed: true, isOpen: () => true, opened: null, ...more });
}
const keys = (all: RowLines) => Array.from({ length: all.length }, (_, index) => all.lineAt(index)?.key);

describe('the lines of a table', () => {
  it('are headings and rows in order', () => {
    expect(keys(lines())).toEqual(['group 甲', 'row a', 'row b', 'group 乙', 'row c', 'row d', 'row e']);
    expect(keys(lines({ headed: false }))).toEqual(['row a', 'row b', 'row c', 'row d', 'row e']);
    expect([lines().lineAt(-1), lines().lineAt(7)]).toEqual([null, null]);
  });

  it('leave out rows of shut groups, and have details below their row', () => {
    expect(keys(lines({ isOpen: ({ key }) => key === '甲' }))).toEqual([
      'group 甲',
      'row a',
      'row b',
      'group 乙',
    ]);
    const open = lines({ opened: rows[2]! });
    expect(keys(open).slice(3)).toEqual(['group 乙', 'row c', 'details c', 'row d', 'row e']);
    keys(open).forEach((key, index) => expect(open.indexOf(key!)).toBe(index));
    expect([4, 5, 6, 7, 3, 2].map((index) => open.headOf(index))).toEqual([3, 3, 3, 3, 3, 0]);
  });

  it('are found by their key, near where they were or anywhere', () => {
    expect([lines().indexOf('row d', 5), lines().indexOf('row d', 2), lines().indexOf('row x')]).toEqual([
      5, 5, -1,
    ]);
    expect(lines().indexOf('group 乙')).toBe(3);
  });
});

describe('keys', () => {
  const go = (key: string, at: number, page = 2) => rowByKey(key, { lines: lines(), from: at, page });

  it('lead from row to row over headings', () => {
    expect([go('ArrowDown', 2), go('ArrowUp', 4), go('ArrowUp', 1), go('ArrowDown', 6)]).toEqual([
      4, 2, -1, -1,
    ]);
    expect([go('Home', 5), go('End', 1)]).toEqual([1, 6]);
    expect([go('PageDown', 1), go('PageUp', 6), go('PageDown', 6), go('PageUp', 1)]).toEqual([4, 4, 6, 1]);
    expect(go('x', 1)).toBe(-1);
  });

  it('lead from a heading to what stands beside it', () => {
    expect([go('ArrowDown', 0), go('ArrowUp', 0), go('ArrowDown', 3), go('ArrowUp', 3)]).toEqual([
      1, -1, 4, 2,
    ]);
    expect([go('Home', 3), go('End', 0), go('PageDown', 3)]).toEqual([1, 6, 5]);
    const folded = lines({ isOpen: () => false });
    const along = (key: string, from: number) => rowByKey(key, { lines: folded, from, page: 2 });
    expect([along('ArrowDown', 0), along('ArrowDown', 1), along('ArrowUp', 1)]).toEqual([1, -1, 0]);
    expect([along('Home', 1), along('End', 0), along('PageDown', 0)]).toEqual([0, 1, 1]);
    const open = lines({ opened: rows[1]! });
    expect(rowByKey('ArrowUp', { lines: open, from: 4, page: 2 })).toBe(2);
  });
});

describe('slots', () => {
  it('stay with their lines, and go on to others', () => {
    const slots = new Slots();
    expect(slots.assign(['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(slots.assign(['b', 'c', 'd'])).toEqual([1, 2, 0]);
    expect(slots.assign(['z', 'c', 'y', 'x'])).toHaveLength(4);
    expect(new Set(slots.assign(['z', 'c', 'y', 'x'])).size).toBe(4);
    expect(slots.assign(['c'])).toEqual([2]);
  });
});
