import { describe, expect, it } from 'vitest';
import { taskPeriod, taskStatus, taskStatuses } from '../../src/model/task-status.js';
import type { Task } from '../../src/model/task-table.js';

const task = (fields: Partial<Task>): Task => ({ title: '平安校园创建', lead: ['综治安全股'], ...fields });
const on = (asOf: string, fields: Partial<Task>) => taskStatus(task(fields), { asOf });

describe('taskStatus', () => {
  it('asks in the order of the contract: closed, done, suspended, late or ongoing, soon, not started, on track', () => {
    const [late, soon, far] = ['2021-04-30', '2021-05-20', '2021-12-31'];
    const states = ['closed', 'done', 'suspended', 'in-progress', 'not-started', undefined] as const;
    const table = states.map((state) => {
      const known = state ? { state } : {};
      return [late, `${late}并长期坚持`, soon, far, undefined].map((due) =>
        on('2021-05-01', due ? { ...known, due } : known),
      );
    });
    expect(table).toEqual([
      // late, late and then ongoing, soon, far, no deadline
      ['closed', 'closed', 'closed', 'closed', 'closed'],
      ['done', 'done', 'done', 'done', 'done'],
      ['suspended', 'suspended', 'suspended', 'suspended', 'suspended'],
      ['overdue', 'ongoing', 'due-soon', 'on-track', 'on-track'],
      ['overdue', 'ongoing', 'due-soon', 'not-started', 'not-started'],
      ['overdue', 'ongoing', 'due-soon', 'not-started', 'no-date'],
    ]);
  });

  it('turns with the as-of day: 30 days before, on the last day, the day after', () => {
    const days = ['2021-04-30', '2021-05-01', '2021-05-31', '2021-06-01'];
    const row = (due: string) => days.map((day) => on(day, { due, state: 'in-progress' }));
    expect(row('2021年5月')).toEqual(['on-track', 'due-soon', 'due-soon', 'overdue']);
    expect(row('2021年5月并长期坚持')).toEqual(['on-track', 'due-soon', 'due-soon', 'ongoing']);
    expect(row('2021年5月底前')).toEqual(['on-track', 'due-soon', 'due-soon', 'overdue']);
  });

  it('counts as due soon within as many days as asked', () => {
    const soon = (dueSoonDays: number) =>
      taskStatus(task({ due: '2021-05-31', state: 'in-progress' }), { asOf: '2021-05-24', dueSoonDays });
    expect([7, 6, 0].map(soon)).toEqual(['due-soon', 'on-track', 'on-track']);
  });

  it('takes progress 1 for done, and less for no answer', () => {
    expect([1, 0.99, 0, null].map((progress) => on('2021-06-01', { progress, due: '2021-05-31' }))).toEqual([
      'done',
      'overdue',
      'overdue',
      'overdue',
    ]);
    expect(on('2021-06-01', { progress: 1, state: 'closed' })).toBe('closed');
  });

  it('takes ongoing or recurring work without a date as ongoing, whatever its state', () => {
    const dues = ['长期坚持', '每月最后一周星期五', { recurrence: 'FREQ=MONTHLY' }, { ongoing: true }];
    expect(dues.map((due) => on('2021-05-01', { due }))).toEqual(Array(4).fill('ongoing'));
    expect(dues.map((due) => on('2021-05-01', { due, state: 'not-started' }))).toEqual(
      Array(4).fill('ongoing'),
    );
  });

  it('reads explicit dates, a missing year by the as-of date, and no deadline in an unreadable one', () => {
    expect(on('2021-05-01', { due: { text: '另行通知', end: '2021-04-30' } })).toBe('overdue');
    expect(on('2021-05-01', { due: '4月底前' })).toBe('overdue');
    expect(on('2021-05-01', { due: '另行通知' })).toBe('no-date');
    expect(on('2021-05-01', { due: '' })).toBe('no-date');
  });

  it('judges an impossible date by the nearest real one', () => {
    const row = ['2019-06-30', '2019-07-01'].map((day) => on(day, { due: '2019年6月31日' }));
    expect(row).toEqual(['due-soon', 'overdue']);
  });

  it('lists all it may answer, most urgent first', () => {
    expect(taskStatuses.join(' ')).toBe(
      'overdue due-soon on-track not-started ongoing suspended no-date done closed',
    );
  });
});

describe('taskPeriod', () => {
  it('is null where the task has no deadline', () => {
    expect([{}, { due: '' }].map((fields) => taskPeriod(task(fields)))).toEqual([null, null]);
    expect(taskPeriod(task({ due: '2021年5月' }))).toMatchObject({ start: '2021-05-01', end: '2021-05-31' });
  });
});
