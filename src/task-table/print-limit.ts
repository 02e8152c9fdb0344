import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import type { TaskTableView } from './task-table-view.js';

/** Rows that are printed without asking: a thousand take a second, in which a browser waits to print. */
const mostPrinted = 5000;

/** The view with the first rows alone. */
function firstRows(view: TaskTableView): TaskTableView {
  let left = mostPrinted;
  const groups = view.groups.flatMap((group) => {
    if (left <= 0) return [];
    const part = group.rows.length > left ? group.first(left) : group;
    left -= part.rows.length;
    return [part];
  });
  return { ...view, groups };
}

/**
 * Prints the first rows of a very long table, says so on paper, and afterwards offers to print all: while a browser
 * gets ready to print nobody can be asked.
 */
export class PrintLimit {
  readonly #update: () => void;
  readonly #printWhole: () => void;
  #all = false;
  #cut = false;
  /** Rows that were there, where not all were. */
  #loaded: number | null = null;

  /** @param printWhole Prints the rows, too, that have to be fetched first. */
  constructor(update: () => void, printWhole: () => void = () => print()) {
    this.#update = update;
    this.#printWhole = printWhole;
  }

  /** What goes on paper. */
  printed(view: TaskTableView): TaskTableView {
    const loaded = view.groups.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#loaded = view.isSourced && loaded < view.shown ? loaded : null;
    this.#cut = this.#loaded !== null;
    if (this.#cut || view.shown <= mostPrinted) return view;
    this.#cut = !this.#all;
    this.#all = false;
    return this.#cut ? firstRows(view) : view;
  }

  /** What was left out, on paper and on the screen after it. */
  render(
    { shown }: TaskTableView,
    { t, printing }: { t: Translate; printing: boolean },
  ): TemplateResult | typeof nothing {
    const loaded = this.#loaded;
    if (!this.#cut || (loaded ?? mostPrinted) >= shown) return nothing;
    const text =
      loaded === null
        ? t('tasks.print-cut', { n: shown, shown: mostPrinted })
        : t('tasks.print-loaded', { n: shown, shown: loaded });
    if (printing) return html`<p class="print-cut">${text}</p>`;
    return html`<p class="print-cut" role="status">
      ${text}
      <button type="button" class="link" @click=${this.#printAll}>${t('tasks.print-all')}</button>
      <button type="button" class="link" @click=${this.#dismiss}>${t('tasks.print-dismiss')}</button>
    </p>`;
  }

  readonly #printAll = (): void => {
    this.#all = true;
    if (this.#loaded === null) print();
    else this.#printWhole();
  };

  readonly #dismiss = (): void => {
    this.#cut = false;
    this.#update();
  };
}
