/** The most steps that can be told apart by one colour in more or less of it. */
export const mostSteps = 5;

/**
 * Where steps of a scale begin, lowest first, without the beginning of the first: quantiles, so that about as
 * many areas stand on each step. Values that are the same share a step, so there may be fewer.
 *
 * @returns At most four figures; none where all values are the same.
 */
export function quantileBreaks(values: readonly number[], steps = mostSteps): number[] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const lowest = sorted[0];
  if (lowest === undefined) return [];
  const found = new Set<number>();
  for (let step = 1; step < steps; step += 1) {
    const value = sorted[Math.ceil((sorted.length * step) / steps)];
    if (value !== undefined && value > lowest) found.add(value);
  }
  return [...found];
}

/** Breaks that the data gives, put in order; the highest are left out where there are too many. */
export function givenBreaks(breaks: readonly number[]): number[] {
  const sorted = [...new Set(breaks.filter((value) => Number.isFinite(value)))].sort((a, b) => a - b);
  return sorted.slice(0, mostSteps - 1);
}

/** The step that a value stands on, counted from 0; a break belongs to the step it begins. */
export function stepOf(value: number, breaks: readonly number[]): number {
  let step = 0;
  while (step < breaks.length && value >= breaks[step]!) step += 1;
  return step;
}
