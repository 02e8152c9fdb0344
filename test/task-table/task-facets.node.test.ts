import { describe, expect, it } from 'vitest';
import { validateTaskTable } from '../../src/model/task-table.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { categoriesCounted } from '../../src/task-table/task-facets.js';
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
const given: Omit<TaskTableViewOptions, 'directory'> = {
  asOf: '2021-05-20',
  dueSoonDays: 30,
  locale: 'zh-CN',
  query: '',
  sorts: [],
  groupBy: 'none',
  filters: {},
  units: [],
  showCollective: false,
  columns: [],
  withFacets: true,
};
const facets = (more: Partial<TaskTableViewOptions> = {}) => {
  if (!data) throw new Error('The table is unusable.');
  const view = taskTableView(data, {
    ...given,
    directory: ownDirectory(data),
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

  it('are categories within categories, of which an outer one takes in what it holds', () => {
    const nestedData = validateTaskTable({
      tasks: ['A/B', 'C', 'A / B/D', 'A', 'A/E'].map((category) => ({ title: category, category })),
    }).data!;
    const under = (category: string[]) =>
      taskTableView(nestedData, {
        ...given,
        directory: ownDirectory(nestedData),
        filters: { category },
      });
    const list = (view: ReturnType<typeof under>) =>
      view.facets!.categories.map(({ name, count }) => `${name} ${count}`);
    expect(list(under([]))).toEqual(['A 4', 'A/B 2', 'A/B/D 1', 'A/E 1', 'C 1']);
    expect(under(['A']).shown).toBe(4);
    expect(under(['A / B']).shown).toBe(2);
    expect(under(['A/B/D', 'C']).shown).toBe(2);
    expect(under(['B']).shown).toBe(0);
    expect(list(under(['C']))).toEqual(list(under([])));
  });

  it('are outer categories that a source left out, counted from what is within them', () => {
    const counted = categoriesCounted([
      { name: 'A/B', count: 2 },
      { name: 'A/C', count: 3 },
      { name: 'D', count: 9 },
      { name: 'D/E', count: 4 },
      { name: '', count: 1 },
    ]);
    expect(counted.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'A 5',
      'A/B 2',
      'A/C 3',
      'D 9',
      'D/E 4',
      ' 1',
    ]);
  });

  it('is not counted while nobody asks', () => {
    expect(facets({ withFacets: false }).units).toEqual([]);
  });
});
