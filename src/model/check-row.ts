import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { makeIssue, type Issue } from './issue.js';
import { splitUnits } from './unit-names.js';

/** How one row of a data shape is read when it is not quite as the schema has it. */
export interface RowRules {
  /** Fields without which a row cannot be shown at all. */
  required: readonly string[];
  /** Lists of names; a string there is split, with a warning. */
  lists?: readonly string[];
  /** Text fields that back ends like to send as numbers (ids, codes); taken silently. */
  numbersAsText?: readonly string[];
  /** Lists that count as empty, with a warning, when they are missing. */
  emptyLists?: readonly string[];
}

type Row = Record<string, unknown>;

export function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function codeOf(issue: BaseIssue<unknown>): [code: string, params?: Record<string, unknown>] {
  switch (issue.type) {
    case 'string':
      return ['expected-text'];
    case 'array':
      return ['expected-list'];
    case 'number':
      return ['expected-number'];
    case 'min_value':
    case 'max_value':
      return ['rate-range', { example: 0.98 }];
    case 'picklist':
      return ['not-one-of', { allowed: String(issue.expected ?? '').replace(/[()"]/g, '').split(' | ').join('、') }];
    case 'check':
    case 'regex':
      return ['expected-date', { example: '2021-05-31' }];
    case 'loose_object':
    case 'record':
      if (issue.input === undefined) return ['missing', { field: issue.path?.[issue.path.length - 1]?.key }];
      return ['expected-object'];
    default:
      return ['wrong-value'];
  }
}

function pathText(base: string, keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path ? `${path}.${String(key)}` : String(key);
  }, base);
}

/** A shallow copy of the row with the small liberties taken that back ends expect. */
function lenient(row: Row, { path, rules, issues }: RowContext): Row {
  const copy: Row = { ...row };
  for (const key of rules.lists ?? []) {
    const value = copy[key];
    if (typeof value !== 'string') continue;
    copy[key] = splitUnits(value);
    issues.push(makeIssue('list-from-text', { path: pathText(path, [key]), value, severity: 'warning' }));
  }
  for (const key of rules.numbersAsText ?? []) {
    if (typeof copy[key] === 'number') copy[key] = String(copy[key]);
  }
  for (const key of rules.emptyLists ?? []) {
    if (copy[key] !== undefined && copy[key] !== null) continue;
    copy[key] = [];
    issues.push(
      makeIssue('assumed-empty', { path: pathText(path, [key]), params: { field: key }, severity: 'warning' }),
    );
  }
  return copy;
}

// Stands for a list's faulty item until all are known, so that taking one out does not move the others.
const faulty = Symbol('faulty');

/** Takes the faulty value out of the row: a list loses the item, a record's figure becomes not known. */
function without(row: Row, keys: readonly unknown[]): void {
  const [key, inner] = [String(keys[0]), keys[1]];
  const value = row[key];
  if (keys.length > 1 && Array.isArray(value)) row[key] = value.map((item, index) => (index === inner ? faulty : item));
  else if (keys.length > 1 && isObject(value)) row[key] = { ...value, [String(inner)]: null };
  else delete row[key];
}

/** Takes all faulty values out and tells of each; whether the row can do without them. */
function mend(row: Row, found: readonly BaseIssue<unknown>[], { path, rules, issues }: RowContext): boolean {
  const told = new Set<string>();
  let fatal = false;
  for (const issue of found) {
    const keys = issue.path?.map((item) => item.key) ?? [];
    const at = pathText(path, keys);
    // A date that is badly written fails two checks; it is one fault.
    if (told.has(at)) continue;
    told.add(at);
    const missable = keys.length > 1 || !rules.required.includes(String(keys[0]));
    // `null` is 'not known' (contract): in a field that may be left out it is no fault.
    if (!(missable && keys.length === 1 && issue.input === null)) {
      const [code, params] = codeOf(issue);
      issues.push(makeIssue(code, { path: at, value: issue.input, params: params ?? {} }));
    }
    if (missable) without(row, keys);
    else fatal = true;
  }
  for (const [key, value] of Object.entries(row)) {
    if (Array.isArray(value) && value.includes(faulty)) row[key] = value.filter((item) => item !== faulty);
  }
  return !fatal;
}

interface RowContext {
  path: string;
  rules: RowRules;
  issues: Issue[];
}

/**
 * Checks one row against its schema. A fault in a field that can be missed takes out that field alone;
 * a fault in a required one leaves the row out. Either way an Issue names it.
 *
 * @returns A checked copy, unknown extra fields included, or `null` where the row cannot be shown.
 */
export function checkRow<T>(schema: GenericSchema<unknown, T>, row: unknown, context: RowContext): T | null {
  const { path, rules, issues } = context;
  if (!isObject(row)) {
    issues.push(makeIssue('expected-object', { path, value: row }));
    return null;
  }
  const copy = lenient(row, context);
  for (const key of rules.required) {
    if (copy[key] !== undefined && copy[key] !== null && copy[key] !== '') continue;
    issues.push(makeIssue('missing', { path: pathText(path, [key]), params: { field: key }, value: copy[key] }));
    return null;
  }
  const result = safeParse(schema, copy);
  if (result.success) return result.output;
  if (!mend(copy, result.issues, context)) return null;
  for (const key of rules.emptyLists ?? []) copy[key] ??= [];
  const second = safeParse(schema, copy);
  if (second.success) return second.output;
  // Some fields make sense only as a whole, such as a tile's two places or a source with its name.
  for (const issue of second.issues) delete copy[String(issue.path?.[0]?.key)];
  const third = safeParse(schema, copy);
  return third.success ? third.output : null;
}
