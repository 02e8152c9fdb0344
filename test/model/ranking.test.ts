import { describe, expect, it } from 'vitest';
import { rank, rankedMeasure, validateRanking, type RankingData } from '../../src/model/ranking.js';
import { measuredValue } from '../../src/model/measure.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

/** Text 7: rates of projects not yet started, by basin. */
const basins: RankingData = deepFreeze({
  measures: [
    { id: 'rate', name: '未动工率', unit: '%', better: 'lower' },
    { id: 'projects', name: '项目数', unit: '个' },
  ],
  entries: [
    { name: '淮河', group: '三河三湖', values: { rate: 0.289, projects: 488 } },
    { name: '海河', group: '三河三湖', values: { rate: 0.307, projects: 496 } },
    { name: '辽河', group: '三河三湖', values: { rate: 0.28, projects: 221 } },
    { name: '太湖', group: '三河三湖', values: { rate: 0.055, projects: 255 } },
    { name: '巢湖', group: '三河三湖', values: { rate: 0.174, projects: 46 } },
    { name: '滇池', group: '三河三湖', values: { rate: 0.192, projects: 26 } },
    { name: '三峡库区及其上游', values: { rate: 0.201, projects: 338 } },
    { name: '南水北调东线', values: { rate: 0.296, projects: 260 } },
  ],
});

const scores = (values: (number | null)[], fields: Partial<RankingData> = {}): RankingData =>
  deepFreeze({
    measures: [{ id: 'x', name: '得分' }],
    entries: values.map((x, index) => ({ name: 'ABCDEFGH'[index] ?? '', values: { x } })),
    ...fields,
  });

const table = (data: RankingData, options = {}) =>
  rank(data, options).map((row) => [row.rank, row.entry.name, row.value]);

describe('rank', () => {
  it('puts 太湖 first and 海河 last of the eight basins, lower being better', () => {
    expect(table(basins)).toEqual([
      [1, '太湖', 0.055],
      [2, '巢湖', 0.174],
      [3, '滇池', 0.192],
      [4, '三峡库区及其上游', 0.201],
      [5, '辽河', 0.28],
      [6, '淮河', 0.289],
      [7, '南水北调东线', 0.296],
      [8, '海河', 0.307],
    ]);
  });

  it('ranks by another measure, within a group, higher being better unless told', () => {
    expect(table(basins, { by: 'projects', group: '三河三湖' })).toEqual([
      [1, '海河', 496],
      [2, '淮河', 488],
      [3, '太湖', 255],
      [4, '辽河', 221],
      [5, '巢湖', 46],
      [6, '滇池', 26],
    ]);
    expect(table(basins, { group: '无此流域' })).toEqual([]);
  });

  it('gives equal figures one rank, leaving places out (competition) or not (dense)', () => {
    const data = scores([7, 9, 9, 8, 7, 5]);
    const names = ['B', 'C', 'D', 'A', 'E', 'F'];
    const ranks = (options = {}, from = data) => rank(from, options).map((row) => row.rank);
    expect(rank(data).map(({ entry }) => entry.name)).toEqual(names);
    expect(ranks()).toEqual([1, 1, 3, 4, 4, 6]);
    expect(ranks({ ties: 'dense' })).toEqual([1, 1, 2, 3, 3, 4]);
    expect(ranks({}, scores([7, 9, 9], { ties: 'dense' }))).toEqual([1, 1, 2]);
  });

  it('puts what has no figure last, unranked, in the order of the data', () => {
    expect(table(scores([null, 5, null, 0, -2]))).toEqual([
      [1, 'B', 5],
      [2, 'D', 0],
      [3, 'E', -2],
      [null, 'A', null],
      [null, 'C', null],
    ]);
  });

  it('tells places gained and lost, only where both ranks are known', () => {
    const before = [5, 9, 7, null, 1];
    const data = scores([9, 8, 7, 6, null]);
    const moved = {
      ...data,
      entries: data.entries.map((entry, index) => ({ ...entry, previous: { x: before[index] ?? null } })),
    };
    expect(rank(moved).map((row) => [row.entry.name, row.rank, row.previousRank, row.change])).toEqual([
      ['A', 1, 3, 2],
      ['B', 2, 1, -1],
      ['C', 3, 2, -1],
      ['D', 4, null, null],
      ['E', null, 4, null],
    ]);
  });

  it('ranks nothing without a measure', () => {
    expect(table({ measures: [], entries: basins.entries.slice(0, 2) })).toEqual([
      [null, '淮河', null],
      [null, '海河', null],
    ]);
  });
});

