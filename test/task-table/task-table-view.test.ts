import { describe, expect, it } from 'vitest';
import { validateTaskTable, type Column, type Task } from '../../src/model/task-table.js';
import { cellValue } from '../../src/task-table/task-columns.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { taskRow } from '../../src/task-table/task-row.js';
import {
  taskTableView,
  type TaskTableView,
  type TaskTableViewOptions,
} from '../../src/task-table/task-table-view.js';
import { deepFreeze } from '../support/deep-freeze.js';

const tableOf = (tasks: Partial<Task>[], more = {}) => {
  const { data } = validateTaskTable(
    deepFreeze({ tasks: tasks.map((task) => ({ lead: [], ...task })), ...more }),
  );
  if (!data) throw new Error('The table is unusable.');
  return deepFreeze(data);
};

const [one, two, three] = ['(一)党组统揽全局', '(二)打造教育特色和亮点', '(三)配合落实试点重点工作'];
const pupils = ['局相关股室', '各中小学幼儿园'];

/** A part of the task list of text 3, states made up. */
const pilot = tableOf([
  {
    no: '1',
    title: '党组总揽全局',
    category: one,
    lead: ['党务办'],
    due: '2021年5月并长期坚持',
    state: 'done',
  },
  {
    no: '2',
    title: '特殊人群服务',
    category: two,
    lead: ['综治安全股', '基教股'],
    responsible: pupils,
    due: '2021年5月',
  },
  {
    no: '3',
    title: '平安校园创建',
    category: two,
    lead: ['综治安全股'],
    due: '2021年8月',
    state: 'in-progress',
  },
  { no: '10', title: '意识形态工作', category: three, lead: ['办公室'], due: '2021年4月', progress: 0.5 },
  {
    no: '13',
    title: '理论研究',
    category: three,
    lead: ['职教股'],
    responsible: ['市域内大专院校'],
    due: '长期坚持',
  },
]);

function view(data = pilot, options: Partial<TaskTableViewOptions> = {}): TaskTableView {
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
    columns: data.columns ?? [],
    ...options,
  });
}

const numbers = ({ groups }: TaskTableView) =>
  groups.flatMap(({ rows }) => rows.map(({ no }) => no)).join(' ');
const groups = (drawn: TaskTableView) =>
  drawn.groups.map(({ title, status, rows, done, late }) => [
    title ?? status,
    rows.map(({ no }) => no).join(' '),
    done,
    late,
  ]);

