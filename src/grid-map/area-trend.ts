import type { Area } from '../model/grid-map.js';
import { figureText, measuredValue, type Measure } from '../model/measure.js';
import { pastOf, periodsOf } from './area-periods.js';

/** How an area stood over time: a line of one measure, and the rows of a table. */
export interface AreaTrend {
  /** The measure of the line; `null` where no measure is known of twice. */
  line: { measure: Measure; points: TrendPoint[] } | null;
  rows: TrendRow[];
  measures: Measure[];
}

/** A place on a field of 100 by 100; `null` where nothing is known: a gap stays a gap. */
export type TrendPoint = readonly [x: number, y: number] | null;

export interface TrendRow {
  /** `null` is the present. */
  period: string | null;
  status: string | null;
  figures: string[];
}

/** A line of one height stands in the middle. */
function pointsOf(values: readonly (number | null)[]): TrendPoint[] {
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => (values.length > 1 ? (index / (values.length - 1)) * 100 : 50);
  const y = (value: number) => (high > low ? 100 - ((value - low) / (high - low)) * 100 : 50);
  return values.map((value, index) => (value === null ? null : [x(index), y(value)]));
}

/** Draws up the past of one area; `null` where it brings none. Pure. */
export function areaTrend(area: Area, measures: readonly Measure[], locale: string): AreaTrend | null {
  const periods = periodsOf([area]);
  if (periods.length === 0) return null;
  const times = [
    ...periods.map((period) => ({ period, ...pastOf(area, period) })),
    { period: null, status: area.status, values: area.values },
  ];
  const valuesOf = (measure: Measure) => times.map(({ values }) => measuredValue(values, measure));
  const told = measures.filter((measure) => valuesOf(measure).some((value) => value !== null));
  const drawn = told.find((measure) => valuesOf(measure).filter((value) => value !== null).length > 1);
  return {
    line: drawn ? { measure: drawn, points: pointsOf(valuesOf(drawn)) } : null,
    measures: told,
    rows: times.map(({ period, status = null, values }) => ({
      period,
      status,
      figures: told.map((measure) => figureText(measuredValue(values, measure), measure, locale)),
    })),
  };
}
