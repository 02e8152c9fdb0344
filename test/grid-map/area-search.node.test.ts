import { describe, expect, it } from 'vitest';
import { findAreas } from '../../src/grid-map/area-search.js';
import { streetGrids, threeLevels } from './areas.js';

const codes = (query: string, most = 8) =>
  findAreas(streetGrids.areas, query, most).areas.map(({ code }) => code);

describe('findAreas', () => {
  it('finds by name, code and keeper, in any width and case', () => {
    expect(codes('仓巷')).toEqual(['p2']);
    expect(codes('2-07')).toEqual(['2-07']);
    expect(codes('郑某')).toEqual(['2-07']);
    expect(codes('Ｐ１')).toEqual(['p1']);
  });

  it('wants every word', () => {
    expect(codes('第07 吴某某')).toEqual(['2-07']);
    expect(codes('第07 周某某')).toEqual([]);
  });

  it('puts whole words before beginnings, and those before the rest', () => {
    const areas = [
      { code: '1', name: '新仓巷' },
      { code: '2', name: '仓巷社区' },
      { code: '3', name: '仓巷' },
    ];
    expect(findAreas(areas, '仓巷', 8).areas.map(({ code }) => code)).toEqual(['3', '2', '1']);
  });

  it('tells how many there are, and where each lies', () => {
    const found = findAreas(threeLevels.areas, '网格', 1);
    expect(found).toEqual({
      areas: [{ code: 'a11', name: '春熙第1网格', path: ['城东片区', '春熙社区'], keepers: [] }],
      count: 2,
    });
  });

  it('finds nothing for nothing', () => {
    expect(findAreas(streetGrids.areas, '  ', 8)).toEqual({ areas: [], count: 0 });
  });
});
