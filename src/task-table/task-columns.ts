import type { MessageKey } from '../element/locale.js';
import { taskField, type Column, type Task } from '../model/task-table.js';
import type { TaskRow } from './task-row.js';

/** One column as drawn: built in, or from the data's `columns`. */
export interface TaskColumn {
  key: string;
  /** Message of a built-in heading; `null` where `heading` is the host's own. */
  message: MessageKey | null;
  heading: string;
  kind: 'no' | 'title' | 'units' | 'text' | 'due' | 'status' | 'progress' | 'number' | 'date' | 'percent';
  sortable: boolean;
  /** Width as the host wrote it. */
  width: string | undefined;
  hidden: boolean;
}

const builtIn: readonly (Pick<TaskColumn, 'key' | 'kind'> & { message: MessageKey })[] = [
  { key: 'no', message: 'tasks.no', kind: 'no' },
  { key: 'title', message: 'tasks.title', kind: 'title' },
  { key: 'lead', message: 'tasks.lead', kind: 'units' },
  { key: 'responsible', message: 'tasks.responsible', kind: 'units' },
  { key: 'supporting', message: 'tasks.supporting', kind: 'units' },
  { key: 'owner', message: 'tasks.owner', kind: 'text' },
  { key: 'due', message: 'tasks.due', kind: 'due' },
  { key: 'status', message: 'tasks.status', kind: 'status' },
  { key: 'progress', message: 'tasks.progress', kind: 'progress' },
];

/** Keys of the columns that every table can have. */
export const builtInKeys: ReadonlySet<string> = new Set(builtIn.map(({ key }) => key));

/** Whether any row has something for a column. */
export function holdsAny(key: string, rows: readonly TaskRow[]): boolean {
  switch (key) {
    case 'title':
      return true;
    case 'status':
      return rows.some((row) => row.status !== 'no-date');
    case 'progress':
      return rows.some((row) => row.progress !== null);
    case 'due':
    case 'no':
      return rows.some((row) => row[key] !== '');
    default:
      return rows.some(({ task }) => {
        const value = taskField(task, key);
        return Array.isArray(value)
          ? value.length > 0
          : value !== undefined && value !== null && value !== '';
      });
  }
}

/** The columns that there are: the built-in ones that hold anything, then the extra ones. */
export function taskColumns(holds: (key: string) => boolean, extra: readonly Column[]): TaskColumn[] {
  const given = new Map(extra.map((column) => [column.key, column]));
  const own = builtIn
    .filter(({ key }) => holds(key))
    .map((column) => {
      const { heading = '', width, hidden = false } = given.get(column.key) ?? {};
      const message = given.has(column.key) ? null : column.message;
      return { ...column, message, heading, sortable: true, width, hidden };
    });
  const added = extra
    .filter((column) => !builtInKeys.has(column.key))
    .map(({ key, heading, type, width, hidden = false }) => ({
      key,
      message: null,
      heading,
      kind: type ?? 'text',
      sortable: true,
      width,
      hidden,
    }));
  return [...own, ...added];
}

/** The raw value of a cell, for sorting and export. */
export function cellValue(row: TaskRow, column: TaskColumn): unknown {
  const task: Task = row.task;
  switch (column.key) {
    case 'no':
      return row.no;
    case 'due':
      return row.due;
    case 'status':
      return row.status;
    case 'progress':
      return row.progress;
    default:
      return taskField(task, column.key);
  }
}
