import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/element/csv.js';
import { validateRanking } from '../../src/model/ranking.js';
import { rankingSheet } from '../../src/ranking-board/ranking-sheet.js';
import { rankingView } from '../../src/ranking-board/ranking-view.js';
import { trendView } from '../../src/ranking-board/trend-view.js';

const { data } = validateRanking({
  measures: [
    { id: 'rate', name: '整改率', unit: '%', digits: 2 },
    { id: 'count', name: '问题数', unit: '个' },
  ],
  entries: [
    { name: '甲', values: { rate: 0.998, count: 1200 }, history: [{ period: '7月', values: { rate: 0.9 } }] },
    { name: '乙', values: { rate: null, count: 3 } },
  ],
});
const language = { t: (key: string) => key, current: 'zh-CN' };

describe('the sheet of a ranking', () => {
  it('has rates as percentages with the digits of the measure, and bare numbers in CSV', () => {
    const sheet = rankingSheet(rankingView(data!, { by: 'rate' }), null, language);
    expect(sheet.rows).toEqual([
      [1, '甲', { type: 'percent', value: 0.998, digits: 2, plain: 0.998, shown: '99.80%' }],
      [null, '乙', null],
    ]);
    expect(csvText(sheet).split('\r\n').slice(1, 3)).toEqual(['1,甲,0.998', ',乙,']);
  });

  it('has other figures as numbers, which people read with their unit', () => {
    const [row] = rankingSheet(rankingView(data!, { by: 'count' }), null, language).rows;
    expect(row?.[2]).toMatchObject({ type: 'number', value: 1200, shown: '1,200 个' });
  });

  it('has the figures of every period of a trend', () => {
    const trend = trendView(data!, { by: 'rate', asOf: '8月' });
    const sheet = rankingSheet(rankingView(data!, { by: 'rate' }), trend, language);
    expect(sheet.headings).toEqual(['ranking.name', '7月', '8月']);
    expect(csvText(sheet).split('\r\n').slice(1, 3)).toEqual(['甲,0.9,0.998', '乙,,']);
    expect(sheet.rows[0]?.[1]).toMatchObject({ type: 'percent', value: 0.9 });
  });
});
