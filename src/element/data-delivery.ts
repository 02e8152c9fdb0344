import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reasonOf } from '../model/host-values.js';
import { makeIssue, type Issue } from '../model/issue.js';
import { safeAddress } from './safe-address.js';

/** Timers count their milliseconds in 31 bits: a longer wait would be none at all. */
const longestWait = 2 ** 31 - 1;

/** What the delivery needs of its element. */
export interface DeliveryHost extends ReactiveControllerHost, HTMLElement {
  data: unknown;
  src?: string | undefined;
  refresh?: number | undefined;
}

/**
 * Brings data from `src` or an inline `<script type="application/json">` to the element's `data`.
 *
 * The newest request wins: an answer that comes after a later request began is dropped. A failure
 * keeps the data there is and is told as an Issue.
 */
export class DataDelivery implements ReactiveController {
  /** A request is under way. */
  loading = false;
  /** What went wrong with the last delivery. */
  issue: Issue | null = null;

  readonly #host: DeliveryHost;
  #request = 0;
  #abort: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #children: MutationObserver | null = null;
  #inline: string | null = null;
  #requested: string | undefined;
  #text: string | null = null;
  #delivered: unknown;

  constructor(host: DeliveryHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Inserted by the parser before its children are, or given children later by a framework.
    this.#children = new MutationObserver(() => {
      this.#readInline();
      // Without data the children themselves are shown.
      if ((this.#host.data ?? null) === null) this.#host.requestUpdate();
    });
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    document.addEventListener('DOMContentLoaded', this.#readInline);
    this.#readInline();
    if (this.#requested !== undefined) void this.load();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#readInline);
    this.#stop();
  }

  hostUpdate(): void {
    this.follow();
  }

  /**
   * Requests `src` where it has changed; an empty or removed one is none. A host calls it first thing in
   * `willUpdate`: `hostUpdate` runs after that, too late for what the host makes of `loading` and `issue`.
   */
  follow(): void {
    const src = this.#host.src || undefined;
    if (src === this.#requested) return;
    this.#requested = src;
    this.#stop();
    this.issue = null;
    // An element that left before its first update asks for nothing; `hostConnected` does when it comes back.
    if (this.#requested !== undefined && this.#host.isConnected) void this.load();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#request += 1;
    this.loading = false;
  }

  readonly #readInline = (): void => {
    const { data, src } = this.#host;
    const script = [...this.#host.children].find((child) => child.matches('script[type="application/json"]'));
    const text = script?.textContent ?? '';
    if (!script || text.trim() === '' || text === this.#inline || src) return;
    if (this.#inline === null && data !== null && data !== undefined) return;
    try {
      this.#host.data = JSON.parse(text);
      this.#inline = text;
      this.issue = null;
    } catch (error) {
      // While the parser runs, the text may be half there.
      if (document.readyState === 'loading') return;
      this.#inline = text;
      this.#fail(makeIssue('not-json', { path: 'script', params: { reason: reasonOf(error) } }));
    }
  };

  /** Whether asking again could help: what failed came from an address. */
  get canRetry(): boolean {
    return this.issue !== null && this.issue.code !== 'unsafe-address' && this.#requested !== undefined;
  }

  /** Requests `src` now; also what the retry button calls. */
  async load(): Promise<void> {
    const url = safeAddress(this.#host.src);
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const request = (this.#request += 1);
    if (url === null) {
      this.#fail(makeIssue('unsafe-address', { path: 'src', value: this.#host.src }));
      return;
    }
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    this.#host.requestUpdate();
    const outcome = await fetchJson(url, abort.signal);
    if (request !== this.#request) return;
    this.loading = false;
    if ('issue' in outcome) this.#fail(outcome.issue);
    else this.#accept(outcome);
    this.#again();
  }

  #accept({ data, text }: Answer): void {
    this.issue = null;
    // A poll that brings what is there already redraws nothing, unless the page has set other data since.
    const known = text === this.#text && this.#host.data === this.#delivered;
    if (!known) {
      this.#text = text;
      this.#delivered = data;
      this.#host.data = data;
    }
    this.#host.requestUpdate();
  }

  #fail(issue: Issue): void {
    this.loading = false;
    this.issue = issue;
    this.#host.requestUpdate();
  }

  #again(): void {
    const { refresh: seconds, isConnected } = this.#host;
    if (typeof seconds !== 'number' || !(seconds > 0) || !isConnected) return;
    this.#timer = setTimeout(() => void this.load(), Math.min(seconds * 1000, longestWait));
  }
}

/** What an address gave, parsed and as it came. */
interface Answer {
  data: unknown;
  text: string;
}

/** Asks for JSON; what goes wrong is an Issue. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<Answer | { issue: Issue }> {
  let text: string;
  try {
    // `no-cache` lets the browser ask with the ETag it has, and take 304 for the copy it holds.
    const response = await fetch(url, { signal, cache: 'no-cache', headers: { accept: 'application/json' } });
    if (!response.ok) {
      return { issue: makeIssue('http-status', { path: 'src', params: { url, status: response.status } }) };
    }
    text = await response.text();
  } catch {
    return { issue: makeIssue('not-reached', { path: 'src', params: { url } }) };
  }
  try {
    return { data: JSON.parse(text), text };
  } catch (error) {
    return {
      issue: makeIssue('not-json', {
        path: 'src',
        value: text.slice(0, 40),
        params: { reason: reasonOf(error) },
      }),
    };
  }
}