describe('taskTableView', () => {
  it('groups by category, in the order met, and counts rows by status', () => {
    const drawn = view();
    expect(groups(drawn)).toEqual([
      [one, '1', 1, 0],
      [two, '2 3', 0, 0],
      [three, '10 13', 0, 1],
    ]);
    const { choices, facets, filterable, tellsDone, search, ...others } = drawn;
    expect(choices.map(({ key }) => key)).toEqual(drawn.columns.map(({ key }) => key));
    expect({ facets, filterable, tellsDone, search }).toEqual({
      facets: null,
      filterable: true,
      tellsDone: true,
      search: null,
    });
    expect({ ...others, groups: [], columns: [] }).toEqual({
      columns: [],
      groups: [],
      groupBy: 'category',
      groupings: ['category', 'lead', 'status', 'none'],
      total: 5,
      shown: 5,
      counts: [
        { status: 'overdue', count: 1 },
        { status: 'due-soon', count: 1 },
        { status: 'on-track', count: 1 },
        { status: 'ongoing', count: 1 },
        { status: 'done', count: 1 },
      ],
      countAll: 5,
      offered: null,
      partial: false,
    });
  });

  it('keeps categories in the order of the data’s list, those without one apart', () => {
    const data = tableOf([{ title: 'a', category: '乙' }, { title: 'b' }, { title: 'c', category: '甲' }], {
      categories: ['甲', '乙', '丙'],
    });
    expect(view(data).groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['甲', 1],
      ['乙', 1],
      [null, 1],
    ]);
    const backwards = [{ key: 'title', direction: 'descending' as const }];
    expect(view(pilot, { sorts: backwards }).groups.map(({ title }) => title)).toEqual([one, two, three]);
  });

  it.each([
    [
      'lead',
      [
        ['党务办', '1', 1, 0],
        ['综治安全股、基教股', '2', 0, 0],
        ['综治安全股', '3', 0, 0],
        ['办公室', '10', 0, 1],
        ['职教股', '13', 0, 0],
      ],
    ],
    [
      'status',
      [
        ['overdue', '10', 0, 1],
        ['due-soon', '2', 0, 0],
        ['on-track', '3', 0, 0],
        ['ongoing', '13', 0, 0],
        ['done', '1', 1, 0],
      ],
    ],
    ['none', [[null, '1 2 3 10 13', 1, 1]]],
    [
      'responsible',
      [
        [null, '1 3 10', 1, 1],
        ['局相关股室、各中小学幼儿园', '2', 0, 0],
        ['市域内大专院校', '13', 0, 0],
      ],
    ],
  ])('groups by %s where asked', (groupBy, expected) => {
    expect(groups(view(pilot, { groupBy }))).toEqual(expected);
  });

  it('offers only groupings that would tell rows apart', () => {
    expect(view(tableOf([{ title: 'a' }])).groupings).toEqual(['none']);
    expect(view(tableOf([{ title: 'a', lead: ['妇联'] }])).groupings).toEqual(['lead', 'none']);
    expect(view(tableOf([])).groups).toEqual([]);
  });

  it.each([
    ['综治安全股', '2 3'],
    ['综治 校园', '3'],
    ['大专', '13'],
    [two, '2 3'],
    ['  ', '1 2 3 10 13'],
    ['无此任务', ''],
  ])('finds %j among titles, units and categories, every word of it', (query, found) => {
    expect(numbers(view(pilot, { query }))).toBe(found);
  });

  it('counts each status under all other conditions, and all statuses where some are chosen', () => {
    const drawn = view(pilot, { filters: { status: ['overdue', 'done'], category: [one, three] } });
    expect([numbers(drawn), drawn.shown, drawn.countAll, drawn.total]).toEqual(['1 10', 2, 3, 5]);
    expect(drawn.counts.map(({ status, count }) => `${status} ${count}`)).toEqual([
      'overdue 1',
      'due-soon 0',
      'on-track 0',
      'ongoing 1',
      'done 1',
    ]);
  });

  it('filters by unit and offers what its collective units may add', () => {
    const drawn = view(pilot, { units: ['人事股'] });
    expect([numbers(drawn), drawn.offered]).toEqual(['', { count: 1, names: ['局相关股室'] }]);
    expect(numbers(view(pilot, { units: ['人事股'], showCollective: true }))).toBe('2');
    expect(numbers(view(pilot, { units: ['基教股'] }))).toBe('2');
  });
});

describe('sorting', () => {
  const sorted = (key: string, direction: 'ascending' | 'descending' = 'ascending', data = pilot) =>
    numbers(view(data, { groupBy: 'none', sorts: [{ key, direction }] }));

  it.each([
    ['no', '1 2 3 10 13', '13 10 3 2 1'],
    ['due', '10 1 2 3 13', '3 1 2 10 13'],
    ['status', '10 2 3 13 1', '1 13 3 2 10'],
    // One figure alone: what is not known stays last either way.
    ['progress', '10 1 2 3 13', '10 1 2 3 13'],
    // By pinyin: bangong, dangwu, zhijiao, zongzhi.
    ['lead', '10 1 13 3 2', '2 3 13 1 10'],
  ])('by %s goes up and down; rows alike keep their order', (key, up, down) => {
    expect([sorted(key), sorted(key, 'descending')]).toEqual([up, down]);
  });

  it('goes by the next key where the first is alike, and by numbers of an extra column', () => {
    const data = tableOf([
      { no: '1', title: 'a', budget: 10, level: '区' },
      { no: '2', title: 'b', budget: 9, level: '区' },
      { no: '3', title: 'c', level: '县' },
      { no: '4', title: 'd', budget: 100, level: '区' },
    ]);
    expect(sorted('budget', 'ascending', data)).toBe('2 1 4 3');
    const sorts = [
      { key: 'level', direction: 'descending' as const },
      { key: 'budget', direction: 'ascending' as const },
    ];
    expect(numbers(view(data, { groupBy: 'none', sorts }))).toBe('3 2 1 4');
  });
});

