export { readTaskTable, type ReadTaskTableOptions } from './task-table-reader.js';
export { readRoster } from './roster-reader.js';
export { readPhases, type ReadPhasesOptions } from './phase-reader.js';
export { readRanking } from './ranking-reader.js';
