import { isObject, object, type Field } from './fields.js';
import { makeIssue, type Issue } from './issue.js';
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

/** Where in the data something stands, and the list that its faults go to. */
export interface Place {
  path: string;
  issues: Issue[];
}

/** A shallow copy of the row with the small liberties taken that back ends expect. */
function lenient(row: Record<string, unknown>, shape: RowShape, { path, issues }: Place): unknown {
  const copy = { ...row };
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
  if (!Array.isArray(value)) {
    issues.push(makeIssue('expected-list', { path, value }));
    return [];
  }
  return value
    .map((item, index) => read(item, `${path}[${index}]`))
    .filter((row): row is Awaited<T> & T => row !== null);
}
