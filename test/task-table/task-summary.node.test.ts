import { describe, expect, it } from 'vitest';
import { validateTaskTable, type Task } from '../../src/model/task-table.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import {
  isLeading,
  pressedState,
  statusesApart,
  summaryFigures,
  toggleFigure,
  type SummaryFigure,
} from '../../src/task-table/task-summary.js';
import { taskTableView, type TaskTableViewOptions } from '../../src/task-table/task-table-view.js';

const task = (fields: Partial<Task>) => ({ title: '任务', lead: [], ...fields });
const viewOf = (tasks: Partial<Task>[], more: Partial<TaskTableViewOptions> = {}) => {
  const { data } = validateTaskTable({ tasks: tasks.map(task) });
  if (!data) throw new Error('The table is unusable.');
  return taskTableView(data, {
    asOf: '2021-05-20',
    dueSoonDays: 30,
    locale: 'zh-CN',
    query: '',
    sorts: [],
    groupBy: 'none',
    filters: {},
    units: [],
    directory: ownDirectory(data),
    showCollective: false,
    columns: [],
    ...more,
  });
};
const mixed: Partial<Task>[] = [
  { title: '甲', state: 'done' },
  { title: '乙', state: 'closed' },
  { title: '丙', due: '2021年4月' },
  { title: '丁', due: '2021年5月' },
  { title: '戊', due: '2021年4月并长期坚持' },
  { title: '己', due: '2021年12月', state: 'in-progress' },
  { title: '庚', state: 'suspended' },
  { title: '辛', state: 'done' },
];
const table = (figures: SummaryFigure[]) => figures.map(({ kind, count }) => `${kind} ${count}`);

describe('the figures above the rows', () => {
  it('are total, done, overdue, due soon, ongoing, then the rest; they add up', () => {
    const figures = summaryFigures(viewOf(mixed));
    expect(table(figures)).toEqual([
      'total 8',
      'done 3',
      'overdue 1',
      'due-soon 1',
      'ongoing 1',
      'on-track 1',
      'suspended 1',
    ]);
    expect(figures[1]?.rate).toBe(3 / 8);
    expect(figures.slice(1).reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(table(figures.filter(isLeading))).toEqual(table(figures).slice(0, 5));
  });

  it('count under the other conditions, and not under their own', () => {
    const figures = summaryFigures(viewOf(mixed, { query: '辛', filters: { status: ['overdue'] } }));
    expect(table(figures).slice(0, 3)).toEqual(['total 1', 'done 1', 'overdue 0']);
    expect(summaryFigures(viewOf(mixed, { query: '无' }))[1]?.rate).toBe(null);
  });

  it('say nothing of what is done where no task tells', () => {
    const view = viewOf([{ due: '2021年5月' }, { due: '2021年12月' }]);
    expect(table(summaryFigures(view))).toEqual(['total 2', 'due-soon 1', 'not-started 1']);
  });

  it('are not needed where all tasks stand alike', () => {
    expect(summaryFigures(viewOf([{}, {}]))).toEqual([]);
  });
});

describe('a pressed figure', () => {
  const figures = summaryFigures(viewOf(mixed));
  const [total, done, overdue] = figures as [SummaryFigure, SummaryFigure, SummaryFigure];

  it('filters by its statuses, beside the others, and back', () => {
    expect(toggleFigure(overdue, [])).toEqual(['overdue']);
    expect(toggleFigure(done, ['overdue'])).toEqual(['overdue', 'done', 'closed']);
    expect(toggleFigure(done, ['overdue', 'done'])).toEqual(['overdue', 'done', 'closed']);
    expect(toggleFigure(done, ['closed', 'overdue', 'done'])).toEqual(['overdue']);
    expect(toggleFigure(total, ['overdue', 'done'])).toEqual([]);
  });

  it('tells whether it is pressed, in part where only some of its statuses are', () => {
    expect([total, done, overdue].map((each) => pressedState(each, []))).toEqual(['true', 'false', 'false']);
    expect([total, done].map((each) => pressedState(each, ['done']))).toEqual(['false', 'mixed']);
    expect(pressedState(done, ['closed', 'done'])).toBe('true');
  });
});

describe('statuses in the panel', () => {
  const apart = (tasks: Partial<Task>[], narrow: boolean) =>
    statusesApart(viewOf(tasks), narrow).map(({ status, count }) => `${status} ${count}`);

  it('are those without a figure: done and closed apart, and on a phone what is not leading', () => {
    expect(apart(mixed, false)).toEqual(['done 2', 'closed 1']);
    expect(apart(mixed, true)).toEqual(['on-track 1', 'suspended 1', 'done 2', 'closed 1']);
  });

  it('are not done alone, which is the figure itself', () => {
    expect(apart([{ state: 'done' }, { due: '2021年4月' }], true)).toEqual([]);
  });
});
