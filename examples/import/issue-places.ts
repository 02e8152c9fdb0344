// Where in the source the words of an Issue stand.
import type { Issue } from '../../src/model/issue.js';
import { placedCells, type Row } from './source-table.js';

/** A piece of the source: a line of text, or a cell of a row. */
interface Piece {
  text: string;
  /** Number of the line or row, from 0. */
  row: number;
  column: number;
  /** Where the piece begins in a text. */
  start: number;
}

/** Where words stand: the line or row, and in it the letters or the cell; column −1 is the whole row. */
export interface Place {
  row: number;
  column: number;
  start: number;
  end: number;
}

/** Readers tidy blanks and put upright strokes between the cells of a row they quote. */
const bare = (text: string) => text.replace(/[\s|\u200b-\u200f\ufeff]+/g, '');
const isBlank = (sign: string) => /[\s|\u200b-\u200f\ufeff]/.test(sign);

/** The source without blanks, with the way back to where each letter stood. */
export class PlaceFinder {
  readonly #pieces: Piece[];
  /** Where each piece begins in `#letters`. */
  readonly #from: number[] = [];
  readonly #letters: string;
  readonly #alike = new Map<readonly unknown[], number[]>();

  private constructor(pieces: Piece[]) {
    this.#pieces = pieces;
    let letters = '';
    for (const { text } of pieces) {
      this.#from.push(letters.length);
      letters += bare(text);
    }
    this.#letters = letters;
  }

  static ofText(text: string): PlaceFinder {
    let start = 0;
    return new PlaceFinder(
      text.split('\n').map((line, row) => {
        const piece = { text: line, row, column: -1, start };
        start += line.length + 1;
        return piece;
      }),
    );
  }

  static ofRows(rows: readonly Row[]): PlaceFinder {
    return new PlaceFinder(
      rows.flatMap((_, row) =>
        placedCells(rows, row).map(({ cell, column }) => ({ text: cell.text, row, column, start: 0 })),
      ),
    );
  }

  /** The place of an Issue: what it quotes, nearest to the name of the row of data it is about. */
  place(issue: Issue, data: object): Place | null {
    const anchor = this.#anchor(issue.path, data);
    const words = typeof issue.value === 'string' ? bare(issue.value) : '';
    const at = words === '' ? -1 : this.#find(words, anchor);
    if (at >= 0) return this.#placeAt(at, words.length);
    const [first = ''] = typeof issue.value === 'string' ? issue.value.split(/ \| |[，。；\n]/) : [];
    const begin = bare(first);
    const near = begin.length > 1 ? this.#letters.indexOf(begin) : -1;
    if (near >= 0) return this.#placeAt(near, begin.length);
    return anchor < 0 ? null : { ...this.#placeAt(anchor, 1), column: -1 };
  }

  /** Letters at or nearest behind the anchor; its own line or row comes first. */
  #find(words: string, anchor: number): number {
    if (anchor < 0) {
      // A signature (区教育局) also begins the title above: the line that is quoted whole comes first.
      const whole = this.#pieces.findIndex(({ text }) => bare(text) === words);
      return whole < 0 ? this.#letters.indexOf(words) : this.#from[whole]!;
    }
    const piece = this.#pieceAt(anchor);
    const { row } = this.#pieces[piece]!;
    let first = piece;
    while (first > 0 && this.#pieces[first - 1]?.row === row) first -= 1;
    let last = piece;
    while (this.#pieces[last + 1]?.row === row) last += 1;
    const end = this.#from[last + 1] ?? this.#letters.length;
    const inRow = this.#letters.slice(0, end).indexOf(words, this.#from[first]);
    if (inRow >= 0) return inRow;
    const behind = this.#letters.indexOf(words, anchor);
    return behind >= 0 ? behind : this.#letters.indexOf(words);
  }

  /** Where the thing that a path leads to is named, such as the title of `tasks[3]`; −1 for nowhere. */
  #anchor(path: string, data: object): number {
    let at = -1;
    let holder: unknown = data;
    for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
      if (typeof holder !== 'object' || holder === null) break;
      const value = (holder as Record<string, unknown>)[step];
      const name = nameOf(value);
      // Of several with one name, that many are before it in the source.
      const alike = Array.isArray(holder) ? (this.#alikeBefore(holder)[Number(step)] ?? 0) : 0;
      const found = name === '' ? -1 : this.#nth(name, alike, Math.max(at, 0));
      if (found >= 0) at = found;
      holder = value;
    }
    return at;
  }

  /** How many of the same name stand before each of a list; counted once, for a list may have a thousand Issues. */
  #alikeBefore(list: readonly unknown[]): number[] {
    const known = this.#alike.get(list);
    if (known) return known;
    const met = new Map<string, number>();
    const counts = list.map((each) => {
      const name = nameOf(each);
      const before = met.get(name) ?? 0;
      met.set(name, before + 1);
      return before;
    });
    this.#alike.set(list, counts);
    return counts;
  }

  #nth(name: string, before: number, from: number): number {
    let at = this.#letters.indexOf(name, from);
    for (let i = 0; i < before && at >= 0; i += 1) at = this.#letters.indexOf(name, at + name.length);
    return at;
  }

  #pieceAt(letter: number): number {
    let low = 0;
    let high = this.#from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#from[middle]! <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #placeAt(letter: number, length: number): Place {
    const index = this.#pieceAt(letter);
    const piece = this.#pieces[index]!;
    const last = this.#pieces[this.#pieceAt(letter + length - 1)]!;
    return {
      row: piece.row,
      column: last === piece ? piece.column : -1,
      start: this.#offset(letter),
      end: this.#offset(letter + length - 1) + 1,
    };
  }

  /** Where in a text a letter stands, blanks counted. */
  #offset(letter: number): number {
    const index = this.#pieceAt(letter);
    const { text, start } = this.#pieces[index]!;
    let left = letter - this.#from[index]!;
    for (let at = 0; at < text.length; at += 1) {
      if (isBlank(text[at]!)) continue;
      if (left === 0) return start + at;
      left -= 1;
    }
    return start + text.length;
  }
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { title, name } = value as { title?: unknown; name?: unknown };
  const text = typeof title === 'string' ? title : name;
  return typeof text === 'string' ? bare(text) : '';
}
