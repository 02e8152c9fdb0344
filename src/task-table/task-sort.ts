import type { Steps } from '../element/slices.js';
import { wordsOf } from '../model/issue.js';
import { taskStatuses } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn, type TaskSet } from './task-set.js';
import { placesOfTexts, type Places } from './text-order.js';

/** One sort key of the table. */
export interface TaskSort {
  key: string;
  direction: 'ascending' | 'descending';
}

/** What a row sorts by; `null` is not known and stays last in either direction. */
function sortValue(row: TaskRow, key: string): string | number | null {
  switch (key) {
    case 'due':
      return row.dueOrder;
    case 'status':
      return taskStatuses.indexOf(row.status);
    case 'progress':
      return row.progress;
    case 'no':
      return row.no || null;
    default: {
      const value = taskField(row.task, key);
      if (Array.isArray(value)) return value.length > 0 ? value.map(wordsOf).join('、') : null;
      return typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? value : null;
    }
  }
}

/** Places of numbers. */
function placesOfNumbers(values: readonly number[]): Places {
  const sorted = Float64Array.from(new Set(values)).sort();
  const placeOf = new Map<number, number>();
  sorted.forEach((value, place) => placeOf.set(value, place));
  return { places: Int32Array.from(values, (value) => placeOf.get(value) ?? -1), count: sorted.length };
}

/** What rows sort by, those aside that have nothing. */
class SortValues {
  readonly all: (string | number)[] = [];
  /** Places of the rows that they are of. */
  readonly owners: number[] = [];
  areNumbers = true;

  // A loop in a generator takes an engine several times as long.
  take(rows: readonly TaskRow[], key: string, begin: number): void {
    const end = Math.min(begin + rowsATurn, rows.length);
    for (let index = begin; index < end; index += 1) {
      const value = sortValue(rows[index]!, key);
      if (value === null) continue;
      this.all.push(value);
      this.owners.push(index);
      this.areNumbers &&= typeof value === 'number';
    }
  }
}

/** Works out the order of all rows by a key; kept, so that turning it round or filtering costs nothing. */
function* orderOf(set: TaskSet, key: string): Steps<Places> {
  const known = set.orders.get(key);
  if (known) return known;
  const { rows } = set;
  const values = new SortValues();
  for (let begin = 0; begin < rows.length; begin += rowsATurn) {
    values.take(rows, key, begin);
    yield;
  }
  const { all, owners, areNumbers } = values;
  const found = areNumbers
    ? placesOfNumbers(all as number[])
    : yield* placesOfTexts(all.map(String), set.deadlines.locale);
  const places = new Int32Array(rows.length).fill(-1);
  for (let each = 0; each < owners.length; each += 1) places[owners[each]!] = found.places[each]!;
  const order = { places, count: found.count };
  set.orders.set(key, order);
  return order;
}

/** Counting sort, which leaves rows that are alike in the order they came in. */
function sortByPlaces(rows: readonly TaskRow[], { places, count }: Places, descending: boolean): TaskRow[] {
  const slots = new Int32Array(rows.length);
  const ends = new Int32Array(count + 2);
  for (let each = 0; each < rows.length; each += 1) {
    const place = places[rows[each]!.index]!;
    // What is not known stays last in either direction.
    const slot = place < 0 ? count : descending ? count - 1 - place : place;
    slots[each] = slot;
    ends[slot + 1]! += 1;
  }
  for (let place = 1; place < ends.length; place += 1) ends[place]! += ends[place - 1]!;
  const sorted = Array.from<TaskRow>({ length: rows.length });
  for (let each = 0; each < rows.length; each += 1) sorted[ends[slots[each]!]!++] = rows[each]!;
  return sorted;
}

/** Sorts rows by several keys, first key first; rows that are alike keep the order of the data. */
export function* sortTasks(
  rows: readonly TaskRow[],
  sorts: readonly TaskSort[],
  set: TaskSet,
): Steps<readonly TaskRow[]> {
  if (sorts.length === 0) return rows;
  const given = rows.every((row, at) => at === 0 || (rows[at - 1]?.index ?? 0) < row.index);
  let sorted = given ? rows : [...rows].sort((a, b) => a.index - b.index);
  // The last key first: each pass keeps what the one before it put in order.
  for (const { key, direction } of [...sorts].reverse()) {
    const order = yield* orderOf(set, key);
    sorted = sortByPlaces(sorted, order, direction === 'descending');
    yield;
  }
  return sorted;
}
