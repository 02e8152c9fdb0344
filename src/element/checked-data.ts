import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Validation } from '../model/dataset.js';
import { makeIssue, type Issue } from '../model/issue.js';
import { CivicErrorEvent, CivicLoadEvent } from './events.js';

const issuesInConsole = 10;

/** Data as validated, its faults, and the telling of both: `civic-load`, `civic-error`, one console warning. */
export class CheckedData<D> implements ReactiveController {
  data: D | null = null;
  issues: readonly Issue[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #told = new Set<string>();
  #loaded = false;
  #news: readonly Issue[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Checks what the host was given; `null` is no data, and no fault. */
  take(raw: unknown, validate?: (data: unknown) => Validation<unknown>): void {
    const { data, issues } = validate && (raw ?? null) !== null ? validate(raw) : { data: null, issues: [] };
    this.data = data as D | null;
    this.issues = issues;
    this.#loaded = this.data !== null;
    this.#news = issues;
  }

  /** Adds a fault that shows up later: a delivery that failed, or a fault of our own. */
  add(issue: Issue): void {
    this.#news = [...this.#news, issue];
  }

  /** Adds a fault to those shown in place. */
  addIssue(issue: Issue): void {
    this.issues = [...this.issues, issue];
    this.add(issue);
  }

  /** Our own fault: it goes to the console as an error, and to the page as an Issue. */
  addFault(error: unknown): void {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    this.addIssue(makeIssue('failed-to-draw', { path: '', params: { reason } }));
  }

  /** Events come after the drawing, so that a listener finds on screen what it is told of. */
  tell(count: number): void {
    const [issues, loaded] = [this.#news, this.#loaded];
    this.#news = [];
    this.#loaded = false;
    if (loaded) this.#host.dispatchEvent(new CivicLoadEvent({ count, issues: [...issues] }));
    if (issues.length === 0) return;
    this.#warn(issues);
    this.#host.dispatchEvent(new CivicErrorEvent({ issues: [...issues] }));
  }

  hostDisconnected(): void {
    this.#told.clear();
  }

  #warn(issues: readonly Issue[]): void {
    const lines = issues.map(({ path, message }) => `  ${path || '(data)'}: ${message}`);
    const fresh = lines.filter((line) => !this.#told.has(line));
    if (fresh.length === 0) return;
    fresh.forEach((line) => this.#told.add(line));
    const shown = fresh.slice(0, issuesInConsole);
    const more = fresh.length > shown.length ? [`  … ${fresh.length - shown.length} more`] : [];
    console.warn([`<${this.#host.localName}>`, ...shown, ...more].join('\n'));
  }
}
