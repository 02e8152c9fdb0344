import { couldHold } from '../model/collective-units.js';
import type { UnitDirectory } from '../model/units.js';
import type { TaskRow } from './task-row.js';

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
  rows: TaskRow[];
  /** Tasks whose collective unit does not say whether it holds the unit; never counted in by themselves. */
  offered: { count: number; names: string[] } | null;
}

function unitNames({ task }: TaskRow, role: UnitFilter['role']): string[] {
  return role === 'lead'
    ? task.lead
    : [...task.lead, ...(task.responsible ?? []), ...(task.supporting ?? [])];
}

/**
 * Rows of the units asked for, by the rules of the domain guide: a unit's own tasks, then those of a
 * collective unit that the data's unit directory says holds it, marked so. A collective unit that lists
 * nobody is only offered, never guessed.
 */
export function filterByUnit(rows: readonly TaskRow[], filter: UnitFilter): FilteredRows {
  const { units, role, directory, showCollective } = filter;
  if (units.length === 0) return { rows: [...rows], offered: null };
  const [own, shared, maybe]: TaskRow[][] = [[], [], []];
  const collectives = new Set<string>();
  for (const row of rows) {
    const names = unitNames(row, role);
    const matches = names.map((name) => units.map((unit) => directory.match(name, unit)));
    if (matches.some((found) => found.includes('same'))) {
      own?.push(row);
      continue;
    }
    const member = matches.findIndex((found) => found.includes('member'));
    if (member >= 0) {
      shared?.push({ ...row, via: { kind: 'member', name: names[member] ?? '' } });
      continue;
    }
    const open = names.filter(
      (name) => units.some((unit) => couldHold(name, unit)) && !directory.lists(name),
    );
    if (open.length === 0) continue;
    open.forEach((name) => collectives.add(name));
    maybe?.push({ ...row, via: { kind: 'maybe', name: open[0] ?? '' } });
  }
  const offered = maybe?.length ? { count: maybe.length, names: [...collectives] } : null;
  return { rows: [...(own ?? []), ...(shared ?? []), ...(showCollective ? (maybe ?? []) : [])], offered };
}
