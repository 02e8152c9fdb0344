import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../src/model/calendar.js';
import { parsePeriod } from '../../../src/model/period/parse-period.js';

/** A phrase read: from, to, their precisions, what else it says. */
function read(text: string, asOf?: string) {
  const period = parsePeriod(text, asOf === undefined ? {} : { asOf });
  const rest = [
    period.ongoing ? 'ongoing' : '',
    period.recurrence ?? '',
    ...period.issues.map(({ code }) => code),
  ];
  return [
    period.start,
    period.end,
    `${period.startPrecision ?? '?'}–${period.endPrecision ?? '?'}`,
    rest.filter(Boolean).join(' '),
  ];
}

describe('parsePeriod on the seed document', () => {
  it.each([
    // Text 3, the education pilot
    ['2020年-2021年5月', '2020-01-01', '2021-05-31', 'year–month', ''],
    ['2021年-2022年5月', '2021-01-01', '2022-05-31', 'year–month', ''],
    ['2022年6月-2022年12月', '2022-06-01', '2022-12-31', 'month–month', ''],
    ['2021年5月\n\n并长期坚持', '2021-05-01', '2021-05-31', 'month–month', 'ongoing'],
    ['2021年8月\n\n并长期坚持', '2021-08-01', '2021-08-31', 'month–month', 'ongoing'],
    // Text 5, the street campaign
    ['2017年9月15日前', null, '2017-09-15', '?–day', ''],
    ['2017年9月16日至2018年12月31日', '2017-09-16', '2018-12-31', 'day–day', ''],
    ['2019年1月至2019年6月31日', '2019-01-01', '2019-06-30', 'month–day', 'impossible-date'],
    ['2019年7月—2019年12月', '2019-07-01', '2019-12-31', 'month–month', ''],
    ['2019年1月—2020年', '2019-01-01', '2020-12-31', 'month–year', ''],
    ['力争至2019年8月底', null, '2019-08-31', '?–month', ''],
    ['2017年底', null, '2017-12-31', '?–year', ''],
    ['每月最后一周星期五', null, null, '?–?', 'FREQ=MONTHLY;BYDAY=-1FR'],
    // Text 6, the town inspection
    ['每月', null, null, '?–?', 'FREQ=MONTHLY'],
  ])('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the whole answer for a deadline that goes on, line feeds tidied', () => {
    expect(parsePeriod('2021年5月\n\n并长期坚持')).toEqual({
      text: '2021年5月并长期坚持',
      start: '2021-05-01',
      end: '2021-05-31',
      startPrecision: 'month',
      endPrecision: 'month',
      ongoing: true,
      recurrence: null,
      issues: [],
    });
  });

  it('takes the nearest real day for 6月31日 and says so', () => {
    expect(parsePeriod('2019年1月至2019年6月31日').issues).toEqual([
      {
        path: '',
        code: 'impossible-date',
        params: { used: '2019-06-30' },
        message: '日期“2019年6月31日”不存在，按 2019-06-30 处理。',
        value: '2019年6月31日',
        severity: 'warning',
      },
    ]);
  });
});

