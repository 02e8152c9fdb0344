import { describe, expect, it } from 'vitest';
import { readings } from '../../src/task-table/pinyin.js';
import { hasLatin, TextMatcher } from '../../src/task-table/text-match.js';

const found = (query: string, text: string, withPinyin = true) =>
  new TextMatcher(query, withPinyin ? readings() : null)
    .ranges(text)
    .map(([begin, end]) => text.slice(begin, end));

describe('a query', () => {
  it.each([
    ['校园', false],
    ['2021年', false],
    ['', false],
    ['A类', true],
    ['zz', true],
    ['lü', true],
  ])('%j has Latin letters: %j', (query, has) => {
    expect(hasLatin(query)).toBe(has);
  });

  it('needs all its words, in any order and case', () => {
    const matcher = new TextMatcher('安全  PLAN ');
    expect(matcher.matches('plan for 校园安全')).toBe(true);
    expect(matcher.matches('校园安全')).toBe(false);
    expect(matcher.ranges('Plan 校园安全')).toEqual([
      [0, 4],
      [7, 9],
    ]);
    expect(new TextMatcher(' ').isEmpty).toBe(true);
  });

  it('joins what overlaps or touches', () => {
    expect(found('综治 治安 全', '综治安全股')).toEqual(['综治安全']);
  });

  it('marks nothing where lower case has other lengths', () => {
    expect(found('i', 'İ甲')).toEqual([]);
    expect(new TextMatcher('甲').occursIn('İ甲')).toBe(true);
  });
});

describe('pinyin', () => {
  it.each([
    ['zzaqg', '综治安全股', '综治安全股'],
    ['zongzhianquan', '综治安全股', '综治安全'],
    ['zongzhiaq', '局综治安全股', '综治安全'],
    ['zhianq', '综治安全股', '治安全'],
    ['综治aqg', '综治安全股', '综治安全股'],
    ['ZZAQG', '综治安全股', '综治安全股'],
    ['zongzhia', '综治安全股', '综治安'],
    ['zongzh', '综治安全股', '综治'],
    ['zzsg', '综治a股和总治水股', '总治水股'],
    ['cqjc', '2021年5月并长期坚持', '长期坚持'],
    ['changqi', '长期坚持', '长期'],
    ['xiaozhang', '中小学校长', '校长'],
    ['zhongdian', '重点任务', '重点'],
    ['chongqing', '重庆市', '重庆'],
    ['yinhang', '人民银行', '银行'],
    ['xingzheng', '行政审批局', '行政'],
    ['kuaiji', '会计科', '会计'],
    ['tiaojie', '人民调解委员会', '调解'],
    ['diaocha', '调查', '调查'],
    ['wanchenglv', '完成率', '完成率'],
    ['lü', '绿化', '绿'],
    ['celue', '策略', '策略'],
    ['zōngzhì', '综治安全股', '综治'],
    ["xi'an", '西安市', '西安'],
    ['xian', '西安市', '西安'],
    ['a类', 'A类地区', 'A类'],
  ])('%j finds in %j: %j', (query, text, mark) => {
    expect(found(query, text)).toEqual([mark]);
    expect(new TextMatcher(query, readings()).matches(text.toLowerCase())).toBe(true);
  });

  it.each([
    ['zzaqg', '综治、安全股'],
    ['zongz\u{1f600}', '综治'],
    ['gqazz', '综治安全股'],
    ['zongzhiaan', '综治安全股'],
    ['b', '综治安全股'],
  ])('%j finds nothing in %j', (query, text) => {
    expect(found(query, text)).toEqual([]);
    expect(new TextMatcher(query, readings()).matches(text)).toBe(false);
  });

  it('is not read before the readings have come', () => {
    expect(found('zzaqg', '综治安全股', false)).toEqual([]);
  });

  it('marks the very letters where they stand in a text, and nothing else there', () => {
    expect(found('an', '安全 plan')).toEqual(['an']);
  });

  it('takes as long as query and text are, whatever stands in them', () => {
    const text = '啊'.repeat(4000);
    const begin = performance.now();
    expect(new TextMatcher('a'.repeat(63) + 'b', readings()).matches(text)).toBe(false);
    expect(new TextMatcher('a'.repeat(5000), readings()).matches(text)).toBe(false);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
