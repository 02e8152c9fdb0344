import type { Period, PeriodInput } from './period/period.js';
import { resolvePeriod } from './period/resolve-period.js';

/**
 * Reads the periods of a list of phases in their order: one that names no year (9月至12月) takes the year of the
 * phase before it, the first of them the as-of day's.
 */
export class PhasePeriods {
  readonly #asOf: string | undefined;
  #year: number | undefined;

  /** @param asOf The data's as-of day, `YYYY-MM-DD`. */
  constructor(asOf?: string, year?: number) {
    this.#asOf = asOf;
    this.#year = year;
  }

  read(input: string | PeriodInput): Period {
    const period = resolvePeriod(input, {
      ...(this.#asOf !== undefined && { asOf: this.#asOf }),
      ...(this.#year !== undefined && { year: this.#year }),
    });
    this.#year = yearOf(period.end ?? period.start) ?? this.#year;
    return period;
  }

  /** For the steps of a phase, which begin in the year that it begins in. */
  within({ start, end }: Period): PhasePeriods {
    return new PhasePeriods(this.#asOf, yearOf(start ?? end) ?? this.#year);
  }
}

function yearOf(date: string | null): number | undefined {
  return date === null ? undefined : Number(date.slice(0, 4));
}
