type Listening = [target: EventTarget, type: string, listener: unknown, capture: boolean];

const captures = (options: unknown) =>
  typeof options === 'object' && options !== null
    ? (options as AddEventListenerOptions).capture === true
    : options === true;

/** Whether the library or what it builds on is calling, and not the test or its runner, which has timers too. */
const isOurs = () => /:\d+\/src\/|\/node_modules\/(?!@web|@open-wc)/.test(new Error('here').stack ?? '');

/**
 * Counts what a page holds open: listeners, observers, timers, frames asked for, requests and streams. Wraps the
 * platform's own from `new` to `restore()`.
 */
export class OpenHandles {
  readonly #listening: Listening[] = [];
  readonly #observing = new Map<object, { kind: string; targets: Set<unknown> }>();
  readonly #waiting = new Map<string, string>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.#wrapListeners();
    for (const kind of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const)
      this.#wrapObserver(kind);
    this.#wrapTimer('setTimeout', 'clearTimeout');
    this.#wrapTimer('requestAnimationFrame', 'cancelAnimationFrame');
    this.#wrapTimer('setInterval', 'clearInterval');
    this.#wrapFetch();
    this.#wrapStreams();
  }

  #replace<T extends object, K extends keyof T>(holder: T, key: K, make: (original: T[K]) => T[K]): void {
    const original = holder[key];
    holder[key] = make(original);
    this.#undo.push(() => (holder[key] = original));
  }

  #wrapListeners(): void {
    const list = this.#listening;
    const find = ([target, type, listener, capture]: Listening) =>
      list.findIndex(
        (each) => each[0] === target && each[1] === type && each[2] === listener && each[3] === capture,
      );
    const add = (entry: Listening, options: unknown) => {
      if (entry[2] === null || entry[2] === undefined || find(entry) >= 0) return;
      list.push(entry);
      const drop = () => void (find(entry) >= 0 && list.splice(find(entry), 1));
      if (typeof options !== 'object' || options === null) return;
      const { signal, once } = options as AddEventListenerOptions;
      if (signal) signal.onabort = drop;
      if (once) setTimeout(drop);
    };
    this.#replace(
      EventTarget.prototype,
      'addEventListener',
      (original) =>
        function (this: EventTarget, type, listener, options) {
          add([this ?? window, type, listener, captures(options)], options);
          return original.call(this ?? window, type, listener, options);
        },
    );
    this.#replace(
      EventTarget.prototype,
      'removeEventListener',
      (original) =>
        function (this: EventTarget, type, listener, options) {
          const index = find([this ?? window, type, listener, captures(options)]);
          if (index >= 0) list.splice(index, 1);
          return original.call(this ?? window, type, listener, options);
        },
    );
  }

  #wrapObserver(kind: 'ResizeObserver' | 'MutationObserver' | 'IntersectionObserver'): void {
    const observing = this.#observing;
    type Observer = {
      observe(target: never, options?: never): void;
      unobserve?(target: Element): void;
      disconnect(): void;
    };
    const Original = window[kind] as unknown as new (callback: never) => Observer;
    const Counted = class extends Original {
      override observe(target: never, options?: never): void {
        const entry = observing.get(this) ?? { kind, targets: new Set() };
        entry.targets.add(target);
        observing.set(this, entry);
        super.observe(target, options);
      }
      override unobserve(target: Element): void {
        observing.get(this)?.targets.delete(target);
        super.unobserve?.(target);
      }
      override disconnect(): void {
        observing.delete(this);
        super.disconnect();
      }
    };
    this.#replace(window, kind, () => Counted as never);
  }

  #wrapTimer(
    start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame',
    stop: 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame',
  ): void {
    type Start = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => number;
    const waiting = this.#waiting;
    const page = window as unknown as Record<string, Start | ((id: number) => void)>;
    this.#replace(page, start, (original) => (callback: unknown, ...rest: unknown[]) => {
      const id: number = (original as Start).call(
        window,
        (...args: unknown[]) => {
          if (start !== 'setInterval') waiting.delete(`${stop} ${id}`);
          (callback as (...args: unknown[]) => void)(...args);
        },
        ...rest,
      );
      if (isOurs()) waiting.set(`${stop} ${id}`, `${start} ${String(rest[0] ?? '')}`);
      return id;
    });
    this.#replace(page, stop, (original) => (id: unknown) => {
      waiting.delete(`${stop} ${String(id)}`);
      (original as (id: number) => void).call(window, id as number);
    });
  }

  /** Requests are never answered: what is under way stays so until it is taken back. */
  #wrapFetch(): void {
    let requests = 0;
    this.#replace(window, 'fetch', () => (input, init) => {
      const key = `fetch ${(requests += 1)}`;
      this.#waiting.set(key, `fetch ${String(input)}`);
      return new Promise((resolve, reject) => {
        const answer = this.reply?.(String(input));
        const end = () => this.#waiting.delete(key);
        init?.signal?.addEventListener(
          'abort',
          () => (end(), reject(new DOMException('Aborted', 'AbortError'))),
        );
        if (answer !== undefined) void Promise.resolve().then(() => (end(), resolve(new Response(answer))));
      });
    });
  }

  /** Answers a request at once; without it, none is answered. */
  reply: ((url: string) => string | undefined) | undefined;

  #wrapStreams(): void {
    const waiting = this.#waiting;
    for (const kind of ['EventSource', 'WebSocket', 'Worker', 'BroadcastChannel'] as const) {
      this.#replace(
        window as unknown as Record<string, new () => object>,
        kind,
        (original) =>
          class extends original {
            constructor() {
              super();
              waiting.set(`${kind} ${waiting.size}`, kind);
            }
          },
      );
    }
  }

  /** What is open now, a line each; what only hangs on nodes that left the page goes with them. */
  get open(): string[] {
    const isThere = (target: unknown) => !(target instanceof Node) || target.isConnected;
    const nameOf = (target: unknown) =>
      target instanceof Element ? target.localName : Object.prototype.toString.call(target);
    const listeners = this.#listening
      .filter(([target]) => isThere(target) && !(target instanceof AbortSignal))
      .map(([target, type]) => `${nameOf(target)} hears ${type}`);
    const observers = [...this.#observing.values()].flatMap(({ kind, targets }) =>
      [...targets].map((target) => `${kind} of ${nameOf(target)}`),
    );
    return [...listeners, ...observers, ...this.#waiting.values()].sort();
  }

  restore(): void {
    this.#undo.reverse().forEach((undo) => undo());
  }
}
