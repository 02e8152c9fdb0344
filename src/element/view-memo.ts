import { begun, inSlices, Sliced } from './slices.js';

/** Keeps a value until one of the things it was made from is another. */
export class ViewMemo<V> {
  /** The value; while a new one is made in slices, the one before. */
  value: V | null = null;
  /** A value is being made. */
  working = false;
  /** Settles when it is made, or called off for the next. */
  pending: Promise<void> = Promise.resolve();
  readonly #made: (error?: unknown) => void;
  #inputs: readonly unknown[] | null = null;
  #turn = 0;

  /** @param made Called when a value that took several slices is there, with what it failed of if it did. */
  constructor(made: (error?: unknown) => void) {
    this.#made = made;
  }

  /** Makes the value again where an input changed; `inputs` are compared by identity. */
  refresh(inputs: readonly unknown[], make: () => V | Sliced<V> | null): void {
    const last = this.#inputs;
    if (
      last &&
      last.length === inputs.length &&
      inputs.every((input, index) => Object.is(input, last[index]))
    )
      return;
    this.#inputs = inputs;
    const turn = (this.#turn += 1);
    this.working = false;
    const before = this.value;
    this.value = null;
    const made = make();
    if (!(made instanceof Sliced)) {
      this.value = made;
      return;
    }
    const first = begun(made);
    if (first) {
      this.value = first.value;
      return;
    }
    this.value = before;
    this.working = true;
    this.pending = this.#make(made, turn);
  }

  async #make({ steps }: Sliced<V>, turn: number): Promise<void> {
    const calledOff = () => turn !== this.#turn;
    try {
      const made = await inSlices(steps, calledOff);
      if (calledOff()) return;
      this.value = made;
      this.working = false;
      this.#made();
    } catch (error) {
      if (calledOff()) return;
      this.value = null;
      this.working = false;
      this.#made(error);
    }
  }
}
