import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeightIndex } from '../../src/task-table/height-index.js';
import { linesBetween, runsOf } from '../../src/task-table/row-window.js';

const even = (count: number) => new HeightIndex(count, () => 50, 50);

describe('the window of rows', () => {
  it('holds every line between two offsets, in part or whole', () => {
    expect(linesBetween(even(100), 120, 480)).toEqual({ begin: 2, end: 10 });
    expect(linesBetween(even(100), -300, 40)).toEqual({ begin: 0, end: 1 });
    expect(linesBetween(even(100), 4900, 9000)).toEqual({ begin: 98, end: 100 });
    expect(linesBetween(even(0), 0, 500)).toEqual({ begin: 0, end: 0 });
  });

  it('is drawn with the lines that are kept, each once, in order, with a gap between any two runs', () => {
    const line = fc.nat({ max: 400 });
    fc.assert(
      fc.property(line, fc.nat({ max: 60 }), fc.array(line), (begin, length, kept) => {
        const runs = runsOf({ begin, end: begin + length }, kept);
        const drawn = new Set(
          runs.flatMap((run) => Array.from({ length: run.end - run.begin }, (_, each) => run.begin + each)),
        );
        kept.forEach((each) => expect(drawn).toContain(each));
        for (let each = begin; each < begin + length; each += 1) expect(drawn).toContain(each);
        runs.forEach((run, at) => at > 0 && expect(run.begin).toBeGreaterThan(runs[at - 1]!.end));
        // No more than what was asked for and single lines between two runs.
        expect(drawn.size).toBeLessThanOrEqual(length + 2 * kept.length + 1);
      }),
    );
  });
});
