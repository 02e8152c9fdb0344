import type { Steps } from '../element/slices.js';
import { wordsOf } from '../model/issue.js';
import { taskStatuses } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn, type TaskSet } from './task-set.js';
import { sortTexts } from './text-order.js';

/** One sort key of the table. */
export interface TaskSort {
  key: string;
  direction: 'ascending' | 'descending';
}

/** Place of each row of the data in the order of a key, alike at the same; −1 where it has nothing to sort by. */
interface Order {
  places: Int32Array;
  count: number;
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

/** Distinct values in order; numbers as numbers where there is nothing else. */
function* inOrder(values: Iterable<string | number>, locale: string): Steps<(string | number)[][]> {
  const all = [...values];
  if (all.every((value): value is number => typeof value === 'number')) {
    return all.sort((a, b) => a - b).map((value) => [value]);
  }
  const texts = new Map<string, (string | number)[]>();
  for (const value of all) texts.set(String(value), [...(texts.get(String(value)) ?? []), value]);
  const sorted = yield* sortTexts([...texts.keys()], locale);
  return sorted.map((alike) => alike.flatMap((text) => texts.get(text) ?? []));
}

/** Works out the order of all rows by a key; kept, so that turning it round or filtering costs nothing. */
function* orderOf(set: TaskSet, key: string): Steps<Order> {
  const known = set.orders.get(key);
  if (known) return known;
  const { rows } = set;
  const numbers = new Map<string | number, number>();
  const places = new Int32Array(rows.length);
  for (const [index, row] of rows.entries()) {
    if (index % rowsATurn === rowsATurn - 1) yield;
    const value = sortValue(row, key);
    if (value === null) {
      places[index] = -1;
      continue;
    }
    const number = numbers.get(value) ?? numbers.size;
    if (number === numbers.size) numbers.set(value, number);
    places[index] = number;
  }
  const sorted = yield* inOrder(numbers.keys(), set.deadlines.locale);
  const placeOf = new Int32Array(numbers.size);
  sorted.forEach((alike, place) => alike.forEach((value) => (placeOf[numbers.get(value) ?? 0] = place)));
  for (let index = 0; index < places.length; index += 1) {
    const number = places[index] ?? -1;
    if (number >= 0) places[index] = placeOf[number] ?? 0;
  }
  const order = { places, count: sorted.length };
  set.orders.set(key, order);
  return order;
}

/** Counting sort, which leaves rows that are alike in the order they came in. */
function sortByPlaces(rows: readonly TaskRow[], { places, count }: Order, descending: boolean): TaskRow[] {
  const slot = (row: TaskRow) => {
    const place = places[row.index] ?? -1;
    return place < 0 ? count : descending ? count - 1 - place : place;
  };
  const ends = new Int32Array(count + 2);
  for (const row of rows) ends[slot(row) + 1] = (ends[slot(row) + 1] ?? 0) + 1;
  for (let place = 1; place < ends.length; place += 1)
    ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const sorted = Array.from<TaskRow>({ length: rows.length });
  for (const row of rows) {
    const place = slot(row);
    sorted[ends[place] ?? 0] = row;
    ends[place] = (ends[place] ?? 0) + 1;
  }
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
