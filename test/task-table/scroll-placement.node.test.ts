import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeightIndex } from '../../src/task-table/height-index.js';
import { ScrollPlacement } from '../../src/task-table/scroll-placement.js';

const view = 600;
const even = (count: number, height = 50) => new HeightIndex(count, () => height, height);

describe('the placement of rows', () => {
  it('is that of their heights where all of them fit on a page', () => {
    const placement = new ScrollPlacement();
    const heights = even(1000);
    expect(placement.follow(heights, { top: 0, view })).toBe(0);
    expect(placement.follow(heights, { top: 20_000, view })).toBe(20_000);
    expect(placement.height(heights)).toBe(50_000);
  });

  it('keeps a row where it is when rows above it turn out higher or lower', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 200 }), { maxLength: 30 }), (changes) => {
        const placement = new ScrollPlacement();
        const heights = even(1000);
        placement.follow(heights, { top: 20_000, view });
        const placeOf = (line: number) => heights.offsetOf(line) + placement.drift;
        const before = placeOf(400);
        changes.forEach((change, line) => {
          const offset = heights.offsetOf(400);
          heights.set(390 - line, 50 + change);
          placement.absorb(heights.offsetOf(400) - offset);
        });
        expect(placeOf(400)).toBeCloseTo(before);
        // The page is as much longer as the rows are, and the row at the top is the one that was there.
        expect(placement.follow(heights, { top: 20_010, view })).toBeCloseTo(heights.offsetOf(400) + 10);
      }),
    );
  });

  it('puts the scroll position right near the top, so that the first row is where the page begins', () => {
    const placement = new ScrollPlacement();
    const heights = even(1000);
    placement.follow(heights, { top: 700, view });
    placement.absorb(130);
    expect(placement.settle(heights, { top: 700, view })).toBe(130);
    expect(placement.drift).toBe(0);
    expect(placement.follow(heights, { top: 830, view })).toBe(830);
  });

  it('fits a million rows into what every engine can scroll, the first and the last in reach', () => {
    const placement = new ScrollPlacement();
    const heights = even(1_000_000);
    const height = placement.height(heights);
    expect(height).toBeLessThan(17_800_000);
    expect(placement.follow(heights, { top: 0, view })).toBe(0);
    expect(placement.follow(heights, { top: height / 2, view })).toBeCloseTo(25_000_000, -4);
    expect(placement.follow(heights, { top: height - view, view })).toBeCloseTo(50_000_000 - view, 3);
    expect(placement.aim(heights, 25_000_000, view)).toBeLessThan(height);
  });

  it('moves by what is scrolled in small steps, also where the page is shorter than the rows', () => {
    const placement = new ScrollPlacement();
    const heights = even(1_000_000);
    const begin = placement.follow(heights, { top: 7_000_000, view });
    expect(placement.follow(heights, { top: 7_000_120, view })).toBeCloseTo(begin + 120);
    expect(placement.follow(heights, { top: 6_999_900, view })).toBeCloseTo(begin - 100);
  });

  it('leaves room to scroll to both ends where the page is shorter than the rows', () => {
    const placement = new ScrollPlacement();
    const heights = even(1_000_000);
    let top = 3000;
    placement.follow(heights, { top, view });
    // Up by steps: the page would end long before the rows do.
    for (let step = 0; step < 40; step += 1) {
      top = Math.max(0, top - 500);
      placement.follow(heights, { top, view });
      top += placement.settle(heights, { top, view });
    }
    expect(top - placement.drift).toBe(0);
    expect(top).toBe(0);
  });
});
