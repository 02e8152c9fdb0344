import { describe, expect, it } from 'vitest';
import { validateRanking, type RankingData } from '../../src/model/ranking.js';
import {
  rankingView,
  type RankingView,
  type RankingViewOptions,
} from '../../src/ranking-board/ranking-view.js';
import { deepFreeze } from '../support/deep-freeze.js';

const rate = { id: 'rate', name: '未动工率', unit: '%', better: 'lower', ratio: ['notStarted', 'projects'] };
const basins = {
  measures: [
    { ...rate, reference: { name: '三河三湖', value: 0.249 } },
    { id: 'projects', name: '项目数', unit: '个' },
  ],
  entries: [
    { name: '淮河', group: '三河三湖', values: { rate: 0.289, projects: 488, notStarted: 141 } },
    { name: '海河', group: '三河三湖', values: { rate: 0.307, projects: 496 } },
    { name: '太湖', group: '三河三湖', values: { rate: 0.055, projects: 255 } },
    { name: '三峡库区', values: { rate: 0.201, projects: 338 } },
    { name: '未报', values: {} },
  ],
};

function view(data: object, options: RankingViewOptions = {}): RankingView {
  const checked = validateRanking(deepFreeze(data)).data as RankingData;
  return rankingView(deepFreeze(checked), options);
}

const scores = (values: (number | null)[], more = {}) => ({
  measures: [{ id: 'x', name: '得分' }],
  entries: values.map((x, index) => ({ name: 'ABCDEF'[index], values: { x } })),
  ...more,
});
const mille = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 1000));

describe('rankingView', () => {
  it('draws up rows in rank order with figures in words, bars by the longest, parts of a ratio', () => {
    const drawn = view(basins);
    const rows = drawn.rows.map((row) => [
      row.rank,
      row.name,
      row.text,
      mille(row.share),
      row.part,
      row.whole,
    ]);
    expect(rows).toEqual([
      [1, '太湖', '5.5%', 179, null, '255'],
      [2, '三峡库区', '20.1%', 655, null, '338'],
      [3, '淮河', '28.9%', 941, '141', '488'],
      [4, '海河', '30.7%', 1000, null, '496'],
      [null, '未报', '—', 0, null, null],
    ]);
    expect([drawn.measure?.id, drawn.measures.map(({ id }) => id), drawn.groups, drawn.hasChange]).toEqual([
      'rate',
      ['rate', 'projects'],
      ['三河三湖'],
      false,
    ]);
  });

  it('ranks by another measure and within a group; an unknown group is all', () => {
    const names = (options: RankingViewOptions) =>
      view(basins, options).rows.map(({ rank, name }) => `${rank} ${name}`);
    expect(names({ by: 'projects' })).toEqual(['1 海河', '2 淮河', '3 三峡库区', '4 太湖', 'null 未报']);
    expect(names({ group: '三河三湖' })).toEqual(['1 太湖', '2 淮河', '3 海河']);
    expect(names({ group: '无此组' })).toHaveLength(5);
  });

  it('offers measures that any entry has a figure of', () => {
    const measures = [...basins.measures, { id: 'none', name: '空' }];
    expect(view({ ...basins, measures }).measures.map(({ id }) => id)).toEqual(['rate', 'projects']);
  });

  it('says who moved, and has no such column where nobody can have', () => {
    const data = scores([9, 8]);
    const moved = {
      ...data,
      entries: data.entries.map((entry, index) => ({ ...entry, previous: { x: index } })),
    };
    const drawn = view(moved);
    expect([drawn.hasChange, drawn.rows.map(({ name, change }) => [name, change])]).toEqual([
      true,
      [
        ['A', 1],
        ['B', -1],
      ],
    ]);
  });

  it('names the first and the last as many as asked, none in both, none without a figure', () => {
    const honours = (values: (number | null)[], top?: number, bottom?: number) =>
      view(scores(values, { honours: { top, bottom } }))
        .rows.map(({ honour }) => honour?.[0] ?? '-')
        .join('');
    expect([
      honours([5, 4, 3, 2, null], 1, 2),
      honours([5, 4], 2, 2),
      honours([5, 4, 3]),
      honours([null, null], 1, 1),
      honours([5, 4, 3], 0, 9),
    ]).toEqual(['t-bb-', 'tt', '---', '--', 'bbb']);
  });

  it('draws nothing without a measure or entries', () => {
    expect(view({ entries: [] })).toEqual({
      measure: null,
      measures: [],
      groups: [],
      rows: [],
      reference: null,
      hasChange: false,
    });
    expect(view(scores([]))).toMatchObject({ rows: [], reference: null });
  });
});

describe('the line to compare with', () => {
  const line = (data: object, options = {}) => {
    const { reference } = view(data, options);
    return reference && [reference.kind, reference.name, reference.text, mille(reference.share)];
  };
  const withRate = (reference?: null) => ({
    ...basins,
    measures: [{ ...rate, ...(reference === null && { reference }) }],
  });

  it('is the figure that the document states', () => {
    expect(line(basins)).toEqual(['stated', '三河三湖', '24.9%', 811]);
  });

  it('is else the average: of a ratio weighted by its whole, as far as all of it is known', () => {
    expect(line(withRate())).toEqual(['weighted', '', '23.8%', 775]);
    expect(line(scores([2, 4, null]))).toEqual(['average', '', '3', 750]);
    const [first, ...others] = basins.entries;
    const unknown = { ...first, values: { rate: 0.289 } };
    expect(line({ ...withRate(), entries: [unknown, ...others] })?.[0]).toBe('average');
  });

  it('is none where the data wants none or there is nothing to compare', () => {
    expect([line(withRate(null)), line(scores([5, null])), line(scores([]))]).toEqual([null, null, null]);
  });

  it('stays on the scale with figures below zero', () => {
    expect(line(scores([-2, -4]))).toEqual(['average', '', '-3', 0]);
    expect(line(scores([-9, 1]))).toEqual(['average', '', '-4', 0]);
    expect(view(scores([-9, 1])).rows.map(({ share }) => share)).toEqual([1, 0]);
  });
});

describe('rankingView of odd data', () => {
  it('shows entries that nobody measured, unranked', () => {
    const { measure, rows } = view({ entries: [{ name: '甲' }, { name: '乙', values: {} }] });
    expect(measure).toBeNull();
    expect(rows.map(({ name, rank, text }) => [name, rank, text])).toEqual([
      ['甲', null, '—'],
      ['乙', null, '—'],
    ]);
  });

  it('keeps bars within their track where a sum is beyond all numbers', () => {
    const { rows, reference } = view({
      measures: [{ id: 'a', name: '量' }],
      entries: [1.7e308, 1.7e308, 5].map((a, index) => ({ name: String(index), values: { a } })),
    });
    expect([...rows, reference].map((each) => each?.share)).toEqual([0, 0, 0, 0]);
  });
});
