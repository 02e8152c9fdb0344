import type { Steps } from '../element/slices.js';
import { couldHold } from '../model/collective-units.js';
import type { UnitDirectory } from '../model/units.js';
import type { TaskRow } from './task-row.js';
import { rowsATurn } from './task-set.js';

export interface UnitFilter {
  /** Units asked for; empty lets everything through. */
  units: readonly string[];
  role: 'any' | 'lead';
  directory: UnitDirectory;
  /** Shows tasks of collective units too that do not say whom they hold. */
  showCollective: boolean;
}

/** Rows that are the unit's, and those that a collective unit may share with it. */
export interface FilteredRows {
  rows: readonly TaskRow[];
  /** Tasks whose collective unit does not say whether it holds the unit; never counted in by themselves. */
  offered: { count: number; names: string[] } | null;
}

/** Units of a row that a filter looks at. */
export function namesOf({ task }: TaskRow, role: UnitFilter['role']): string[] {
  return role === 'lead'
    ? task.lead
    : [...task.lead, ...(task.responsible ?? []), ...(task.supporting ?? [])];
}

/** What a unit's name in a task means for the filter. */
type NameMatch = 'same' | 'member' | 'maybe' | null;

/**
 * Sorts rows by how they came through: a unit's own tasks, then those of a collective unit that the data's
 * unit directory says holds it, marked so. A collective unit that lists nobody is only offered, never guessed
 * (rules of the domain guide).
 */
class UnitSieve {
  readonly #filter: UnitFilter;
  // A few dozen names stand in a hundred thousand rows.
  readonly #matches = new Map<string, NameMatch>();
  readonly #own: TaskRow[] = [];
  readonly #shared: TaskRow[] = [];
  readonly #maybe: TaskRow[] = [];
  readonly #collectives = new Set<string>();

  constructor(filter: UnitFilter) {
    this.#filter = filter;
  }

  take(row: TaskRow): void {
    const names = namesOf(row, this.#filter.role);
    const matches = names.map((name) => this.#match(name));
    if (matches.includes('same')) {
      this.#own.push(row);
      return;
    }
    const member = matches.indexOf('member');
    if (member >= 0) {
      this.#shared.push(row.through({ kind: 'member', name: names[member] ?? '' }));
      return;
    }
    const open = names.filter((_, index) => matches[index] === 'maybe');
    if (open.length === 0) return;
    open.forEach((name) => this.#collectives.add(name));
    this.#maybe.push(row.through({ kind: 'maybe', name: open[0] ?? '' }));
  }

  #match(name: string): NameMatch {
    const known = this.#matches.get(name);
    if (known !== undefined) return known;
    const { directory, units } = this.#filter;
    const found = units.map((unit) => directory.match(name, unit));
    const could = () => units.some((unit) => couldHold(name, unit)) && !directory.lists(name);
    const match = found.includes('same')
      ? 'same'
      : found.includes('member')
        ? 'member'
        : could()
          ? 'maybe'
          : null;
    this.#matches.set(name, match);
    return match;
  }

  /** What came through so far. */
  get result(): FilteredRows {
    const [own, shared, maybe] = [this.#own, this.#shared, this.#maybe];
    return {
      rows: [...own, ...shared, ...(this.#filter.showCollective ? maybe : [])],
      offered: maybe.length > 0 ? { count: maybe.length, names: [...this.#collectives] } : null,
    };
  }
}

/** Rows of the units asked for; all of them where none is. */
export function* filterByUnit(rows: readonly TaskRow[], filter: UnitFilter): Steps<FilteredRows> {
  if (filter.units.length === 0) return { rows, offered: null };
  const sieve = new UnitSieve(filter);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    sieve.take(row);
    if (index % rowsATurn === rowsATurn - 1) yield;
  }
  return sieve.result;
}
