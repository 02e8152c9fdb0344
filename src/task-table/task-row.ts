import { formatNextDate } from '../model/period/deadline-wording.js';
import { formatPeriod } from '../model/period/format-period.js';
import type { Task } from '../model/task-table.js';
import { statusOf, type TaskStatus } from '../model/task-status.js';
import { Deadlines, type DeadlineOptions } from './deadlines.js';

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
  | { kind: 'next'; text: string }
  | null;

/** One row of the table; what it shows and sorts by is worked out when it is first asked for. */
export class TaskRow {
  readonly task: Task;
  /** Place in the data, what rows fall back to when they sort alike. */
  readonly index: number;
  readonly via: Via | null;
  // No #private members: there are a hundred thousand rows, and in the classic build each member of each would be
  // an entry of a WeakMap, over which the garbage collector halts the page.
  private readonly deadlines: Deadlines;
  private knownStatus: TaskStatus | null = null;

  constructor(
    task: Task,
    index: number,
    { deadlines, via = null }: { deadlines: Deadlines; via?: Via | null },
  ) {
    this.task = task;
    this.index = index;
    this.via = via;
    this.deadlines = deadlines;
  }

  /** The same row, found through a collective unit. */
  through(via: Via): TaskRow {
    return new TaskRow(this.task, this.index, { deadlines: this.deadlines, via });
  }

  get id(): string {
    return this.task.id ?? String(this.index);
  }

  get no(): string {
    return this.task.no ?? '';
  }

  get progress(): number | null {
    return this.task.progress ?? null;
  }

  get status(): TaskStatus {
    this.knownStatus ??= statusOf(this.task, this.deadlines.of(this.task), this.deadlines.dueSoonDays);
    return this.knownStatus;
  }

  /** The deadline as people say it. */
  get due(): string {
    const deadline = this.deadlines.of(this.task);
    return deadline ? formatPeriod(deadline.period, this.deadlines.locale) : '';
  }

  /** What deadlines sort by; `null`, last in either direction, where there is no date. */
  get dueOrder(): string | null {
    return this.deadlines.of(this.task)?.period.end ?? null;
  }

  /** The one day of the deadline; `null` where it is none, or more than that. */
  get dueDay(): string | null {
    const period = this.deadlines.of(this.task)?.period;
    if (!period || period.endPrecision !== 'day' || period.ongoing || period.issues.length > 0) return null;
    const isOneDay = period.start === null || period.start === period.end;
    return isOneDay && period.recurrence === null ? period.end : null;
  }

  #next(recurrence: string): string {
    return formatNextDate(recurrence, this.deadlines.asOf, this.deadlines.locale);
  }

  get dueNote(): DueNote {
    const { status, task } = this;
    if (status === 'done' || status === 'closed') {
      return task.completedOn ? { kind: 'completed', date: task.completedOn } : null;
    }
    const deadline = this.deadlines.of(task);
    if (deadline?.period.issues.length) return { kind: 'check' };
    const left = deadline?.daysLeft ?? null;
    if (status === 'suspended') return null;
    const next = deadline?.period.recurrence ? this.#next(deadline.period.recurrence) : '';
    if (next) return { kind: 'next', text: next };
    if (left === null || status === 'ongoing') return null;
    if (left === 0) return { kind: 'today' };
    return left > 0 ? { kind: 'left', days: left } : { kind: 'late', days: -left };
  }
}

/** The row of one task. */
export function taskRow(task: Task, index: number, options: DeadlineOptions): TaskRow {
  return new TaskRow(task, index, { deadlines: new Deadlines(options) });
}
