import { describe, expect, it } from 'vitest';
import { gridMapView, timeText, type AreaView, type GridMapView } from '../../src/grid-map/grid-map-view.js';
import { areaFigures } from '../../src/grid-map/area-figures.js';
import { changeAreas } from '../../src/grid-map/change-areas.js';
import { LiveAreas } from '../../src/grid-map/live-areas.js';
import { shortLabels } from '../../src/grid-map/short-label.js';
import {
  boxColumns,
  evenColumns,
  givenCells,
  groupSizes,
  tallyLabels,
} from '../../src/grid-map/tile-layout.js';
import { nextTile, type Move, type Place } from '../../src/grid-map/tile-moves.js';
import { validateGridMap, type GridMapData } from '../../src/model/grid-map.js';
import { fiveAreas, streetGrids, threeLevels } from './areas.js';

function checked(data: unknown): GridMapData {
  const { data: result } = validateGridMap(data);
  if (!result) throw new Error('The data cannot be used.');
  return result;
}

const view = (data: unknown, root?: string) => gridMapView(checked(data), { root });

/** Depth, label, level, gravest status within, and number of areas directly inside. */
const tree = ({ all }: GridMapView) =>
  all.map(({ depth, label, level, worst, children }) => [
    depth,
    label,
    level,
    worst?.name ?? null,
    children.length,
  ]);
const legend = ({ legend: entries }: GridMapView) =>
  entries.map(({ status, count }) => [status?.name ?? null, count]);
const area = ({ byCode }: GridMapView, code: string) => byCode.get(code) as AreaView;

describe('gridMapView', () => {
  it('shows the five areas of the seed document with their whole names in one row', () => {
    const five = view(fiveAreas);
    expect(tree(five)).toEqual([
      [0, '靶场', '片区', null, 0],
      [0, '东小井', '片区', null, 0],
      [0, '仓巷', '片区', null, 0],
      [0, '达府', '片区', null, 0],
      [0, '雨亭巷', '片区', null, 0],
    ]);
    expect(five.layout).toEqual({ size: 'name', columns: 5, cells: null });
    expect(legend(five)).toEqual([[null, 5]]);
  });

  it('nests grids in their areas, rolls up the gravest status and shortens labels', () => {
    const street = view(streetGrids);
    expect(tree(street)).toEqual([
      [0, '靶场', '片区', '预警', 6],
      [1, '01', '网格', '正常', 0],
      [1, '02', '网格', '关注', 0],
      [1, '03', '网格', '正常', 0],
      [1, '04', '网格', '正常', 0],
      [1, '05', '网格', '预警', 0],
      [1, '06', '网格', '正常', 0],
      [0, '仓巷', '片区', '紧急', 8],
      [1, '01', '网格', '正常', 0],
      [1, '02', '网格', '正常', 0],
      [1, '03', '网格', '严重', 0],
      [1, '04', '网格', null, 0],
      [1, '05', '网格', '正常', 0],
      [1, '06', '网格', '正常', 0],
      [1, '07', '网格', '紧急', 0],
      [1, '08', '网格', '正常', 0],
    ]);
    expect(street.levels).toEqual([
      { name: '片区', count: 2 },
      { name: '网格', count: 14 },
    ]);
    expect(area(street, 'p1').layout.size).toBe('number');
  });

  it('counts tiles by status, not known last; a parent is not counted beside its grids', () => {
    expect(legend(view(streetGrids))).toEqual([
      ['正常', 9],
      ['关注', 1],
      ['预警', 1],
      ['严重', 1],
      ['紧急', 1],
      [null, 1],
    ]);
    expect(
      area(view(streetGrids), 'p2').counts.map(({ status, count }) => [status?.name ?? null, count]),
    ).toEqual([
      ['正常', 5],
      ['严重', 1],
      ['紧急', 1],
      [null, 1],
    ]);
  });

  it('takes three levels, areas without grids among them', () => {
    const three = view(threeLevels);
    expect(tree(three)).toEqual([
      [0, '城东', '片区', '预警', 2],
      [1, '春熙', '社区', '预警', 2],
      [2, '1', '网格', '正常', 0],
      [2, '2', '网格', '预警', 0],
      [1, '合江', '社区', '关注', 0],
      [0, '城西', '片区', null, 0],
    ]);
    expect(area(three, 'a12').path).toEqual(['城东片区', '春熙社区']);
  });

  it('weighs a parent’s own status against those within', () => {
    const areas = [
      { code: 'p', name: '靶场', status: '严重' },
      { code: 'g', name: '01', parent: 'p', status: '关注' },
    ];
    expect(area(view({ areas }), 'p').worst?.name).toBe('严重');
  });

  it('drills into an area; an unknown code shows all', () => {
    const inside = view(threeLevels, 'a1');
    expect(tree(inside).map(([depth, label]) => [depth, label])).toEqual([
      [2, '1'],
      [2, '2'],
    ]);
    expect(inside.root?.name).toBe('春熙社区');
    expect(view(threeLevels, 'b').areas.map(({ name }) => name)).toEqual(['城西片区']);
    expect(view(threeLevels, 'nowhere').all).toHaveLength(6);
  });

  it('tells orphans and circles on the outermost level, duplicates apart', () => {
    const areas = [
      { code: '1', name: '甲', parent: '2' },
      { code: '2', name: '乙', parent: '1' },
      { code: '3', name: '丙', parent: '9' },
      { code: '3', name: '丁' },
    ];
    expect(view({ areas }).all.map(({ code, depth }) => [code, depth])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['3~2', 0],
    ]);
  });

  it('counts a status that is not on the scale as not known', () => {
    const data = { areas: [{ code: '1', name: '甲', status: '绿灯' }], statuses: ['好', '差'] };
    expect(legend(view(data))).toEqual([[null, 1]]);
  });

  it('keeps every tile in its place when a status changes', () => {
    const places = (data: GridMapData) =>
      view(data).all.map(({ code, path, cell, layout }) => [code, path, cell, layout]);
    const { data } = changeAreas(checked(streetGrids), [{ code: '1-01', status: '紧急' }]);
    expect(places(data)).toEqual(places(streetGrids));
  });
});

