import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus on what had it when rows change places: a node that is moved in the document loses it,
 * and whoever works by keyboard would start again at the top of the page with every refresh.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #focused: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement as HTMLElement | null;
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (focused?.isConnected && this.#host.shadowRoot?.activeElement === null)
      focused.focus({ preventScroll: true });
  }
}
