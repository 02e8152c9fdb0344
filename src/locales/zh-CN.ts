import { columnMessages } from './zh-CN/columns.js';
import { dashboardMessages } from './zh-CN/dashboard.js';
import { exportMessages } from './zh-CN/export.js';
import { gridMapMessages } from './zh-CN/grid-map.js';
import { rankingBoardMessages } from './zh-CN/ranking-board.js';
import { rosterMessages } from './zh-CN/roster.js';
import { sharedMessages } from './zh-CN/shared.js';
import { taskSourceMessages } from './zh-CN/task-source.js';
import { taskTableMessages } from './zh-CN/task-table.js';
import { timelineMessages } from './zh-CN/timeline.js';
import type { Message } from './message.js';

/** Messages in Simplified Chinese; each drawing brings its own part, and other languages fall back to it. */
export const zhCN = {
  ...sharedMessages,
  ...rosterMessages,
  ...timelineMessages,
  ...taskTableMessages,
  ...taskSourceMessages,
  ...columnMessages,
  ...gridMapMessages,
  ...rankingBoardMessages,
  ...dashboardMessages,
  ...exportMessages,
};

export type MessageKey = keyof typeof zhCN;

/** Messages of one language; keys left out read as zh-CN. */
export type MessageTable = Partial<Record<MessageKey, Message>> & Record<string, Message>;
