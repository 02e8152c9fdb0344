import { readingIssue, type Issue } from '../issue.js';

/** How exactly the source names a date. */
export type Precision = 'year' | 'half' | 'quarter' | 'month' | 'ten-days' | 'day';

/** A time as an official document gives it, read into calendar dates (完成时效、实施期限). */
export interface Period {
  /** The wording to show, with spaces and line feeds tidied. */
  text: string;
  /** First day, `YYYY-MM-DD`; `null` is an open start (`2017年9月15日前`). */
  start: string | null;
  /** Last day, inclusive; `null` is an open end. */
  end: string | null;
  startPrecision: Precision | null;
  endPrecision: Precision | null;
  /** 长期坚持, 持续推进, 常态化: goes on after the end, not 'no deadline'. */
  ongoing: boolean;
  /** RFC 5545 RRULE value, such as `FREQ=MONTHLY;BYDAY=-1FR`. */
  recurrence: string | null;
  /** Dates that do not exist, phrases that cannot be read; the best reading is given all the same. */
  issues: Issue[];
}

/** A period whose dates are known; `text` is the wording to show. */
export type PeriodInput = {
  text?: string;
  start?: string | null;
  end?: string | null;
  ongoing?: boolean;
  recurrence?: string | null;
};

/** A reading to check: periods have no errors, for the wording is shown all the same. */
export function warn(code: string, value: string, params: Record<string, unknown> = {}): Issue {
  return readingIssue(code, value, { params });
}
