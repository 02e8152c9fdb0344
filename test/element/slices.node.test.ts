import { describe, expect, it } from 'vitest';
import { begun, finish, inSlices, Sliced, type Steps } from '../../src/element/slices.js';

/** Work of so many steps, each of which takes some milliseconds. */
function* work(steps: number, each = 0): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    for (const end = performance.now() + each; performance.now() < end;);
    yield step / steps;
  }
  return 'made';
}
const never = () => false;

describe('work in slices', () => {
  it('is done at once where a slice is enough', () => {
    expect(begun(new Sliced(work(10)))).toEqual({ value: 'made' });
    expect(finish(work(10, 1))).toBe('made');
  });

  it('goes on a turn later where it is not', async () => {
    const sliced = new Sliced(work(60, 1));
    expect(begun(sliced)).toBeNull();
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    expect(await inSlices(sliced.steps, never)).toBe('made');
    port1.close();
    expect(turns).toBeGreaterThan(1);
  });

  it('stops where it is called off', async () => {
    const steps = work(200, 1);
    let asked = 0;
    expect(await inSlices(steps, () => (asked += 1) > 2)).toBeNull();
    expect(steps.next().done).toBe(false);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await inSlices(work(50, 1), never, (share) => told.push(share));
    expect(told.length).toBeGreaterThan(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('hands on what a step throws', async () => {
    function* faulty(): Steps<string> {
      yield;
      throw new Error('no');
    }
    expect(() => begun(new Sliced(faulty()))).toThrow('no');
    await expect(inSlices(faulty(), never)).rejects.toThrow('no');
  });
});
