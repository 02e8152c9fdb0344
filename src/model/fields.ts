import { isCalendarDate } from './calendar.js';
import { fieldsOf, isList, isObject, itemsOf } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';

/** Reads one field: the value to keep, or `undefined` with an Issue where it cannot be used. */
export type Field = (value: unknown, path: string, issues: Issue[]) => unknown;

/** A field that is right or wrong as a whole. */
function only(fits: (value: unknown) => boolean, code: string, params?: Record<string, unknown>): Field {
  return (value, path, issues) => {
    if (fits(value)) return value;
    issues.push(makeIssue(code, { path, value, ...(params && { params }) }));
    return undefined;
  };
}

export const text = only((value) => typeof value === 'string', 'expected-text');
export const flag = only((value) => typeof value === 'boolean', 'wrong-value');
export const date = only(isCalendarDate, 'expected-date', { example: '2021-05-31' });
export const number = only((value) => Number.isFinite(value), 'expected-number');
const inRange = only((value) => (value as number) >= 0 && (value as number) <= 1, 'rate-range', {
  example: 0.98,
});

/** A rate or progress, 0..1. */
export const rate: Field = (value, path, issues) =>
  number(value, path, issues) === undefined ? undefined : inRange(value, path, issues);

export function oneOf(...allowed: string[]): Field {
  return only((value) => allowed.includes(value as string), 'not-one-of', { allowed: allowed.join('、') });
}

/** Kept as it is, to be read elsewhere. */
export const asGiven: Field = (value) => value;

/** A list of any items; for what is too long to walk through, or read elsewhere. */
export const anyList = only(isList, 'expected-list');

/** A list; items that cannot be used are left out. */
export function list(item: Field): Field {
  return (value, path, issues) => {
    if (!isList(value)) return anyList(value, path, issues);
    return itemsOf(value, { path, issues })
      .map((each, index) => item(each, `${path}[${index}]`, issues))
      .filter((each) => each !== undefined);
  };
}

/** Two of a kind, such as part and whole or column and row. */
export function pair(item: Field): Field {
  const both = list(item);
  const two = only((items) => (items as unknown[]).length === 2, 'expected-pair');
  return (value, path, issues) => {
    if (!isList(value)) return anyList(value, path, issues);
    const items = itemsOf(value, { path, issues });
    if (two(items, path, issues) === undefined) return undefined;
    const read = both(items, path, issues) as unknown[];
    // Items that were no use have an Issue of their own already.
    return read.length === 2 ? read : undefined;
  };
}

/** Figures by key; one that is no number becomes `null`, not known. */
export const figures: Field = (value, path, issues) => {
  if (!isObject(value)) return only(isObject, 'expected-object')(value, path, issues);
  const known = (each: unknown, key: string) =>
    each === null ? null : (number(each, `${path}.${key}`, issues) ?? null);
  const given = fieldsOf(value, [], { path, issues });
  return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, known(each, key)]));
};

/** Either a text or another form. */
export function textOr(other: Field): Field {
  return (value, path, issues) => (typeof value === 'string' ? value : other(value, path, issues));
}

/** An object; a fault in one of the `required` fields makes it unusable, elsewhere the field is left out. */
export function object(fields: Readonly<Record<string, Field>>, required: readonly string[] = []): Field {
  return (value, path, issues) => {
    if (!isObject(value)) return only(isObject, 'expected-object')(value, path, issues);
    const read = fieldsOf(value, Object.keys(fields), { path, issues });
    for (const [key, field] of Object.entries(fields)) {
      const at = path ? `${path}.${key}` : key;
      // Back ends send null for what they do not know: the same as leaving it out.
      const found = read[key];
      const given = found ?? undefined;
      const kept = given === undefined ? undefined : field(given, at, issues);
      if (kept !== undefined) read[key] = kept;
      else delete read[key];
      if (!required.includes(key) || (kept !== undefined && kept !== '')) continue;
      if (kept === given)
        issues.push(makeIssue('missing', { path: at, params: { field: key }, value: found }));
      return undefined;
    }
    return read;
  };
}
