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
  'tasks.print-loaded': '只打印已载入的 {shown} 项，共 {n} 项；其余 {missing} 项未打印。',
  'issue.source-query': '数据源（source）应有 query(request, signal) 方法。',
  'issue.source-failed': '数据源未能应答：{reason}',
  'issue.source-late': '数据源在 {seconds} 秒内没有应答。',
  'issue.source-answer': '数据源应答应为含 rows 和 total 的对象；实际为{value}。',
  'issue.source-rows': '数据源应答缺少行列表 rows；实际为{value}。',
  'issue.source-total': '数据源应答的总数 total 应为不小于 0 的整数；实际为{value}。',
  'issue.source-short': '数据源称共有 {total} 项，却没有给出第 {offset} 项以后的行。',
  'issue.source-many': '数据源给出 {value} 行，多于所要的；只采用前 {limit} 行。',
  'issue.source-groups': '数据源的分组合计与总数 {total} 不符，或不是分组；各行不分组显示。',
} as const satisfies Record<string, Message>;
