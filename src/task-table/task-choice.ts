import type { SelectDetail } from '../element/events.js';
import type { Task } from '../model/task-table.js';

/** All units of a task, in whatever role. */
export function unitsOf({ lead, responsible = [], supporting = [] }: Task): string[] {
  return [...lead, ...responsible, ...supporting];
}

/** What the page is told when a task is chosen. */
export function detailOfTask(task: Task): SelectDetail {
  return { kind: 'task', id: task.id ?? '', item: task, units: unitsOf(task) };
}
