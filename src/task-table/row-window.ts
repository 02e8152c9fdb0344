import type { HeightIndex } from './height-index.js';

/** Lines that follow each other, `end` not among them. */
export interface Run {
  begin: number;
  end: number;
}

/** The lines between two offsets. */
export function linesBetween(heights: HeightIndex, top: number, bottom: number): Run {
  if (heights.length === 0) return { begin: 0, end: 0 };
  return { begin: heights.indexAt(Math.max(0, top)), end: heights.indexAt(Math.max(0, bottom)) + 1 };
}

/**
 * The window and the lines kept beside it, as runs in order. A few lines between two runs cost less than
 * the gap in their place.
 */
export function runsOf(window: Run, kept: readonly number[]): Run[] {
  const single = kept.map((index) => ({ begin: index, end: index + 1 }));
  const runs: Run[] = [];
  for (const { begin, end } of [window, ...single].sort((a, b) => a.begin - b.begin)) {
    if (end <= begin) continue;
    const last = runs[runs.length - 1];
    if (last && begin <= last.end + 1) last.end = Math.max(last.end, end);
    else runs.push({ begin, end });
  }
  return runs;
}
