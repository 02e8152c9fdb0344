import { describe, expect, it } from 'vitest';
import { validateTaskTable, type Column } from '../../src/model/task-table.js';
import { rowTest, searchTexts } from '../../src/task-table/search-text.js';
import { TextMatcher } from '../../src/task-table/text-match.js';
import { taskSet } from '../../src/task-table/task-set.js';
import { finish } from '../../src/element/slices.js';

const { data } = validateTaskTable({
  tasks: [
    {
      no: 'A-1',
      title: '校园安全',
      category: '平安建设',
      lead: ['综治安全股'],
      responsible: ['基教股'],
      supporting: ['资助中心'],
      owner: '张某某',
      due: '2021年5月并长期坚持',
      updates: [{ date: '2021-03-01', text: '已排查', by: '李某某' }],
      links: [{ text: '实施方案', href: '/plan.html' }],
      problem: '经费不足',
      place: '北门',
      helpers: ['保安队'],
      budget: 1234,
      secret: '不显示',
    },
    { title: '无', lead: [] },
  ],
});
if (!data) throw new Error('The table is unusable.');
const set = taskSet(data, { asOf: '2021-05-20', dueSoonDays: 30, locale: 'zh-CN' });
finish(set.fill());
const textWith = (columns: Column[]) => searchTexts(set, columns)(set.rows[0]!);

describe('the text that is searched', () => {
  it('is all of the task, in lower case, field by field', () => {
    expect(textWith([]).split('\n')).toEqual([
      'a-1',
      '校园安全',
      '平安建设',
      '张某某',
      '2021年5月并长期坚持',
      '综治安全股',
      '基教股',
      '资助中心',
      '已排查',
      '李某某',
      '实施方案',
      '经费不足',
    ]);
    expect(searchTexts(set, [])(set.rows[1]!)).toBe('无');
  });

  it('holds what stands in extra columns, numbers aside, as long as there are such columns', () => {
    const columns: Column[] = [
      { key: 'place', heading: '地点' },
      { key: 'helpers', heading: '协助', type: 'units' },
      { key: 'budget', heading: '资金', type: 'number' },
    ];
    expect(textWith(columns)).toMatch(/北门\n保安队$/);
    expect(textWith([])).not.toContain('北门');
  });

  it('is the same that is found, whether words have a case or not', () => {
    const columns: Column[] = [{ key: 'place', heading: '地点' }];
    const finds = (query: string) => set.rows.map(rowTest(set, columns, new TextMatcher(query)));
    const texts = set.rows.map(searchTexts(set, columns));
    for (const query of [
      '校园',
      '安全 北门',
      '综治 资助',
      '2021年5月',
      '长期',
      '李某某',
      '实施 经费',
      '-1',
      '无',
    ]) {
      const words = query.split(' ');
      expect(finds(query)).toEqual(texts.map((text) => words.every((word) => text.includes(word))));
      expect(finds(query)).toContain(true);
    }
    // Nothing is found across two fields, nor what no column shows.
    for (const query of ['1校', '股基教', '不显示', '保安队']) expect(finds(query)).toEqual([false, false]);
    expect(finds('a-1 校园')).toEqual([true, false]);
    expect(finds('A-1 校园')).toEqual([true, false]);
  });

  it('is looked through as it stands for what is the same in lower case', () => {
    for (const query of ['校园 12%', '２０', '一、', '🏫'])
      expect(new TextMatcher(query).caseless).not.toBeNull();
    for (const query of ['a校园', '校园 Ａ', 'Ⅱ', 'я', '\u0307'])
      expect(new TextMatcher(query).caseless).toBeNull();
  });
});
