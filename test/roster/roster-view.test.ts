import { describe, expect, it } from 'vitest';
import type { Member, RosterData } from '../../src/model/roster.js';
import { maskPhone } from '../../src/model/roster-members.js';
import { rosterRows, rosterView, type GroupView } from '../../src/roster/roster-view.js';
import { deepFreeze } from '../support/deep-freeze.js';

const member = (name: string, ...posts: string[]): Member => ({
  id: `${name}${posts.join('')}`,
  name,
  posts,
});

/** The leading group of text 3, cut short, names made up. */
const pilot: RosterData = deepFreeze({
  name: '领导小组',
  ranks: [
    { title: '组  长', members: [member('周某某', '局党组书记', '局长')] },
    {
      title: '副组长',
      members: [member('何 某某', '局党组成员', '总督学'), member('孙某某', '督导室副主任')],
    },
    {
      title: '成  员',
      members: [member('', '局基教股股长'), { name: '卫某某', unit: '综治安全股', phone: '13812341234' }],
    },
  ],
  office: {
    name: '治理办',
    host: '综治安全股',
    ranks: [
      { title: '办公室主任', members: [member('何某某', '总督学')] },
      { title: '副主任', members: [{ name: '卫某某' }, member('孙某某', '另一职务'), member('尤某某')] },
    ],
  },
  memberUnits: ['妇联'],
  groups: [
    {
      name: '宣传组',
      level: '区',
      ranks: [{ title: '组长', members: [member('吕某某')] }],
      memberUnits: ['工会'],
    },
  ],
});

const ranks = ({ ranks: list }: Pick<GroupView, 'ranks'>) =>
  list.map(({ title, size, members }) => [
    title,
    size,
    members.map(({ name, posts, concurrent, vacant }) =>
      [vacant ? '待定' : name, posts, concurrent ? '兼' : ''].filter(Boolean).join(' '),
    ),
  ]);

describe('rosterView', () => {
  it('keeps ranks and members in their order, words and names spaced out written as one', () => {
    const { group, count } = rosterView(pilot);
    expect(ranks(group)).toEqual([
      ['组长', 'leader', ['周某某 局党组书记、局长']],
      ['副组长', 'cards', ['何某某 局党组成员、总督学', '孙某某 督导室副主任']],
      ['成员', 'cards', ['待定 局基教股股长', '卫某某 综治安全股']],
    ]);
    expect([group.memberUnits, count]).toEqual([['妇联'], 6]);
  });

  it('marks who runs the office besides, by name and post, and no namesake with other posts', () => {
    const { office } = rosterView(pilot).group;
    expect(office && { ...office, ranks: ranks(office) }).toEqual({
      name: '治理办',
      host: '综治安全股',
      duties: null,
      ranks: [
        ['办公室主任', 'leader', ['何某某 总督学 兼']],
        ['副主任', 'cards', ['卫某某 兼', '孙某某 另一职务', '尤某某']],
      ],
    });
  });

  it('draws the groups below in the same way, each with a key of its own', () => {
    const [inner] = rosterView(pilot).group.groups;
    expect(inner && [inner.key, inner.name, inner.level, ranks(inner), inner.office]).toEqual([
      '0.0',
      '宣传组',
      '区',
      [['组长', 'leader', ['吕某某']]],
      null,
    ]);
  });

  it('draws many in close rows, and the first rank as leaders only where it is one or two', () => {
    const rank = (count: number) => ({
      title: '成员',
      members: Array.from({ length: count }, (_, n) => member(`${n}`)),
    });
    const sizes = (...counts: number[]) =>
      rosterView({ name: '', ranks: counts.map(rank) }).group.ranks.map(({ size }) => size);
    expect(sizes(1, 8, 9)).toEqual(['leader', 'cards', 'rows']);
    expect([sizes(2), sizes(3), sizes(12), sizes(0, 0)]).toEqual([
      ['leader'],
      ['cards'],
      ['rows'],
      ['rows', 'rows'],
    ]);
  });

  it('masks phones unless the host asks for the whole', () => {
    const phone = (options = {}) =>
      rosterView(pilot, options).group.ranks[2]?.members.map((view) => view.phone);
    expect([phone(), phone({ showPhones: true })]).toEqual([
      [null, '138****1234'],
      [null, '13812341234'],
    ]);
  });

  it('takes the first letter for the picture, one of two halves too', () => {
    const initials = ['周某某', '𠮷某', ''].map((name) => {
      const view = rosterView({ name: '', ranks: [{ title: '', members: [{ name }] }] });
      return view.group.ranks[0]?.members[0]?.initial;
    });
    expect(initials).toEqual(['周', '𠮷', '']);
  });
});

describe('maskPhone', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['138 1234-1234', '138****1234'],
    ['8123456', '*****56'],
    ['110', '*10'],
    ['', ''],
  ])('%j → %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('what a roster lists', () => {
  it('has every member as a row, the office after the ranks, groups below last', () => {
    const rows = rosterRows(rosterView(pilot).group).map(
      ({ group, member: view }) => `${group} ${view.rank} ${view.name}`,
    );
    expect(rows).toEqual([
      '领导小组 组长 周某某',
      '领导小组 副组长 何某某',
      '领导小组 副组长 孙某某',
      '领导小组 成员 ',
      '领导小组 成员 卫某某',
      '领导小组 办公室主任 何某某',
      '领导小组 副主任 卫某某',
      '领导小组 副主任 孙某某',
      '领导小组 副主任 尤某某',
      '宣传组 组长 吕某某',
    ]);
  });
});
