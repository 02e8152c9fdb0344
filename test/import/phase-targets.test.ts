import { describe, expect, it } from 'vitest';
import { readPhases } from '../../src/import/phase-reader.js';
import { phaseOutline } from './outlines.js';

describe('readPhases', () => {
  it('takes sentences with a date to reach as milestones, those with a recurrence as duties', () => {
    const { data, issues } = readPhases(
      '总体目标：到2022年底，覆盖率达到95%以上；到2025年底，实现全覆盖。\n（一）整治阶段（2022年3月至9月）\n力争到9月底，整治率达到100%。每月25日前，各单位报送进展。',
    );
    expect(data.milestones).toEqual([
      { name: '覆盖率达到95%以上', date: '到2022年底' },
      { name: '实现全覆盖', date: '到2025年底' },
      { name: '整治率达到100%', date: '2022-09-30' },
    ]);
    expect(data.duties).toEqual([{ name: '各单位报送进展', period: '每月25日前' }]);
    expect(issues).toEqual([]);
  });

  it.each([
    [
      '实施步骤：2021年1月至3月为宣传阶段，4月至10月为整治阶段。',
      ['宣传阶段 :: 2021年1月至3月', '整治阶段 :: 4月至10月=2021-04-01..2021-10-31'],
    ],
    ['**一、启动阶段（2021年5月）**\n印发方案。', ['启动阶段 :: 2021年5月 :: 印发方案。']],
    [
      '<p><b>一、启动阶段（2021年5月）</b></p><p>责任单位：县农业农村局</p>',
      ['启动阶段 :: 2021年5月 @县农业农村局'],
    ],
    [
      '第一步：宣传发动，时间从2021年6月1日开始，到6月20日结束。广泛宣传。',
      ['宣传发动 :: 从2021年6月1日开始，到6月20日结束 :: 广泛宣传。'],
    ],
    [
      '1.登记阶段（2020年11月）。\n2.公布阶段（次年3月底前）。',
      ['登记阶段 :: 2020年11月', '公布阶段 :: 次年3月底前=..2021-03-31'],
    ],
    ['（一）启动阶段\n2020年5月，成立机构。', ['启动阶段 :: 2020年5月 :: 成立机构。']],
    [
      '阶段\t时间\t内容\t责任单位\n准备\t2021年3月\t印发方案\t区甲局、各街道',
      ['准备 :: 2021年3月 @区甲局|各街道 :: 印发方案'],
    ],
  ])('reads %j', (source, expected) => {
    expect(phaseOutline(readPhases(source).data)).toEqual(expected);
  });
});
