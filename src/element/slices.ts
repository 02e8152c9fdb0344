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
/** The first one is all that most work takes, which then need not wait for its turn, nor be drawn without. */
const firstSlice = 20;

/** Takes all steps at once. */
export function finish<V>(steps: Steps<V>): V {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Takes steps for some milliseconds; the last one taken. */
function takeFor<V>(
  steps: Steps<V>,
  time: number,
  tell?: (share: number) => void,
): IteratorResult<number | void, V> {
  const end = performance.now() + time;
  let share: number | void = undefined;
  for (;;) {
    const step = steps.next();
    if (step.done) return step;
    share = step.value ?? share;
    if (performance.now() < end) continue;
    if (typeof share === 'number') tell?.(share);
    return step;
  }
}

/** Begins the work at once; what it came to where a slice was enough, else `null`, and `inSlices` goes on. */
export function begun<V>({ steps }: Sliced<V>): { value: V } | null {
  const { done, value } = takeFor(steps, firstSlice);
  return done ? { value: value as V } : null;
}

/** Lets the browser handle what came meanwhile; a timer would wait 4 ms each time. */
class Turns {
  readonly #channel = new MessageChannel();

  next(): Promise<void> {
    const { port1, port2 } = this.#channel;
    return new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  }

  /** An open channel is never collected, and keeps Node from ending. */
  end(): void {
    this.#channel.port1.close();
  }
}

/** Takes the steps in slices, the first of them a turn later; `null` where it was called off before the end. */
export async function inSlices<V>(
  steps: Steps<V>,
  calledOff: () => boolean,
  tell?: (share: number) => void,
): Promise<V | null> {
  const turns = new Turns();
  try {
    for (;;) {
      await turns.next();
      if (calledOff()) return null;
      const step = takeFor(steps, slice, tell);
      if (step.done) return step.value;
    }
  } finally {
    turns.end();
  }
}
