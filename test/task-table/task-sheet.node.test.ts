import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/element/csv.js';
import type { Translate } from '../../src/element/locale.js';
import { sharedMessages } from '../../src/locales/zh-CN/shared.js';
import { taskTableMessages } from '../../src/locales/zh-CN/task-table.js';
import { validateTaskTable } from '../../src/model/task-table.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { taskSheet } from '../../src/task-table/task-sheet.js';
import { taskTableView } from '../../src/task-table/task-table-view.js';

const t: Translate = (key) => {
  const words: Record<string, unknown> = { ...sharedMessages, ...taskTableMessages };
  return String(words[key] ?? key);
};

function sheetOf(tasks: object[], { groupBy, columns = [] }: { groupBy?: string; columns?: object[] } = {}) {
  const { data } = validateTaskTable({
    tasks: tasks.map((task) => ({ title: '任务', lead: ['办公室'], ...task })),
    columns,
  });
  if (!data) throw new Error('The table is unusable.');
  const view = taskTableView(data, {
    asOf: '2021-05-10',
    dueSoonDays: 30,
    locale: 'zh-CN',
    query: '',
    sorts: [],
    groupBy,
    filters: {},
    units: [],
    directory: ownDirectory(data, []),
    showCollective: false,
    columns: data.columns ?? [],
  });
  return taskSheet(view, t, 'zh-CN');
}

/** The cells of a column, types before their values. */
function column(sheet: ReturnType<typeof sheetOf>, heading: string): unknown[] {
  const at = sheet.headings.indexOf(heading);
  return sheet.rows.map((row) => {
    const cell = row[at];
    return typeof cell === 'object' && cell ? `${cell.type} ${cell.value}` : cell;
  });
}

describe('the sheet of tasks', () => {
  it.each([
    ['2021年5月31日', 'date 2021-05-31'],
    ['2021年5月31日前', 'date 2021-05-31'],
    ['2021-05-31', 'date 2021-05-31'],
    ['2021年5月', '2021年5月'],
    ['2021年5月1日至2021年6月30日', '2021年5月1日—6月30日'],
    ['2021年5月31日前并长期坚持', '2021年5月31日前并长期坚持'],
    ['每月5日前', '每月5日前'],
    ['2021年6月31日', '2021年6月31日'],
    ['适时', '适时'],
  ])('has %s as a date only where it is one day', (due, cell) => {
    const [got] = column(sheetOf([{ due }]), '完成时效');
    if (cell.startsWith('date')) expect(got).toBe(cell);
    else expect(got).not.toMatch(/^date/);
  });

  it('types numbers of rows, progress, and extra columns by what they are', () => {
    const sheet = sheetOf(
      [
        { no: '1', progress: 0.6, day: '2021-05-01', cost: 1234.5, rate: 0.125, by: ['甲', '乙'] },
        { no: '(二)', progress: 0.996, day: '五月', cost: '待定', rate: 1 },
        { no: '03', progress: null },
      ],
      {
        columns: [
          { key: 'day', heading: '日期', type: 'date' },
          { key: 'cost', heading: '经费', type: 'number' },
          { key: 'rate', heading: '比率', type: 'percent' },
          { key: 'by', heading: '单位', type: 'units' },
        ],
      },
    );
    expect(column(sheet, '序号')).toEqual(['number 1', '(二)', '03']);
    expect(column(sheet, '进展')).toEqual(['percent 0.6', 'percent 0.996', '']);
    expect(column(sheet, '日期')).toEqual(['date 2021-05-01', '五月', '']);
    expect(column(sheet, '经费')).toEqual(['number 1234.5', '待定', '']);
    expect(column(sheet, '比率')).toEqual(['percent 0.125', 'percent 1', '']);
    expect(column(sheet, '单位')).toEqual(['甲、乙', '', '']);
    expect(csvText(sheet).split('\r\n').slice(1, 3).join('\n')).toMatch(
      /^1,任务,办公室,60%,2021-05-01,"1,234.5",12.5%,甲、乙\n\(二\),任务,办公室,99%,五月,待定,100%,$/,
    );
  });

  it('puts rows under their categories, which CSV repeats in a column', () => {
    const sheet = sheetOf([{ category: '一' }, { category: '二' }, { category: '一' }, {}]);
    expect(sheet.groups).toEqual([
      { title: '一', plain: '一', count: 2 },
      { title: '二', plain: '二', count: 1 },
      { title: '未分类', plain: null, count: 1 },
    ]);
    const lines = csvText(sheet).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['任务类别', '一', '一', '二', '']);
  });

  it('puts them under other groups too, which are columns already', () => {
    const tasks = [
      { lead: ['甲'], state: 'done' },
      { lead: ['乙'], state: 'done' },
    ];
    expect(sheetOf(tasks, { groupBy: 'lead' }).groups?.map(({ title }) => title)).toEqual(['甲', '乙']);
    const byStatus = sheetOf(tasks, { groupBy: 'status' });
    expect(byStatus.groups).toEqual([{ title: '已完成', plain: null, count: 2 }]);
    expect(byStatus.groupHeading).toBeUndefined();
    expect(sheetOf(tasks, { groupBy: 'none' }).groups).toBeUndefined();
  });
});