describe('shortLabels', () => {
  it.each([
    [['第01网格', '第02网格'], undefined, ['01', '02']],
    [['仓巷第1网格', '仓巷第12网格'], '仓巷片区', ['1', '12']],
    [['Grid 7'], undefined, ['7']],
    [['建设路社区', '春熙路社区'], undefined, ['建设路', '春熙路']],
    [['第一网格', '第二网格'], undefined, ['一', '二']],
    [['雨亭巷', '仓巷'], undefined, ['雨亭巷', '仓巷']],
    [['1号院', '1栋'], undefined, ['1号院', '1栋']],
    [['仓巷', '仓巷网格'], '仓巷', ['仓巷', '仓巷网格']],
  ])('%j in %s reads %j', (names, parent, labels) => {
    expect(shortLabels(names, parent)).toEqual(labels);
  });
});

describe('tile layout', () => {
  it('fills rows evenly', () => {
    expect([1, 2, 5, 6, 7, 9, 12, 13].map(evenColumns)).toEqual([1, 2, 5, 6, 4, 5, 6, 5]);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(boxColumns)).toEqual([1, 2, 3, 4, 3, 3, 4, 4, 3]);
  });

  it('takes the cells of the data where all siblings have one, moved to begin at 0', () => {
    expect(
      givenCells([
        [4, 2],
        [5, 2],
        [4, 3],
      ]),
    ).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(givenCells([[4, 2], undefined])).toBeNull();
    expect(
      givenCells([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      givenCells([
        [0, 0],
        [104, 30],
      ]),
    ).toBeNull();
    expect(givenCells([[0.5, 0]])).toBeNull();
    expect(givenCells([])).toBeNull();
  });

  it('chooses a size by the labels, not by a single long one', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => String(index));
    const sizes = (few: boolean, ...groups: string[][]) => groupSizes(groups.map(tallyLabels), few);
    expect(sizes(false, numbers)).toEqual(['number']);
    expect(sizes(false, [...numbers, '学校周边重点整治区'])).toEqual(['number']);
    expect(sizes(false, ['春熙路', '合江亭'])).toEqual(['word']);
    expect(sizes(false, ['学校周边重点整治区'])).toEqual(['name']);
    expect(sizes(true, numbers)).toEqual(['name']);
  });

  it('gives all groups of a map one size, but what has no room in it', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => String(index));
    const sizes = (...groups: string[][]) => groupSizes(groups.map(tallyLabels), false);
    expect(sizes(['城乡结合部', '矿山', '工业园'], ['娱乐场所', '网吧'])).toEqual(['word', 'word']);
    expect(sizes(numbers, numbers, ['春熙路'])).toEqual(['word', 'word', 'word']);
    expect(sizes(numbers, ['学校周边重点整治区'])).toEqual(['word', 'word']);
    expect(sizes(numbers, ['学校及其周边治安重点整治区域'])).toEqual(['word', 'name']);
    expect(sizes(['学校周边重点整治区', '学校周边重点整治区'], ['春熙路'])).toEqual(['name', 'name']);
  });
});

