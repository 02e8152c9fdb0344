import { describe, expect, it } from 'vitest';
import { givenBreaks, quantileBreaks, stepOf } from '../../src/model/measure-breaks.js';

describe('steps of a measure', () => {
  it('hold about as many values each', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    const breaks = quantileBreaks(values);
    expect(breaks).toEqual([21, 41, 61, 81]);
    const counts = [0, 0, 0, 0, 0];
    for (const value of values) counts[stepOf(value, breaks)]! += 1;
    expect(counts).toEqual([20, 20, 20, 20, 20]);
  });

  it('are fewer where values repeat, and one where all are the same', () => {
    expect(quantileBreaks([0, 0, 0, 0, 0, 0, 0, 0, 1, 2])).toEqual([1]);
    expect(quantileBreaks([7, 7, 7])).toEqual([]);
    expect(quantileBreaks([])).toEqual([]);
    expect(quantileBreaks([Number.NaN, 3, Infinity])).toEqual([]);
  });

  it('follow the breaks given, in order and without doubles', () => {
    expect(givenBreaks([0.9, 0.5, 0.9, Number.NaN, 0.6, 0.7, 0.8, 1])).toEqual([0.5, 0.6, 0.7, 0.8]);
    expect([0.4, 0.5, 0.85].map((value) => stepOf(value, [0.5, 0.8]))).toEqual([0, 1, 2]);
  });
});
