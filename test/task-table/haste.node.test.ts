import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Haste } from '../../src/task-table/haste.js';

const view = 600;
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
    expect(haste.margin(view)).toBe(200);
    haste.until(rest(5));
    expect(haste.margin(view)).toBe(60);
    await vi.advanceTimersByTimeAsync(20);
    expect(haste.margin(view)).toBe(200);
    expect(times.over).toBe(1);
  });

  it('is made by far jumps, lasts as long as they go on, and is ended by small steps', async () => {
    const { haste, times } = counted();
    haste.scrolled({ top: 250, view });
    expect(haste.margin(view)).toBe(200);
    for (const top of [650, 1050, 1450]) {
      haste.scrolled({ top, view });
      await vi.advanceTimersByTimeAsync(40);
      expect(haste.margin(view)).toBe(60);
    }
    expect(times.over).toBe(0);
    haste.scrolled({ top: 1450, view });
    expect(haste.margin(view)).toBe(60);
    haste.scrolled({ top: 1500, view });
    expect(haste.margin(view)).toBe(200);
    await vi.advanceTimersByTimeAsync(150);
    expect(times.over).toBe(0);
    haste.scrolled({ top: 9000, view });
    await vi.advanceTimersByTimeAsync(200);
    expect(times.over).toBe(1);
  });
});