describe('nextTile', () => {
  //  0 0 0   5 5      headings
  //  1 2     6 7
  //  3 4
  const at = (left: number, top: number, width = 9): Place => ({
    left,
    top,
    right: left + width,
    bottom: top + 9,
  });
  const places = [
    at(0, 0, 29),
    at(0, 10),
    at(10, 10),
    at(0, 20),
    at(10, 20),
    at(40, 0, 19),
    at(40, 10),
    at(50, 10),
  ];
  const from = (index: number) =>
    (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as Move[]).map((move) =>
      nextTile(places, index, move),
    );

  it.each([
    [0, [0, 5, 0, 1, 0, 7]],
    [1, [1, 2, 0, 3, 0, 7]],
    [2, [1, 6, 0, 4, 0, 7]],
    [4, [3, 4, 2, 4, 0, 7]],
    [5, [0, 5, 5, 6, 0, 7]],
    [6, [2, 7, 5, 4, 0, 7]],
  ])('from %i leads left, right, up, down, home, end to %j', (index, ends) => {
    expect(from(index)).toEqual(ends);
  });
});

describe('figures and times', () => {
  it('reads measures, ratios among them, and says what is not known', () => {
    const { areas, measures = [] } = checked(streetGrids);
    const figures = (code: string) =>
      areaFigures(areas.find((each) => each.code === code) ?? { code, name: '' }, measures, 'zh-CN').map(
        ({ text }) => text,
      );
    expect(figures('2-07')).toEqual(['1,312 户', '75.0%']);
    expect(figures('2-01')).toEqual(['—', '—']);
  });

  it('names figures by their keys where there are no measures', () => {
    const { measures } = view({ areas: [{ code: '1', name: '甲', values: { 户数: 3 } }] });
    expect(measures).toEqual([{ id: '户数', name: '户数' }]);
  });

  it('writes times as people read them', () => {
    expect(['2022-06-30', '2022-06-30T09:20:15', '2022-06-30 09:20', '昨天'].map(timeText)).toEqual([
      '2022-06-30',
      '2022-06-30 09:20',
      '2022-06-30 09:20',
      '昨天',
    ]);
    expect(timeText('2022-06-30T09:20:00Z')).toMatch(/^2022-0[67]-\d\d \d\d:\d\d$/);
  });
});

describe('changeAreas', () => {
  const codes = (changes: unknown) =>
    changeAreas(checked(streetGrids), changes).issues.map(({ code, path }) => [code, path]);

  it('changes what is named and leaves the data as it was', () => {
    const before = checked(streetGrids);
    const { data, issues } = changeAreas(before, [{ code: '1-01', status: '严重', keeper: '王某某' }]);
    expect(issues).toEqual([]);
    expect(data.areas[1]).toEqual({ ...before.areas[1], status: '严重', keeper: '王某某' });
    expect(before.areas[1]?.status).toBe('正常');
  });

  it('tells faults of the changes, and of nothing else', () => {
    expect(codes([{ code: 'x', status: '正常' }])).toEqual([['unknown-code', 'changes[0].code']]);
    expect(codes([{ code: '1-01', status: '绿灯' }])).toEqual([['unknown-status', 'areas[1].status']]);
    expect(codes([{ code: 'p1', parent: '1-01' }]).map(([code]) => code)).toContain('parent-cycle');
    expect(codes(['1-01', null])).toEqual([
      ['expected-object', 'changes[0]'],
      ['expected-object', 'changes[1]'],
    ]);
    expect(codes('oops')).toEqual([['expected-list', 'changes']]);
  });

  it('keeps changes with the data they were made for, and those before any data for the first', () => {
    const live = new LiveAreas();
    const [first, second] = [checked(fiveAreas), checked(fiveAreas)];
    const status = (data: GridMapData) => data.areas[0]?.status;
    live.add(null, [{ code: 'p1', status: '关注' }]);
    expect(status(live.over(first, first, changeAreas))).toBe('关注');
    live.add(first, [{ code: 'p1', keeper: '周某某' }]);
    expect(live.over(first, first, changeAreas).areas[0]).toMatchObject({ status: '关注', keeper: '周某某' });
    expect(status(live.over(second, second, changeAreas))).toBeUndefined();
    live.add(second, [{ code: 'x' }]);
    live.over(second, second, changeAreas);
    expect(live.takeIssues().map(({ code }) => code)).toEqual(['unknown-code']);
    expect(live.takeIssues()).toEqual([]);
  });
});
