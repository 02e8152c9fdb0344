import type { Message } from '../message.js';

/** Messages of the ranking board (排行榜、通报). */
export const rankingBoardMessages = {
  'ranking.label': '排行榜',
  'ranking.count': '{n} 个单位',
  'ranking.rank': '名次',
  'ranking.change': '名次变化',
  'ranking.name': '名称',
  'ranking.measure': '指标',
  'ranking.higher-better': '数值越高越好',
  'ranking.lower-better': '数值越低越好',
  'ranking.average': '平均',
  'ranking.weighted-average': '加权平均',
  'ranking.average-line': '虚线：{name} {value}',
  'ranking.up': '上升 {n} 位',
  'ranking.down': '下降 {n} 位',
  'ranking.same': '持平',
  'ranking.unranked': '无数据，不参与排名',
  'ranking.top': '红榜',
  'ranking.bottom': '黑榜',
  'ranking.group': '分组',
  'ranking.all-groups': '全部',
  'ranking.of-whole': '共 {whole}',
} as const satisfies Record<string, Message>;
