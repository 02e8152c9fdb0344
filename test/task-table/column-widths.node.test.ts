import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/model/task-table.js';
import { columnWidths, ems, sampleRows, type TableRoom } from '../../src/task-table/column-widths.js';
import { taskColumns } from '../../src/task-table/task-columns.js';
import { taskRow } from '../../src/task-table/task-row.js';

const options = { asOf: '2021-06-01', dueSoonDays: 30, locale: 'zh-CN' };
const rowsOf = (tasks: Partial<Task>[]) =>
  tasks.map((task, index) => taskRow({ title: '甲', lead: [], ...task } as Task, index, options));
const columns = taskColumns((key) => ['no', 'title', 'lead', 'due', 'status'].includes(key), []);
const room: TableRoom = {
  width: 80,
  padding: 1.4,
  narrow: false,
  heading: () => '标题四字',
  status: () => '推进中',
};
const total = (widths: number[]) => widths.reduce((sum, each) => sum + each, 0);

describe('widths of columns', () => {
  const rows = rowsOf(
    Array.from({ length: 50 }, (_, index) => ({
      no: String(index + 1),
      title: '完善矛盾纠纷排查化解机制'.repeat(1 + (index % 3)),
      lead: ['综治安全股'],
      due: '2021年5月并长期坚持',
    })),
  );

  it('fill the room, most of it for titles, as little as they need for numbers', () => {
    const [no = 0, title = 0, lead = 0, due = 0, status = 0] = columnWidths(columns, rows, room);
    expect(no + title + lead + due + status).toBeCloseTo(80);
    expect(title).toBeGreaterThan(lead);
    expect(no).toBeLessThan(7);
    expect(due).toBeGreaterThanOrEqual(ems('并长期坚持') + 1.4);
    expect(status).toBeLessThan(9);
  });

  it('give a short title more than long lists of units, however few columns there are', () => {
    const long = rowsOf(
      Array.from({ length: 9 }, () => ({
        title: '平安建设',
        lead: ['区委平安建设领导小组办公室', '区社会治理综合服务中心', '各街道办事处'],
      })),
    );
    const few = taskColumns((key) => ['title', 'lead'].includes(key), []);
    const [title = 0, lead = 0] = columnWidths(few, long, room);
    expect(title + lead).toBeCloseTo(80);
    expect(title).toBeGreaterThan(lead);
  });

  it('are no less than can be read, where there is too little room', () => {
    const widths = columnWidths(columns, rows, { ...room, width: 20 });
    expect(total(widths)).toBeGreaterThan(20);
    expect(Math.min(...widths)).toBeGreaterThan(4);
  });

  it('come out the same for the rows of one table wherever one looks', () => {
    const sample = sampleRows([{ rows: rows.slice(0, 20) }, { rows: rows.slice(20) }], 10);
    expect(sample).toHaveLength(10);
    expect(new Set(sample).size).toBe(10);
    expect(sampleRows([{ rows }], 500)).toEqual(rows);
    expect(sampleRows([], 10)).toEqual([]);
  });
});
