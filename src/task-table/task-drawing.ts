import { cardStyles } from './task-cards.styles.js';
import { cellStyles } from './task-cells.styles.js';
import { columnStyles } from './column.styles.js';
import { conditionStyles } from './task-conditions.styles.js';
import { filterStyles } from './filter-panel.styles.js';
import { noticeStyles } from './notice.styles.js';
import { summaryStyles } from './summary-strip.styles.js';
import { mediaStyles } from './task-media.styles.js';
import { checkStyles } from './row-checks.styles.js';
import { rowStyles } from './task-rows.styles.js';
import { virtualStyles } from './task-virtual.styles.js';

export { taskTableMessages as messages } from '../locales/zh-CN/task-table.js';
export { ownDirectory, unitsNamed } from './own-units.js';
export { RowSelection } from './row-selection.js';
export { RowsDrawing } from './rows-drawing.js';
export { ColumnControl } from './column-control.js';
export { keepColumns, recallColumns } from './column-memory.js';
export { widthsOf } from './column-arrangement.js';
export { ConditionsDrawing } from './conditions-drawing.js';
export { firstTasks as preview } from './first-tasks.js';
export { nextSorts } from './sort-keys.js';
export { taskSheetOrSteps } from './task-sheet.js';
export { viewInTime } from './task-table-view.js';
export { checkColumns, validateTaskTable as validate } from '../model/task-table.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [
  conditionStyles,
  summaryStyles,
  filterStyles,
  // Rows that are chosen or pointed at have another ground than what sticks.
  columnStyles,
  rowStyles,
  cellStyles,
  checkStyles,
  cardStyles,
  virtualStyles,
  noticeStyles,
  mediaStyles,
];
