import { cardStyles } from './task-cards.styles.js';
import { cellStyles } from './task-cells.styles.js';
import { conditionStyles } from './task-conditions.styles.js';
import { filterStyles } from './filter-panel.styles.js';
import { noticeStyles } from './notice.styles.js';
import { summaryStyles } from './summary-strip.styles.js';
import { mediaStyles } from './task-media.styles.js';
import { rowStyles } from './task-rows.styles.js';
import { virtualStyles } from './task-virtual.styles.js';

export { taskTableMessages as messages } from '../locales/zh-CN/task-table.js';
export { ownDirectory, unitsNamed } from './own-units.js';
export { RowsDrawing } from './rows-drawing.js';
export { ConditionsDrawing } from './conditions-drawing.js';
export { nextSorts } from './sort-keys.js';
export { taskSheet } from './task-sheet.js';
export { taskTableSteps, taskTableView } from './task-table-view.js';
export { checkColumns, validateTaskTable as validate } from '../model/task-table.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [
  conditionStyles,
  summaryStyles,
  filterStyles,
  rowStyles,
  cellStyles,
  cardStyles,
  virtualStyles,
  noticeStyles,
  mediaStyles,
];
