import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import type { Message } from '../locales/message.js';
import type { Validation } from '../model/dataset.js';
import { makeIssue, type Issue } from '../model/issue.js';
import { applyStyles } from './document-styles.js';

/** What a chunk that draws an element brings along. */
export interface DrawingModule {
  styles: readonly CSSResult[];
  /** Checks what a host gives as data: what nobody can draw yet, nobody need check yet. */
  validate: (data: unknown) => Validation<unknown>;
  /** Of data that takes long to check, the beginning, to be shown meanwhile; `null` where it does not. */
  preview?: (data: unknown) => unknown;
  /** What the drawing says, in the built-in language. */
  messages: Readonly<Record<string, Message>>;
}

/**
 * The drawing of an element as a chunk of its own. It is asked for when the element is put on a page, so
 * that it travels beside the data and not behind it, and a page that defines an element without using it
 * never loads it.
 */
export class LazyDrawing<T extends DrawingModule> implements ReactiveController {
  /** The chunk; `null` until it has come. */
  module: T | null = null;
  issue: Issue | null = null;
  /** Settles when the chunk has come, or failed to. */
  pending: Promise<void> = Promise.resolve();

  readonly #host: ReactiveElement;
  readonly #request: () => Promise<T>;
  readonly #added = new Set<CSSResult>();

  constructor(host: ReactiveElement, request: () => Promise<T>) {
    this.#host = host;
    this.#request = request;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.module === null) this.load();
  }

  readonly load = (): void => {
    this.issue = null;
    this.pending = this.#request().then(
      (module) => this.#take(module),
      () => {
        this.issue = makeIssue('drawing-not-loaded', { path: '' });
        this.#host.requestUpdate();
      },
    );
  };

  #take(module: T): void {
    this.module = module;
    this.applyStyles();
    this.#host.requestUpdate();
  }

  /** Gives the host styles of what it shows beside its drawing. */
  addStyles(styles: CSSResult): void {
    if (this.#added.has(styles)) return;
    this.#added.add(styles);
    this.applyStyles();
  }

  /** Gives the host its styles and those of its drawing, in the document it is in. */
  applyStyles(): void {
    const { elementStyles } = this.#host.constructor as typeof ReactiveElement;
    applyStyles(this.#host, [...elementStyles, ...(this.module?.styles ?? []), ...this.#added]);
  }
}
