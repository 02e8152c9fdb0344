import { isList, isObject } from '../model/host-values.js';
import { makeIssue, type Issue } from '../model/issue.js';
import { EventStreamParser, type StreamEvent } from './event-stream.js';

/*
 * Server-Sent Events by `fetch`, not by `EventSource`: that one sends `Last-Event-ID` only where it connects
 * again by itself, gives up for good on an HTTP error, and does not say which; and a page's policy treats both
 * alike (`connect-src`). The price: to another origin the header asks for the server's leave (CORS).
 */

/** What is heard of a stream. */
export interface StreamTaker {
  /** Partial areas, those of a tenth of a second together. */
  areas(changes: unknown[]): void;
  /** The line stands, is down for now, or was ended by the server (204). */
  line(state: 'open' | 'down' | 'ended'): void;
  issue(issue: Issue): void;
}

/** Waiting before the first new attempt, and at most, in ms. */
const shortest = 1000;
const longest = 60_000;

/** A line on which nothing comes for so long, not even a comment, is taken for dead, in ms. */
const silence = 60_000;

/** Changes are handed on together this often, in ms: several a frame would be drawn once anyway. */
const batch = 100;

/** The server said that there is nothing more to come (204). */
class Ended extends Error {}

/** Listens to an address until it is closed; what breaks is taken up again, later each time. */
export class AreaStream {
  readonly #url: string;
  readonly #taker: StreamTaker;
  readonly #parser = new EventStreamParser();
  #closed = false;
  #attempts = 0;
  #abort = new AbortController();
  #silent: ReturnType<typeof setTimeout> | undefined;
  #flushing: ReturnType<typeof setTimeout> | undefined;
  #waiting: { timer: ReturnType<typeof setTimeout>; go: () => void } | null = null;
  #queue: unknown[] = [];

  constructor(url: string, taker: StreamTaker) {
    this.#url = url;
    this.#taker = taker;
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    void this.#run();
  }

  close(): void {
    this.#closed = true;
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    clearTimeout(this.#silent);
    clearTimeout(this.#flushing);
    this.#queue = [];
    this.#abort.abort();
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting?.go();
  }

  /** The network is back, or the page is looked at again: no need to wait for the next attempt. */
  readonly #wake = (): void => {
    if (!document.hidden) this.#waiting?.go();
  };

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#listen();
      } catch (error) {
        if (error instanceof Ended) return;
      }
      if (this.#closed) return;
      this.#taker.line('down');
      await this.#pause();
    }
  }

  /** Longer with each attempt, and not at the same moment as every other page of a server that fell. */
  #pause(): Promise<void> {
    const base = Math.max(this.#parser.retry ?? shortest, 100) * 2 ** Math.min(this.#attempts, 10);
    this.#attempts += 1;
    const time = Math.min(base, longest) * (0.75 + Math.random() / 4);
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting = null;
        resolve();
      };
      const timer = setTimeout(go, time);
      this.#waiting = { timer, go };
    });
  }

  async #listen(): Promise<void> {
    this.#parser.restart();
    this.#abort = new AbortController();
    this.#listenFor();
    try {
      const response = await fetch(this.#url, {
        signal: this.#abort.signal,
        cache: 'no-store',
        headers: { accept: 'text/event-stream', ...this.#since() },
      });
      await this.#read(this.#accepted(response));
    } finally {
      clearTimeout(this.#silent);
    }
  }

  #since(): Record<string, string> {
    const { lastEventId } = this.#parser;
    return lastEventId === '' ? {} : { 'Last-Event-ID': lastEventId };
  }

  #accepted(response: Response): ReadableStream<Uint8Array> {
    const { body, headers, ok, status } = response;
    if (status === 204) {
      this.#taker.line('ended');
      throw new Ended();
    }
    const type = headers.get('content-type') ?? '';
    if (!ok)
      this.#taker.issue(
        makeIssue('http-status', { path: 'stream', value: status, params: { url: this.#url, status } }),
      );
    else if (!/^text\/event-stream\b/i.test(type))
      this.#taker.issue(makeIssue('not-event-stream', { path: 'stream', value: type }));
    else if (body) return body;
    void body?.cancel();
    throw new Error('There is no stream.');
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    this.#taker.line('open');
    for (;;) {
      const { done, value } = await reader.read();
      if (done || this.#closed) return;
      this.#attempts = 0;
      this.#listenFor();
      this.#parser.push(decoder.decode(value, { stream: true })).forEach((event) => this.#take(event));
    }
  }

  #listenFor(): void {
    clearTimeout(this.#silent);
    const { signal } = this.#abort;
    const abort = this.#abort;
    this.#silent = setTimeout(() => !signal.aborted && abort.abort(), silence);
  }

  #take({ type, data }: StreamEvent): void {
    // Events of other names are for others who listen to the same address.
    if (type !== 'message') return;
    let changes: unknown;
    try {
      changes = JSON.parse(data);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#taker.issue(
        makeIssue('not-json', { path: 'stream', value: data.slice(0, 40), params: { reason } }),
      );
      return;
    }
    if (isList(changes)) this.#queue.push(...changes);
    else if (isObject(changes)) this.#queue.push(changes);
    else this.#taker.issue(makeIssue('expected-object', { path: 'stream', value: changes }));
    this.#flushing ??= setTimeout(this.#flush, batch);
  }

  readonly #flush = (): void => {
    this.#flushing = undefined;
    const changes = this.#queue;
    this.#queue = [];
    if (changes.length > 0) this.#taker.areas(changes);
  };
}