describe('parsePeriod on other ways to write it', () => {
  it.each([
    ['2021-05-01', '2021-05-01', '2021-05-01', 'day–day', ''],
    ['2021.5.1', '2021-05-01', '2021-05-01', 'day–day', ''],
    ['2021-05-01—2021-06-30', '2021-05-01', '2021-06-30', 'day–day', ''],
    ['2021', '2021-01-01', '2021-12-31', 'year–year', ''],
    ['２０２１年５月', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['（2021年5月 1日）', '2021-05-01', '2021-05-01', 'day–day', ''],
    ['2021年3月1日—31日', '2021-03-01', '2021-03-31', 'day–day', ''],
    ['2021年3月至12月', '2021-03-01', '2021-12-31', 'month–month', ''],
    ['2021～2023年', '2021-01-01', '2023-12-31', 'year–year', ''],
    ['2021年上半年', '2021-01-01', '2021-06-30', 'half–half', ''],
    ['2021年第三季度', '2021-07-01', '2021-09-30', 'quarter–quarter', ''],
    ['2021年2月下旬', '2021-02-21', '2021-02-28', 'ten-days–ten-days', ''],
    ['2021年初', '2021-01-01', '2021-03-31', 'month–month', ''],
    ['2021年年中', '2021-06-01', '2021-06-30', 'month–month', ''],
    ['2021年年末', null, '2021-12-31', '?–year', ''],
    ['2021年下半年初', '2021-07-01', '2021-12-31', 'half–half', ''],
    ['自2021年5月起', '2021-05-01', null, 'month–?', ''],
    ['2021年5月1日以前', null, '2021-05-01', '?–day', ''],
    ['截至2021年6月底前', null, '2021-06-30', '?–month', ''],
    ['2021年底起', '2021-12-31', null, 'year–?', ''],
    ['2019年8月底至9月', '2019-08-31', '2019-09-30', 'month–month', ''],
    ['长期坚持', null, null, '?–?', 'ongoing'],
    ['常态化推进', null, null, '?–?', 'ongoing'],
    ['2021年12月，持续推进', '2021-12-01', '2021-12-31', 'month–month', 'ongoing'],
  ])('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes a missing year from the as-of date, and reads nothing without one', () => {
    const phrases = ['5月', '年底', '年初', '12月底前', '第三季度', '3月至5月'];
    expect(phrases.map((text) => read(text, '2021-04-02').slice(0, 2))).toEqual([
      ['2021-05-01', '2021-05-31'],
      [null, '2021-12-31'],
      ['2021-01-01', '2021-03-31'],
      [null, '2021-12-31'],
      ['2021-07-01', '2021-09-30'],
      ['2021-03-01', '2021-05-31'],
    ]);
    for (const text of phrases) {
      expect([text, read(text).slice(0, 3), read(text, 'oops')]).toEqual([
        text,
        [null, null, '?–?'],
        read(text),
      ]);
      expect(parsePeriod(text).issues).toHaveLength(1);
    }
  });

  it.each(['', '5', '至', '—', '小区', 'soon'])('owns up that %j is no time', (text) => {
    expect(read(text)).toEqual([null, null, '?–?', 'unreadable-period']);
  });

  it.each([
    ['2021年2月29日', '2021-02-28', '2021-02-28', 'day–day', 'impossible-date'],
    ['2021年4月0日', '2021-04-01', '2021-04-01', 'day–day', 'impossible-date'],
    ['2021年第五季度', '2021-01-01', '2021-12-31', 'year–year', 'partly-read-period'],
    ['2021年13月', '2021-12-01', '2021-12-31', 'month–month', 'impossible-date'],
    ['2021年5月至2021年3月', '2021-05-01', null, 'month–?', 'end-before-start'],
  ])('reads %j as far as it goes, with a warning', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

/** Seen from 10 May 2021, a Monday. */
describe('parsePeriod from a day', () => {
  it.each([
    ['明年3月底前', null, '2022-03-31', '?–month', ''],
    ['去年12月', '2020-12-01', '2020-12-31', 'month–month', ''],
    ['下月10日前', null, '2021-06-10', '?–day', ''],
    ['本月底', null, '2021-05-31', '?–month', ''],
    ['本周五', '2021-05-14', '2021-05-14', 'day–day', ''],
    ['下周三', '2021-05-19', '2021-05-19', 'day–day', ''],
    ['本季度末', null, '2021-06-30', '?–quarter', ''],
    ['即日起30日内', '2021-05-10', '2021-06-09', 'day–day', ''],
    ['即日起至2021年底', '2021-05-10', '2021-12-31', 'day–year', ''],
    ['15日内', null, '2021-05-25', '?–day', ''],
    ['3个月内', null, '2021-08-10', '?–day', ''],
    ['半年内', null, '2021-11-10', '?–day', ''],
    ['一年半内', null, '2022-11-10', '?–day', ''],
    ['2年内', null, '2023-05-10', '?–day', ''],
    ['10个工作日内', null, '2021-05-24', '?–day', 'holidays-unknown'],
    ['立行立改', null, '2021-05-10', '?–day', 'due-at-once'],
    ['全年', '2021-01-01', '2021-12-31', 'year–year', ''],
    ['11月至3月', '2021-11-01', '2022-03-31', 'month–month', 'assumed-next-year'],
    ['七八月份', '2021-07-01', '2021-08-31', 'month–month', ''],
    ['5、6月', '2021-05-01', '2021-06-30', 'month–month', ''],
    ['二、三季度', '2021-04-01', '2021-09-30', 'quarter–quarter', ''],
    ['三季度', '2021-07-01', '2021-09-30', 'quarter–quarter', ''],
    ['Q3', '2021-07-01', '2021-09-30', 'quarter–quarter', ''],
    ['本周一至周五', '2021-05-10', '2021-05-14', 'day–day', ''],
    ['五月上旬至中旬', '2021-05-01', '2021-05-20', 'ten-days–ten-days', ''],
    ['5.26前', null, '2021-05-26', '?–day', ''],
    ['3.27起15日内', '2021-03-27', '2021-04-10', 'day–day', ''],
    ['立行立改，长期坚持', null, '2021-05-10', '?–day', 'ongoing due-at-once'],
    ['10月底前完成50%，12月底前全部完成', null, '2021-12-31', '?–month', 'earlier-deadline'],
  ])('reads %j', (text, ...expected) => {
    expect(read(text, '2021-05-10')).toEqual(expected);
  });

  it('takes the year of the item before in a list of phases', () => {
    const { start, end } = parsePeriod('3月至5月', { asOf: '2021-05-10', year: 2019 });
    expect([start, end]).toEqual(['2019-03-01', '2019-05-31']);
  });
});

describe('parsePeriod on what plans say beside dates', () => {
  it.each([
    ['2021年11月至次年3月', '2021-11-01', '2022-03-31', 'month–month', ''],
    ['2020-2022年', '2020-01-01', '2022-12-31', 'year–year', ''],
    ['2021.5-12', '2021-05-01', '2021-12-31', 'month–month', ''],
    ['2021.3.1-31', '2021-03-01', '2021-03-31', 'day–day', ''],
    ['2021年3-5月', '2021-03-01', '2021-05-31', 'month–month', ''],
    ['自2021年5月起至2021年12月止', '2021-05-01', '2021-12-31', 'month–month', ''],
    ['2021年5月开始至12月结束', '2021-05-01', '2021-12-31', 'month–month', ''],
    ['2021年5月启动，2021年12月完成', '2021-05-01', '2021-12-31', 'month–month', ''],
    ['2021年5月起为期3个月', '2021-05-01', '2021-07-31', 'month–day', ''],
    ['2021年5月1日（星期六）上午9:00前', null, '2021-05-01', '?–day', ''],
    ['二〇二一年十二月三十一日前', null, '2021-12-31', '?–day', ''],
    ['二○二一年五月', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['2O21年5月', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['二0二一年5月31号', '2021-05-31', '2021-05-31', 'day–day', ''],
    ['21年5月份', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['20210531', '2021-05-31', '2021-05-31', 'day–day', ''],
    ['“十四五”末', null, '2025-12-31', '?–year', ''],
    ['十五五期间', '2026-01-01', '2030-12-31', 'year–year', ''],
    ['2021年前三季度', '2021-01-01', '2021-09-30', 'quarter–quarter', ''],
    ['2021年5月中下旬', '2021-05-11', '2021-05-31', 'ten-days–ten-days', ''],
    ['2021年5月底前取得阶段性成效', null, '2021-05-31', '?–month', ''],
    ['2021年6月30日前完成，并常态化推进', null, '2021-06-30', '?–day', 'ongoing'],
    ['持续推进至2021年底', null, '2021-12-31', '?–year', ''],
    ['2021年5月起长期坚持', '2021-05-01', null, 'month–?', 'ongoing'],
    ['2021年12月底前，每月5日报送', null, '2021-12-31', '?–month', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['自2021年1月起每月25日前', '2021-01-01', null, 'month–?', 'FREQ=MONTHLY;BYMONTHDAY=25'],
    ['2021年6月底前出方案，12月底前完成', null, '2021-12-31', '?–month', 'earlier-deadline'],
    ['2021年3月、9月', '2021-09-01', '2021-09-30', 'month–month', 'earlier-deadline'],
    ['2021年5月最后一个星期五', '2021-05-28', '2021-05-28', 'day–day', ''],
    ['2021年三季度首月', '2021-07-01', '2021-07-31', 'month–month', ''],
    ['2021年上半年、下半年', '2021-01-01', '2021-12-31', 'half–half', ''],
    ['2021年6月30日（含）前', null, '2021-06-30', '?–day', ''],
    ['2021年6月15日周二', '2021-06-15', '2021-06-15', 'day–day', ''],
    ['2021年6月底前完成，2021年7月起长期坚持', null, '2021-06-30', '?–month', 'ongoing'],
    ['2021年初步完成', '2021-01-01', '2021-12-31', 'year–year', ''],
    ['待定', null, null, '?–?', 'conditional-date'],
    ['适当时候', null, null, '?–?', 'conditional-date'],
    ['雨季来临前', null, null, '?–?', 'conditional-date'],
    ['收到通知后10日内', null, null, '?–?', 'conditional-date'],
    ['印发之日起30日内', null, null, '?–?', 'conditional-date'],
    ['2021年  月底前', null, null, '?–?', 'blank-date'],
    ['202×年5月', null, null, '?–?', 'blank-date'],
    ['已办结', null, null, '?–?', ''],
    ['进行中', null, null, '?–?', ''],
  ])('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('names the earlier deadlines in the warning', () => {
    const [issue] = parsePeriod('2021年6月底前出方案，12月底前完成').issues;
    expect(issue?.message).toBe('有多个时限（2021-06-30）；以最后的 2021-12-31 为准。');
  });
});

describe('parsePeriod where an event stands beside the date', () => {
  it.each([
    ['2024年国庆节前', null, '2024-12-31', '?–year', 'conditional-date'],
    ['2021年雨季来临前', null, '2021-12-31', '?–year', 'conditional-date'],
    ['2021年6月汛期来临前', null, '2021-06-30', '?–month', 'conditional-date'],
    ['2021年“五一”节前', null, '2021-12-31', '?–year', 'conditional-date'],
    ['2021年中秋国庆期间', '2021-01-01', '2021-12-31', 'year–year', 'conditional-date'],
    ['2021年3月会议结束后', '2021-03-01', '2021-03-31', 'month–month', 'conditional-date'],
    ['2021年春季', '2021-01-01', '2021-12-31', 'year–year', 'conditional-date'],
    ['2021—2022学年', '2021-01-01', '2022-12-31', 'year–year', 'conditional-date'],
    ['2021年2月至汛期前', '2021-02-01', null, 'month–?', 'conditional-date'],
    ['即日起至春节前', '2021-05-10', null, 'day–?', 'conditional-date'],
    ['2021年供暖季开始前', null, '2021-12-31', '?–year', 'conditional-date'],
    ['2021年汛期', '2021-01-01', '2021-12-31', 'year–year', 'conditional-date'],
    ['十四五前半期', '2021-01-01', '2025-12-31', 'year–year', 'partly-read-period'],
    ['2021年中旬', '2021-01-01', '2021-12-31', 'year–year', 'partly-read-period'],
    ['每年汛期前', null, null, '?–?', 'FREQ=YEARLY conditional-date'],
    ['每年春季、秋季', null, null, '?–?', 'FREQ=YEARLY conditional-date'],
    ['春秋两季', null, null, '?–?', 'conditional-date'],
    ['农历八月十五前', null, null, '?–?', 'conditional-date'],
    ['本学年内', null, null, '?–?', 'conditional-date'],
    // What only looks like an event.
    ['2021年6月底前完成前期工作', null, '2021-06-30', '?–month', ''],
    ['2021年6月30日前（汛期前）', null, '2021-06-30', '?–day', ''],
    ['2021年年中考核', '2021-06-01', '2021-06-30', 'month–month', ''],
  ])('reads %j as far as it goes, and warns', (text, ...expected) => {
    expect(read(text, '2021-05-10')).toEqual(expected);
  });

  it('quotes the text as it was given', () => {
    expect(parsePeriod('2021年“五一”节前').issues[0]?.value).toBe('2021年“五一”节前');
  });
});

describe('parsePeriod on shorter and odder ways to write it', () => {
  it.each([
    ['从现在起至6月底', '2021-05-10', '2021-06-30', 'day–month', ''],
    ['6月起三年', '2021-06-01', '2024-05-31', 'month–day', ''],
    ['自2021年6月起三年内', '2021-06-01', '2024-05-31', 'month–day', ''],
    ['自2021年4月1日起施行，有效期五年', '2021-04-01', '2026-03-31', 'day–day', ''],
    ['自即日起，利用三个月时间', '2021-05-10', '2021-08-09', 'day–day', ''],
    ['2021—2023年，分三年实施', '2021-01-01', '2023-12-31', 'year–year', ''],
    ['18号内', null, '2021-05-18', '?–day', ''],
    ['05-31', '2021-05-31', '2021-05-31', 'day–day', ''],
    ['5-31', '2021-05-31', '2021-05-31', 'day–day', ''],
    ['05-20至06-30', '2021-05-20', '2021-06-30', 'day–day', ''],
    ['5-8月', '2021-05-01', '2021-08-31', 'month–month', ''],
    ['月内', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['年度内', '2021-01-01', '2021-12-31', 'year–year', ''],
    ['本年度内', '2021-01-01', '2021-12-31', 'year–year', ''],
    ['前年', '2019-01-01', '2019-12-31', 'year–year', ''],
    ['去年底', null, '2020-12-31', '?–year', ''],
    ['元月底前', null, '2021-01-31', '?–month', ''],
    ['2021年3·15前', null, '2021-03-15', '?–day', ''],
    ['2021年10月→12月', '2021-10-01', '2021-12-31', 'month–month', ''],
    ['2021年5月（全月）', '2021-05-01', '2021-05-31', 'month–month', ''],
    ['2021年3月最后一周', '2021-03-25', '2021-03-31', 'day–day', ''],
    ['本周五下班前', null, '2021-05-14', '?–day', ''],
    ['周一', '2021-05-10', '2021-05-10', 'day–day', ''],
    ['立改立行', null, '2021-05-10', '?–day', 'due-at-once'],
    ['两三年内', null, null, '?–?', 'unreadable-period'],
    ['几个月内', null, null, '?–?', 'unreadable-period'],
    ['合同签订后90日历天', null, null, '?–?', 'conditional-date'],
    ['每月5日前报送上月进展', null, null, '?–?', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['每月20日前报送，12月20日前报送全年总结', null, '2021-12-20', '?–day', 'FREQ=MONTHLY;BYMONTHDAY=20'],
  ])('reads %j', (text, ...expected) => {
    expect(read(text, '2021-05-10')).toEqual(expected);
  });

  it.each(['5月底前', '30日内', '本周五', '立行立改'])('asks for an as-of day for %j', (text) => {
    expect(read(text)).toEqual([null, null, '?–?', 'needs-as-of']);
  });
});

describe('parsePeriod on anything', () => {
  const words =
    '2021 2019年 年 13 5月 月 31日 日 0 底 初 中 末 前 之前 至 到 — - 起 自 上半年 下半年 第三季度 上旬 每 每月 星期五 最后一周 长期坚持 并 持续推进 力争 截至 年底 三年 内 号 五一 节前 汛期 春季 学年 两三 元月 前年 ， （ ） / . ２ \n';
  const phrase = fc
    .array(fc.constantFrom(...words.split(' ')), { maxLength: 9 })
    .map((parts) => parts.join(''));
  const anyText = fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 200 }));

  it('never throws; dates exist, the end is not before the start, precision comes with its date', () => {
    fc.assert(
      fc.property(anyText, fc.option(fc.constantFrom('2021-04-02', 'oops')), (text, asOf) => {
        const period = parsePeriod(text, asOf === null ? {} : { asOf });
        const { start, end, startPrecision, endPrecision } = period;
        for (const date of [start, end]) expect(date === null || isCalendarDate(date)).toBe(true);
        if (start !== null && end !== null) expect(end >= start).toBe(true);
        expect([startPrecision === null, endPrecision === null]).toEqual([start === null, end === null]);
        // What is not read is owned up to.
        const nothing = start === null && end === null && !period.ongoing && period.recurrence === null;
        if (nothing && !/[完办销]/.test(text)) expect(period.issues).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
  }, 20_000);
});
