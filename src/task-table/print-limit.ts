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
    const text = this.#text(shown, t);
    if (text === null) return nothing;
    if (printing) return html`<p class="print-cut">${text}</p>`;
    return html`<p class="print-cut" role="status">
      ${text}
      <button type="button" class="link" @click=${this.#printAll}>${t('tasks.print-all')}</button>
      <button type="button" class="link" @click=${this.#dismiss}>${t('tasks.print-dismiss')}</button>
    </p>`;
  }

  /** The same behind the last row that is printed: a reader of the last sheet must not take it for the end. */
  renderEnd({ shown }: TaskTableView, t: Translate): TemplateResult | typeof nothing {
    const text = this.#text(shown, t);
    return text === null ? nothing : html`<p class="print-cut">${text}</p>`;
  }

  /** What is left out; `null` where nothing is. */
  #text(shown: number, t: Translate): string | null {
    const printed = this.#loaded ?? mostPrinted;
    if (!this.#cut || printed >= shown) return null;
    const key = this.#loaded === null ? 'tasks.print-cut' : 'tasks.print-loaded';
    return t(key, { n: shown, shown: printed, missing: shown - printed });
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
