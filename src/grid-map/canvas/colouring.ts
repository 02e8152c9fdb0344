import type { Translate } from '../../element/locale.js';
import { figureText, measuredValue, type Measure } from '../../model/measure.js';
import { stepOf } from '../../model/measure-breaks.js';
import type { AreaView } from '../grid-map-view.js';
import { statusText } from '../map-context.js';
import { firstStep, keyOfTone, unknownKey } from '../paint-keys.js';

/** What the colour of an area says: its status, or a step of a measure. */
export interface Colouring {
  /** Another one where colours are others. */
  id: string;
  keyOf(area: AreaView): number;
  /** The same in a few words. */
  caption(area: AreaView): string;
  shares(area: AreaView): readonly { key: number; share: number }[];
}

export function statusColouring(t: Translate): Colouring {
  return {
    id: '',
    keyOf: ({ worst }) => keyOfTone(worst?.tone),
    caption: ({ worst }) => statusText(worst, t),
    shares: ({ counts }) => {
      const all = counts.reduce((sum, { count }) => sum + count, 0);
      return counts.map(({ status, count }) => ({ key: keyOfTone(status?.tone), share: count / all }));
    },
  };
}

export function measureColouring(measure: Measure, breaks: readonly number[], locale: string): Colouring {
  const valueOf = ({ area }: AreaView) => measuredValue(area.values, measure);
  return {
    id: `${measure.id} ${breaks.join(' ')}`,
    keyOf: (area) => {
      const value = valueOf(area);
      return value === null ? unknownKey : firstStep + stepOf(value, breaks);
    },
    caption: (area) => figureText(valueOf(area), measure, locale),
    shares: () => [],
  };
}
