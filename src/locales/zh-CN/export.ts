import type { Message } from '../message.js';

/** Messages of the exports. */
export const exportMessages = {
  'export.xlsx': 'Excel 表格（.xlsx）',
  'export.csv': 'CSV 文件（.csv）',
  'export.png': '图片（.png）',
  'export.copy': '复制为表格',
  'export.print': '打印表格',
  'export.saved': '已导出：{name}',
  'export.save-failed': '导出失败，请重试',
  'export.copied': '已复制 {n} 行，可粘贴到 Word、WPS 或 Excel 中',
  'export.copy-failed': '复制失败：浏览器不允许写入剪贴板',
  'export.print-failed': '打印失败，请重试',
  'export.reckoned': '状态按 {day} 计',
} as const satisfies Record<string, Message>;
