import type { Area } from '../model/grid-map.js';
import { figureText, measuredValue, type Measure } from '../model/measure.js';

/** A measure of one area: as a number for sheets, as text for people. */
export interface AreaFigure {
  name: string;
  value: number | null;
  text: string;
}

/** What is measured of an area, in the order of the measures. */
export function areaFigures(area: Area, measures: readonly Measure[], locale: string): AreaFigure[] {
  return measures.map((measure) => {
    const value = measuredValue(area.values, measure);
    return { name: measure.name, value, text: figureText(value, measure, locale) };
  });
}
