import { createContext } from '@lit/context';
import type { UnitDirectory } from '../model/units.js';
import type { UnitEntry } from '../model/dataset.js';
import type { SelectDetail, Selection } from './events.js';

/** The unit names an element's data holds, and its unit directory (单位名录). */
export interface UnitReport {
  names: readonly string[];
  entries: readonly UnitEntry[];
  /** What a selection names in the element's data; `null` where it is none of its. */
  find(selection: Selection): SelectDetail | null;
}

/** What a dashboard shares with the elements in it. */
export interface DashboardState {
  /** Version of this shape; elements of another copy of the library ignore one they do not know. */
  version: 1;
  asOf: string | undefined;
  locale: string | undefined;
  selection: Selection | null;
  /** Units of the thing selected: what belongs to them is marked. */
  units: readonly string[];
  /** Units to filter tasks by; empty for no filter. A chosen task or phase marks, but does not filter. */
  unitFilter: readonly string[];
  directory: UnitDirectory;
  /** Takes a choice made in one of the elements. */
  select(detail: SelectDetail): void;
  /** Takes selection and unit filter away. */
  clear(): void;
  /** Takes the units an element knows of; `null` when it leaves. */
  reportUnits(element: Element, report: UnitReport | null): void;
}

/** Key is a global symbol, so that two copies of the library on a page share a dashboard. */
export const dashboardContext = createContext<DashboardState>(Symbol.for('civicboard:dashboard'));
