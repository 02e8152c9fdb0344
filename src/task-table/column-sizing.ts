import type { Translate } from '../element/locale.js';
import { hostWidth, widthFor } from './column-arrangement.js';
import { columnWidths, sampleRows } from './column-widths.js';
import { placeOfRows, type PlaceOfRows } from './table-layout.js';
import { statusText } from './task-cells.js';
import { builtInKeys } from './task-columns.js';
import { columnHeading } from './task-rows.js';
import type { TaskTableView } from './task-table-view.js';

/** A table whose columns get widths. */
export interface SizedTable {
  view: TaskTableView;
  /** The place is a tablet's. */
  narrow: boolean;
  t: Translate;
  /** Widths that the user gave, in units of the size of text, by key. */
  widths: ReadonlyMap<string, number>;
}

/** Rows that stand for all where a mean is wanted. */
export const sampleSize = 120;

/** What widths follow from beside the place. */
export function columnsTold({ view, widths, t }: SizedTable): string {
  const told = view.columns.map(
    (column) => `${columnHeading(column, t)} ${widths.get(column.key) ?? column.width ?? ''}`,
  );
  return told.join('\n');
}

/** Sets the widths of columns, and gives the room for text in each in units of its size. */
export function setColumns(
  table: HTMLElement,
  { padding, size, width }: PlaceOfRows,
  { narrow, t, view, widths: own }: SizedTable,
): number[] {
  const beside = table.querySelector('col.checks')?.getBoundingClientRect().width ?? 0;
  const room = (width - beside) / size;
  const widths = columnWidths(view.columns, sampleRows(view.groups, sampleSize), {
    width: room,
    padding: padding / size,
    narrow,
    heading: (column) => columnHeading(column, t),
    status: (row) => statusText(row.status, t),
    given: (column) => {
      const given = own.get(column.key) ?? hostWidth(column.width, { size, room });
      return given === null ? null : widthFor(column, given);
    },
  });
  table.querySelectorAll<HTMLElement>('col[data-column]').forEach((col, index) => {
    col.style.setProperty('width', `${(widths[index] ?? 0) * size}px`);
  });
  const sum = widths.reduce((all, each) => all + each, 0) * size + beside;
  // All that is in the table inherits it: unset, nothing in it need have its styles worked out again.
  if (sum > width + 1) table.style.setProperty('--_table-width', `${sum}px`);
  else table.style.removeProperty('--_table-width');
  return widths.map((each) => each - padding / size);
}

/** Whether columns are as wide as they were given, or more than the browser fits in, which knows no least width. */
export function isSized({ view, widths }: SizedTable): boolean {
  return view.columns.some(
    ({ key, width }) => widths.has(key) || width !== undefined || !builtInKeys.has(key),
  );
}

/** Widths of a table that is drawn whole; one that leaves them to the browser has none. */
export class WholeSizing {
  readonly #request: () => void;
  #key = '';
  #table: HTMLElement | null = null;
  #resized: ResizeObserver | null = null;

  constructor(request: () => void) {
    this.#request = request;
  }

  fit(table: HTMLElement, sized: SizedTable | null): void {
    const isFixed = sized !== null && isSized(sized);
    table.classList.toggle('sized', isFixed);
    if (!sized || !isFixed) {
      if (this.#key) table.querySelectorAll('col').forEach((col) => col.style.removeProperty('width'));
      this.leave();
      return;
    }
    this.#follow(table);
    const place = placeOfRows(table);
    const key = `${place.key}\n${columnsTold(sized)}`;
    if (key === this.#key) return;
    this.#key = key;
    setColumns(table, place, sized);
  }

  #follow(table: HTMLElement): void {
    if (this.#table === table) return;
    this.leave();
    this.#table = table;
    if (typeof ResizeObserver === 'undefined' || !table.parentElement) return;
    this.#resized = new ResizeObserver(() => requestAnimationFrame(this.#request));
    this.#resized.observe(table.parentElement);
  }

  /** Lets go of the table. */
  leave(): void {
    this.#resized?.disconnect();
    this.#resized = null;
    this.#table = null;
    this.#key = '';
  }
}

/** Most of a place that what stays in view may take of it. */
const mostPinned = 0.6;

/**
 * Says what sticks at the sides and how much is seen: where a table is wider than its place, its first column and the
 * title stay, wherever that stands; the title alone, or nothing, where they would take most of the place.
 */
export function pinColumns(scroller: HTMLElement, list: HTMLElement): void {
  const isWide = list.localName === 'table' && list.offsetWidth > scroller.clientWidth;
  list.classList.toggle('sideways', isWide);
  scroller.classList.toggle('wide', isWide);
  if (!isWide) {
    list.classList.remove('pinned', 'pinned-title');
    return;
  }
  const widthOf = (selector: string) =>
    list.querySelector(`thead ${selector}`)?.getBoundingClientRect().width ?? 0;
  const [checks, title] = [widthOf('.cell-checks'), widthOf('.cell-title')];
  const before = widthOf('.first:not(.cell-title)');
  const most = scroller.clientWidth * mostPinned;
  const isPinned = checks + before + title < most;
  list.classList.toggle('pinned', isPinned);
  list.classList.toggle('pinned-title', !isPinned && title < most);
  list.style.setProperty('--_pin-first', `${checks}px`);
  list.style.setProperty('--_pin-title', `${isPinned ? checks + before : 0}px`);
  list.style.setProperty('--_seen', `${scroller.clientWidth}px`);
}
