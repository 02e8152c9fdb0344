import type { Area } from '../model/grid-map.js';
import { figureText, type Measure } from '../model/measure.js';

/** A measure of one area: as a number for sheets, as text for people. */
export interface AreaFigure {
  name: string;
  value: number | null;
  text: string;
}

function valueOf({ values = {} }: Area, { id, ratio }: Measure): number | null {
  const stated = values[id];
  if (stated !== undefined || !ratio) return stated ?? null;
  const [part, whole] = ratio.map((key) => values[key] ?? null) as [number | null, number | null];
  return part === null || !whole ? null : part / whole;
}

/** What is measured of an area, in the order of the measures. */
export function areaFigures(area: Area, measures: readonly Measure[], locale: string): AreaFigure[] {
  return measures.map((measure) => {
    const value = valueOf(area, measure);
    return { name: measure.name, value, text: figureText(value, measure, locale) };
  });
}
