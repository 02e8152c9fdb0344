import { object, type Field } from './fields.js';
import { fieldsOf, isList, isObject, itemsOf, type Place } from './host-values.js';
import { makeIssue } from './issue.js';
import { splitUnits } from './unit-names.js';

/** How one row of a data shape is read. */
export interface RowShape {
  fields: Readonly<Record<string, Field>>;
  /** Fields without which a row cannot be shown at all. */
  required?: readonly string[];
  /** Lists of names; a string there is split, with a warning. */
  lists?: readonly string[];
  /** Text fields that back ends like to send as numbers (ids, codes); taken silently. */
  numbersAsText?: readonly string[];
  /** Lists that count as empty, with a warning, when they are missing. */
  emptyLists?: readonly string[];
}

/** A shallow copy of the row with the small liberties taken that back ends expect. */
function lenient(row: Record<string, unknown>, shape: RowShape, { path, issues }: Place): unknown {
  const copy = fieldsOf(row, Object.keys(shape.fields), { path, issues });
  const at = (key: string) => (path ? `${path}.${key}` : key);
  for (const key of shape.lists ?? []) {
    const value = copy[key];
    if (typeof value !== 'string') continue;
    copy[key] = splitUnits(value);
    issues.push(makeIssue('list-from-text', { path: at(key), value, severity: 'warning' }));
  }
  for (const key of shape.numbersAsText ?? []) {
    if (typeof copy[key] === 'number') copy[key] = String(copy[key]);
  }
  for (const key of shape.emptyLists ?? []) {
    if (copy[key] !== undefined && copy[key] !== null) continue;
    copy[key] = [];
    issues.push(makeIssue('assumed-empty', { path: at(key), params: { field: key }, severity: 'warning' }));
  }
  return copy;
}

/**
 * Checks one row. A fault in a field that can be missed takes out that field alone; a fault in a required
 * one leaves the row out. Either way an Issue names it.
 *
 * @returns A checked copy, unknown extra fields included, or `null` where the row cannot be shown.
 */
export function checkRow<T>(shape: RowShape, row: unknown, place: Place): T | null {
  const { path, issues } = place;
  const given = isObject(row) ? lenient(row, shape, place) : row;
  const read = object(shape.fields, shape.required)(given, path, issues) as
    Record<string, unknown> | undefined;
  if (read === undefined) return null;
  for (const key of shape.emptyLists ?? []) read[key] ??= [];
  return read as T;
}

/** Checks each row of a list; rows that cannot be shown are left out, each with its Issue. */
export function checkRows<T>(
  value: unknown,
  { path, issues }: Place,
  read: (item: unknown, path: string) => T | null,
): T[] {
  if (!isList(value)) {
    issues.push(makeIssue('expected-list', { path, value }));
    return [];
  }
  return itemsOf(value, { path, issues })
    .map((item, index) => read(item, `${path}[${index}]`))
    .filter((row): row is Awaited<T> & T => row !== null);
}

/** More levels than any plan or organisation has; without an end, drawing would fail on the stack. */
export const mostLevels = 20;

/** Whether a row may be looked into that lies in `outer`; one that holds itself, or lies too deep, is named. */
export function canDescend(value: unknown, outer: readonly unknown[], { path, issues }: Place): boolean {
  if (outer.includes(value)) issues.push(makeIssue('holds-itself', { path }));
  else if (outer.length >= mostLevels)
    issues.push(makeIssue('too-deep', { path, params: { most: mostLevels } }));
  else return true;
  return false;
}
