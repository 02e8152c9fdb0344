import { checkRow, checkRows } from './check-row.js';
import { number, object, oneOf, pair, text } from './fields.js';
import { fieldsOf, isObject, ownValue } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';

/** What is counted or rated (指标). */
export interface Measure {
  id: string;
  name: string;
  /** Shown behind the figure; `%` means that values are 0..1. */
  unit?: string;
  /** Which end of the scale is good. Default `higher`. */
  better?: 'higher' | 'lower';
  /** Digits after the point. Default 1 for rates, else as many as the figures have, at most 2. */
  digits?: number;
  /** Keys of `values` that hold numerator and denominator; the measure itself then holds 0..1. */
  ratio?: [part: string, whole: string];
  /** A stated figure to compare with, such as 三河三湖 24.9 %. Default: the average; `null` for none. */
  reference?: { name: string; value: number } | null;
}

const measureShape = {
  fields: {
    id: text,
    name: text,
    unit: text,
    better: oneOf('higher', 'lower'),
    digits: number,
    ratio: pair(text),
    reference: object({ name: text, value: number }, ['name', 'value']),
  },
  required: ['id', 'name'],
  numbersAsText: ['id'],
};

/** Whether values of a measure are 0..1 and show times 100. */
export function isRate(measure: Measure): boolean {
  return measure.ratio !== undefined || measure.unit === '%';
}

/** Checks the list of measures. */
export function checkMeasures(value: unknown, issues: Issue[]): Measure[] {
  return checkRows(value, { path: 'measures', issues }, (item, path) => {
    const given = isObject(item) ? fieldsOf(item, Object.keys(measureShape.fields), { path, issues }) : item;
    const measure = checkRow<Measure>(measureShape, given, { path, issues });
    // Here alone null says more than leaving it out: no line to compare with.
    return measure && isObject(given) && given.reference === null ? { ...measure, reference: null } : measure;
  });
}

/** What a row's rates are checked by, and the list that their faults go to. */
export interface RateContext {
  measures: readonly Measure[];
  issues: Issue[];
}

/** Takes out rates beyond 0..1 (`98` for 98 %): the row stays, its figure is not known. */
export function checkRates(
  given: Record<string, number | null>,
  path: string,
  { measures, issues }: RateContext,
): Record<string, number | null> {
  const values = { ...given };
  for (const measure of measures) {
    const value = ownValue(values, measure.id);
    if (!isRate(measure) || typeof value !== 'number' || (value >= 0 && value <= 1)) continue;
    issues.push(makeIssue('rate-range', { path: `${path}.${measure.id}`, value, params: { example: 0.98 } }));
    values[measure.id] = null;
  }
  return values;
}

/** Figures of one row by measure id; `null` or absent is not known. */
export type Figures = Readonly<Record<string, number | null>>;

/**
 * A row's figure of a measure: its own, else of a ratio worked out from part and whole; `null` where it is not
 * known. Ids come from data: only what the row itself says counts, or a measure `constructor` would be known
 * of everyone.
 */
export function measuredValue(values: Figures | undefined, measure: Measure): number | null {
  const stated = ownValue(values, measure.id);
  if (typeof stated === 'number') return stated;
  const [part, whole] = (measure.ratio ?? []).map((key) => ownValue(values, key) ?? null);
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
}

/** A figure as people read it: rates times 100 with `%`, others with thousands and their unit. */
export function figureText(value: number | null, measure: Measure, locale = 'zh-CN'): string {
  if (value === null) return '—';
  const rate = isRate(measure);
  // Intl throws on digits beyond 0..20.
  const digits =
    measure.digits === undefined ? undefined : Math.min(20, Math.max(0, Math.round(measure.digits)));
  const options = rate
    ? { minimumFractionDigits: digits ?? 1, maximumFractionDigits: digits ?? 1 }
    : { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 2 };
  const figure = numberFormat(locale, options).format(rate ? value * 100 : value);
  if (rate) return `${figure}%`;
  return measure.unit ? `${figure} ${measure.unit}` : figure;
}

// Intl formatters cost about 50 µs each to make, more than all else in a row.
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${options.minimumFractionDigits}|${options.maximumFractionDigits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}
