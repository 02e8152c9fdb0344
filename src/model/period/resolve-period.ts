import { parsePeriod, type ParsePeriodOptions } from './parse-period.js';
import { warn, type Period, type PeriodInput } from './period.js';

/**
 * The period behind a phrase or an explicit input. Explicit dates win over what the text says; a
 * `text` alone is read like a phrase.
 */
export function resolvePeriod(input: string | PeriodInput, options: ParsePeriodOptions = {}): Period {
  if (typeof input === 'string') return parsePeriod(input, options);
  const { text, start, end, ongoing, recurrence } = input;
  const explicit =
    start !== undefined || end !== undefined || ongoing !== undefined || recurrence !== undefined;
  if (!explicit) return parsePeriod(text ?? '', options);
  const backwards = start && end && end < start;
  return {
    text: text ?? '',
    start: start ?? null,
    end: backwards ? null : (end ?? null),
    startPrecision: start ? 'day' : null,
    endPrecision: end && !backwards ? 'day' : null,
    ongoing: ongoing ?? false,
    recurrence: recurrence ?? null,
    issues: backwards ? [warn('end-before-start', text ?? `${start}/${end}`, { start, end })] : [],
  };
}
