import type { Message } from '../message.js';

/** Messages of the settings of columns. */
export const columnMessages = {
  'columns.earlier': '前移：{name}',
  'columns.later': '后移：{name}',
  'columns.narrower': '变窄：{name}',
  'columns.wider': '加宽：{name}',
  'columns.fit': '适合内容：{name}',
  'columns.restore': '恢复默认列',
  'columns.at-place': '{name}：第 {place} 列，共 {n} 列',
  'columns.has-width': '{name}：约 {n} 字宽',
  'columns.shown': '已显示：{name}',
  'columns.hidden': '已隐藏：{name}',
  'columns.restored': '已恢复默认列',
} as const satisfies Record<string, Message>;
