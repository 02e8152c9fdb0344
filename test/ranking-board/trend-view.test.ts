import { describe, expect, it } from 'vitest';
import { validateRanking, type RankingData } from '../../src/model/ranking.js';
import { lineColors, markOf } from '../../src/ranking-board/trend-marks.js';
import { trendOption } from '../../src/ranking-board/trend-option.js';
import { axisText, trendView, type TrendViewOptions } from '../../src/ranking-board/trend-view.js';
import { deepFreeze } from '../support/deep-freeze.js';

type Past = Record<string, number | null>;

/** An entry of scores: what it has now, and its past by period. */
const entry = (name: string, now: number | null, past: Past = {}, more = {}) => ({
  name,
  values: { x: now },
  history: Object.entries(past).map(([period, x]) => ({ period, values: { x } })),
  ...more,
});
const scores = (...entries: object[]) => ({ measures: [{ id: 'x', name: '得分' }], entries });

function view(data: object, options: TrendViewOptions = {}) {
  return trendView(deepFreeze(validateRanking(deepFreeze(data)).data as RankingData), options);
}

/** The table: a heading row of periods, then a row an entry. */
function table(data: object, options: TrendViewOptions = {}) {
  const drawn = view(data, options);
  if (!drawn) return null;
  return [drawn.periods.map(({ text }) => text), ...drawn.lines.map(({ name, texts }) => [name, ...texts])];
}

describe('trendView', () => {
  it('draws a line an entry in rank order, the present figures last under the as-of date', () => {
    const data = scores(
      entry('甲', 5, { '2018年6月': 3, '2018年7月': 4 }),
      entry('乙', 9, { '2018年6月': 8, '2018年7月': 7 }),
    );
    expect(table(data, { asOf: '2018-08-01' })).toEqual([
      ['2018年6月', '2018年7月', '2018-08-01'],
      ['乙', '8', '7', '9'],
      ['甲', '3', '4', '5'],
    ]);
    expect(view(data)?.periods).toEqual([
      { text: '2018年6月', short: '2018年6月' },
      { text: '2018年7月', short: '7月' },
      { text: '本期', short: '本期' },
    ]);
    expect(view(data)?.leaders).toEqual(['乙']);
  });

  it('adds no point where the history ends in the present, by figures as shown or by name', () => {
    const data = scores(entry('甲', 5, { 六月: 3, 七月: 5 }), entry('乙', 4));
    expect(table(data)).toEqual([
      ['六月', '七月'],
      ['甲', '3', '5'],
      ['乙', '—', '4'],
    ]);
    const revised = scores(entry('甲', 6, { 六月: 3, 七月: 5 }));
    expect(table(revised, { asOf: '七月' })).toEqual([
      ['六月', '七月'],
      ['甲', '3', '6'],
    ]);
  });

  it('ends in the history where nobody has a present figure, and keeps gaps', () => {
    expect(
      table(scores(entry('甲', null, { 六月: 3, 七月: null, 八月: 4 }), entry('乙', null, { 七月: 1 }))),
    ).toEqual([
      ['六月', '七月', '八月'],
      ['甲', '3', '—', '4'],
      ['乙', '—', '1', '—'],
    ]);
  });

  it('does not carry the last past figure into a present that is not known', () => {
    expect(table(scores(entry('甲', 9, { 六月: 3, 七月: 4 }), entry('乙', null, { 七月: 1 })))).toEqual([
      ['六月', '七月', '本期'],
      ['甲', '3', '4', '9'],
      ['乙', '—', '1', '—'],
    ]);
  });

  it('puts a period that only a later entry has before the one it precedes there', () => {
    const periods = (...pasts: Past[]) =>
      table(scores(...pasts.map((past, n) => entry(`${n}`, 9, past))))?.[0];
    expect(periods({ 七月: 1, 八月: 1 }, { 六月: 1, 七月: 1, 八月: 1 })).toEqual([
      '六月',
      '七月',
      '八月',
      '本期',
    ]);
    expect(periods({ 六月: 1, 八月: 1 }, { 六月: 1, 七月: 1 })).toEqual(['六月', '七月', '八月', '本期']);
    expect(periods({ 六月: 1 }, { 七月: 1 })).toEqual(['六月', '七月', '本期']);
  });

  it('works out rates, within a group, in digits of the measure', () => {
    const data = {
      measures: [{ id: 'r', name: '整改率', ratio: ['done', 'all'] }],
      entries: [
        {
          name: '甲',
          group: '东',
          values: { done: 9, all: 10 },
          history: [{ period: '上月', values: { done: 1, all: 3 } }],
        },
        { name: '乙', group: '西', values: { done: 1, all: 10 } },
      ],
    };
    expect(table(data, { group: '东' })).toEqual([
      ['上月', '本期'],
      ['甲', '33.3%', '90.0%'],
    ]);
    expect(view(data)?.lines.map(({ values }) => values)).toEqual([
      [1 / 3, 0.9],
      [null, 0.1],
    ]);
    expect(view(data, { group: '西' })).toBeNull();
  });

  it('is null without a figure of the measure in any history, or with one period alone', () => {
    expect(view({ entries: [] })).toBeNull();
    expect(view(scores(entry('甲', 5)))).toBeNull();
    expect(view(scores(entry('甲', 5, { 六月: null })))).toBeNull();
    expect(view(scores(entry('甲', null, { 六月: 5 })))).toBeNull();
    expect(view(scores(entry('甲', 5, { 六月: 5 })))).toBeNull();
    const other = { id: 'y', name: '另' };
    const data = scores(entry('甲', 5, { 六月: 3 }, { values: { x: 5, y: 1 } }));
    expect(view({ ...data, measures: [...data.measures, other] }, { by: 'y' })).toBeNull();
  });

  it('leaves out rates beyond 0..1 of the past, as of the present', () => {
    const data = {
      measures: [{ id: 'x', name: '率', unit: '%' }],
      entries: [entry('甲', 0.9, { 六月: 80, 七月: 0.8 })],
    };
    expect(table(data)).toEqual([
      ['七月', '本期'],
      ['甲', '80.0%', '90.0%'],
    ]);
    expect(validateRanking(data).issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'entries[0].history[0].values.x rate-range',
    ]);
  });

  it('keeps an entry its mark whatever it is ranked by, and gives 36 of them different ones', () => {
    const data = scores(entry('甲', 1, { 六月: 1 }), entry('乙', 2, { 六月: 1 }));
    expect(view(data)?.lines.map(({ name, mark }) => [name, mark.color])).toEqual([
      ['乙', 1],
      ['甲', 0],
    ]);
    const marks = Array.from({ length: 36 }, (_, index) => JSON.stringify(markOf(index)));
    expect(new Set(marks).size).toBe(36);
    const first = marks.slice(0, lineColors).map((mark) => JSON.parse(mark) as ReturnType<typeof markOf>);
    for (const key of ['color', 'shape', 'dash'] as const) {
      expect(new Set(first.map((mark) => JSON.stringify(mark[key]))).size).toBe(lineColors);
    }
  });

  it('writes ticks as figures without the zeros behind the point', () => {
    const rate = { locale: 'zh-CN', measure: { id: 'r', name: '率', unit: '%' } };
    const amount = { locale: 'zh-CN', measure: { id: 'a', name: '数', unit: '个', digits: 2 } };
    expect([0.8, 0.825, 1].map((value) => axisText(value, rate))).toEqual(['80%', '82.5%', '100%']);
    expect([1000, 0.5].map((value) => axisText(value, amount))).toEqual(['1,000 个', '0.50 个']);
  });
});

