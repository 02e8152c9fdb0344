import type { Message } from '../message.js';

/** Messages of the roster (领导小组名单). */
export const rosterMessages = {
  'roster.count': '共 {n} 人',
  'roster.vacant': '待定',
  'roster.unnamed': '未列名单',
  'roster.office': '领导小组办公室',
  'roster.office-in': '办公室设在{host}',
  'roster.host': '设在{host}',
  'roster.concurrent': '兼',
  'roster.member-units': '成员单位',
  'roster.list': '名单',
  'roster.chart': '架构图',
  'roster.rank': '职务',
  'roster.name': '姓名',
  'roster.posts': '单位及职务',
  'roster.phone': '电话',
} as const satisfies Record<string, Message>;
