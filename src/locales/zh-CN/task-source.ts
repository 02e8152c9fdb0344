import type { Message } from '../message.js';

/** Messages of the task table on a source that is asked for rows. */
export const taskSourceMessages = {
  'tasks.row-waits': '第 {n} 项，正在载入',
  'tasks.row-failed': '第 {n} 项未能载入',
  'tasks.row-bad': '第 {n} 项的数据无法显示',
  'tasks.fetching': '正在获取全部任务：{n} / {total}',
  'tasks.fetch-cancel': '取消',
  'tasks.fetch-failed': '未能获取全部任务，请重试',
  'tasks.fetch-cut': '只取得前 {shown} 项，共 {n} 项。',
  'tasks.print-loaded': '只打印已载入的 {shown} 项，共 {n} 项。',
} as const satisfies Record<string, Message>;
