import { daysBetween } from '../model/day-arithmetic.js';
import { formatPeriod } from '../model/period/format-period.js';
import type { Period } from '../model/period/period.js';
import type { Task } from '../model/task-table.js';
import { taskPeriod, taskStatus, type TaskStatus } from '../model/task-status.js';

/** How a task came through the unit filter: named itself, or through a collective unit. */
export interface Via {
  /** `member`: the unit directory says so. `maybe`: the collective unit does not list whom it holds. */
  kind: 'member' | 'maybe';
  name: string;
}

/** What is left or late on the as-of day. */
export type DueNote =
  | { kind: 'left' | 'late'; days: number }
  | { kind: 'today' | 'check' }
  | { kind: 'completed'; date: string }
  | null;

/** One row of the table. */
export interface TaskRow {
  id: string;
  task: Task;
  /** Place in the data, what rows fall back to when they sort alike. */
  index: number;
  no: string;
  status: TaskStatus;
  due: string;
  dueNote: DueNote;
  /** What deadlines sort by; `null`, last in either direction, where there is no date. */
  dueOrder: string | null;
  progress: number | null;
  /** All text of the task in lower case, for the search. */
  text: string;
  via: Via | null;
}

export interface RowContext {
  asOf: string;
  dueSoonDays: number;
  locale: string;
}

/** A task with what was worked out of it. */
interface Standing {
  task: Task;
  period: Period | null;
  status: TaskStatus;
}

function dueNote({ task, period, status }: Standing, asOf: string): DueNote {
  if (status === 'done' || status === 'closed') {
    return task.completedOn ? { kind: 'completed', date: task.completedOn } : null;
  }
  if (period?.issues.length) return { kind: 'check' };
  if (!period?.end || status === 'ongoing' || status === 'suspended') return null;
  const days = daysBetween(asOf, period.end);
  if (days === 0) return { kind: 'today' };
  return days > 0 ? { kind: 'left', days } : { kind: 'late', days: -days };
}

function textOf(task: Task): string {
  const units = [...task.lead, ...(task.responsible ?? []), ...(task.supporting ?? [])];
  return [task.no, task.title, task.category, task.owner, ...units].filter(Boolean).join(' ').toLowerCase();
}

/** Works out everything a row shows and sorts by. */
export function taskRow(task: Task, index: number, { asOf, dueSoonDays, locale }: RowContext): TaskRow {
  const period = taskPeriod(task, asOf);
  const status = taskStatus(task, { asOf, dueSoonDays });
  return {
    id: task.id ?? String(index),
    task,
    index,
    no: task.no ?? '',
    status,
    due: period ? formatPeriod(period, locale) : '',
    dueNote: dueNote({ task, period, status }, asOf),
    dueOrder: period?.end ?? null,
    progress: task.progress ?? null,
    text: textOf(task),
    via: null,
  };
}
