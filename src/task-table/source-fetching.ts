import { nothing } from 'lit';
import type { Translate } from '../element/locale.js';
import { renderNotice } from './notice.js';

/** How far the fetching of all rows is, and what came of it. */
export class Fetching {
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

  render(t: Translate, dismiss: () => void): unknown {
    if (!this.#ended && this.#total === 0) return nothing;
    if (!this.#ended) {
      const { call } = this;
      return renderNotice({
        text: t('tasks.fetching', { n: this.#done, total: this.#total }),
        share: this.#total > 0 ? this.#done / this.#total : 0,
        actions: [{ text: t('tasks.fetch-cancel'), act: call }],
      });
    }
    const text = this.#cut ? t('tasks.fetch-cut', this.#cut) : this.#failed ? t('tasks.fetch-failed') : '';
    if (!text) return nothing;
    return renderNotice({ text, actions: [{ text: t('tasks.print-dismiss'), act: dismiss }] });
  }
}
