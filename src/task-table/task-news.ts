import { finish, inSlices, type Steps } from '../element/slices.js';
import { wordsOf } from '../model/issue.js';
import type { Task } from '../model/task-table.js';
import { rowsATurn } from './task-set.js';

/** What is new of tasks, by their ids: the fields that changed; `title` alone for one that was not there. */
export type News = ReadonlyMap<string, ReadonlySet<string>>;

/** Fields of a task that changed. */
export function changesOf(before: Task, now: Task): Set<string> {
  const changed = new Set<string>();
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [a, b] = [before[key], now[key]];
    // Absent, empty and `null` read the same.
    if (a === b || (isNothing(a) && isNothing(b))) continue;
    if (typeof a === 'object' && typeof b === 'object' && wordsOf(a) === wordsOf(b)) continue;
    changed.add(key === 'state' || key === 'completedOn' ? 'status' : key);
  }
  return changed;
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * What is new in a list of tasks, by id; `null` where it is another list: less than half of its tasks were in
 * the one before.
 */
export function* newsSteps(before: readonly Task[], now: readonly Task[]): Steps<News | null> {
  const known = new Map<string, Task>();
  for (const [index, task] of before.entries()) {
    if (task.id) known.set(task.id, task);
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  const news = new Map<string, Set<string>>();
  let met = 0;
  for (const [index, task] of now.entries()) {
    const last = task.id ? known.get(task.id) : undefined;
    if (last) {
      met += 1;
      const changes = last === task ? null : changesOf(last, task);
      if (changes && changes.size > 0) news.set(task.id!, changes);
    } else if (task.id) news.set(task.id, new Set(['title']));
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  return met * 2 < before.length ? null : news;
}

/** Tasks that are compared at once; more in slices. */
const mostAtOnce = 5000;

/**
 * Remembers what changed while somebody reads. Marks stay until they are dismissed or their task is opened, and
 * later data adds to them: whoever looks away for a while has not missed what came and went meanwhile.
 */
export class NewsKeeper {
  /** What is marked. */
  marks: Map<string, Set<string>> = new Map();
  /** Ids of what is shown alone; `null` where all is. What is opened meanwhile stays, though it is marked no more. */
  only: ReadonlySet<string> | null = null;
  /** How many were marked when it was last said. */
  told = 0;
  /** Counts changes of the marks. */
  version = 0;
  readonly #changed: () => void;
  #data: { tasks: readonly Task[] } | null = null;
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes the data that is drawn; compares it with what was drawn before. */
  take(data: { tasks: readonly Task[] }): void {
    const before = this.#data;
    if (data === before) return;
    this.#data = data;
    const turn = (this.#turn += 1);
    if (!before) return;
    const steps = newsSteps(before.tasks, data.tasks);
    if (data.tasks.length <= mostAtOnce) this.add(finish(steps));
    else
      void inSlices(steps, () => turn !== this.#turn).then((news) => {
        if (turn !== this.#turn) return;
        this.add(news);
        this.#changed();
      });
  }

  /** Adds what is new, `null` for another list; it is said, but where it comes along while somebody scrolls. */
  add(news: News | null, isTold = true): void {
    if (news === null) {
      this.dismiss();
      return;
    }
    if (news.size === 0) return;
    const marks = new Map(this.marks);
    for (const [id, keys] of news) marks.set(id, new Set([...(marks.get(id) ?? []), ...keys]));
    this.marks = marks;
    if (this.only) this.only = new Set([...this.only, ...news.keys()]);
    if (isTold) this.told = marks.size;
    this.version += 1;
  }

  /** A task was opened. */
  seen(id: string): void {
    if (!this.marks.has(id)) return;
    const marks = new Map(this.marks);
    marks.delete(id);
    this.marks = marks;
    if (marks.size === 0 && !this.only) this.dismiss();
    this.version += 1;
  }

  readonly toggleOnly = (): void => {
    this.only = this.only ? null : new Set(this.marks.keys());
    this.version += 1;
    this.#changed();
  };

  readonly dismiss = (): void => {
    const had = this.marks.size > 0 || this.only !== null;
    this.marks = new Map();
    this.only = null;
    this.told = 0;
    this.version += 1;
    if (had) this.#changed();
  };
}
