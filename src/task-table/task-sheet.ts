import type { Sheet } from '../element/csv.js';
import type { Translate } from '../element/locale.js';
import { extraText, percentText, statusText } from './task-cells.js';
import { cellValue, type TaskColumn } from './task-columns.js';
import type { TaskRow } from './task-row.js';
import { columnHeading } from './task-rows.js';
import type { TaskTableView } from './task-table-view.js';

/** The rows shown, in their order, as a table for export; the category comes first where it groups them. */
export function taskSheet(view: TaskTableView, t: Translate, locale: string): Sheet {
  const text = (row: TaskRow, column: TaskColumn) => {
    const value = cellValue(row, column);
    if (column.kind === 'status') return statusText(row.status, t);
    if (column.kind === 'progress') return row.progress === null ? '' : percentText(row.progress);
    return value === undefined || value === null ? '' : extraText(value, column, locale);
  };
  const grouped = view.groupBy === 'category';
  return {
    headings: [
      ...(grouped ? [t('tasks.category')] : []),
      ...view.columns.map((column) => columnHeading(column, t)),
    ],
    rows: view.groups.flatMap((group) =>
      group.rows.map((row) => [
        ...(grouped ? [group.title] : []),
        ...view.columns.map((column) => text(row, column)),
      ]),
    ),
  };
}
