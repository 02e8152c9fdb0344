import type { Message } from '../message.js';

/** Messages that every element may need. */
export const sharedMessages = {
  // The names of the elements, which stand before what draws them has come.
  'roster.label': '领导小组名单',
  'timeline.label': '实施步骤',
  'tasks.label': '任务责任清单',
  'map.label': '网格状态图',
  'ranking.label': '排行榜',
  retry: '重试',
  loading: '正在加载数据',
  failure: '数据无法显示',
  'no-data': '尚未提供数据',
  empty: '暂无数据',
  source: '来源：',
  'as-of': '数据截至：',
  export: '导出',
  'issues.count': '数据中有 {n} 处问题，其余已显示',
  'issues.warnings': '数据中有 {n} 处需要核对',
  'issues.more': '另有 {n} 处',
  'list-comma': '、',
  unknown: '—',
  related: '与所选单位相关',
  view: '视图',
} as const satisfies Record<string, Message>;
