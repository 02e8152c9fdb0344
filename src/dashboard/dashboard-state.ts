import type { DashboardState, UnitReport } from '../element/dashboard-context.js';
import type { SelectDetail, Selection, SelectionKind } from '../element/events.js';
import { UnitDirectory } from '../model/units.js';

/** Kinds that stand for units, so that choosing one filters tasks; a task or phase only marks its units. */
const filtering: readonly SelectionKind[] = ['member', 'unit', 'area', 'entry'];

/** What choosing something means for the rest of the dashboard. */
export function selectionState(
  detail: SelectDetail | null,
  directory: UnitDirectory,
): Pick<DashboardState, 'selection' | 'units' | 'unitFilter'> {
  if (!detail) return { selection: null, units: [], unitFilter: [] };
  const selection: Selection = { kind: detail.kind, id: detail.id };
  const units = [...new Set(detail.units.map((unit) => directory.find(unit) ?? unit))];
  // A name that no task or roster knows would empty the table and tell nothing.
  const known = units.filter((unit) => directory.find(unit) !== null);
  return { selection, units, unitFilter: filtering.includes(detail.kind) ? known : [] };
}

/** One directory of all units that the elements of a dashboard know of. */
export function joinReports(reports: Iterable<Pick<UnitReport, 'names' | 'entries'>>): UnitDirectory {
  const all = [...reports];
  return new UnitDirectory(
    all.flatMap(({ names }) => [...names]),
    all.flatMap(({ entries }) => [...entries]),
  );
}
