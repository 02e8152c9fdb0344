import { describe, expect, it } from 'vitest';
import { readRanking } from '../../src/import/ranking-reader.js';
import { rankingOutline } from './outlines.js';

describe('readRanking', () => {
  it('takes red and black lists as honours, with figures or without', () => {
    const listed = readRanking('2023年5月考评通报\n红榜：青山村、绿水村\n黑榜：黄土村');
    expect(listed.data).toMatchObject({ honours: { top: 2, bottom: 1 }, measures: [] });
    expect(listed.data.entries.map(({ name }) => name)).toEqual(['青山村', '绿水村', '黄土村']);
    const marked = readRanking('单位\t得分\t红黑榜\n甲镇\t95\t红榜\n乙镇\t90\t\n丙镇\t80\t黑榜');
    expect(marked.data.honours).toEqual({ top: 1, bottom: 1 });
  });

  it('keeps earlier months as the period before and as history', () => {
    const { data } = readRanking('县区\t1月\t2月\t3月\n甲县\t90\t92\t95\n乙县\t88\t85\t91');
    expect(data.entries[0]).toEqual({
      name: '甲县',
      values: { '3月': 95 },
      previous: { '3月': 92 },
      history: [
        { period: '1月', values: { '3月': 90 } },
        { period: '2月', values: { '3月': 92 } },
      ],
    });
  });

  it.each([
    [
      '指标\t东区\t西区\n受理量（件）\t120\t80\n办结率\t98%\t95%',
      ['东区: 受理量=120 办结率=0.98', '西区: 受理量=80 办结率=0.95'],
    ],
    ['排名\t单位\t得分\t排名\t单位\t得分\n1\t甲局\t98\t2\t乙局\t95', ['甲局: 得分=98', '乙局: 得分=95']],
    [
      '城区组\n排名\t街道\t得分\n1\t甲街道\t95\n2\t乙街道\t93\n乡镇组\n排名\t乡镇\t得分\n1\t丙镇\t90',
      ['城区组/甲街道: 得分=95', '城区组/乙街道: 得分=93', '乡镇组/丙镇: 得分=90'],
    ],
    [
      '优秀：区甲局（96.5分）、区乙局（95.8分）\n良好：区丙局（90.2分）',
      ['优秀/区甲局: 得分=96.5', '优秀/区乙局: 得分=95.8', '良好/区丙局: 得分=90.2'],
    ],
    [
      '淮东流域共有项目100个。其中，甲省40个，已开工30个；乙省60个，已开工50个。',
      ['淮东: 项目=100 已开工=–', '淮东/甲省: 项目=40 已开工=30', '淮东/乙省: 项目=60 已开工=50'],
    ],
    [
      '全县，甲镇、乙镇已全部完成，进度均为100%；丙镇进度为95.2%。',
      ['甲镇: 进度=1', '乙镇: 进度=1', '丙镇: 进度=0.952'],
    ],
    [
      '甲县增长8.2%，乙县增长7.5%，丙区下降1.2%。',
      ['甲县: 增长=0.082', '乙县: 增长=0.075', '丙区: 增长=-0.012'],
    ],
  ])('reads %j', (source, expected) => {
    expect(rankingOutline(readRanking(source).data)).toEqual(expected);
  });

  it('takes the year of 截至5月31日 from the title', () => {
    const { data } = readRanking('2023年1-5月完成情况表\n（截至5月31日）\n县\t完成率\n甲县\t50%\n乙县\t45%');
    expect(data.asOf).toBe('2023-05-31');
  });
});
