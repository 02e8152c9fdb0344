import { checkRow } from './check-row.js';
import { asGiven, date, list, object, text } from './fields.js';
import { fieldOf, isList, isObject } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';

/** What every data shape carries beside its rows. */
export interface Dataset {
  /** Heading of the element. */
  title?: string;
  /** The calendar date the data holds for, `YYYY-MM-DD` (数据截至). */
  asOf?: string;
  /** The document or system the data comes from (来源). */
  source?: { name: string; url?: string };
  /** A remark shown below the data (备注). */
  note?: string;
  /** Unit directory (单位名录): other names of a unit, and the units a collective one stands for. */
  units?: UnitEntry[];
}

/** One unit of the directory (单位名录). */
export interface UnitEntry {
  name: string;
  /** Other names of the same unit. */
  aliases?: string[];
  /** For a collective unit such as 局相关股室: the units it stands for. */
  members?: string[];
}

/** The outcome of a validation: what can be shown, and what is wrong with the rest. */
export interface Validation<T> {
  data: T | null;
  issues: Issue[];
}

const datasetFields = {
  title: text,
  asOf: date,
  source: object({ name: text, url: text }, ['name']),
  note: text,
  units: list(object({ name: text, aliases: list(text), members: list(text) }, ['name'])),
};

/**
 * Checks the frame of a data shape: it must be an object that holds its list of rows.
 *
 * @param lists Fields that are read elsewhere, the list of rows first.
 * @returns The frame with faulty remarks taken out and extra fields kept, or `null` where nothing can be shown.
 */
export function checkFrame(
  data: unknown,
  [listKey, ...lists]: readonly [string, ...string[]],
  issues: Issue[],
): (Dataset & Record<string, unknown>) | null {
  const rows = isObject(data) ? fieldOf(data, listKey, { path: '', issues }) : undefined;
  if (!isList(rows)) {
    issues.push(makeIssue('unusable-data', { path: '', value: data, params: { field: listKey } }));
    return null;
  }
  const given = Object.fromEntries([listKey, ...lists].map((key) => [key, asGiven]));
  return checkRow({ fields: { ...datasetFields, ...given } }, data, { path: '', issues });
}
