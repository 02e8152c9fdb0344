import { fetchJson } from '../../element/data-delivery.js';
import { safeAddress } from '../../element/safe-address.js';
import { makeIssue, type Issue } from '../../model/issue.js';
import { project, type Shape } from './project.js';
import { readGeometry } from './read-geometry.js';

/** What outlines are needed for. */
export interface GeometryHost {
  addIssue(issue: Issue): void;
  requestUpdate(): void;
}

/** Outlines as they were given, or from an address; what cannot be had or read is told once. */
export class Geometry {
  /** Outlines on one plane; `null` until they have come. */
  shapes: readonly Shape[] | null = null;
  /** Nothing can be drawn of what was given. */
  failed = false;
  /** Settles when the outlines have come, or failed to. */
  pending: Promise<void> = Promise.resolve();

  readonly #host: GeometryHost;
  #given: unknown;
  #abort: AbortController | null = null;

  constructor(host: GeometryHost) {
    this.#host = host;
  }

  /** Takes what the data gives, where it is something else than before. */
  follow(given: unknown): void {
    if (given === this.#given) return;
    this.#given = given;
    this.#abort?.abort();
    this.shapes = null;
    this.failed = false;
    if (typeof given === 'string') this.pending = this.#request(given);
    else this.#take(given);
  }

  async #request(address: string): Promise<void> {
    const url = safeAddress(address);
    if (url === null) {
      return this.#fail(makeIssue('unsafe-address', { path: 'geometry', value: address }));
    }
    const abort = (this.#abort = new AbortController());
    const answer = await fetchJson(url, abort.signal);
    if (abort.signal.aborted) return undefined;
    if ('issue' in answer) return this.#fail({ ...answer.issue, path: 'geometry' });
    this.#take(answer.data);
    return this.#host.requestUpdate();
  }

  #take(given: unknown): void {
    const read = readGeometry(given);
    const { shapes, issues } = project(read.outlines);
    this.shapes = shapes;
    this.failed = shapes.length === 0;
    [...read.issues, ...issues].forEach((issue) => this.#host.addIssue(issue));
  }

  #fail(issue: Issue): void {
    this.failed = true;
    this.#host.addIssue(issue);
    this.#host.requestUpdate();
  }
}
