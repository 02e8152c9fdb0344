import type { ReactiveController, ReactiveElement } from 'lit';
import type { ChildTableOptions } from './child-table.js';
import type { DeliveryHost } from './data-delivery.js';

/** Waits for a table among the children of an element without data; what reads it comes then. */
export class TableWatch implements ReactiveController {
  readonly #host: DeliveryHost & ReactiveElement;
  readonly #options: ChildTableOptions;
  #asked = false;

  constructor(host: DeliveryHost & ReactiveElement, options: ChildTableOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** An element without data is updated whenever its children change. */
  hostUpdate(): void {
    const host = this.#host;
    const isTable = ({ localName, slot }: Element) => localName === 'table' && !slot;
    if (this.#asked || (host.data ?? null) !== null || ![...host.children].some(isTable)) return;
    this.#asked = true;
    import('./child-table.js').then(
      ({ followTable }) => followTable(host, this.#options),
      // The table stays in view, and is tried again with the next change.
      () => (this.#asked = false),
    );
  }
}
