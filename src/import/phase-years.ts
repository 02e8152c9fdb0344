import { readingIssue, type Issue } from '../model/issue.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { Period, PeriodInput } from '../model/period/period.js';
import { dated } from './task-draft.js';
import { namesYear, yearIn } from './time-wording.js';

/**
 * Gives times without a year the year of the one before, of the title, or of the as-of day; a phase that would be
 * over before the one above it begins lies in the next year.
 */
export class PhaseYears {
  readonly #asOf: string | undefined;
  readonly #issues: Issue[];
  #year: number | undefined;
  #before: string | null = null;

  constructor(asOf: string | undefined, issues: Issue[]) {
    this.#asOf = asOf;
    this.#issues = issues;
  }

  /** Takes the year that a line in front of the phases names; of a span, that in which it begins. */
  heading(line: string): void {
    const { start, end } = parsePeriod(line.slice(0, 200));
    const first = start && end && start < end ? Number(start.slice(0, 4)) : undefined;
    this.#year = yearIn(line) ?? first ?? this.#year;
  }

  /** The source's wording, with dates where the context gave the year. */
  phase(wording: string, isStep: boolean): string | PeriodInput {
    let period = this.#read(wording, this.#year);
    if (!this.#needsYear(wording)) {
      this.#remember(period);
      return wording;
    }
    if (!isStep && this.#before && period.end && period.end < this.#before) {
      period = this.#read(wording, Number(period.end.slice(0, 4)) + 1);
      const params = { used: period.end ?? period.start };
      this.#issues.push(readingIssue('assumed-next-year', wording, { params }));
    }
    this.#remember(period);
    return dated(wording, period, (issue) => this.#issues.push(issue));
  }

  /** A date to reach: the wording, or the day it means where the context gave the year. */
  target(wording: string): string {
    return this.#needsYear(wording) ? (this.#read(wording, this.#year).end ?? wording) : wording;
  }

  #needsYear(wording: string): boolean {
    return (
      (this.#year !== undefined || this.#asOf !== undefined) &&
      (!namesYear(wording) || /^[次翌]年/.test(wording))
    );
  }

  #read(wording: string, year: number | undefined): Period {
    return parsePeriod(wording, { ...(this.#asOf && { asOf: this.#asOf }), ...(year && { year }) });
  }

  #remember({ start, end }: Period): void {
    const last = end ?? start;
    if (!last) return;
    this.#year = Number(last.slice(0, 4));
    this.#before = start ?? end;
  }
}
