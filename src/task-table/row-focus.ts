import type { RowLines } from './row-lines.js';

/** Keys that move among rows. */
const moves = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']);

/**
 * The line that a key leads to from another; −1 where it leads nowhere: from row to row over headings, from the
 * heading of a group to what stands beside it, be it another heading of a group that is folded.
 *
 * @param page Lines that a page key passes.
 */
export function rowByKey(
  key: string,
  { lines, from, page }: { lines: RowLines; from: number; page: number },
): number {
  const last = lines.length - 1;
  const isHeading = lines.lineAt(from)?.kind === 'group';
  switch (key) {
    case 'ArrowDown':
      return isHeading ? lines.stopFrom(from + 1, 1) : lines.rowFrom(from + 1, 1);
    case 'ArrowUp':
      return isHeading ? lines.stopFrom(from - 1, -1) : lines.rowFrom(from - 1, -1);
    case 'Home':
      return nearest(lines, 0, 1);
    case 'End':
      return nearest(lines, last, -1);
    case 'PageDown': {
      const below = lines.rowFrom(Math.min(last, from + page), 1);
      return below >= 0 ? below : nearest(lines, last, -1);
    }
    case 'PageUp': {
      const above = lines.rowFrom(Math.max(0, from - page), -1);
      return above >= 0 ? above : nearest(lines, 0, 1);
    }
    default:
      return -1;
  }
}

/** The nearest row; a heading where all rows are folded away. */
function nearest(lines: RowLines, from: number, step: 1 | -1): number {
  const row = lines.rowFrom(from, step);
  return row >= 0 ? row : lines.stopFrom(from, step);
}

/** What the focus needs of the table. */
export interface FocusedTable {
  root(): DocumentFragment | HTMLElement;
  lines(): RowLines | null;
  /** Draws at once with the row of that id among what is drawn. */
  draw(): void;
  /** Scrolls to a line; `false` where the browser is to do that. */
  reveal(index: number): boolean;
}

const lineOf = (node: EventTarget | null) =>
  (node as Element | null)?.closest<HTMLElement>('[data-key]') ?? null;
const buttonsIn = (line: Element | null) => [
  ...(line?.querySelectorAll<HTMLElement>('.check input, button.title, button.unit, .group-button') ?? []),
];

/**
 * The focus among rows: up and down by row, to the first and last, by page, left and right within a row; on the
 * heading of a group these fold it. Rows are tabbed into once; a screen reader in browse mode needs none of this. A
 * row that scrolls out of view keeps the focus, and where it is filtered out the next one takes it.
 */
export class RowFocus {
  /** Row that is tabbed into; `null` for the first. */
  current: string | null = null;
  /** Key of the line that has the focus. */
  line: string | null = null;
  /** Number of that line, when it was last looked for. */
  index = -1;
  readonly #table: FocusedTable;
  /** Key of the line that had the focus before an update; `null` outside of one. */
  #held: string | null = null;

  constructor(table: FocusedTable) {
    this.#table = table;
  }

  /** Keys of the lines that are to stay drawn. */
  get kept(): string[] {
    return [this.current === null ? '' : `row ${this.current}`, this.line ?? ''].filter(Boolean);
  }

  readonly focused = (event: FocusEvent): void => {
    // Put back where a node that was moved lost it: the node may stand for another row by now.
    if (this.#held !== null) return;
    const key = lineOf(event.target)?.dataset['key'] ?? null;
    this.line = key;
    if (key === null) return;
    this.index = this.#table.lines()?.indexOf(key, this.index) ?? -1;
    if (!key.startsWith('row ') || this.current === key.slice(4)) return;
    this.current = key.slice(4);
    this.#table.draw();
  };

  readonly blurred = (event: FocusEvent): void => {
    // A row that an update takes out of the drawing was not left.
    if (this.#held === null && lineOf(event.relatedTarget) === null) this.line = null;
  };

  readonly pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const line = lineOf(event.target);
    const lines = this.#table.lines();
    if (!line || !lines) return;
    const buttons = buttonsIn(line);
    const inRow = buttons.indexOf(event.target as HTMLElement);
    if (inRow < 0) return;
    if (moves.has(event.key)) {
      const at = lines.indexOf(line.dataset['key'] ?? '', this.index);
      const next = rowByKey(event.key, { lines, from: at, page: this.#page(line) });
      if (next < 0) return;
      event.preventDefault();
      this.#move(next, (event.target as Element).localName === 'input');
      return;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const isOpen = (event.target as Element).getAttribute('aria-expanded') === 'true';
    if (step !== 0 && buttons[0]?.matches('.group-button')) {
      event.preventDefault();
      if (isOpen === step < 0) buttons[0].click();
      return;
    }
    const beside = step === 0 ? undefined : buttons[inRow + step];
    if (!beside) return;
    event.preventDefault();
    beside.focus();
  };

  /** Lines that are seen whole at a time, less one to hold on to. */
  #page(line: Element): number {
    const box = line.closest('[part~="scroller"]')?.getBoundingClientRect();
    const [from, to] = [Math.max(0, box?.top ?? 0), Math.min(innerHeight, box?.bottom ?? innerHeight)];
    const seen = [...this.#table.root().querySelectorAll('[data-key]')].filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= from && bottom <= to;
    });
    return Math.max(1, seen.length - 1);
  }

  /** @param toCheck From a checkbox keys lead to a checkbox, else to a title. */
  #move(index: number, toCheck = false): void {
    const line = this.#table.lines()?.lineAt(index);
    if (!line) return;
    if (line.row) this.current = line.row.id;
    else this.line = line.key;
    this.#table.draw();
    const drawn = [...this.#table.root().querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset['key'] === line.key,
    );
    const buttons = buttonsIn(drawn ?? null);
    const button = buttons.find(({ localName }) => (localName === 'input') === toCheck) ?? buttons[0];
    const scrolled = this.#table.reveal(index);
    button?.focus({ preventScroll: scrolled });
  }

  /** Before an update: which line has the focus. */
  hold(): void {
    const { activeElement = null } = this.#table.root() as ShadowRoot;
    this.#held = lineOf(activeElement)?.dataset['key'] ?? null;
  }

  /** After an update: where the row that had the focus is gone, the one in its place takes it. */
  restore(): void {
    const lines = this.#table.lines();
    const held = this.#held;
    this.#held = null;
    if (held === null || !lines) return;
    const at = lines.indexOf(held, this.index);
    if (at >= 0) {
      this.index = at;
      // A row that has come takes the focus from what stood for it.
      if (lines.lineAt(at)?.key !== held) this.#move(at);
      return;
    }
    this.line = null;
    const next = lines.rowFrom(Math.max(0, Math.min(this.index, lines.length - 1)), 1);
    const target = next >= 0 ? next : lines.rowFrom(lines.length - 1, -1);
    if (target >= 0) this.#move(target);
  }
}
