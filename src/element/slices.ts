/**
 * Work in steps: a generator that yields wherever a page may do something else. Everything at once where
 * it is short, in slices of a few milliseconds where it would hold up typing and scrolling. It may yield how far
 * it is, 0..1.
 */
export type Steps<V> = Generator<number | void, V>;

/** Work to be done in slices. */
export class Sliced<V> {
  readonly steps: Steps<V>;

  constructor(steps: Steps<V>) {
    this.steps = steps;
  }
}

/** How long one slice may take, in ms; with what a browser does between two, well below 50. */
const slice = 12;

/** Takes all steps at once. */
export function finish<V>(steps: Steps<V>): V {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets the browser handle what came meanwhile; a timer would wait 4 ms each time. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Takes the steps in slices; `null` where it was called off before the end. */
export async function inSlices<V>(
  steps: Steps<V>,
  calledOff: () => boolean,
  tell?: (share: number) => void,
): Promise<V | null> {
  for (;;) {
    const end = performance.now() + slice;
    let share: number | void = undefined;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value ?? share;
    }
    if (typeof share === 'number') tell?.(share);
    await turn();
    if (calledOff()) return null;
  }
}
