import {
  array,
  check,
  looseObject,
  maxValue,
  minValue,
  number,
  optional,
  pipe,
  regex,
  string,
  type GenericSchema,
} from 'valibot';
import { isCalendarDate } from './calendar.js';
import { checkRow, isObject } from './check-row.js';
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

export const dateSchema = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/), check((text: string) => isCalendarDate(text)));

/** A rate or progress, 0..1. */
export const rateSchema = pipe(number(), minValue(0), maxValue(1));

export const datasetEntries = {
  title: optional(string()),
  asOf: optional(dateSchema),
  source: optional(looseObject({ name: string(), url: optional(string()) })),
  note: optional(string()),
  units: optional(
    array(looseObject({ name: string(), aliases: optional(array(string())), members: optional(array(string())) })),
  ),
};

const datasetSchema = looseObject(datasetEntries) as GenericSchema<unknown, Dataset>;

/**
 * Checks the frame of a data shape: it must be an object that holds its list of rows.
 *
 * @returns The frame with faulty remarks taken out and extra fields kept, or `null` where nothing can be shown.
 */
export function checkFrame(
  data: unknown,
  listKey: string,
  issues: Issue[],
): (Dataset & Record<string, unknown>) | null {
  if (!isObject(data) || !Array.isArray(data[listKey])) {
    issues.push(makeIssue('unusable-data', { path: '', value: data, params: { field: listKey } }));
    return null;
  }
  const frame: Dataset | null = checkRow(datasetSchema, data, { path: '', rules: { required: [] }, issues });
  return frame as (Dataset & Record<string, unknown>) | null;
}
