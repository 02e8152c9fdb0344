import { describe, expect, it } from 'vitest';
import { validateTaskTable } from '../../src/model/task-table.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { taskTableView, type TaskTableViewOptions } from '../../src/task-table/task-table-view.js';

const { data } = validateTaskTable({
  categories: ['乙类', '甲类', '丙类'],
  units: [{ name: '各社区', members: ['东社区', '西社区'] }],
  tasks: [
    { title: '一', category: '甲类', lead: ['教育局'], supporting: ['公安局', '教育局'], state: 'done' },
    { title: '二', category: '甲类', lead: ['公安局'], due: '2021年4月' },
    { title: '三', category: '乙类', lead: ['东社区'], supporting: ['公安局'], due: '2021年4月' },
    { title: '四', lead: ['各社区'], due: '2021年4月' },
  ],
});
const facets = (more: Partial<TaskTableViewOptions> = {}) => {
  if (!data) throw new Error('The table is unusable.');
  const view = taskTableView(data, {
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
    withFacets: true,
    ...more,
  });
  const list = (all: { name: string; count: number }[] = []) =>
    all.map(({ name, count }) => `${name}${count}`);
  return { categories: list(view.facets?.categories), units: list(view.facets?.units), shown: view.shown };
};

describe('what rows can be filtered by', () => {
  it('is counted, in the order of the data, those of collective units with their members', () => {
    expect(facets()).toMatchObject({
      categories: ['乙类1', '甲类2', '丙类0', '1'],
      units: ['教育局1', '公安局3', '东社区2', '各社区1'],
    });
  });

  it('counts what a choice would show', () => {
    for (const [unit, count] of [
      ['教育局', 1],
      ['公安局', 3],
      ['东社区', 2],
      ['各社区', 1],
    ] as const) {
      expect(facets({ units: [unit] }).shown, unit).toBe(count);
    }
  });

  it('counts each under all conditions but its own', () => {
    const both = facets({ filters: { category: ['甲类'], status: ['overdue'] }, units: ['公安局'] });
    expect(both.categories).toEqual(['乙类1', '甲类1', '丙类0', '0']);
    expect(both.units).toEqual(['教育局0', '公安局1', '东社区0', '各社区0']);
  });

  it('counts lead units alone where only they are asked for', () => {
    expect(facets({ filters: { unitRole: 'lead' } }).units).toEqual([
      '教育局1',
      '公安局1',
      '东社区2',
      '各社区1',
    ]);
  });

  it('keeps a unit that is filtered by and that no task names', () => {
    expect(facets({ units: ['水利局'] }).units).toContain('水利局0');
  });

  it('is not counted while nobody asks', () => {
    expect(facets({ withFacets: false }).units).toEqual([]);
  });
});
