/** Data of the grid map made from the seed documents; what they do not give is invented and said to be. */
import type { Area, GridMapData } from '../src/model/index.js';
import { invented, townInspection } from './samples.js';

const invention = '状态与数字为示例，非公文所列。';

/** 篇5: the five areas of the campaign, with grids; the past of four months, all invented but the names. */
export const streetGrids: GridMapData = {
  ...invented.gridMap,
  title: '五个片区网格状态',
  asOf: '2018-10-08',
  note: `片区名称引自全域无垃圾专项行动方案；网格、人员、${invention}`,
  areas: invented.gridMap.areas.map((area, index): Area => {
    if (!area.parent) return area;
    const open = Number(area.values?.['open'] ?? 0);
    const history = ['2018年6月', '2018年7月', '2018年8月', '2018年9月'].map((period, month) => {
      const left = open + ((4 - month) * ((index * 7) % 5)) / 2;
      const value = Math.round(left);
      return { period, status: statusOf(value), values: { open: value } };
    });
    return { ...area, history };
  }),
};

function statusOf(open: number): string {
  if (open === 0) return '正常';
  if (open <= 2) return '关注';
  if (open <= 5) return '预警';
  return open <= 8 ? '严重' : '紧急';
}

const steps = ['已整治', '整治中', '未整治'];

/** 篇6: four classes of what is to be looked into, with a grade of risk and how far its treatment is. */
export const keyPlaces: GridMapData = {
  ...townInspection.gridMap,
  title: '四类重点排查对象',
  note: `类别与对象引自排查整治方案；风险等级和${invention}`,
  statuses: [
    { id: '已整治', name: '已整治', tone: 'ok' },
    { id: '整治中', name: '整治中', tone: 'warn' },
    { id: '未整治', name: '未整治', tone: 'critical' },
  ],
  measures: [{ id: 'grade', name: '风险等级', unit: '级', better: 'higher' }],
  areas: townInspection.gridMap.areas.map((area, index): Area => {
    if (!area.parent) return area;
    // One is left without an answer, as in any first month.
    if (index % 11 === 5) return area;
    return {
      ...area,
      status: steps[(index * 5) % 7 < 4 ? 0 : 1 + (index % 2)]!,
      values: { grade: 1 + (index % 3) },
    };
  }),
};

const levels = ['城市中心', '副中心', '卫星城', '小城市', '特色镇', '新农村'];

/** 篇4: six levels of a city's space; the text gives rail figures of the whole and no status of any. */
export const citySpace: GridMapData = {
  title: '城市空间六级体系',
  source: { name: '国家中心城市背景下的成都城市空间治理（篇4）' },
  note: '原文给出市域轨道里程，未列各级状态。',
  levels,
  measures: [
    { id: 'operating', name: '地铁运营里程', unit: '公里' },
    { id: 'building', name: '地铁在建里程', unit: '公里' },
  ],
  areas: levels.map((name, index) => ({
    code: `L${index + 1}`,
    name,
    ...(index > 0 && { parent: `L${index}` }),
    ...(index === 0 && { values: { operating: 108, building: 205 } }),
  })),
  overview: [
    { name: '地铁运营里程', value: 108, unit: '公里' },
    { name: '地铁在建里程', value: 205, unit: '公里' },
  ],
};

/** 篇1 and 篇2: coverage of the whole; neither names an area. */
export const coverage: GridMapData = {
  title: '覆盖情况',
  source: { name: '市域社会治理的工作重点（篇1、篇2）' },
  note: '原文只有总数，未列地区。',
  overview: [
    { name: '全国社区教育示范区', value: 122, unit: '个' },
    { name: '全国社区教育实验区', value: 241, unit: '个' },
    { name: '落实重大事项决定的村（社区）', value: 1, unit: '%' },
  ],
  areas: [],
};
