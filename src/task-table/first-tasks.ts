import type { TaskTableData } from '../model/task-table.js';

/** Fewer are checked before anybody could notice. */
const many = 2000;
/** More than any screen shows, where nobody knows how high it is. */
const shownAtMost = 120;
/** No row is as low as this, in px. */
const lowest = 20;

const shown = () =>
  typeof innerHeight === 'number' ? Math.min(shownAtMost, Math.ceil(innerHeight / lowest)) : shownAtMost;

/**
 * The beginning of a long table, to be shown while the rest is checked; `null` where it is short, or where other
 * rows may turn out to come first.
 */
export function firstTasks(data: unknown): unknown {
  const { tasks, categories } = data as Partial<TaskTableData>;
  if (!Array.isArray(tasks) || tasks.length < many) return null;
  const [first] = tasks as (Partial<TaskTableData['tasks'][number]> | null)[];
  if (Array.isArray(categories) && categories[0] !== first?.category) return null;
  return { ...(data as TaskTableData), tasks: tasks.slice(0, shown()) };
}
