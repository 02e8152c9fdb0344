import { CivicTaskTable } from './task-table.js';

CivicTaskTable.define();

export { CivicTaskTable };
export type { TaskTableData, Task, TaskState, Column } from '../model/task-table.js';
export type { TaskStatus } from '../model/task-status.js';
export type { TaskFilters } from './task-table-view.js';
export type {
  SourceFacet,
  SourceFacets,
  SourceGroupInfo,
  TaskAnswer,
  TaskRequest,
  TaskSource,
} from './task-source.js';
export type { TaskSort } from './task-sort.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-task-table': CivicTaskTable;
  }
}
