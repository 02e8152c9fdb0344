import type { Translate } from '../element/locale.js';
import { dayCell, type Sheet, type SheetCell } from '../element/sheet.js';
import { finish, Sliced, type Steps } from '../element/slices.js';
import { extraText, percentText, statusText } from './task-cells.js';
import { cellValue, type TaskColumn } from './task-columns.js';
import type { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import { columnHeading, groupTitle } from './task-rows.js';
import type { TaskTableView } from './task-table-view.js';

function numberCell(value: number, shown: string): SheetCell {
  return { type: 'number', value, plain: shown, shown };
}

/** A rate; as many digits as say no more than is so: 0.996 is not 100 %. */
function rateCell(value: number, shown: string): SheetCell {
  const isWhole = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  return { type: 'percent', value, digits: isWhole ? 0 : 1, plain: shown, shown };
}

/** Numbers of rows sort as numbers where they are such, and stay text where they are not: (一), 3-1. */
function noCell(no: string): SheetCell {
  return /^[1-9]\d{0,8}$/.test(no) ? { type: 'number', value: Number(no), plain: no, shown: no } : no;
}

const rowsAStep = 200;
/** Rows that become a sheet at once; of more, in slices. */
const mostAtOnce = 5000;

function cellsOf(t: Translate, locale: string): (row: TaskRow, column: TaskColumn) => SheetCell {
  return (row, column) => {
    const value = cellValue(row, column);
    if (column.kind === 'no') return noCell(row.no);
    if (column.kind === 'status') return statusText(row.status, t);
    if (column.kind === 'due') return dayCell(row.dueDay, row.due);
    if (column.kind === 'progress')
      return row.progress === null ? '' : rateCell(row.progress, percentText(row.progress));
    if (value === undefined || value === null) return '';
    const text = extraText(value, column, locale);
    if (column.kind === 'date') return dayCell(value, text);
    if (typeof value !== 'number') return text;
    return column.kind === 'percent' ? rateCell(value, text) : numberCell(value, text);
  };
}

function* sheetSteps(view: TaskTableView, t: Translate, locale: string): Steps<Sheet> {
  const { columns, groupBy, groups } = view;
  const cell = cellsOf(t, locale);
  const rows: SheetCell[][] = [];
  for (const group of groups) {
    for (const row of group.rows) {
      rows.push(columns.map((column) => cell(row, column)));
      if (rows.length % rowsAStep === 0) yield rows.length / view.shown;
    }
  }
  return {
    headings: columns.map((column) => columnHeading(column, t)),
    rows,
    centred: columns.map(({ kind }) => kind === 'no' || kind === 'status' || kind === 'date'),
    ...(groupBy === 'none'
      ? {}
      : {
          groups: groups.map((group) => ({
            // One within another stands in by its depth.
            title: '　'.repeat(group.level) + groupTitle(group, groupBy, t),
            plain: group.title === null ? null : [...group.path, group.title].join('/'),
            count: group.rows.length,
          })),
        }),
    // What else rows are grouped by is a column of its own.
    ...(groupBy === 'category' ? { groupHeading: t('tasks.category') } : {}),
    isDocument: true,
  };
}

/** The rows shown, in their order and under their headings, as a table for export. */
export function taskSheet(view: TaskTableView, t: Translate, locale: string): Sheet {
  return finish(sheetSteps(view, t, locale));
}

/** The same, of many rows to be made in slices. */
export function taskSheetOrSteps(view: TaskTableView, t: Translate, locale: string): Sheet | Sliced<Sheet> {
  return view.shown > mostAtOnce ? new Sliced(sheetSteps(view, t, locale)) : taskSheet(view, t, locale);
}

/** The rows of these ids alone, under their headings. */
export function selectedView(view: TaskTableView, ids: ReadonlySet<string>): TaskTableView {
  const parts = new Map(
    view.groups.map((group) => [group, group.part(group.rows.filter(({ id }) => ids.has(id)))]),
  );
  const kept = new Set<TaskGroup>();
  for (const [group, { rows }] of parts) {
    if (rows.length > 0) for (let each: TaskGroup | null = group; each; each = each.outer) kept.add(each);
  }
  const groups = [...parts].flatMap(([group, part]) => (kept.has(group) ? [part] : []));
  return { ...view, groups, shown: groups.reduce((sum, { rows }) => sum + rows.length, 0) };
}
