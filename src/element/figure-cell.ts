import { figureText, isRate, type Measure } from '../model/measure.js';
import type { SheetCell } from './sheet.js';

/** A figure as a cell: a rate as a percentage; plain files hold the bare number. */
export function figureCell(value: number | null, measure: Measure | null, locale: string): SheetCell {
  if (value === null || !measure) return value;
  return {
    type: isRate(measure) ? 'percent' : 'number',
    value,
    digits: measure.digits ?? 1,
    plain: value,
    shown: figureText(value, measure, locale),
  };
}
