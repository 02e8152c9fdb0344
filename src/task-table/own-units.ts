import type { TaskTableData } from '../model/task-table.js';
import { UnitDirectory } from '../model/units.js';

const names = new WeakMap<TaskTableData, string[]>();
const directories = new WeakMap<TaskTableData, UnitDirectory>();

/** All units that tasks name, each once; kept with the data. */
export function unitsNamed(data: TaskTableData): string[] {
  let known = names.get(data);
  if (!known) {
    const all = new Set<string>();
    for (const { lead, responsible, supporting } of data.tasks) {
      for (const units of [lead, responsible, supporting]) if (units) for (const unit of units) all.add(unit);
    }
    known = [...all];
    names.set(data, known);
  }
  return known;
}

const nothing = new UnitDirectory([]);

/**
 * The units that a table knows of by itself, outside a dashboard; kept with the data.
 *
 * @param asked Units to look up; where there are none, nobody needs to know.
 */
export function ownDirectory(data: TaskTableData, asked?: readonly string[]): UnitDirectory {
  if (asked?.length === 0) return nothing;
  let directory = directories.get(data);
  if (!directory) {
    directory = new UnitDirectory(unitsNamed(data), data.units);
    directories.set(data, directory);
  }
  return directory;
}
