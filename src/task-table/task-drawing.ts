import { cardStyles } from './task-cards.styles.js';
import { cellStyles } from './task-cells.styles.js';
import { conditionStyles } from './task-conditions.styles.js';
import { mediaStyles } from './task-media.styles.js';
import { rowStyles } from './task-rows.styles.js';

export { taskTableMessages as messages } from '../locales/zh-CN/task-table.js';
export { ownDirectory } from './own-units.js';
export { nextFocus } from './row-keys.js';
export { renderConditions } from './task-conditions.js';
export { renderCards, renderTable } from './task-rows.js';
export { taskSheet } from './task-sheet.js';
export { taskTableView } from './task-table-view.js';
export { checkColumns, validateTaskTable as validate } from '../model/task-table.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [conditionStyles, rowStyles, cellStyles, cardStyles, mediaStyles];
