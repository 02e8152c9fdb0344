import { describe, expect, it } from 'vitest';
import { Slots } from '../../src/task-table/slots.js';

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `row ${from + index}`);

describe('the places lines are drawn in', () => {
  it('stay with lines while one scrolls; one that comes takes that of one that goes', () => {
    const slots = new Slots();
    expect(slots.assign(rows(0, 6))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(slots.assign(rows(1, 7))).toEqual([1, 2, 3, 4, 5, 0]);
    expect(slots.assign(rows(0, 6))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(slots.assign(rows(3, 9))).toEqual([3, 4, 5, 0, 1, 2]);
  });

  it('stay in their order where most lines are others', () => {
    const slots = new Slots();
    slots.assign(rows(0, 6));
    slots.assign(rows(1, 7));
    expect(slots.assign(rows(50, 56))).toEqual([1, 2, 3, 4, 5, 0]);
    expect(slots.assign(rows(54, 60))).toEqual([1, 2, 3, 4, 5, 0]);
  });

  it('stay with lines that are held, wherever these come to stand', () => {
    const slots = new Slots();
    slots.assign(rows(0, 6));
    expect(slots.assign(['row 90', 'row 91', 'row 3', 'row 92', 'row 93'], ['row 3', 'row 7'])).toEqual([
      0, 1, 3, 2, 4,
    ]);
  });

  it('are those of lines of their kind, and as many as there are lines', () => {
    const slots = new Slots();
    expect(slots.assign(['group a', 'row 1', 'row 2', 'row 3'])).toEqual([0, 1, 2, 3]);
    expect(slots.assign(['row 7', 'group b', 'row 8'])).toEqual([1, 0, 2]);
    expect(new Set(slots.assign(rows(20, 30))).size).toBe(10);
    expect(slots.assign([])).toEqual([]);
  });
});
