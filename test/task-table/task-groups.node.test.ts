import { describe, expect, it } from 'vitest';
import { finish } from '../../src/element/slices.js';
import type { Task } from '../../src/model/task-table.js';
import { RowLines } from '../../src/task-table/row-lines.js';
import { groupTasks, type TaskGroup } from '../../src/task-table/task-groups.js';
import { taskRow } from '../../src/task-table/task-row.js';

const options = { asOf: '2021-06-01', dueSoonDays: 30, locale: 'zh-CN' };

/** Rows of the categories, named by their place. */
const rowsOf = (categories: readonly string[], more: (index: number) => Partial<Task> = () => ({})) =>
  categories.map((category, index) =>
    taskRow({ id: `t${index}`, title: '任务', lead: [], category, ...more(index) } as Task, index, options),
  );

const told = (groups: readonly TaskGroup[]) =>
  groups.map(({ level, title, rows, count }) => [level, title, rows.map(({ id }) => id).join(' '), count]);

describe('groups of tasks', () => {
  it('stand within others where categories are parted by a stroke', () => {
    const rows = rowsOf([
      '一、党建/（一）组织',
      '二、民生',
      '一、党建/（二）宣传',
      '一、党建',
      '二、民生/（一）教育',
    ]);
    expect(told(finish(groupTasks(rows, 'category')))).toEqual([
      [0, '一、党建', 't3', 3],
      [1, '（一）组织', 't0', 1],
      [1, '（二）宣传', 't2', 1],
      [0, '二、民生', 't1', 2],
      [1, '（一）教育', 't4', 1],
    ]);
  });

  it('keep the order that is given, and leave out what holds no rows', () => {
    const order = ['乙/二', '丙/一', '甲', '乙/一', '乙'];
    const groups = finish(groupTasks(rowsOf(['甲', '乙/一', '乙/二', '']), 'category', order));
    expect(told(groups)).toEqual([
      [0, '乙', '', 2],
      [1, '二', 't2', 1],
      [1, '一', 't1', 1],
      [0, '甲', 't0', 1],
      [0, null, 't3', 1],
    ]);
    expect(groups.map(({ key }) => key)).toEqual(['乙', '乙/二', '乙/一', '甲', '']);
    expect(groups.map(({ path }) => path.join(' > '))).toEqual(['', '乙', '乙', '', '']);
  });

  it('count what is done and late, and the mean of progress, at each level', () => {
    const states: Partial<Task>[] = [
      { state: 'done' },
      { due: '2021-05-01', progress: 0.5 },
      { due: '2021-05-01', progress: 0 },
      { due: '2021-12-01', progress: 0.9 },
    ];
    const rows = rowsOf(['甲/一', '甲/一', '甲/二/（1）', '乙'], (index) => states[index]!);
    const figures = finish(groupTasks(rows, 'category')).map((group) => [
      group.key,
      group.count,
      group.done,
      group.late,
      group.progress,
    ]);
    expect(figures).toEqual([
      ['甲', 3, 1, 2, 0.5],
      ['甲/一', 2, 1, 1, 0.75],
      ['甲/二', 1, 0, 1, 0],
      ['甲/二/（1）', 1, 0, 1, 0],
      ['乙', 1, 0, 0, 0.9],
    ]);
  });

  it('take strokes at the edge, doubled, or amid spaces for no names', () => {
    const groups = finish(groupTasks(rowsOf(['甲/一', ' 甲 / 一 ', '/甲//一/', '/']), 'category'));
    expect(told(groups)).toEqual([
      [0, '甲', '', 3],
      [1, '一', 't0 t1 t2', 3],
      [0, null, 't3', 1],
    ]);
  });

  it('are parted by nothing but their category', () => {
    const rows = rowsOf(['', ''], (index) => ({ lead: [`综治/安全${index}`] }));
    expect(told(finish(groupTasks(rows, 'lead')))).toEqual([
      [0, '综治/安全0', 't0', 1],
      [0, '综治/安全1', 't1', 1],
    ]);
  });

  it('say of themselves what they hold in whole, also with their first rows alone', () => {
    const [, inner] = finish(groupTasks(rowsOf(['甲/一', '甲/一', '甲/一']), 'category'));
    const part = inner!.first(1);
    expect([part.rows.length, part.count, part.level, part.outer?.count]).toEqual([1, 3, 1, 3]);
  });

  it('fold away with the group that they are within', () => {
    const groups = finish(groupTasks(rowsOf(['甲/一', '甲/二/（1）', '乙']), 'category'));
    const keys = (closed: string) => {
      const lines = new RowLines(groups, {
        headed: true,
        isOpen: ({ key }) => key !== closed,
        opened: null,
      });
      return Array.from({ length: lines.length }, (_, index) => lines.lineAt(index)?.key);
    };
    expect(keys('甲')).toEqual(['group 甲', 'group 乙', 'row t2']);
    expect(keys('甲/二')).toEqual(['group 甲', 'group 甲/一', 'row t0', 'group 甲/二', 'group 乙', 'row t2']);
    expect(keys('').length).toBe(8);
  });
});
