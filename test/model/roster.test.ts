import { describe, expect, it } from 'vitest';
import { validateRoster } from '../../src/model/roster.js';
import { membersOf } from '../../src/model/roster-members.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

function check(data: unknown) {
  const result = validateRoster(deepFreeze(data));
  return { data: result.data, issues: told(result.issues) };
}

const group = {
  name: '领导小组',
  ranks: [
    { title: '组  长', members: [{ id: 'm1', name: '周某某', posts: ['局党组书记', '局长'] }] },
    { title: '成员', members: [], note: '等' },
  ],
};

describe('validateRoster', () => {
  it('keeps ranks, members, offices and groups in their order, extra fields included', () => {
    const data = {
      title: '名单',
      ...group,
      office: {
        name: '治理办',
        host: '综治安全股',
        ranks: [{ title: '主任', members: [{ id: 'o1', name: '何某某' }] }],
      },
      memberUnits: ['妇联', '工会'],
      groups: [{ name: '宣传组', level: '区', ranks: [], extra: 1 }],
      mark: { deep: true },
    };
    expect(check(data)).toEqual({ data, issues: [] });
  });

  it('takes short forms: a name alone, a post whose holder is not named, a number for an id', () => {
    const members = [
      '周某某',
      { posts: ['局长'] },
      { name: null, unit: '基教股' },
      { id: 7, name: '林某某', phone: 110 },
    ];
    expect(check({ name: '组', ranks: [{ title: '成员', members }] })).toEqual({
      data: {
        name: '组',
        ranks: [
          {
            title: '成员',
            members: [
              { id: '成员·周某某', name: '周某某' },
              { id: '成员··局长', name: '', posts: ['局长'] },
              { id: '成员·', name: '', unit: '基教股' },
              { id: '7', name: '林某某', phone: '110' },
            ],
          },
        ],
      },
      issues: [],
    });
  });

  it('keeps both bearers of an id, and two members with the very same post', () => {
    const posts = ['区政府教育督导室副主任'];
    const twins = [
      { name: '', posts },
      { name: '', posts },
      { id: 'a', name: '甲' },
      { id: 'a', name: '乙' },
    ];
    const { data, issues } = check({ name: '组', ranks: [{ title: '副组长', members: twins }] });
    expect(data && membersOf(data).map(({ id }) => id)).toEqual([
      '副组长··区政府教育督导室副主任',
      '副组长··区政府教育督导室副主任~2',
      'a',
      'a~2',
    ]);
    expect(issues).toEqual([['ranks[0].members[3].id', 'duplicate-id', 'warning']]);
  });

  it('leaves out what cannot be shown, says where, and shows the rest', () => {
    const { data, issues } = check({
      name: 5,
      title: '名单',
      source: { url: 'https://example.org' },
      asOf: '2019-06-31',
      memberUnits: '妇联、工会',
      ranks: [
        null,
        { members: [5, {}, { name: '甲', posts: '局长、书记' }] },
        { title: '成员', members: 'oops' },
      ],
      office: 'oops',
      groups: [{ ranks: [] }, 7],
    });
    expect(data).toEqual({
      name: '名单',
      title: '名单',
      memberUnits: ['妇联', '工会'],
      ranks: [
        { title: '', members: [{ id: '·甲·局长·书记', name: '甲', posts: ['局长', '书记'] }] },
        { title: '成员', members: [] },
      ],
      groups: [{ name: '', ranks: [] }],
    });
    expect(issues.map(([path, code]) => `${path}: ${code}`).sort()).toEqual([
      'asOf: expected-date',
      'groups[1]: expected-object',
      'memberUnits: list-from-text',
      'name: expected-text',
      'office: expected-object',
      'ranks[0]: expected-object',
      'ranks[1].members[0]: expected-object',
      'ranks[1].members[1].name: missing',
      'ranks[1].members[2].posts: list-from-text',
      'ranks[1].title: missing',
      'ranks[2].members: expected-list',
      'source.name: missing',
    ]);
  });
});
