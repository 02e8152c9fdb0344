import { daysBetween } from '../model/day-arithmetic.js';
import type { Period } from '../model/period/period.js';
import { taskPeriod, type Deadline } from '../model/task-status.js';
import type { Task } from '../model/task-table.js';

export interface DeadlineOptions {
  asOf: string;
  dueSoonDays: number;
  locale: string;
}

/** Reads deadlines on a given day; the same phrase, which a ledger repeats by the thousand, only once. */
export class Deadlines {
  readonly asOf: string;
  readonly dueSoonDays: number;
  readonly locale: string;
  readonly #read = new Map<NonNullable<Task['due']>, Deadline | null>();

  constructor({ asOf, dueSoonDays, locale }: DeadlineOptions) {
    this.asOf = asOf;
    this.dueSoonDays = dueSoonDays;
    this.locale = locale;
  }

  /** The deadline of a task; `null` where it has none. */
  of(task: Task): Deadline | null {
    const { due } = task;
    if (!due) return null;
    let deadline = this.#read.get(due);
    if (deadline === undefined) {
      const period = taskPeriod(task, this.asOf);
      deadline = period && { period, daysLeft: this.#daysLeft(period) };
      this.#read.set(due, deadline);
    }
    return deadline;
  }

  #daysLeft({ end }: Period): number | null {
    return end === null ? null : daysBetween(this.asOf, end);
  }
}
