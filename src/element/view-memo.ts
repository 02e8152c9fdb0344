/** Keeps a value until one of the things it was made from is another. */
export class ViewMemo<V> {
  value: V | null = null;
  #inputs: readonly unknown[] | null = null;

  /** Makes the value again where an input changed; `inputs` are compared by identity. */
  refresh(inputs: readonly unknown[], make: () => V | null): void {
    const last = this.#inputs;
    if (
      last &&
      last.length === inputs.length &&
      inputs.every((input, index) => Object.is(input, last[index]))
    )
      return;
    this.#inputs = inputs;
    this.value = null;
    this.value = make();
  }
}
