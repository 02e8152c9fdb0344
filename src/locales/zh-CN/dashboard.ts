import type { Message } from '../message.js';

/** Messages of the dashboard. */
export const dashboardMessages = {
  'dashboard.selected': '已选：{name}',
  'dashboard.clear': '取消选择',
} as const satisfies Record<string, Message>;
