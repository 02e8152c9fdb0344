import type { ReactiveControllerHost } from 'lit';

/**
 * A part of an element too heavy to travel with it, such as a chart: asked for when it is first to be shown,
 * once, and drawn when it has come. Until then, or without it, the element shows what it has.
 */
export class LazyPart<T> {
  failed = false;
  /** Settles when the part has come, or failed to. */
  pending: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  readonly #request: () => Promise<T>;
  #module: T | null = null;
  #asked = false;

  constructor(host: ReactiveControllerHost, request: () => Promise<T>) {
    this.#host = host;
    this.#request = request;
  }

  /** The part; `null` until it has come. The first call asks for it. */
  get(): T | null {
    if (!this.#asked) this.load();
    return this.#module;
  }

  /** Asks for the part; again where that failed before. */
  readonly load = (): void => {
    this.#asked = true;
    this.failed = false;
    this.pending = this.#request().then(
      (module) => {
        this.#module = module;
        this.#host.requestUpdate();
      },
      () => {
        this.failed = true;
        this.#host.requestUpdate();
      },
    );
    this.#host.requestUpdate();
  };
}
