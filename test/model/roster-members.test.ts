import { describe, expect, it } from 'vitest';
import { membersOf, rosterUnits } from '../../src/model/roster-members.js';

const group = {
  name: '领导小组',
  ranks: [
    { title: '组  长', members: [{ id: 'm1', name: '周某某', posts: ['局党组书记', '局长'] }] },
    { title: '成员', members: [], note: '等' },
  ],
};

describe('membersOf', () => {
  it('gives the group’s members, then its office’s, not those of groups below', () => {
    const inner = { name: '', ranks: [{ title: '组长', members: [{ name: '丙' }] }] };
    const office = { ranks: [{ title: '主任', members: [{ name: '乙' }] }] };
    expect(membersOf({ ...group, office, groups: [inner] }).map(({ name }) => name)).toEqual([
      '周某某',
      '乙',
    ]);
  });
});

describe('rosterUnits', () => {
  it('names units of members, the office’s host and member units, groups below too, not those behind posts', () => {
    const members = [
      { name: '卫某某', unit: '综治安全股' },
      { name: '周某某', posts: ['局基教股股长'] },
    ];
    const inner = { name: '', ranks: [], memberUnits: ['工会'] };
    const office = { host: '治理办', ranks: [{ title: '主任', members: [{ name: '', unit: '人事股' }] }] };
    const all = {
      name: '',
      ranks: [{ title: '成员', members }],
      office,
      memberUnits: ['妇联'],
      groups: [inner],
    };
    expect(rosterUnits(all)).toEqual(['综治安全股', '人事股', '治理办', '妇联', '工会']);
  });
});
