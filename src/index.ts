export * from './roster/define.js';
export * from './timeline/define.js';
export * from './task-table/define.js';
export * from './grid-map/define.js';
export * from './ranking-board/define.js';
export * from './dashboard/define.js';
export * from './model/index.js';
export { registerLocale, type MessageKey, type MessageTable } from './element/locale.js';
export {
  CivicSelectEvent,
  CivicClearEvent,
  CivicLoadEvent,
  CivicErrorEvent,
  CivicMapChangeEvent,
  CivicViewChangeEvent,
} from './element/events.js';
export type { MapState, SelectDetail, Selection, SelectionKind, ViewState } from './element/events.js';
export { version } from './element/register-element.js';
