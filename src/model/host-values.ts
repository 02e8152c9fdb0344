import { makeIssue, type Issue } from './issue.js';

// A page may give more than JSON: getters and Proxies throw when they are read. Every such read of the models
// stands here, so that one costs the field or item it was read for and is named, and nothing else.

/** `Array.isArray`, which throws on a Proxy that was revoked. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

function attempt<T>(read: () => T, path: string, issues: Issue[]): T | undefined {
  try {
    return read();
  } catch (error) {
    issues.push(makeIssue('unreadable', { path, params: { reason: reasonOf(error) } }));
    return undefined;
  }
}

/** What a thrown value says; anything can be thrown, and may throw again when asked. */
export function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : String(error);
  } catch {
    return '…';
  }
}

/** Where in the data something stands, and the list that its faults go to. */
export interface Place {
  path: string;
  issues: Issue[];
}

/** One field of an object; `undefined` with an Issue where it cannot be read. */
export function fieldOf(value: Record<string, unknown>, key: string, { path, issues }: Place): unknown {
  return attempt(() => value[key], path ? `${path}.${key}` : key, issues);
}

/**
 * A copy of an object's own fields, and of those named that it inherits, as an instance of a class does with
 * accessors. A field that cannot be read is left out with an Issue.
 */
export function fieldsOf(
  value: Record<string, unknown>,
  names: readonly string[],
  place: Place,
): Record<string, unknown> {
  const copy = ownFields(value, place);
  for (const name of names) {
    if (name in copy) continue;
    const inherited = fieldOf(value, name, place);
    if (inherited !== undefined) copy[name] = inherited;
  }
  return copy;
}

function ownFields(value: Record<string, unknown>, place: Place): Record<string, unknown> {
  try {
    return { ...value };
  } catch {
    // One by one then: all but the fields that throw can be shown.
    const keys = attempt(() => Object.keys(value), place.path, place.issues) ?? [];
    return Object.fromEntries(keys.map((key) => [key, fieldOf(value, key, place)]));
  }
}

/** The items of a list, holes as `undefined`: a row that is not there is to be named like any other. */
export function itemsOf(list: readonly unknown[], { path, issues }: Place): unknown[] {
  try {
    return Array.from(list);
  } catch {
    // One by one then: all but the items that throw can be shown.
    const length = attempt(() => list.length, path, issues) ?? 0;
    return Array.from({ length }, (_, index) => attempt(() => list[index], `${path}[${index}]`, issues));
  }
}

/** An own field of a record whose keys come from data: `constructor` is a key as any other. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
