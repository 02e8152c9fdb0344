import type { Area } from '../model/grid-map.js';

/** An area that was found, and what tells it from others of its name. */
export interface FoundArea {
  code: string;
  name: string;
  /** Names of the areas it lies in, outermost first. */
  path: string[];
  keepers: string[];
}

export interface Found {
  /** The best ones, best first. */
  areas: FoundArea[];
  /** How many there are in all. */
  count: number;
}

interface Entry {
  area: Area;
  words: string[];
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const keepersOf = ({ keeper }: Area) => [keeper ?? []].flat().filter((each) => each !== '');

// Made when first searched; live changes bring another list each time, and take this one with the old.
const entries = new WeakMap<readonly Area[], Entry[]>();

function entriesOf(areas: readonly Area[]): Entry[] {
  const known = entries.get(areas);
  if (known) return known;
  const made = areas.map((area) => ({
    area,
    words: [area.name, area.code, ...keepersOf(area)].map(plain),
  }));
  entries.set(areas, made);
  return made;
}

/** 0 is best: a whole name, code or keeper, then a beginning, then anywhere; −1 is not at all. */
function worth({ words }: Entry, sought: readonly string[]): number {
  const each = sought.map((part) => {
    if (words.includes(part)) return 0;
    if (words.some((word) => word.startsWith(part))) return 1;
    return words.some((word) => word.includes(part)) ? 2 : -1;
  });
  return each.includes(-1) ? -1 : Math.max(...each);
}

/** The way to an area by the names of its parents; it ends where one is missing. */
export function parentsOf(areas: ReadonlyMap<string, Area>, area: Area): Area[] {
  const way: Area[] = [];
  for (let up = areas.get(area.parent ?? ''); up && !way.includes(up); up = areas.get(up.parent ?? ''))
    way.unshift(up);
  return way;
}

/** Areas whose name, code or keeper holds every word of a query; pure. */
export function findAreas(areas: readonly Area[], query: string, most: number): Found {
  const sought = plain(query)
    .split(/\s+/)
    .filter((part) => part !== '');
  if (sought.length === 0) return { areas: [], count: 0 };
  const hits = entriesOf(areas)
    .map((entry, place) => ({ area: entry.area, place, worth: worth(entry, sought) }))
    .filter((hit) => hit.worth >= 0)
    .sort((a, b) => a.worth - b.worth || a.place - b.place);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const tell = ({ area }: { area: Area }): FoundArea => ({
    code: area.code,
    name: area.name,
    path: parentsOf(byCode, area).map(({ name }) => name),
    keepers: keepersOf(area),
  });
  return { areas: hits.slice(0, most).map(tell), count: hits.length };
}
