import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { safeAddress } from '../element/safe-address.js';
import { makeIssue, wordsOf, type Issue } from '../model/issue.js';
import type { AreaStream } from './area-stream.js';

/** What the line needs of its element. */
export interface LineHost extends ReactiveControllerHost, HTMLElement {
  stream?: string | undefined;
  updateAreas(changes: never[]): void;
}

/** More faults than these of one stream tell nothing new. */
const mostIssues = 20;

/** Only these lead to a server that can stream. */
const isAddress = (address: string) => !/^(?:mailto|tel):/i.test(address);

/** Keeps the stream of an element: asked for when it has an address, closed when it leaves the page. */
export class StreamLine implements ReactiveController {
  /** `none` without an address, `waits` until the first answer, then `open` or `down`, or `ended` by the server. */
  state: 'none' | 'waits' | 'open' | 'down' | 'ended' = 'none';
  /** When something last came, in ms; `null` before. */
  last: number | null = null;

  readonly #host: LineHost;
  readonly #addIssue: (issue: Issue) => void;
  #address: string | undefined;
  #stream: AreaStream | null = null;
  #turn = 0;
  readonly #told = new Set<string>();

  constructor(host: LineHost, addIssue: (issue: Issue) => void) {
    this.#host = host;
    this.#addIssue = addIssue;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const address = this.#host.stream || undefined;
    if (address === this.#address || !this.#host.isConnected) return;
    this.#close();
    this.#told.clear();
    this.#address = address;
    if (address !== undefined) void this.#open(address);
  }

  hostDisconnected(): void {
    this.#close();
    this.#address = undefined;
  }

  #close(): void {
    this.#turn += 1;
    this.#stream?.close();
    this.#stream = null;
    this.state = 'none';
  }

  async #open(given: string): Promise<void> {
    const url = safeAddress(given);
    if (url === null || !isAddress(url))
      return this.#tell(makeIssue('unsafe-address', { path: 'stream', value: given }));
    this.state = 'waits';
    const turn = this.#turn;
    const module = await import('./area-stream.js').catch(() => null);
    if (turn !== this.#turn) return;
    if (!module) {
      this.#show('down');
      return this.#tell(makeIssue('not-reached', { path: 'stream', params: { url } }));
    }
    this.#stream = new module.AreaStream(url, {
      areas: (changes) => {
        this.last = Date.now();
        this.#host.updateAreas(changes as never[]);
      },
      line: (state) => this.#show(state),
      issue: this.#tell,
    });
  }

  #show(state: 'open' | 'down' | 'ended'): void {
    if (state === 'open') this.last ??= Date.now();
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }

  /** A server that sends the same fault again and again is told of once. */
  readonly #tell = (issue: Issue): void => {
    const key = `${issue.code} ${wordsOf(issue.value)}`;
    if (this.#told.has(key) || this.#told.size >= mostIssues) return;
    this.#told.add(key);
    this.#addIssue(issue);
    this.#host.requestUpdate();
  };
}
