import { daysBetween } from './day-arithmetic.js';
import type { Period } from './period/period.js';
import { resolvePeriod } from './period/resolve-period.js';
import type { Task } from './task-table.js';

/** The working state of a task on a given day (任务状态). */
export type TaskStatus =
  | 'done'
  | 'closed'
  | 'on-track'
  | 'due-soon'
  | 'overdue'
  | 'ongoing'
  | 'not-started'
  | 'suspended'
  | 'no-date';

/** All statuses, most urgent first: the order of filters, counts and sorting. */
export const taskStatuses: readonly TaskStatus[] = [
  'overdue',
  'due-soon',
  'on-track',
  'not-started',
  'ongoing',
  'suspended',
  'no-date',
  'done',
  'closed',
];

export interface TaskStatusOptions {
  /** Calendar date `YYYY-MM-DD` the answer holds for. */
  asOf: string;
  /** Days before the deadline that count as due soon. Default 30. */
  dueSoonDays?: number;
}

/** The task's deadline as a period; `null` where it has none. */
export function taskPeriod(task: Task, asOf?: string): Period | null {
  if (task.due === undefined || task.due === null || task.due === '') return null;
  return resolvePeriod(task.due, asOf ? { asOf } : {});
}

/** A deadline as read on a day. */
export interface Deadline {
  period: Period;
  /** Days from that day to its end, negative where it has passed; `null` where it has none. */
  daysLeft: number | null;
}

/**
 * The working state of a task on a given day.
 *
 * A task whose deadline has passed is overdue even when work goes on; one marked 长期坚持 turns
 * `ongoing` after its deadline instead (task list of the 教体系统 plan, seed-facts.json). The order of
 * the questions is the contract's: closed, done, suspended, overdue or ongoing, due soon, not started,
 * on track. `no-date` is a task that says neither when it is due nor how it stands.
 *
 * @param options.asOf Calendar date `YYYY-MM-DD` the answer holds for.
 * @param options.dueSoonDays Days before the deadline that count as due soon. Default 30.
 */
export function taskStatus(task: Task, { asOf, dueSoonDays = 30 }: TaskStatusOptions): TaskStatus {
  const period = taskPeriod(task, asOf);
  const end = period?.end ?? null;
  const deadline = period && { period, daysLeft: end === null ? null : daysBetween(asOf, end) };
  return statusOf(task, deadline, dueSoonDays);
}

/** The same of a task whose deadline has been read before. */
export function statusOf(task: Task, deadline: Deadline | null, dueSoonDays: number): TaskStatus {
  if (task.state === 'closed') return 'closed';
  if (task.state === 'done' || task.progress === 1) return 'done';
  if (task.state === 'suspended') return 'suspended';
  const { period = null, daysLeft = null } = deadline ?? {};
  const goesOn = period !== null && (period.ongoing || (period.recurrence !== null && daysLeft === null));
  if (daysLeft !== null && daysLeft < 0) return goesOn ? 'ongoing' : 'overdue';
  if (daysLeft === null && goesOn) return 'ongoing';
  if (daysLeft !== null && daysLeft <= dueSoonDays) return 'due-soon';
  if (daysLeft === null && task.state === undefined) return 'no-date';
  return task.state === 'in-progress' ? 'on-track' : 'not-started';
}
