// The source as a table: arrow keys walk, Enter or a click writes, one cell at a time.
import { writeInCell } from './cell-field.js';
import type { Place } from './issue-places.js';
import { placedCells, type Cell, type Row } from './source-table.js';
import { say } from './words.js';

/** Rows drawn at once; a list of thousands is opened piece by piece. */
const pageSize = 200;

interface GridEvents {
  /** A cell's text changed, with every letter that is typed. */
  changed(): void;
  /** Another row has the focus; −1: none. */
  moved(row: number): void;
}

/** A table whose cells can be corrected (ARIA grid: one tab stop, arrow keys inside). */
export class GridEditor {
  readonly #box: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #more: HTMLButtonElement;
  readonly #events: GridEvents;
  #rows: Row[] = [];
  #shown = pageSize;
  #active = { row: 0, column: 0 };
  #tinted = new Map<number, Set<number>>();
  #drawn = new Map<Cell, HTMLTableCellElement>();

  constructor(box: HTMLElement, events: GridEvents) {
    this.#box = box;
    this.#table = box.querySelector('table')!;
    this.#more = box.querySelector('button')!;
    this.#events = events;
    this.#table.addEventListener('click', (event) => this.#click(event));
    this.#table.addEventListener('keydown', (event) => this.#key(event));
    this.#table.addEventListener('focusin', (event) => this.#focused(event));
    this.#more.addEventListener('click', () => this.#openTo(this.#shown + pageSize));
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }
  set rows(rows: Row[]) {
    this.#rows = rows;
    this.#shown = pageSize;
    this.#active = { row: 0, column: 0 };
    this.#box.scrollTo(0, 0);
    this.draw();
  }

