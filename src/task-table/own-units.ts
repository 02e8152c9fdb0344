import type { TaskTableData } from '../model/task-table.js';
import { UnitDirectory } from '../model/units.js';

const directories = new WeakMap<TaskTableData, UnitDirectory>();

/** The units that a table knows of by itself, outside a dashboard; kept with the data. */
export function ownDirectory(data: TaskTableData): UnitDirectory {
  let directory = directories.get(data);
  if (!directory) {
    const names = data.tasks.flatMap(({ lead, responsible = [], supporting = [] }) => [
      ...lead,
      ...responsible,
      ...supporting,
    ]);
    directory = new UnitDirectory(names, data.units);
    directories.set(data, directory);
  }
  return directory;
}
