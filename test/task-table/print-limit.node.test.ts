import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { validateTaskTable } from '../../src/model/task-table.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { PrintLimit } from '../../src/task-table/print-limit.js';
import { taskTableView, type TaskTableView } from '../../src/task-table/task-table-view.js';

function viewOf(count: number): TaskTableView {
  const tasks = Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: `任务${index}`,
    category: index < 4000 ? '甲' : index < 5500 ? '乙' : '丙',
    lead: [],
    state: 'done',
  }));
  const data = validateTaskTable({ tasks }).data!;
  return taskTableView(data, {
    asOf: '2021-05-10',
    dueSoonDays: 30,
    locale: 'zh-CN',
    query: '',
    sorts: [],
    groupBy: undefined,
    filters: {},
    units: [],
    directory: ownDirectory(data),
    showCollective: false,
    columns: [],
  });
}

const t = (key: string, params = {}) => `${key} ${JSON.stringify(params)}`;
const rowsOf = ({ groups }: TaskTableView) =>
  groups.map(({ key, rows, count, done }) => [key, rows.length, count, done]);

describe('the limit of what is printed', () => {
  it('lets a table of some thousands through', () => {
    const limit = new PrintLimit(() => {});
    const view = viewOf(5000);
    expect(limit.printed(view)).toBe(view);
    expect(limit.render(view, { t, printing: true })).toBe(nothing);
    expect(limit.renderEnd(view, t)).toBe(nothing);
  });

  it('takes the first rows of more, whose groups still count all of theirs, and says so', () => {
    const limit = new PrintLimit(() => {});
    const view = viewOf(6000);
    expect(rowsOf(limit.printed(view))).toEqual([
      ['甲', 4000, 4000, 4000],
      ['乙', 1000, 1500, 1500],
    ]);
    expect(limit.render(view, { t, printing: true })).not.toBe(nothing);
    expect(limit.render(view, { t, printing: false })).not.toBe(nothing);
    expect(limit.renderEnd(view, t)).toMatchObject({
      values: ['tasks.print-cut {"n":6000,"shown":5000,"missing":1000}'],
    });
  });
});
