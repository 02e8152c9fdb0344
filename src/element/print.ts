import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether the page is being printed. What is folded away on the screen has to be on paper, and a browser takes
 * the page as it stands when `beforeprint` ends: the host is drawn at once, not with the next microtask.
 */
export class PrintController implements ReactiveController {
  printing = false;

  readonly #host: ReactiveControllerHost;
  readonly #drawNow: () => void;

  constructor(host: ReactiveControllerHost, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.printing = false;
  }

  readonly #begin = (): void => {
    this.printing = true;
    this.#host.requestUpdate();
    this.#drawNow();
  };

  readonly #end = (): void => {
    this.printing = false;
    this.#host.requestUpdate();
  };
}
