export { rosterSchema } from './roster.js';
export { timelineSchema } from './timeline.js';
export { taskTableSchema } from './task-table.js';
export { gridMapSchema } from './grid-map.js';
export { rankingSchema } from './ranking.js';
