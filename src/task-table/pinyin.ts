import { dict } from 'pinyin-match/src/simplified_dict.js';
import type { Readings } from './text-match.js';

const none: readonly string[] = [];

/**
 * Makes a table of all readings of each of the 6 768 common characters: 长 is `chang` and `zhang`, and found by either. Of the
 * package only its table is used: its own search tries all ways to cut the letters one after the other.
 */
function makeReadings(): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, signs] of Object.entries(dict)) {
    for (const sign of signs) {
      const known = readings.get(sign);
      if (known) known.push(syllable);
      else readings.set(sign, [syllable]);
    }
  }
  // 略 and 虐 are typed with u as well.
  for (const all of readings.values()) {
    if (all.includes('lve')) all.push('lue');
    if (all.includes('nve')) all.push('nue');
  }
  return (sign) => readings.get(sign) ?? none;
}

let known: Readings | null = null;

/** How signs are read; made once for all elements. */
export function readings(): Readings {
  known ??= makeReadings();
  return known;
}
