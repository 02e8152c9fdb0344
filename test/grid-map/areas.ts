import type { Area, GridMapData } from '../../src/model/grid-map.js';

/** The five areas of the street campaign (text 5), of which it gives no status. */
export const fiveAreas: GridMapData = {
  title: '五个片区',
  levels: ['片区'],
  areas: ['靶场', '东小井', '仓巷', '达府', '雨亭巷'].map((name, index) => ({ code: `p${index + 1}`, name })),
};

const statusOf: Record<string, string | null> = {
  '1-02': '关注',
  '1-05': '预警',
  '2-07': '紧急',
  '2-03': '严重',
  '2-04': null,
};

function grids(parent: string, count: number): Area[] {
  return Array.from({ length: count }, (_, index) => {
    const no = String(index + 1).padStart(2, '0');
    const code = `${parent.slice(1)}-${no}`;
    return { code, name: `第${no}网格`, parent, status: code in statusOf ? statusOf[code] : '正常' };
  });
}

/** Invented: two areas with eight grids and six, in all five statuses. */
export const streetGrids: GridMapData = {
  title: '网格状态图',
  levels: ['片区', '网格'],
  measures: [
    { id: 'households', name: '户数', unit: '户' },
    { id: 'rate', name: '整改率', ratio: ['fixed', 'found'] },
  ],
  mapLicence: 'GS（2022）0001号',
  areas: [
    { code: 'p1', name: '靶场', keeper: '周某某' },
    ...grids('p1', 6),
    { code: 'p2', name: '仓巷' },
    ...grids('p2', 8).map((area) =>
      area.code === '2-07'
        ? {
            ...area,
            keeper: ['吴某某', '郑某某'],
            values: { households: 1312, fixed: 9, found: 12 },
            updatedAt: '2022-06-30T09:20:00',
          }
        : area,
    ),
  ],
};

/** Invented: 片区 → 社区 → 网格. */
export const threeLevels: GridMapData = {
  levels: ['片区', '社区', '网格'],
  areas: [
    { code: 'a', name: '城东片区' },
    { code: 'a1', name: '春熙社区', parent: 'a' },
    { code: 'a11', name: '春熙第1网格', parent: 'a1', status: '正常' },
    { code: 'a12', name: '春熙第2网格', parent: 'a1', status: '预警' },
    { code: 'a2', name: '合江社区', parent: 'a', status: '关注' },
    { code: 'b', name: '城西片区' },
  ],
};
