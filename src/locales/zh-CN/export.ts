import type { Message } from '../message.js';

/** Messages of the exports. */
export const exportMessages = {
  'export.xlsx': 'Excel 表格（.xlsx）',
  'export.csv': 'CSV 文件（.csv）',
  'export.copy': '复制为表格',
  'export.print': '打印表格',
  'export.xlsx-selected': 'Excel 表格：所选 {n} 行',
  'export.copy-selected': '复制所选 {n} 行',
  'export.working': '正在准备，已完成 {share}%',
  'export.begun': '正在准备导出',
  'export.cancel': '取消',
  'export.cancelled': '已取消',
  'export.ask-print': '共 {n} 行，打印需要较长时间和大量纸张；也可以导出 Excel 后再打印。',
  'export.ask-print-yes': '仍要打印',
  'export.ask-copy': '{n} 行已备好。',
  'export.ask-copy-yes': '复制',
  'export.saved': '已导出：{name}',
  'export.save-failed': '导出失败，请重试',
  'export.copied': '已复制 {n} 行，可粘贴到 Word、WPS 或 Excel 中',
  'export.copy-failed': '复制失败：浏览器不允许写入剪贴板',
  'export.print-failed': '打印失败，请重试',
  'export.reckoned': '状态按 {day} 计',
} as const satisfies Record<string, Message>;
