import type { ExportOptions } from '../element/export-options.js';
import type { Translate } from '../element/locale.js';
import { renderNotice } from './notice.js';
import { wholeView, type Whole } from './source-whole.js';
import type { TaskTableView } from './task-table-view.js';

/** How far the fetching of all rows is, and what came of it. */
class Fetching {
  /** Calls it off. */
  readonly call: () => void;
  #done = 0;
  #total = 0;
  #ended = false;
  #cut: { shown: number; n: number } | null = null;
  #failed = false;

  constructor(call: () => void) {
    this.call = call;
  }

  told(done: number, total: number): void {
    this.#done = done;
    this.#total = total;
  }

  /** @param cut How many of how many rows came, where a limit cut them. */
  end(cut: { shown: number; n: number } | null, error: unknown = null): void {
    this.#ended = true;
    this.#cut = cut;
    this.#failed = error !== null;
  }

  /** `undefined` where there is nothing to say. */
  render(t: Translate, dismiss: () => void): unknown {
    if (!this.#ended && this.#total === 0) return undefined;
    if (!this.#ended) {
      const { call } = this;
      return renderNotice({
        text: t('tasks.fetching', { n: this.#done, total: this.#total }),
        share: this.#total > 0 ? this.#done / this.#total : 0,
        actions: [{ text: t('tasks.fetch-cancel'), act: call }],
      });
    }
    const text = this.#cut ? t('tasks.fetch-cut', this.#cut) : this.#failed ? t('tasks.fetch-failed') : '';
    if (!text) return undefined;
    return renderNotice({ text, actions: [{ text: t('tasks.print-dismiss'), act: dismiss }] });
  }
}

/** Fetches all rows of a source, one time at once, and says how far it is. */
export class WholeFetching {
  readonly #changed: () => void;
  #fetching: Fetching | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Calls it off. */
  call(): void {
    this.#fetching?.call();
  }

  async fetch(
    what: Pick<Whole, 'source' | 'set' | 'view'>,
    { signal, progress }: ExportOptions,
  ): Promise<TaskTableView> {
    this.call();
    const abort = new AbortController();
    const fetching = (this.#fetching = new Fetching(() => abort.abort()));
    if (signal?.aborted) abort.abort();
    signal?.addEventListener('abort', () => abort.abort());
    const told = (done: number, total: number) => {
      // Somebody else says how far it is.
      if (progress) progress(total > 0 ? (done / total) * 0.9 : 0);
      else fetching.told(done, total);
      this.#changed();
    };
    const { total } = what.set;
    try {
      const whole = await wholeView({ ...what, signal: abort.signal, told });
      fetching.end(whole.shown < total ? { shown: whole.shown, n: total } : null);
      return whole;
    } catch (error) {
      fetching.end(null, abort.signal.aborted ? null : error);
      throw error;
    } finally {
      this.#changed();
    }
  }

  notice(t: Translate): unknown {
    return this.#fetching?.render(t, () => {
      this.#fetching = null;
      this.#changed();
    });
  }
}
