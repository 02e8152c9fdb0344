import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeightIndex } from '../../src/task-table/height-index.js';

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 1200 });
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

/** An index of which every line has been asked for. */
function whole(values: readonly number[], guess = 40): HeightIndex {
  const index = new HeightIndex(values.length, (at) => values[at] ?? 0, guess);
  for (let at = 0; at < values.length; at += 1) index.heightOf(at);
  return index;
}

describe('the height index', () => {
  it('knows where each line begins and which line is where', () => {
    fc.assert(
      fc.property(heights, fc.nat(), (values, seed) => {
        const index = whole(values);
        const at = seed % values.length;
        expect(index.offsetOf(at)).toBe(sum(values.slice(0, at)));
        expect(index.offsetOf(values.length)).toBe(index.total);
        expect(index.total).toBe(sum(values));
        expect(index.indexAt(index.offsetOf(at))).toBe(at);
        expect(index.indexAt(index.offsetOf(at) + (values[at] ?? 0) - 0.5)).toBe(at);
        expect([index.indexAt(-5), index.indexAt(index.total + 5)]).toEqual([0, values.length - 1]);
      }),
    );
  });

  it('takes measured heights in any order', () => {
    fc.assert(
      fc.property(
        heights,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 900 }))),
        (values, measured) => {
          const index = new HeightIndex(values.length, (at) => values[at] ?? 0, 40);
          const real = [...values];
          for (const [seed, height] of measured) {
            real[seed % values.length] = height;
            index.set(seed % values.length, height);
          }
          values.forEach((_, at) => expect(index.heightOf(at)).toBe(real[at]));
          expect(index.total).toBe(sum(real));
        },
      ),
    );
  });

  it('guesses at lines that nobody asked for, and asks for no more than it must', () => {
    const asked: number[] = [];
    const index = new HeightIndex(
      100_000,
      (at) => {
        asked.push(at);
        return 50;
      },
      40,
    );
    expect([index.total, asked.length]).toEqual([4_000_000, 0]);
    expect(index.indexAt(2_000_000)).toBe(49_984);
    expect(asked.length).toBeLessThan(300);
    expect(index.total).toBe(4_000_000 + asked.length * 10);
  });

  it('of no lines has no height', () => {
    const none = new HeightIndex(0, () => 1, 40);
    expect([none.total, none.indexAt(10), none.offsetOf(0)]).toEqual([0, 0, 0]);
  });
});
