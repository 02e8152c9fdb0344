import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import { isList, itemsOf } from '../model/host-values.js';
import type { TaskRow } from './task-row.js';
import { dataOf, type TaskTableView } from './task-table-view.js';

/** What is selected among rows, and how a user changes it. */
export interface RowChecks {
  has(row: TaskRow): boolean;
  /** Selects a row or takes it back; `range` does the same to all rows since the last one. */
  toggle(row: TaskRow, range: boolean): void;
  /** Whether all rows that are shown are selected, none, or some. */
  readonly state: 'all' | 'some' | 'none';
  /** Not all rows are here: only those that are can be selected. */
  readonly isPart: boolean;
  toggleAll(): void;
}

export interface ChecksGiven {
  view: TaskTableView;
  selected: readonly string[];
  isOpen(group: TaskTableView['groups'][number]): boolean;
}

interface Counted {
  view: TaskTableView;
  ids: ReadonlySet<string>;
  shown: number;
}

const ids = (value: unknown) =>
  isList(value)
    ? itemsOf(value, { path: '', issues: [] }).filter((id): id is string => typeof id === 'string')
    : [];

function setIn(selected: Set<string>, id: string, isChecked: boolean): void {
  if (isChecked) selected.add(id);
  else selected.delete(id);
}

/** How many rows are here: of a source, those that have come. */
const hereOf = ({ groups, isSourced, shown }: TaskTableView): number =>
  isSourced ? groups.reduce((sum, { rows }) => sum + rows.length, 0) : shown;

/** Selects rows by checkboxes: one by one, from one to another, or all that are shown. */
export class CheckedRows {
  readonly #select: (ids: string[]) => void;
  /** Id of the row that was toggled last, where a range begins. */
  #anchor: string | null = null;
  #known: { data: object; ids: ReadonlySet<string> } | null = null;
  #read: { given: unknown; view: TaskTableView; ids: ReadonlySet<string> } | null = null;
  #counted: Counted | null = null;
  /** As last drawn: rows that stay are not drawn anew when another is selected. */
  #given: ChecksGiven | null = null;

  constructor(select: (ids: string[]) => void) {
    this.#select = select;
  }

  /** What is selected of the rows that there are: rows that new data took away are no longer among it. */
  idsIn({ view, selected }: Pick<ChecksGiven, 'view' | 'selected'>): ReadonlySet<string> {
    if (this.#read?.given === selected && this.#read.view === view) return this.#read.ids;
    const known = this.#knownIn(view);
    const own = ids(selected).filter((id) => !known || known.has(id));
    this.#read = { given: selected, view, ids: new Set(own) };
    return this.#read.ids;
  }

  /** Ids of all rows; `null` where not all are here. */
  #knownIn(view: TaskTableView): ReadonlySet<string> | null {
    const data = dataOf(view);
    if (!data || data.tasks.length < view.total) return null;
    if (this.#known?.data !== data) {
      this.#known = { data, ids: new Set(data.tasks.map(({ id }, index) => id ?? String(index))) };
    }
    return this.#known.ids;
  }

  /** How many of the rows that are shown are selected. */
  #shownIn(view: TaskTableView, selected: ReadonlySet<string>): number {
    if (this.#counted?.view === view && this.#counted.ids === selected) return this.#counted.shown;
    let shown = 0;
    if (selected.size > 0)
      for (const { rows } of view.groups) for (const { id } of rows) if (selected.has(id)) shown += 1;
    this.#counted = { view, ids: selected, shown };
    return shown;
  }

  checks(given: ChecksGiven): RowChecks {
    this.#given = given;
    const { view } = given;
    const selected = this.idsIn(given);
    const shown = this.#shownIn(view, selected);
    return {
      has: ({ id }) => selected.has(id),
      toggle: (row, range) => this.#toggle(row, range),
      state: shown === 0 ? 'none' : shown === hereOf(view) ? 'all' : 'some',
      isPart: hereOf(view) < view.shown,
      toggleAll: () => this.#toggleAll(),
    };
  }

  #toggleAll(): void {
    const given = this.#given as ChecksGiven;
    const { view } = given;
    const next = new Set(this.idsIn(given));
    const isWhole = this.#shownIn(view, this.idsIn(given)) === hereOf(view);
    for (const { rows } of view.groups) for (const { id } of rows) setIn(next, id, !isWhole);
    this.#select([...next]);
  }

  #toggle(row: TaskRow, range: boolean): void {
    const given = this.#given as ChecksGiven;
    const next = new Set(this.idsIn(given));
    const isChecked = !next.has(row.id);
    for (const id of range ? this.#between(row.id, given) : [row.id]) setIn(next, id, isChecked);
    this.#anchor = row.id;
    this.#select([...next]);
  }

  /** Rows from the last one to this, as they are seen. */
  #between(id: string, { view, isOpen }: ChecksGiven): string[] {
    const open = view.groups.filter((group) => isOpen(group) && group.isWithin(isOpen));
    const seen = open.flatMap(({ rows }) => rows.map((row) => row.id));
    const [from, to] = [seen.indexOf(this.#anchor ?? id), seen.indexOf(id)];
    if (from < 0 || to < 0) return [id];
    return seen.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  /** How many are selected, said politely, and a way to take it back; there from the start, so that no row moves. */
  renderBar(given: ChecksGiven, t: Translate): TemplateResult {
    const selected = this.idsIn(given);
    const n = selected.size;
    const beyond = n - this.#shownIn(given.view, selected);
    const clear = () => {
      if (n > 0) this.#select([]);
    };
    return html`<div class="selected-bar" part="selected-bar" role="group" aria-label=${t('tasks.selecting')}>
      <span role="status">${t(beyond > 0 ? 'tasks.selected-beyond' : 'tasks.selected', { n, beyond })}</span>
      <button type="button" class="link" aria-disabled=${n > 0 ? 'false' : 'true'} @click=${clear}>
        ${t('tasks.select-clear')}
      </button>
    </div>`;
  }
}

/** A press with Shift selects rows, not the text between them. */
const keepText = (event: MouseEvent) => event.shiftKey && event.preventDefault();
const keep = (event: Event) => event.stopPropagation();

/** The checkbox of a row. */
export function renderCheck(
  row: TaskRow,
  { checks, t, current }: { checks: RowChecks; t: Translate; current: string | null },
): TemplateResult {
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    checks.toggle(row, event.shiftKey);
  };
  // Not every browser tells of Shift with the click that the space key makes.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !event.shiftKey) return;
    event.preventDefault();
    checks.toggle(row, true);
  };
  return html`<label class="check" @mousedown=${keepText} @click=${keep}
    ><input
      type="checkbox"
      tabindex=${row.id === current ? '0' : '-1'}
      aria-label=${t('tasks.select-row', { title: row.task.title })}
      .checked=${checks.has(row)}
      @click=${toggle}
      @keydown=${pressed}
  /></label>`;
}

/** The checkbox of all rows that are shown. */
export function renderCheckAll({ checks, t }: { checks: RowChecks | null; t: Translate }): unknown {
  if (!checks) return nothing;
  return html`<th scope="col" class="cell-checks">
    <label class="check"
      ><input
        type="checkbox"
        aria-label=${t(checks.isPart ? 'tasks.select-loaded' : 'tasks.select-all')}
        .checked=${checks.state === 'all'}
        .indeterminate=${checks.state === 'some'}
        @change=${() => checks.toggleAll()}
    /></label>
  </th>`;
}
