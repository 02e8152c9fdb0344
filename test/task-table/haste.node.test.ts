import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Haste } from '../../src/task-table/haste.js';

const view = 600;
const both = { above: 200, below: 200 };
const ahead = { above: 0, below: 60 };
const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  const times = { over: 0 };
  return { times, haste: new Haste(() => (times.over += 1)) };
}

describe('haste in drawing rows', () => {
  it('leaves out rows beside what is seen until its time has come', async () => {
    const { haste, times } = counted();
    expect(haste.margins(view)).toEqual(both);
    haste.until(rest(5));
    expect(haste.margins(view)).toEqual(ahead);
    await vi.advanceTimersByTimeAsync(20);
    expect(haste.margins(view)).toEqual(both);
    expect(times.over).toBe(1);
  });

  it('is made by far jumps, lasts as long as they go on, and is ended by small steps', async () => {
    const { haste, times } = counted();
    haste.scrolled({ top: 250, view });
    expect(haste.margins(view)).toEqual(both);
    for (const top of [650, 1050, 1450]) {
      haste.scrolled({ top, view });
      await vi.advanceTimersByTimeAsync(40);
      expect(haste.margins(view)).toEqual(ahead);
    }
    expect(times.over).toBe(0);
    haste.scrolled({ top: 1450, view });
    expect(haste.margins(view)).toEqual(ahead);
    haste.scrolled({ top: 1500, view });
    expect(haste.margins(view)).toEqual(both);
    await vi.advanceTimersByTimeAsync(150);
    expect(times.over).toBe(0);
    haste.scrolled({ top: 9000, view });
    await vi.advanceTimersByTimeAsync(200);
    expect(times.over).toBe(1);
  });

  it('draws ahead upwards where one scrolls upwards', () => {
    const { haste } = counted();
    haste.scrolled({ top: 9000, view });
    haste.scrolled({ top: 8000, view });
    expect(haste.margins(view)).toEqual({ above: 60, below: 0 });
  });
});
