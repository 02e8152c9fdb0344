import { describe, expect, it } from 'vitest';
import { readDatePhrase, type DateContext } from '../../../src/model/period/date-phrase.js';

function span(text: string, context: DateContext = {}) {
  const read = readDatePhrase(text, context);
  return read && [read.start, read.end, read.precision, read.year, read.month, read.issues.length];
}

describe('a date phrase', () => {
  it.each([
    ['2020年', '2020-01-01', '2020-12-31', 'year', 2020, null, 0],
    ['2020年度', '2020-01-01', '2020-12-31', 'year', 2020, null, 0],
    ['2019年8月底', null, '2019-08-31', 'month', 2019, 8, 0],
    ['2019年8月初', '2019-08-01', '2019-08-10', 'ten-days', 2019, 8, 0],
    ['2019年8月中', '2019-08-11', '2019-08-20', 'ten-days', 2019, 8, 0],
    ['2020年2月下旬', '2020-02-21', '2020-02-29', 'ten-days', 2020, 2, 0],
    ['2017年9月15日', '2017-09-15', '2017-09-15', 'day', 2017, 9, 0],
    ['2017年9月15号', '2017-09-15', '2017-09-15', 'day', 2017, 9, 0],
    ['2019年6月31日', '2019-06-30', '2019-06-30', 'day', 2019, 6, 1],
    ['2019年13月40日', '2019-12-31', '2019-12-31', 'day', 2019, 12, 2],
    ['2021年二季度末', null, '2021-06-30', 'quarter', 2021, null, 0],
  ])('%s is the span of days it names', (text, ...expected) => {
    expect(span(text)).toEqual(expected);
  });

  it('leaves out what the context says', () => {
    expect(span('9月15日', { year: 2017 })).toEqual(['2017-09-15', '2017-09-15', 'day', 2017, 9, 0]);
    expect(span('年底', { year: 2017 })).toEqual([null, '2017-12-31', 'year', 2017, null, 0]);
  });

  it.each(['', '9月15日', '年底', '底', '初', '15日', '某年', '2021年5月并'])('%j alone is none', (text) => {
    expect(span(text)).toBeNull();
  });
});
