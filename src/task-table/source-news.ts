import type { Task } from '../model/task-table.js';
import { changesOf, type News } from './task-news.js';

/** Tasks whose last state is kept to be compared; those that came last. */
const mostKept = 5000;

/** What is new of rows that came from a source, and whether it is to be said. */
export interface ArrivedNews {
  /** `null` where the rows are others than those before. */
  news: News | null;
  isTold: boolean;
}

/**
 * What is new of rows that a source gives again. Only rows that somebody has seen can have changed, and not all rows
 * are here: one that nobody has seen is new where it stands among others that were here before, or before the first.
 */
export class SourceNews {
  readonly #known = new Map<string, Task>();

  /** Keeps rows as they are now, and tells what of them changed since they were last here. */
  #changed(rows: readonly (Task | null)[]): Map<string, Set<string>> {
    const news = new Map<string, Set<string>>();
    const met = new Set<string>();
    for (const task of rows) {
      // Of rows with the same id nobody knows which was which.
      if (!task?.id || met.has(task.id)) continue;
      met.add(task.id);
      const before = this.#known.get(task.id);
      this.#known.delete(task.id);
      this.#known.set(task.id, task);
      const changes = before ? changesOf(before, task) : null;
      if (changes && changes.size > 0) news.set(task.id, changes);
    }
    for (const id of this.#known.keys()) {
      if (this.#known.size <= mostKept) break;
      this.#known.delete(id);
    }
    return news;
  }

  /** Rows that came for other places or under other conditions. */
  more(rows: readonly (Task | null)[]): News {
    return this.#changed(rows);
  }

  /**
   * Rows that came for places that were looked at before.
   *
   * @param before Ids of the rows that were there.
   * @param isFirst The first of them is the first of all.
   */
  again(rows: readonly (Task | null)[], before: ReadonlySet<string>, isFirst: boolean): News | null {
    const isOld = rows.map((task) => Boolean(task?.id && this.#known.has(task.id)));
    const met = rows.filter((task) => task?.id && before.has(task.id)).length;
    const news = this.#changed(rows);
    if (met * 2 < before.size) return null;
    const begin = isFirst ? 0 : isOld.indexOf(true);
    const end = isOld.lastIndexOf(true);
    rows.forEach((task, at) => {
      if (task?.id && !isOld[at] && begin >= 0 && at >= begin && at < end)
        news.set(task.id, new Set(['title']));
    });
    return news;
  }
}