describe('trendOption', () => {
  const look = {
    font: 'x',
    size: 13,
    text: '#000',
    muted: '#555',
    grid: '#ddd',
    lines: ['#1', '#2', '#3', '#4', '#5', '#6'],
  };
  const trend = view(scores(entry('甲', 5, { 六月: 3, 七月: null }), entry('乙', 4, { 七月: 1 })))!;
  type Series = {
    name: string;
    data: unknown[];
    lineStyle: { width: number; opacity: number };
    endLabel: { formatter: string };
  };
  const draw = (chosen: string[], width = 800) =>
    trendOption({ trend, chosen: new Set(chosen), look, width }) as { series: Series[]; animation: boolean };

  it('leaves gaps, moves nothing, and names lines at their end, with their figure where there is room', () => {
    const { series, animation } = draw([]);
    expect(animation).toBe(false);
    expect(series.map(({ data }) => data)).toEqual([
      [3, '-', 5],
      ['-', 1, 4],
    ]);
    expect(series.map(({ endLabel }) => endLabel.formatter)).toEqual(['甲 5', '乙 4']);
    expect(draw([], 300).series.map(({ endLabel }) => endLabel.formatter)).toEqual(['甲', '乙']);
  });

  it('lets the chosen line stand out and dims the others', () => {
    const widths = (chosen: string[]) =>
      draw(chosen).series.map(({ lineStyle }) => [lineStyle.width, lineStyle.opacity]);
    expect(widths([])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(widths([trend.lines[1]!.id])).toEqual([
      [2, 0.3],
      [4, 1],
    ]);
  });
});
