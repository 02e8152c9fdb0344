import type { ReactiveControllerHost } from 'lit';
import { CivicViewChangeEvent, type ViewState } from '../element/events.js';
import { isArranged, type Arrangement } from './given-arrangement.js';
import { readViewState, tidyViewState } from './given-conditions.js';
import type { TaskSort } from './task-sort.js';
import type { TaskFilters } from './task-table-view.js';

/** The table, with the properties that a user can change as well. */
export interface StatefulTable extends ReactiveControllerHost, HTMLElement {
  query: string;
  sort: TaskSort | TaskSort[] | null;
  filters: TaskFilters;
  groupBy?: string | undefined;
  remember?: string | undefined;
}

/** What a user can change of a table's state. */
export type StateChanges = Partial<Pick<StatefulTable, 'query' | 'sort' | 'filters' | 'groupBy'>> & {
  closed?: ReadonlySet<string>;
  arrangement?: Arrangement;
};

/** What remembers how columns are arranged. */
interface Memory {
  recallColumns(key: string): Arrangement;
  keepColumns(key: string, arrangement: Arrangement): void;
}

/** All that a user can change of a table, in its properties and beside them; tells the page of each change. */
export class TableState {
  readonly #table: StatefulTable;
  readonly #groupings: () => readonly string[] | undefined;
  #closed: ReadonlySet<string> = new Set();
  #arrangement: Arrangement = {};
  #memory: Memory | null = null;
  #recalled: string | undefined;

  constructor(table: StatefulTable, groupings: () => readonly string[] | undefined) {
    this.#table = table;
    this.#groupings = groupings;
  }

  // A host that takes an attribute or a bound value away leaves `null`, and one without types may leave anything:
  // what is none of the values a property can have counts as its default.
  get set(): ReturnType<typeof readViewState> {
    const { query, sort, filters, groupBy } = this.#table;
    return readViewState({ query, sort, filters, groupBy });
  }

  /** Keys of the groups that are shut. */
  get closed(): ReadonlySet<string> {
    return this.#closed;
  }

  /** How columns are arranged; set, it is shown without telling the page. */
  get arrangement(): Arrangement {
    return this.#arrangement;
  }
  set arrangement(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    this.#table.requestUpdate();
  }

  get all(): ViewState {
    const [closed, columns] = [[...this.#closed], this.#arrangement];
    return tidyViewState({ ...this.set, closed, columns }, this.#groupings());
  }
  set all(given: ViewState) {
    const { closed, columns, sort, ...others } = readViewState(given);
    this.#take({ ...others, sort: sortOf(sort), closed: new Set(closed), arrangement: columns });
  }

  /** Rows stand in the order of the data, none left out or folded away. */
  get isPlain(): boolean {
    const { columns: _, groupBy = 'category', ...conditions } = this.all;
    return Object.keys(conditions).length === 0 && (groupBy === 'category' || groupBy === 'none');
  }

  #take({ closed, arrangement, ...properties }: StateChanges): void {
    Object.assign(this.#table, properties);
    if (closed) this.#closed = closed;
    if (arrangement) this.#arrangement = arrangement;
    this.#table.requestUpdate();
  }

  /** Takes what a user changed, and tells the page. */
  byUser(changes: StateChanges): void {
    const before = JSON.stringify(this.all);
    this.#take(changes);
    const after = this.all;
    if (JSON.stringify(after) === before) return;
    const { remember } = this.#table;
    if (changes.arrangement && remember) this.#memory?.keepColumns(remember, changes.arrangement);
    this.#table.dispatchEvent(new CivicViewChangeEvent(after));
  }

  toggleGroup(key: string): void {
    const closed = new Set(this.#closed);
    if (!closed.delete(key)) closed.add(key);
    this.byUser({ closed });
  }

  /** Takes up what was remembered, once; a view that the page has set goes before it. */
  recall(memory: Memory | null): void {
    const { remember } = this.#table;
    this.#memory = memory;
    if (!memory || remember === this.#recalled) return;
    this.#recalled = remember;
    if (remember && !isArranged(this.#arrangement)) this.#arrangement = memory.recallColumns(remember);
  }
}

/** One sort key by itself, as hosts write it. */
export const sortOf = (sorts: TaskSort[]) => (sorts.length > 1 ? sorts : (sorts[0] ?? null));
