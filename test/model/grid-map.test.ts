import { describe, expect, it } from 'vitest';
import { defaultStatuses, statusScale, validateGridMap } from '../../src/model/grid-map.js';
import { deepFreeze } from '../support/deep-freeze.js';

function check(data: unknown) {
  const result = validateGridMap(deepFreeze(data));
  return { data: result.data, issues: result.issues.map(({ path, code }) => `${path}: ${code}`) };
}

describe('validateGridMap', () => {
  it('keeps good data whole, extra fields included', () => {
    const data = {
      levels: ['片区', '网格'],
      statuses: [{ id: 'g', name: '良', tone: 'ok' }],
      measures: [{ id: 'open', name: '未清理点位', better: 'lower' }],
      geometry: { type: 'FeatureCollection', features: [{ type: 'Feature' }] },
      mapLicence: '审图号：示例',
      areas: [
        { code: 'A1', name: '靶场', keeper: '包片领导', tile: [0, 1] },
        {
          code: 'A1-01',
          name: '第01网格',
          parent: 'A1',
          status: 'g',
          keeper: ['甲', '乙'],
          values: { open: null },
          x: 1,
        },
      ],
      mark: 'x',
    };
    expect(check(data)).toEqual({ data, issues: [] });
  });

  it('takes short forms: a name alone, codes as numbers, statuses as words', () => {
    expect(
      check({
        statuses: ['好', '差'],
        areas: [{ name: '靶场' }, { code: 12, name: '网格', parent: '靶场', status: '差' }],
      }),
    ).toEqual({
      data: {
        statuses: [
          { id: '好', name: '好' },
          { id: '差', name: '差' },
        ],
        areas: [
          { code: '靶场', name: '靶场' },
          { code: '12', name: '网格', parent: '靶场', status: '差' },
        ],
      },
      issues: [],
    });
  });

  it('puts areas without a real parent on the outermost level; paths are those of the data', () => {
    const { data, issues } = check({
      areas: [
        'oops',
        { code: 'a', name: '甲', parent: 'b' },
        { code: 'b', name: '乙', parent: 'a' },
        { code: 'c', name: '丙', parent: 'c' },
        { code: 'd', name: '丁', parent: 'none', status: '不明' },
        { code: 'e', name: '戊', parent: '' },
        { code: 'f', name: '己', parent: 'd', status: null },
        { code: 'd', name: '庚' },
      ],
    });
    expect(data?.areas.map(({ code, parent }) => [code, parent])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
      ['d', undefined],
      ['e', undefined],
      ['f', 'd'],
      ['d~2', undefined],
    ]);
    expect(issues).toEqual([
      'areas[0]: expected-object',
      'areas[7].code: duplicate-id',
      'areas[1].parent: parent-cycle',
      'areas[2].parent: parent-cycle',
      'areas[3].parent: parent-cycle',
      'areas[4].parent: unknown-parent',
      'areas[4].status: unknown-status',
    ]);
  });

  it('says where something is wrong and shows the rest', () => {
    const { data, issues } = check({
      levels: [5, '片区'],
      geometry: { type: 'FeatureCollection', features: 'oops' },
      mapLicence: 5,
      statuses: 'oops',
      measures: 'oops',
      areas: [
        { code: 'a', name: '甲', tile: ['x', 1], keeper: [5, '张某某'], values: { open: '3', all: 4 } },
        { code: 'b', name: '', tile: [1] },
      ],
    });
    expect(data).toEqual({
      levels: ['片区'],
      measures: [],
      areas: [{ code: 'a', name: '甲', keeper: ['张某某'], values: { open: null, all: 4 } }],
    });
    expect(issues).toEqual([
      'levels[0]: expected-text',
      'geometry.features: expected-list',
      'mapLicence: expected-text',
      'areas[0].values.open: expected-number',
      'areas[0].keeper[0]: expected-text',
      'areas[0].tile[0]: expected-number',
      'areas[1].name: missing',
      'statuses: expected-list',
      'measures: expected-list',
    ]);
  });
});

describe('statusScale', () => {
  it('is 正常 关注 预警 严重 紧急, each its own id, where the data gives none', () => {
    expect(statusScale()).toEqual(defaultStatuses);
    expect(defaultStatuses.map(({ id, name, tone }) => [id === name, name, tone])).toEqual([
      [true, '正常', 'ok'],
      [true, '关注', 'info'],
      [true, '预警', 'warn'],
      [true, '严重', 'serious'],
      [true, '紧急', 'critical'],
    ]);
  });

  it('gives tones by place, the best first and the worst last, where none is stated', () => {
    const tones = (count: number) =>
      statusScale(Array.from({ length: count }, (_, index) => ({ id: String(index), name: '' }))).map(
        ({ tone }) => tone,
      );
    expect([1, 2, 3, 4, 5, 6].map((count) => tones(count).join(' '))).toEqual([
      'ok',
      'ok critical',
      'ok warn critical',
      'ok info warn critical',
      'ok info warn serious critical',
      'ok info warn serious critical critical',
    ]);
    expect(
      statusScale([
        { id: 'a', name: '', tone: 'none' },
        { id: 'b', name: '' },
      ]).map(({ tone }) => tone),
    ).toEqual(['none', 'critical']);
  });
});
