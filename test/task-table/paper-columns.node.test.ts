import { describe, expect, it } from 'vitest';
import type { Column, Task } from '../../src/model/task-table.js';
import { ems } from '../../src/task-table/column-widths.js';
import { paperColumns } from '../../src/task-table/paper-columns.js';
import { taskColumns } from '../../src/task-table/task-columns.js';
import { taskRow } from '../../src/task-table/task-row.js';

const options = { asOf: '2021-06-01', dueSoonDays: 30, locale: 'zh-CN' };
const tasks: Task[] = Array.from({ length: 6 }, (_, index) => ({
  no: String(index + 1),
  title: '东关村：出租屋登记不全，流动人口底数不清',
  lead: ['镇综治办'],
  responsible: ['派出所', '镇中心小学'],
  owner: '示例甲',
  due: '2021年5月并长期坚持',
  progress: 0.5,
  grade: '二级',
  plan: '逐户登记，录入台账，每周核对一次',
  closedOn: '2021-05-26',
}));
const rows = tasks.map((task, index) => taskRow(task, index, options));
const extra: Column[] = [
  { key: 'grade', heading: '等级', type: 'text' },
  { key: 'plan', heading: '整治方案', type: 'text' },
  { key: 'closedOn', heading: '销号日期', type: 'date' },
];
const headings: Record<string, string> = { no: '序号', owner: '责任人', progress: '进展' };

function least(size = 14, more: Column[] = extra) {
  const columns = taskColumns((key) => key !== 'supporting', more);
  const { least: widths, dense } = paperColumns(columns, rows, {
    heading: ({ key, heading }) => heading || (headings[key] ?? '四字标题'),
    size,
    status: () => '临期',
  });
  return { of: (key: string) => widths[columns.findIndex((each) => each.key === key)] ?? 0, widths, dense };
}

describe('columns on paper', () => {
  it('break no names of people and units where eleven stand side by side', () => {
    const { of } = least();
    expect(of('owner')).toBeGreaterThanOrEqual(ems('示例甲'));
    expect(of('lead')).toBeGreaterThanOrEqual(ems('镇综治办'));
    expect(of('responsible')).toBeGreaterThanOrEqual(ems('镇中心小学'));
    expect(of('closedOn')).toBeGreaterThanOrEqual(ems('2021-05-26'));
    expect(of('title')).toBeGreaterThan(of('lead'));
  });

  it('fit on a sheet, with smaller text where they must', () => {
    const { widths, dense } = least();
    expect(dense).toBe(true);
    const px = widths.reduce((sum, each) => sum + each * 14 * 0.86 + 8, 0);
    expect(px).toBeLessThanOrEqual(673);
    expect(least(14, []).dense).toBe(false);
  });

  it('are left to the browser where not even the least of each fits', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ key: `k${at}`, heading: '又一个标题' }));
    expect(new Set(least(14, many).widths)).toEqual(new Set([0]));
  });
});
