import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.js';
import { checkColumns, validateTaskTable } from '../../src/model/task-table.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

function check(data: unknown) {
  const result = validateTaskTable(deepFreeze(data));
  return { data: result.data, issues: result.issues.map(({ path, code }) => `${path}: ${code}`) };
}

describe('validateTaskTable', () => {
  it('keeps good data whole: extra fields, explicit dates, updates, links, columns', () => {
    const data = {
      title: '清单',
      asOf: '2021-05-10',
      categories: ['甲类', '乙类'],
      columns: [{ key: 'budget', heading: '经费', type: 'number', width: '6em', hidden: true, unit: '万元' }],
      tasks: [
        {
          id: 't1',
          no: '1',
          title: '平安校园创建',
          category: '甲类',
          lead: ['综治安全股'],
          responsible: ['局相关股室'],
          supporting: [],
          due: { text: '2021年8月', end: '2021-08-31', ongoing: true },
          state: 'in-progress',
          progress: 0.5,
          completedOn: '2021-09-01',
          updates: [{ date: '2021-05-01', text: '部署', by: '股长' }],
          links: [{ text: '方案', href: 'https://example.org' }],
          budget: 3.5,
          extra: { deep: [1] },
        },
      ],
      mark: 'x',
    };
    expect(check(data)).toEqual({ data, issues: [] });
  });

  it('tidies units that a table cell broke, and splits a cell that names several', () => {
    const { data, issues } = check({
      tasks: [
        { title: '甲', lead: ['综治安\n\n全股', ' '], responsible: ['局相关股室、各\n\n中小学幼儿园。'] },
        { title: '乙', lead: '高招办、中招办。', supporting: '妇联/工会' },
      ],
    });
    expect(data?.tasks.map(({ lead, responsible, supporting }) => [lead, responsible, supporting])).toEqual([
      [['综治安全股'], ['局相关股室、各中小学幼儿园'], undefined],
      [['高招办', '中招办'], undefined, ['妇联', '工会']],
    ]);
    expect(issues).toEqual(['tasks[1].lead: list-from-text', 'tasks[1].supporting: list-from-text']);
  });

  it('makes missing ids of number and title, and keeps both bearers of one', () => {
    const { data, issues } = check({
      tasks: [
        { no: 1, title: '甲', lead: [] },
        { title: '甲', lead: [] },
        { title: '甲', lead: [] },
        { id: 5, title: '乙', lead: [] },
        { id: '5', title: '丙', lead: [] },
      ],
    });
    expect(data?.tasks.map(({ id, title }) => [id, title])).toEqual([
      ['1·甲', '甲'],
      ['甲', '甲'],
      ['甲~2', '甲'],
      ['5', '乙'],
      ['5~2', '丙'],
    ]);
    expect(issues).toEqual(['tasks[4].id: duplicate-id']);
  });

  it('says where something is wrong and shows the rest', () => {
    const { data, issues } = check({
      asOf: '2019-6-31',
      categories: '甲类、乙类',
      columns: [{ key: 'a' }, { key: 'b', heading: '乙', type: 'money' }],
      tasks: [
        'oops',
        { lead: ['基教股'] },
        { title: '甲', state: 'late', progress: 50, owner: 5, completedOn: '2021-02-30' },
        {
          title: '乙',
          lead: [5, '基教股'],
          due: '2019年6月31日',
          links: [{ text: '无址' }, { text: '', href: '#' }],
        },
        {
          title: '丙',
          lead: [],
          due: '',
          category: null,
          updates: [
            { date: 5, text: 5 },
            { date: '', text: '' },
          ],
        },
        { title: '丁', lead: [], due: '待定', progress: null },
      ],
    });
    expect(data).toEqual({
      categories: ['甲类', '乙类'],
      columns: [{ key: 'b', heading: '乙' }],
      tasks: [
        { id: '甲', title: '甲', lead: [] },
        { id: '乙', title: '乙', lead: ['基教股'], due: '2019年6月31日', links: [] },
        { id: '丙', title: '丙', lead: [], due: '', updates: [] },
        { id: '丁', title: '丁', lead: [], due: '待定' },
      ],
    });
    expect(issues.sort()).toEqual(
      [
        'asOf: expected-date',
        'categories: list-from-text',
        'columns[0].heading: missing',
        'columns[1].type: not-one-of',
        'tasks[0]: expected-object',
        'tasks[1].title: missing',
        'tasks[2].lead: assumed-empty',
        'tasks[2].state: not-one-of',
        'tasks[2].progress: rate-range',
        'tasks[2].owner: expected-text',
        'tasks[2].completedOn: expected-date',
        'tasks[3].lead[0]: expected-text',
        'tasks[3].due: impossible-date',
        'tasks[3].links[0].href: missing',
        'tasks[3].links[1].text: missing',
        'tasks[4].updates[0].date: expected-text',
        'tasks[4].updates[1].date: missing',
        'tasks[5].due: conditional-date',
      ].sort(),
    );
  });
});

describe('checkColumns', () => {
  it('checks a host’s own columns the same way', () => {
    const issues: Issue[] = [];
    expect(checkColumns([{ key: 'a', heading: '甲' }, null], issues)).toEqual([{ key: 'a', heading: '甲' }]);
    expect(checkColumns('oops', issues)).toEqual([]);
    expect(told(issues)).toEqual([
      ['columns[1]', 'expected-object', 'error'],
      ['columns', 'expected-list', 'error'],
    ]);
  });
});
