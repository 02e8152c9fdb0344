import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/model/period/parse-period.js';

const rule = (text: string) => parsePeriod(text).recurrence;

describe('a recurrence phrase', () => {
  it.each([
    ['每日', 'FREQ=DAILY'],
    ['工作日每天', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['周一至周五每日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['双休日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['每年上半年、下半年各一次', 'FREQ=MONTHLY;INTERVAL=6'],
    ['每年6月30日、12月31日', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
    ['每月第二周', 'FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14'],
    ['每月最后一周', 'FREQ=MONTHLY;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1'],
    ['每季度最后一周', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1'],
    ['季度终了后15日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15'],
    ['每天', 'FREQ=DAILY'],
    ['每10天', 'FREQ=DAILY;INTERVAL=10'],
    ['每个工作日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每周', 'FREQ=WEEKLY'],
    ['每周一', 'FREQ=WEEKLY;BYDAY=MO'],
    ['每周一次', 'FREQ=WEEKLY'],
    ['每周至少2次', 'FREQ=WEEKLY'],
    ['每周五下午', 'FREQ=WEEKLY;BYDAY=FR'],
    ['每逢周五', 'FREQ=WEEKLY;BYDAY=FR'],
    ['每星期日', 'FREQ=WEEKLY;BYDAY=SU'],
    ['每周一、三、五', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['每周二、周四', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['每周一至周五', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每周末', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['每两周', 'FREQ=WEEKLY;INTERVAL=2'],
    ['隔周', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每两周周三', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
    ['每旬', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1'],
    ['每半月', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['每月', 'FREQ=MONTHLY'],
    ['每个月', 'FREQ=MONTHLY'],
    ['按月', 'FREQ=MONTHLY'],
    ['逐月', 'FREQ=MONTHLY'],
    ['月调度', 'FREQ=MONTHLY'],
    ['一月一调度', 'FREQ=MONTHLY'],
    ['每月至少一次', 'FREQ=MONTHLY'],
    ['每月不少于2次', 'FREQ=MONTHLY'],
    ['每月25日前', 'FREQ=MONTHLY;BYMONTHDAY=25'],
    ['每月5日、20日', 'FREQ=MONTHLY;BYMONTHDAY=5,20'],
    ['每月10日和25日前', 'FREQ=MONTHLY;BYMONTHDAY=10,25'],
    ['每月1日至3日', 'FREQ=MONTHLY;BYMONTHDAY=1,2,3'],
    ['每月十五', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['每月底', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每月末最后一天', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每月倒数第2天', 'FREQ=MONTHLY;BYMONTHDAY=-2'],
    ['每月上旬', 'FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10'],
    ['每月第一个星期一', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['每月第3周礼拜天', 'FREQ=MONTHLY;BYDAY=3SU'],
    ['每月最后一周星期五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每月最后一个周五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每月最后一个工作日', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['每月前5个工作日内', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5'],
    ['每月结束后5日内', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['每月终了后3个工作日内', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3'],
    ['每季度', 'FREQ=MONTHLY;INTERVAL=3'],
    ['按季度', 'FREQ=MONTHLY;INTERVAL=3'],
    ['一季一通报', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每季度末', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['每季度第一个月', 'FREQ=YEARLY;BYMONTH=1,4,7,10'],
    ['每季度首月10日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
    ['每季度最后一个月25日前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'],
    ['每季度结束后10日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
    ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
    ['每半年末', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
    ['每年', 'FREQ=YEARLY'],
    ['每两年', 'FREQ=YEARLY;INTERVAL=2'],
    ['每年6月', 'FREQ=YEARLY;BYMONTH=6'],
    ['每年3月15日前', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15'],
    ['每年6月底、12月底前', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
    ['每年3月至5月', 'FREQ=YEARLY;BYMONTH=3,4,5'],
    ['每年3、9月', 'FREQ=YEARLY;BYMONTH=3,9'],
    ['每年7月15日、次年1月15日前', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15'],
    ['每年年底前', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
    ['每年第一季度', 'FREQ=YEARLY;BYMONTH=1,2,3'],
    ['每年一季度末', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1'],
    ['每年11月至次年3月', 'FREQ=YEARLY;BYMONTH=1,2,3,11,12'],
    ['每周一三五', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['每周六、日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['每周2-3次', 'FREQ=WEEKLY'],
    ['双周', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每隔一天', 'FREQ=DAILY;INTERVAL=2'],
    ['两周一次', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每月5日/20日', 'FREQ=MONTHLY;BYMONTHDAY=5,20'],
    ['每月15日和月底', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['每月第一、三个星期五', 'FREQ=MONTHLY;BYDAY=1FR,3FR'],
    ['每月第一个和第三个星期一', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['每季度第二个月30日前', 'FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=30'],
    ['每季度末月25日', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'],
    ['每半年最后一天', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
  ])('%s is %s', (text, expected) => {
    expect(rule(text)).toBe(expected);
  });

  it.each(['', '每', '每户', '2021年5月', 'constructor', '按照要求', '隔离点', '按年度计划', '按期'])(
    '%j is none',
    (text) => {
      expect(rule(text)).toBe(null);
    },
  );

  it.each([
    ['每月32日', 'FREQ=MONTHLY;BYMONTHDAY=31', '31'],
    ['每年2月30日', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '02-29'],
    ['每年6月31日', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30', '06-30'],
    ['每年13月', 'FREQ=YEARLY;BYMONTH=12', '12'],
  ])('%s names no day that exists, and the nearest is taken with a warning', (text, expected, used) => {
    const { start, end, recurrence, issues } = parsePeriod(text, { asOf: '2021-05-10' });
    expect([start, end, recurrence]).toEqual([null, null, expected]);
    expect(issues.map(({ code, params }) => [code, params?.used])).toEqual([['impossible-date', used]]);
  });

  it('is the first of several, with a warning where they differ', () => {
    const { end, recurrence, issues } = parsePeriod('每周五调度、每季度末通报', { asOf: '2021-05-10' });
    expect([end, recurrence, issues.map(({ code }) => code)]).toEqual([
      null,
      'FREQ=WEEKLY;BYDAY=FR',
      ['partly-read-period'],
    ]);
  });

  it('leaves a deadline of its own beside it', () => {
    const { end, recurrence } = parsePeriod('每月5日，12月底前完成', { asOf: '2021-05-10' });
    expect([end, recurrence]).toEqual(['2021-12-31', 'FREQ=MONTHLY;BYMONTHDAY=5']);
  });
});
