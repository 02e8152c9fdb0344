export type { Issue } from './issue.js';
export type { Dataset, UnitEntry, Validation } from './dataset.js';
export {
  validateRoster,
  type RosterData,
  type LeadingGroup,
  type Rank,
  type Member,
  type Office,
} from './roster.js';
export {
  validateTimeline,
  phaseState,
  type TimelineData,
  type Phase,
  type PhaseState,
  type Milestone,
  type Duty,
} from './timeline.js';
export {
  validateTaskTable,
  type TaskTableData,
  type Task,
  type TaskState,
  type Column,
} from './task-table.js';
export { taskStatus, taskStatuses, type TaskStatus, type TaskStatusOptions } from './task-status.js';
export {
  validateGridMap,
  statusScale,
  defaultStatuses,
  type GridMapData,
  type Area,
  type AreaPeriod,
  type OverviewFigure,
  type Status,
  type Tone,
  type FeatureCollection,
} from './grid-map.js';
export { figureText, isRate, type Measure } from './measure.js';
export {
  validateRanking,
  rank,
  type RankingData,
  type Entry,
  type RankedEntry,
  type RankOptions,
} from './ranking.js';
export { parsePeriod, type ParsePeriodOptions } from './period/parse-period.js';
export { formatPeriod } from './period/format-period.js';
export { formatRecurrence } from './period/recurrence-wording.js';
export { nextOccurrence } from './period/recurrence.js';
export { daysLeft, formatDaysLeft, formatNextDate, formatNextOccurrence } from './period/deadline-wording.js';
export type { Period, PeriodInput, Precision } from './period/period.js';
export { resolvePeriod } from './period/resolve-period.js';
export { UnitDirectory, unitsOfPost, type UnitMatch } from './units.js';
export { isCalendarDate } from './calendar.js';