describe('columns', () => {
  const columns = (data = pilot, extra: Column[] = []) =>
    view(data, { columns: extra }).columns.map(({ key, message, heading, kind }) => [
      key,
      message ?? heading,
      kind,
    ]);

  it('are those that hold anything', () => {
    expect(columns()).toEqual([
      ['no', 'tasks.no', 'no'],
      ['title', 'tasks.title', 'title'],
      ['lead', 'tasks.lead', 'units'],
      ['responsible', 'tasks.responsible', 'units'],
      ['due', 'tasks.due', 'due'],
      ['status', 'tasks.status', 'status'],
      ['progress', 'tasks.progress', 'progress'],
    ]);
    expect(columns(tableOf([{ title: 'a' }]))).toEqual([['title', 'tasks.title', 'title']]);
  });

  it('can be renamed, hidden and added by the data', () => {
    const extra: Column[] = [
      { key: 'lead', heading: '主责部门' },
      { key: 'no', heading: '', hidden: true },
      { key: 'budget', heading: '经费', type: 'number' },
      { key: 'mark', heading: '备注' },
      { key: 'secret', heading: '内部', hidden: true },
    ];
    const data = tableOf([{ no: '1', title: 'a', lead: ['妇联'], budget: 3 }]);
    expect(columns(data, extra)).toEqual([
      ['title', 'tasks.title', 'title'],
      ['lead', '主责部门', 'units'],
      ['budget', '经费', 'number'],
      ['mark', '备注', 'text'],
    ]);
    const drawn = view(data, { columns: extra });
    const [row] = drawn.groups.flatMap(({ rows }) => rows);
    expect(row && drawn.columns.map((column) => cellValue(row, column))).toEqual([
      'a',
      ['妇联'],
      3,
      undefined,
    ]);
  });
});

describe('a row', () => {
  const on = (asOf: string, task: Partial<Task>) =>
    taskRow({ title: 'a', lead: [], ...task }, 0, { asOf, dueSoonDays: 30, locale: 'zh-CN' });

  it.each([
    ['2021-05-01', { due: '2021年5月' }, { kind: 'left', days: 30 }],
    ['2021-05-31', { due: '2021年5月' }, { kind: 'today' }],
    ['2021-06-01', { due: '2021年5月' }, { kind: 'late', days: 1 }],
    ['2021-06-01', { due: '2021年5月并长期坚持' }, null],
    ['2021-06-01', { due: '2021年5月', state: 'suspended' }, null],
    ['2021-06-01', { due: '2021年5月', state: 'done' }, null],
    [
      '2021-06-01',
      { due: '2021年5月', state: 'closed', completedOn: '2021-05-20' },
      { kind: 'completed', date: '2021-05-20' },
    ],
    ['2019-06-01', { due: '2019年6月31日' }, { kind: 'check' }],
    ['2021-06-01', { due: '长期坚持' }, null],
    ['2021-06-01', {}, null],
  ] as const)('says on %s what is left of %j', (asOf, task, note) => {
    expect(on(asOf, task).dueNote).toEqual(note);
  });

  it('shows the deadline as written, else put together from its dates', () => {
    const dues = ['2021年5月\n\n并长期坚持', { end: '2021-05-31', ongoing: true }, ''];
    expect(dues.map((due) => on('2021-05-01', { due }).due)).toEqual([
      '2021年5月并长期坚持',
      '2021年5月31日前并长期坚持',
      '',
    ]);
  });
});

describe('a column named as a member of every object', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is empty where no task has it', (key) => {
    const data = tableOf([{ title: '甲' }, JSON.parse(`{"title": "乙", "${key}": "有"}`) as Task]);
    const columns = [{ key, heading: '栏' }];
    const { groups, columns: drawn } = taskTableView(data, {
      asOf: '2021-05-10',
      dueSoonDays: 30,
      locale: 'zh-CN',
      query: '',
      sorts: [{ key, direction: 'ascending' }],
      groupBy: key,
      filters: {},
      units: [],
      directory: ownDirectory(data),
      showCollective: false,
      columns,
    });
    const column = drawn.find((each) => each.key === key);
    const values = groups.flatMap(({ rows }) => rows.map((row) => column && cellValue(row, column)));
    expect(values).toEqual(['有', undefined]);
    expect(groups.map(({ title }) => title)).toEqual(['有', null]);
  });
});
