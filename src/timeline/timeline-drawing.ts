import { axisStyles } from './axis.styles.js';
import { barStyles } from './bar.styles.js';
import { stepsStyles } from './steps.styles.js';
import { styles as timelineStyles } from './timeline.styles.js';

export { timelineMessages as messages } from '../locales/zh-CN/timeline.js';
export { axisTemplate } from './axis-template.js';
export { stepsTemplate } from './steps-template.js';
export { timelineMeta } from './timeline-meta.js';
export { timelineSheet } from './timeline-sheet.js';
export { timelineView } from './timeline-view.js';
export { validateTimeline as validate } from '../model/timeline.js';

/** Styles of the drawing; the frame's come with the element. */
export const styles = [timelineStyles, axisStyles, barStyles, stepsStyles];
