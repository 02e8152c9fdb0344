import { textWidth } from './short-label.js';

/** A place on a grid of tiles, counted from 0. */
export type Cell = readonly [column: number, row: number];

/** `number`: 07. `word`: up to five letters. `name`: the whole name with its status in words. */
export type TileSize = 'number' | 'word' | 'name';

/** How a group of siblings is laid out. */
export interface GroupLayout {
  size: TileSize;
  /** The most that stand in a row. */
  columns: number;
  /** One cell for each sibling where the data places them all; else they flow in the order given. */
  cells: Cell[] | null;
}

/** So many letters have room in a tile, in widths of a Chinese one. */
const widest = { number: 2.4, word: 5 };

/** With so few tiles in all there is room for names. */
export const fewTiles = 12;

/** So many stand in one row. */
export const rowOfTiles = 6;

/** A placed group wider or taller than this is taken for a slip (coordinates of another kind). */
const farthest = 60;

/**
 * The cells that the data asks for, moved to begin at 0: siblings of one parent may be numbered
 * across the whole district. `null` where one has none, or two share one.
 */
export function givenCells(tiles: readonly (Cell | undefined)[]): Cell[] | null {
  const given = tiles.filter((tile): tile is Cell => tile !== undefined && tile.every(Number.isInteger));
  if (given.length === 0 || given.length < tiles.length) return null;
  if (new Set(given.map(String)).size < given.length) return null;
  const [left, top] = [0, 1].map((axis) => Math.min(...given.map((tile) => tile[axis] ?? 0))) as [
    number,
    number,
  ];
  const cells = given.map(([column, row]): Cell => [column - left, row - top]);
  return cells.every(([column, row]) => column < farthest && row < farthest) ? cells : null;
}

/** Rows as even as can be: 5 → 5, 7 → 4 and 3, 12 → 6 and 6. */
export function evenColumns(count: number): number {
  return Math.max(1, Math.ceil(count / Math.ceil(count / rowOfTiles)));
}

/** Three or four boxes in a row, whichever leaves fewer gaps in the last one: 5 → 3, 7 → 4, 9 → 3. */
export function boxColumns(count: number): number {
  if (count <= 4) return Math.max(1, count);
  const gaps = (columns: number) => (columns - (count % columns)) % columns;
  return gaps(3) < gaps(4) ? 3 : 4;
}

/** How many labels siblings have, and how many of those are too wide for a number, a word, two lines of words. */
export interface LabelTally {
  all: number;
  words: number;
  names: number;
  longNames: number;
}

const noLabels: LabelTally = { all: 0, words: 0, names: 0, longNames: 0 };

export function tallyLabels(labels: readonly string[]): LabelTally {
  const tally = { ...noLabels, all: labels.length };
  for (const label of labels) {
    const width = textWidth(label);
    if (width > widest.number) tally.words += 1;
    if (width > widest.word) tally.names += 1;
    if (width > widest.word * 2) tally.longNames += 1;
  }
  return tally;
}

/** The size at which nine labels of ten fit; a single long name does not make all tiles large. */
export function tileSize({ all, words, names }: LabelTally): TileSize {
  if (names > all / 10) return 'name';
  return words > all / 10 ? 'word' : 'number';
}

/**
 * Sizes of groups on one map: the same for all where that can be. Words as soon as one group has words, names where
 * nine of ten labels of the map need them, and in a group whose labels do not even fit on two lines of words.
 */
export function groupSizes(tallies: readonly LabelTally[], few: boolean): TileSize[] {
  const whole = { ...noLabels };
  for (const tally of tallies) {
    whole.all += tally.all;
    whole.words += tally.words;
    whole.names += tally.names;
  }
  const hasWords = tallies.some((tally) => tileSize(tally) !== 'number');
  const needed = few ? 'name' : tileSize(whole);
  const common = needed === 'number' && hasWords ? 'word' : needed;
  return tallies.map(({ all, longNames }) => (common === 'word' && longNames > all / 10 ? 'name' : common));
}
