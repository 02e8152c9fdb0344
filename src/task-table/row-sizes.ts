import { columnsTold, sampleSize, setColumns, type SizedTable } from './column-sizing.js';
import { sampleRows } from './column-widths.js';
import { GapRow } from './gap-row.js';
import { estimateHeight } from './line-heights.js';
import type { Line } from './row-lines.js';
import { placeOfRows, type PlaceOfRows } from './table-layout.js';

/** Rows whose sizes are wanted. */
export interface SizedRows extends SizedTable {
  cards: boolean;
}

/** Height of a line while the place is not known, in px. */
const firstGuess = { row: 46, card: 190 };
/** Rows that have to be drawn to tell how far estimates are off. */
const fewestToTell = 4;

/**
 * Sizes of rows and columns in their place. Heights are kept by row once they were measured, in whatever
 * order rows come next; until then they are worked out from the lengths of texts.
 */
export class RowSizes {
  readonly #measured = new Map<string, number>();
  #place: PlaceOfRows | null = null;
  /** How measured rows compare to their estimates: a rule of thumb knows no fonts. */
  #factor: number | null = null;
  #mean = 0;

  /** The place has been looked at. */
  get known(): boolean {
    return this.#place !== null;
  }

  heightOf(line: Line, rows: SizedRows): number {
    return this.#measured.get(line.key) ?? this.#estimate(line, rows);
  }

  #estimate(line: Line, { cards, view }: SizedRows): number {
    const sizes = this.#place;
    if (!sizes) return cards ? firstGuess.card : firstGuess.row;
    // What will stand there is as high as others are.
    if (line.row instanceof GapRow && this.#mean > 0) return this.#mean;
    const height = estimateHeight(line, { columns: view.columns, sizes, cards });
    return line.kind === 'row' ? height * (this.#factor ?? 1) : height;
  }

  /** A middling height. */
  mean(rows: SizedRows): number {
    const [group] = rows.view.groups;
    if (!group) return firstGuess.row;
    const sample = sampleRows(rows.view.groups, sampleSize);
    const sum = sample.reduce(
      (all, row) => all + this.#estimate({ kind: 'row', key: '', group, row }, rows),
      0,
    );
    this.#mean = sample.length > 0 ? sum / sample.length : firstGuess.row;
    return this.#mean;
  }

  /** Takes a height that was measured, and gives it back. */
  take({ key }: Line, height: number): number {
    this.#measured.set(key, height);
    return height;
  }

  /** Looks at the place; where it is another, columns get their widths and heights known so far are none. */
  fit(list: HTMLElement, rows: SizedRows): boolean {
    const place = placeOfRows(list);
    const key = `${place.key} ${rows.view.partial}\n${columnsTold(rows)}`;
    if (key === this.#place?.key) return false;
    this.#place = { ...place, key };
    this.#measured.clear();
    this.#factor = null;
    if (list.localName === 'table') this.#place.rooms = setColumns(list, place, rows);
    return true;
  }

  /** Compares the first rows that were drawn with what they were thought to be; whether that tells anything new. */
  calibrate(drawn: readonly { line: Line }[], { cards, view }: SizedRows): boolean {
    const sizes = this.#place;
    const rows = drawn.filter(({ line }) => line.kind === 'row' && this.#measured.has(line.key));
    if (this.#factor !== null || !sizes || rows.length < fewestToTell) return false;
    let [real, thought] = [0, 0];
    for (const { line } of rows) {
      real += this.#measured.get(line.key) ?? 0;
      thought += estimateHeight(line, { columns: view.columns, sizes, cards });
    }
    this.#factor = thought > 0 ? real / thought : 1;
    return true;
  }

  /** The place is no longer what it was. */
  forget(): void {
    this.#measured.clear();
    this.#place = null;
    this.#factor = null;
  }
}
