import type { Tone } from '../model/grid-map.js';

/** One step of the scale; the place in it tells how grave it is. */
export interface StatusView {
  id: string;
  name: string;
  tone: Tone;
  rank: number;
  /** A step of our own scale, whose name has a translation; the data's names are its own. */
  ours: boolean;
}

/** How many tiles have a status; `null` is not known. */
export interface StatusCount {
  status: StatusView | null;
  count: number;
}

/** How many areas a level has; without a name where the data has none for it. */
export interface LevelCount {
  name: string | null;
  count: number;
}

/** What an area is summed up from. */
interface Tallied {
  status: StatusView | null;
  worst: StatusView | null;
  level: string | null;
  children: readonly Tallied[];
  counts: StatusCount[];
  levels: LevelCount[];
}

/** What sums up an area: the gravest status, its tiles by status, the areas within by level. */
type Sums = Pick<Tallied, 'worst' | 'counts' | 'levels'>;

const none: never[] = [];

export function gravest(statuses: Iterable<StatusView | null>): StatusView | null {
  let worst: StatusView | null = null;
  for (const status of statuses) if (status && (!worst || status.rank > worst.rank)) worst = status;
  return worst;
}

/** Areas and all within, each before those in it. */
export function withAllInside<T extends { children: readonly T[] }>(areas: readonly T[]): T[] {
  const all: T[] = [];
  const add = (area: T) => {
    all.push(area);
    area.children.forEach(add);
  };
  areas.forEach(add);
  return all;
}

/**
 * Counts tiles, those that hold no others: a parent only sums up what is counted already. Sums of children
 * are taken as they are, so that a whole district is walked through once.
 */
export function countStatuses(
  areas: readonly Tallied[],
  statuses: ReadonlyMap<string, StatusView>,
): StatusCount[] {
  const counts = new Map<StatusView | null, number>();
  const add = (status: StatusView | null, count: number) =>
    counts.set(status, (counts.get(status) ?? 0) + count);
  for (const area of areas) {
    if (area.children.length === 0) add(area.status, 1);
    else for (const { status, count } of area.counts) add(status, count);
  }
  return [...statuses.values(), null].map((status) => ({ status, count: counts.get(status) ?? 0 }));
}

/** Areas and all within by level; those of one call stand on the same level. */
export function countLevels(areas: readonly Tallied[]): LevelCount[] {
  const levels: LevelCount[] = [];
  const add = (place: number, name: string | null, count: number) => {
    const seen = levels[place];
    levels[place] = { name: seen ? seen.name : name, count: (seen?.count ?? 0) + count };
  };
  for (const area of areas) {
    add(0, area.level, 1);
    area.levels.forEach(({ name, count }, below) => add(below + 1, name, count));
  }
  return levels;
}

/** Sums up an area from those directly in it. */
export function sumsOf(
  status: StatusView | null,
  children: readonly Tallied[],
  statuses: ReadonlyMap<string, StatusView>,
): Sums {
  if (children.length === 0) return { worst: status, counts: none, levels: none };
  return {
    worst: gravest([status, ...children.map((child) => child.worst)]),
    counts: countStatuses(children, statuses).filter(({ count }) => count > 0),
    levels: countLevels(children),
  };
}
