import { chartStyles } from './chart.styles.js';
import { memberStyles } from './member.styles.js';
import { officeStyles } from './office.styles.js';

export { rosterMessages as messages } from '../locales/zh-CN/roster.js';
export { renderGroup } from './roster-groups.js';
export { rosterSheet } from './roster-sheet.js';
export { rosterView } from './roster-view.js';
export { validateRoster as validate } from '../model/roster.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [memberStyles, officeStyles, chartStyles];
