import { describe, expect, it } from 'vitest';
import { couldHold, isCollective } from '../../src/model/collective-units.js';

describe('a collective unit', () => {
  it('is told by its words', () => {
    const many =
      '区教体局相关股室 局相关股室 各中小学幼儿园 区直各部门 各社区居委会 包抓责任路段的市区有关单位 辖区企事单位';
    const one = '基教股 综治安全股 上饶市广信区综合高中 区房管局 工商所 妇联';
    expect(many.split(' ').filter(isCollective)).toEqual(many.split(' '));
    expect(one.split(' ').filter(isCollective)).toEqual([]);
  });

  it('could hold units of its own kind, any where its kind is not told, and never one that is no collective', () => {
    const units = ['基教股', '综合高中', '靶场社区居委会', '公交公司'];
    const holds = (name: string) => units.filter((unit) => couldHold(name, unit));
    expect(
      ['局相关股室', '各中小学幼儿园', '各社区居委会', '各物业公司', '区直各部门', '基教股'].map(holds),
    ).toEqual([['基教股'], ['综合高中'], ['靶场社区居委会'], ['公交公司'], units, []]);
  });
});
