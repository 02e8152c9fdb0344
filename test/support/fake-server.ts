/** One request that waits for its answer. */
export interface PendingRequest {
  url: string;
  init: RequestInit | undefined;
  answer(body: unknown, init?: ResponseInit): void;
  fail(): void;
}

/**
 * Stands in for the server: requests wait in `requests` until a test answers them, or `reply` answers all.
 * `restore()` when the test is over.
 */
export class FakeServer {
  readonly requests: PendingRequest[] = [];
  /** Answers each request as it comes. */
  reply: ((request: PendingRequest) => void) | undefined;
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (input, init) =>
      new Promise<Response>((resolve, reject) => {
        const request: PendingRequest = {
          url: input instanceof Request ? input.url : String(input),
          init,
          answer: (body, answer) =>
            resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), answer)),
          fail: () => reject(new TypeError('Failed to fetch')),
        };
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        this.requests.push(request);
        this.reply?.(request);
      });
  }

  get last(): PendingRequest {
    const request = this.requests[this.requests.length - 1];
    if (!request) throw new Error('Nothing was requested.');
    return request;
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}