describe('the figure ranked by', () => {
  it('is the measure asked for, else the data’s own, else the first', () => {
    const data = { ...basins, rankBy: 'projects' };
    expect([
      rankedMeasure(data, 'rate'),
      rankedMeasure(data, 'x'),
      rankedMeasure({ ...data, rankBy: 'y' }),
    ]).toEqual([basins.measures[0], basins.measures[1], basins.measures[0]]);
  });

  it('is worked out from a ratio where it is not stated', () => {
    const rate = { id: 'rate', name: '整改率', ratio: ['done', 'all'] as [string, string] };
    const rows = [
      { rate: 0.9, done: 1, all: 2 },
      { done: 46, all: 50 },
      { done: 0, all: 5 },
      { done: 1, all: 0 },
      { done: 1 },
    ];
    expect(rows.map((values) => measuredValue(values as Record<string, number>, rate))).toEqual([
      0.9,
      0.92,
      0,
      null,
      null,
    ]);
    expect(measuredValue(undefined, rate)).toBeNull();
  });
});

describe('validateRanking', () => {
  const check = (data: unknown) => {
    const result = validateRanking(deepFreeze(data));
    return { ...result, issues: told(result.issues) };
  };

  it('takes good data with nothing to tell, ids made, extra fields kept', () => {
    const entries = basins.entries.map((entry) => ({ ...entry, extra: 1 }));
    expect(check({ ...basins, entries, mark: 'x' })).toEqual({
      data: { ...basins, entries: entries.map((entry) => ({ ...entry, id: entry.name })), mark: 'x' },
      issues: [],
    });
  });

  it('keeps four provinces that are all masked as *省', () => {
    const entries = [0.36, 0.293, 0.274, 0.205].map((rate) => ({ name: '*省', values: { rate } }));
    const { data, issues } = check({ measures: basins.measures, entries });
    expect(data?.entries.map(({ id, values }) => [id, values.rate])).toEqual([
      ['*省', 0.36],
      ['*省~2', 0.293],
      ['*省~3', 0.274],
      ['*省~4', 0.205],
    ]);
    expect(issues).toEqual([]);
  });

  it('leaves bad rows and figures out, by name, and shows the rest', () => {
    const { data, issues } = check({
      title: '通报',
      measures: basins.measures,
      rankBy: 'none',
      ties: 'equal',
      honours: { top: '2', bottom: 1 },
      entries: [
        { name: '甲', values: { rate: 98, projects: '5' }, previous: { rate: 40, projects: 4 } },
        { name: '乙' },
        { values: {} },
        { name: '丁', values: 'oops' },
        null,
      ],
    });
    expect(data).toEqual({
      title: '通报',
      measures: basins.measures,
      rankBy: 'none',
      honours: { bottom: 1 },
      entries: [
        {
          id: '甲',
          name: '甲',
          values: { rate: null, projects: null },
          previous: { rate: null, projects: 4 },
        },
        { id: '乙', name: '乙', values: {} },
        { id: '丁', name: '丁', values: {} },
      ],
    });
    expect(issues).toEqual([
      ['ties', 'not-one-of', 'error'],
      ['honours.top', 'expected-number', 'error'],
      ['entries[0].values.projects', 'expected-number', 'error'],
      ['entries[0].values.rate', 'rate-range', 'error'],
      ['entries[0].previous.rate', 'rate-range', 'error'],
      ['entries[2].name', 'missing', 'error'],
      ['entries[3].values', 'expected-object', 'error'],
      ['entries[4]', 'expected-object', 'error'],
      ['rankBy', 'unknown-measure', 'warning'],
    ]);
  });

  it('takes the keys of the values for measures where it has none', () => {
    const { data } = check({
      entries: [
        { name: '甲', values: { a: 1 } },
        { name: '乙', values: { b: 2, a: 3 } },
      ],
    });
    expect(data?.measures).toEqual([
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
    ]);
  });
});