  /** Puts another version of the rows there; what differs comes into sight, and the place is kept. */
  restore(rows: Row[]): void {
    const isMine = this.#box.contains(document.activeElement) || document.activeElement === document.body;
    const before = this.#rows;
    const differs = (cell: Cell, row: number, column: number) =>
      cell.text !== before[row]?.cells[column]?.text;
    const at = rows.findIndex(({ cells }, row) => cells.some((cell, column) => differs(cell, row, column)));
    const row = Math.max(at < 0 ? rows.length - 1 : at, 0);
    const column = rows[row]?.cells.findIndex((cell, column) => differs(cell, row, column)) ?? 0;
    this.#rows = rows;
    this.#active = { row, column: Math.max(column, 0) };
    this.#shown = Math.max(this.#shown, row + 1);
    this.draw();
    if (isMine) this.#focusActive();
    else this.#activeCell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The row that has, or last had, the focus. */
  get activeRow(): number {
    return this.#active.row;
  }

  removeRow(row: number): void {
    this.#rows.splice(row, 1);
    this.#active = { row: Math.min(row, this.#rows.length - 1), column: 0 };
    this.draw();
    this.#focusActive();
  }

  /** Tints the places that have something to check. */
  tint(places: readonly Place[]): void {
    this.#tinted = new Map();
    for (const { row, column } of places) {
      const columns = this.#tinted.get(row) ?? new Set();
      this.#tinted.set(row, columns.add(column));
    }
    Array.from(this.#table.rows).forEach((line, row) => this.#tintRow(line, row));
  }

  /** Brings a place into sight and marks it; its cell, where it is one, is ready to be written in. */
  select({ row, column, start, end }: Place): void {
    if (row >= this.#shown) this.#openTo(row + pageSize);
    this.#active = { row, column: Math.max(column, 0) };
    for (const line of this.#table.querySelectorAll('.chosen')) line.classList.remove('chosen');
    this.#table.rows[row]?.classList.add('chosen');
    this.#focusActive();
    const cell = column < 0 ? undefined : this.#activeCell();
    if (cell) this.#write(cell)?.setSelectionRange(start, end);
  }

  draw(): void {
    this.#drawn.clear();
    const width = this.#rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    const body = document.createElement('tbody');
    const sizes = columnSizes(this.#rows);
    this.#rows.slice(0, this.#shown).forEach((_, row) => body.append(this.#line(row, width, sizes)));
    this.#table.replaceChildren(body);
    this.#table.setAttribute(
      'aria-label',
      say('原文表格，可修改单元格', 'The source table; its cells can be edited'),
    );
    this.#table.setAttribute('aria-rowcount', String(this.#rows.length));
    const left = this.#rows.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = say(
      `再显示 ${Math.min(left, pageSize)} 行（还有 ${left} 行）`,
      `Show more (${left} rows left)`,
    );
    this.#setTabStop();
  }

  #openTo(shown: number): void {
    this.#shown = shown;
    this.draw();
  }

  #line(row: number, width: number, sizes: readonly string[]): HTMLTableRowElement {
    const line = document.createElement('tr');
    line.setAttribute('aria-rowindex', String(row + 1));
    const number = Object.assign(document.createElement('th'), {
      scope: 'row',
      textContent: String(row + 1),
    });
    line.append(number);
    const isParagraph = (this.#rows[row]?.table ?? -1) < 0;
    for (const placed of placedCells(this.#rows, row)) {
      const cell = document.createElement('td');
      cell.colSpan = isParagraph ? width : placed.width;
      cell.rowSpan = Math.min(placed.height, this.#shown - row);
      cell.tabIndex = -1;
      cell.textContent = placed.cell.text;
      cell.dataset['row'] = String(row);
      cell.dataset['column'] = String(placed.column);
      if (isParagraph || placed.width === width) cell.dataset['size'] = 'whole';
      else if (placed.width === 1) cell.dataset['size'] = sizes[placed.column] ?? '';
      this.#drawn.set(placed.cell, cell);
      line.append(cell);
    }
    this.#tintRow(line, row);
    return line;
  }

  #tintRow(line: HTMLTableRowElement, row: number): void {
    const columns = this.#tinted.get(row);
    line.classList.toggle('tinted', columns !== undefined);
    line.classList.toggle('whole', columns?.has(-1) ?? false);
    for (const cell of line.querySelectorAll<HTMLElement>('td')) {
      const isTinted = columns?.has(Number(cell.dataset['column'])) ?? false;
      cell.classList.toggle('tinted', isTinted);
    }
  }

  /** The cell at the active place; a merged one reaches there from above. */
  #activeCell(): HTMLTableCellElement | undefined {
    const row = this.#rows[this.#active.row];
    const cell = row?.cells[Math.min(this.#active.column, row.cells.length - 1)];
    return cell && this.#drawn.get(cell);
  }

  #setTabStop(): void {
    for (const cell of this.#table.querySelectorAll<HTMLElement>('td[tabindex="0"]')) cell.tabIndex = -1;
    const active = this.#activeCell();
    if (active) active.tabIndex = 0;
  }

  #focusActive(): void {
    this.#setTabStop();
    const cell = this.#activeCell();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #focused(event: FocusEvent): void {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td');
    if (!cell) return;
    const [from, column] = [Number(cell.dataset['row']), Number(cell.dataset['column'])];
    const reached = this.#rows[this.#active.row]?.cells[this.#active.column];
    // Walking down through a merged cell keeps the row that was walked to.
    if (!reached || this.#drawn.get(reached) !== cell) this.#active = { row: from, column };
    this.#setTabStop();
    this.#events.moved(this.#active.row);
  }

  #click(event: MouseEvent): void {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td');
    if (cell && !cell.querySelector('textarea')) this.#write(cell);
  }

  #key(event: KeyboardEvent): void {
    const cell = event.target as HTMLElement;
    if (cell.tagName !== 'TD' || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step) this.#walk(...step);
    else if (event.key === 'Home') this.#walkTo(this.#active.row, 0);
    else if (event.key === 'End') this.#walkTo(this.#active.row, Infinity);
    else if (event.key === 'Enter' || event.key === 'F2') this.#write(cell as HTMLTableCellElement);
    else return;
    event.preventDefault();
  }

  /** To the next cell that is another than this one. */
  #walk(down: number, right: number): void {
    const here = this.#rows[this.#active.row]?.cells[this.#active.column];
    let { row, column } = this.#active;
    do {
      row += down;
      column += right;
    } while (this.#rows[row]?.cells[column] === here && this.#rows[row]?.cells[column] !== undefined);
    if (right !== 0 && this.#rows[row]?.cells[column] === undefined) return;
    if (row < 0 || row >= Math.min(this.#rows.length, this.#shown)) return;
    this.#walkTo(row, column);
  }

  #walkTo(row: number, column: number): void {
    const last = (this.#rows[row]?.cells.length ?? 1) - 1;
    this.#active = { row, column: Math.min(column, last) };
    this.#focusActive();
  }

  #write(cell: HTMLTableCellElement): HTMLTextAreaElement | undefined {
    const [row, column] = [Number(cell.dataset['row']), Number(cell.dataset['column'])];
    const model = this.#rows[row]?.cells[column];
    if (!model) return undefined;
    return writeInCell(cell, {
      model,
      label: say(`第 ${row + 1} 行，第 ${column + 1} 列`, `Row ${row + 1}, column ${column + 1}`),
      changed: () => this.#events.changed(),
      finished: (down, right) => {
        if (down !== 0 || right !== 0) this.#walk(down, right);
      },
    });
  }
}

/** How much room each column should have at least, by its longest text among the first rows. */
function columnSizes(rows: readonly Row[]): string[] {
  const longest: number[] = [];
  rows.slice(0, pageSize).forEach((_, row) => {
    for (const { cell, column, width } of placedCells(rows, row))
      if (width === 1) longest[column] = Math.max(longest[column] ?? 0, cell.text.length);
  });
  return Array.from(longest, (length = 0) => (length > 11 ? 'sentence' : length > 4 ? 'word' : 'number'));
}
