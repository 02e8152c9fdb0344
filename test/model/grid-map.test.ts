import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridMapView } from '../../src/grid-map/grid-map-view.js';
import { defaultStatuses, statusScale, validateGridMap, type GridMapData } from '../../src/model/grid-map.js';
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
      'measures: expected-list',
      'areas[0].values.open: expected-number',
      'areas[0].keeper[0]: expected-text',
      'areas[0].tile[0]: expected-number',
      'areas[1].name: missing',
      'statuses: expected-list',
    ]);
  });
});

describe('history and figures', () => {
  it('keeps how an area stood at earlier periods, and says what is wrong in it', () => {
    const { data, issues } = check({
      measures: [{ id: 'rate', name: '整改率', unit: '%' }],
      areas: [
        {
          code: 'a',
          name: '甲',
          values: { rate: 75 },
          history: [
            { period: '3月', status: '预警', values: { rate: 0.5 } },
            { period: '4月', status: '红', values: { rate: 98 } },
            { period: '4月', status: null, values: { rate: 'x' } },
            { status: '正常' },
            null,
          ],
        },
        { code: 'b', name: '乙', history: '无' },
      ],
    });
    expect(data?.areas).toEqual([
      {
        code: 'a',
        name: '甲',
        values: { rate: null },
        history: [
          { period: '3月', status: '预警', values: { rate: 0.5 } },
          { period: '4月', status: '红', values: { rate: null } },
          { period: '4月', values: { rate: null } },
        ],
      },
      { code: 'b', name: '乙' },
    ]);
    expect(issues).toEqual([
      'areas[0].history[2].values.rate: expected-number',
      'areas[0].history[3].period: missing',
      'areas[0].history[4]: expected-object',
      'areas[1].history: expected-list',
      'areas[0].values.rate: rate-range',
      'areas[0].history[1].values.rate: rate-range',
      'areas[0].history[2].period: duplicate-period',
      'areas[0].history[1].status: unknown-status',
    ]);
  });

  it('keeps figures of the whole; one that cannot be used is not known', () => {
    const { data, issues } = check({
      areas: [],
      overview: [
        { name: '示范区', value: 122, unit: '个' },
        { name: '村（社区）落实', value: 100, unit: '%' },
        { name: '实验区', value: '241' },
        { value: 3 },
      ],
    });
    expect(data?.overview).toEqual([
      { name: '示范区', value: 122, unit: '个' },
      { name: '村（社区）落实', value: null, unit: '%' },
      { name: '实验区', value: null },
    ]);
    expect(issues).toEqual([
      'overview[1].value: rate-range',
      'overview[2].value: expected-number',
      'overview[3].name: missing',
    ]);
  });
});

describe('nesting of any areas', () => {
  const code = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const rows = fc.array(
    fc.record(
      {
        code,
        name: fc.constantFrom('甲', '乙', '丙'),
        parent: fc.oneof(code, fc.constantFrom('none', '', null)),
        status: fc.constantFrom('正常', '紧急', '红', null),
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 24 },
  );

  it('loses none, names each parent that is not kept, and leaves no circle', () => {
    fc.assert(
      fc.property(rows, (areas) => {
        const { data, issues } = validateGridMap(deepFreeze({ areas }));
        const kept = data?.areas ?? [];
        expect(kept.map(({ name }) => name)).toEqual(areas.map(({ name }) => name));
        expect(new Set(kept.map((area) => area.code)).size).toBe(areas.length);
        const named = new Set(issues.map(({ path }) => path));
        kept.forEach(({ parent }, index) => {
          const given = areas[index]?.parent;
          if (given && parent === undefined) expect(named).toContain(`areas[${index}].parent`);
        });
        for (const issue of issues) {
          expect(issue.path).not.toBe('');
          expect(issue.value).toBeDefined();
          expect(issue.message).not.toBe('');
        }
        const drawn = gridMapView(data as GridMapData).all.map((area) => area.code);
        expect([...drawn].sort()).toEqual(kept.map((area) => area.code).sort());
      }),
    );
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
