import { isList } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';
import type { Column } from '../model/task-table.js';

/** What checks columns comes with the drawing, maybe after them. */
interface Checks {
  checkColumns(columns: readonly unknown[], issues: Issue[]): Column[];
}

/** The columns that a host gave the table itself, checked once each time. */
export class OwnColumns {
  /** The columns that can be used; `null` where the host gave none. */
  current: Column[] | null = null;
  #checked: unknown;

  /** Faults that were found, once. */
  check(columns: unknown, parts: Checks | null): readonly Issue[] {
    const issues: Issue[] = [];
    if (!parts || columns === this.#checked) return issues;
    this.#checked = columns;
    this.current = isList(columns) ? parts.checkColumns(columns, issues) : null;
    return issues;
  }
}
