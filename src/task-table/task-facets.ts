import type { Steps } from '../element/slices.js';
import { pathOf, pathsIn, withOuter } from './category-tree.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn } from './task-set.js';
import { filterByUnit, namesOf, type UnitFilter } from './unit-filter.js';

/** One thing to filter by, with the rows it would leave under all other conditions. */
export interface Facet {
  name: string;
  count: number;
}

/** What rows can be filtered by beside their status. */
export interface Facets {
  /** In the order of the data, each outer one before those within it; `''` for rows without one. */
  categories: Facet[];
  /** All that the data names, in its order: a list that is open stays as it is while figures change. */
  units: Facet[];
}

type RowTest = (row: TaskRow) => boolean;

/** Tells rows of the categories and of those within them; `null` where all are wanted. */
export function categoryTest(categories: readonly string[] | undefined): RowTest | null {
  if (!categories?.length) return null;
  const wanted = new Set(categories.map(pathOf));
  return ({ task }) => pathsIn(task.category ?? '').some((path) => wanted.has(path));
}

/** Tells rows of the statuses; `null` where all are wanted. */
export function statusTest(statuses: readonly string[] | undefined): RowTest | null {
  if (!statuses?.length) return null;
  const wanted = new Set(statuses);
  return ({ status }) => wanted.has(status);
}

interface Conditions {
  inCategory: RowTest | null;
  inStatus: RowTest | null;
  unitFilter: UnitFilter;
  /** All categories, in their order. */
  categories: Iterable<string>;
  /** All units that tasks name. */
  names: readonly string[];
}

// What a name stands for takes long to find, the first time.
const aTurn = rowsATurn / 10;

/** Of more units only the very name counts: each would have to be compared with each. */
const mostCompared = 400;

/** The units that a name in a task stands for, as the unit filter has it. */
function unitsBehind(
  names: readonly string[],
  { directory }: UnitFilter,
): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    let units = known.get(name);
    if (!units) {
      units =
        names.length > mostCompared ? [name] : names.filter((unit) => directory.match(name, unit) !== null);
      known.set(name, units);
    }
    return units;
  };
}

function* count(rows: readonly TaskRow[], namesIn: (row: TaskRow) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    // A unit that leads and supports the same task has one task.
    for (const name of new Set(namesIn(row))) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (index % aTurn === aTurn - 1) yield;
  }
  return counts;
}

/** Counts categories and units, each under all conditions but its own, so that a choice can be widened. */
export function* facetsOf(found: readonly TaskRow[], conditions: Conditions): Steps<Facets> {
  const { inCategory, inStatus, unitFilter, categories } = conditions;
  const standing = inStatus ? found.filter(inStatus) : found;
  const { rows } = yield* filterByUnit(standing, unitFilter);
  const inEach = yield* count(rows, ({ task }) => pathsIn(task.category ?? ''));
  const names = [...new Set([...conditions.names, ...unitFilter.units])];
  const behind = unitsBehind(names, unitFilter);
  const ofUnits = inCategory ? standing.filter(inCategory) : standing;
  const ofEach = yield* count(ofUnits, (row) => namesOf(row, unitFilter.role).flatMap(behind));
  const facets = (all: Iterable<string>, counts: ReadonlyMap<string, number>): Facet[] =>
    [...all].map((name) => ({ name, count: counts.get(name) ?? 0 }));
  return { categories: facets(withOuter(categories), inEach), units: facets(names, ofEach) };
}

/** Categories that a source counted, with the outer ones that it left out. */
export function categoriesCounted(given: readonly Facet[]): Facet[] {
  const counts = new Map(given.map(({ name, count: own }) => [pathOf(name), own]));
  const paths = withOuter(given.map(({ name }) => name));
  // What is within stands after it.
  for (const path of [...paths].reverse()) {
    if (counts.has(path)) continue;
    const inner = paths.filter((each) => each !== path && pathsIn(each).slice(-2)[0] === path);
    counts.set(
      path,
      inner.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0),
    );
  }
  return paths.map((name) => ({ name, count: counts.get(name) ?? 0 }));
}
