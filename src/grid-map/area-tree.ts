import type { ReactiveControllerHost } from 'lit';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { listRows, type ListRow } from './list-rows.js';
import { OpenLevels } from './open-levels.js';
import { treeStep } from './tree-moves.js';

/** What the list needs of its element. */
export interface TreeHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A row's key, alike for no two rows whatever codes the data has. */
export function keyOf(row: ListRow): string {
  return row.kind === 'area' ? `area ${row.area.code}` : `more ${row.group}`;
}

/** The list as a user opens it and walks through it: which rows there are, and which has the focus. */
export class AreaTree {
  readonly #host: TreeHost;
  readonly #levels = new OpenLevels();
  #rows: ListRow[] = [];
  #focused: string | null = null;

  constructor(host: TreeHost) {
    this.#host = host;
  }

  /** The rows to draw, and the one of them that Tab reaches. */
  rows(
    view: GridMapView,
    { keeps, tabStop }: { keeps: (area: AreaView) => boolean; tabStop: string | undefined },
  ): { rows: ListRow[]; stop: string | undefined } {
    this.#rows = listRows(view, this.#levels.over(view, keeps));
    const keys = new Set(this.#rows.map(keyOf));
    const stop = [this.#focused, `area ${tabStop}`].find((key) => key !== null && keys.has(key));
    const [first] = this.#rows;
    return { rows: this.#rows, stop: stop ?? (first && keyOf(first)) };
  }

  /** Opens what an area lies in, so that it stands in the list. */
  reveal(view: GridMapView, code: string): void {
    this.#levels.reveal(view, code);
    this.#focused = `area ${code}`;
    this.#host.requestUpdate();
  }

  toggle(code: string, open: boolean): void {
    this.#levels.set(code, open);
    this.#host.requestUpdate();
    void this.#focus(`area ${code}`);
  }

  /** Shows more of a group; the focus goes on to the first that came. */
  more(row: ListRow): void {
    if (row.kind !== 'more') return;
    const place = this.#rows.indexOf(row);
    this.#levels.more(row.group);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focusRow(this.#rows[place]));
  }

  readonly focused = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (key === undefined || key === this.#focused) return;
    this.#focused = key;
    this.#host.requestUpdate();
  };

  /** @param press What Enter and Space do with a row. */
  key(event: KeyboardEvent, press: (row: ListRow) => void): void {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || target.dataset.row === undefined) return;
    const from = this.#rows.findIndex((row) => keyOf(row) === target.dataset.row);
    const row = this.#rows[from];
    const step = treeStep(event.key, this.#rows, from);
    if (!step || !row) return;
    event.preventDefault();
    event.stopPropagation();
    if ('go' in step) this.#focusRow(this.#rows[step.go]);
    else if ('open' in step) this.toggle(step.open, true);
    else if ('close' in step) this.toggle(step.close, false);
    else press(row);
  }

  #focusRow(row: ListRow | undefined): void {
    if (row) void this.#focus(keyOf(row));
  }

  async #focus(key: string): Promise<void> {
    await this.#host.updateComplete;
    const rows = this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-row]');
    [...rows].find(({ dataset }) => dataset.row === key)?.focus();
  }
}
