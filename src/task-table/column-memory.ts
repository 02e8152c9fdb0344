import { isArranged, readArrangement, type Arrangement } from './given-arrangement.js';

const nameOf = (key: string) => `civicboard:columns:${key}`;

/** How columns were arranged when this browser last showed them; nothing where it keeps nothing, or something else. */
export function recallColumns(key: string): Arrangement {
  try {
    const kept = localStorage.getItem(nameOf(key));
    return kept === null ? {} : readArrangement(JSON.parse(kept));
  } catch {
    // Storage may be shut off, or hold what is no JSON.
    return {};
  }
}

/** Keeps how columns are arranged, where the browser lets it. */
export function keepColumns(key: string, arrangement: Arrangement): void {
  try {
    if (isArranged(arrangement)) localStorage.setItem(nameOf(key), JSON.stringify(arrangement));
    else localStorage.removeItem(nameOf(key));
  } catch {
    // Full, or shut off: the columns stand as they are until the page is left.
  }
}
