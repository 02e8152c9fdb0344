import type { Tone } from '../model/grid-map.js';

/** What cells are painted with, by number: the tones, best first, not known, then the steps of a measure. */
export const tones: readonly Tone[] = ['ok', 'info', 'warn', 'serious', 'critical', 'none'];
export const unknownKey = 5;
export const firstStep = 6;

export function keyOfTone(tone: Tone | undefined): number {
  return tone === undefined ? unknownKey : tones.indexOf(tone);
}
