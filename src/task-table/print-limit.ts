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
  #all = false;
  #cut = false;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** What goes on paper. */
  printed(view: TaskTableView): TaskTableView {
    if (view.shown <= mostPrinted) return view;
    this.#cut = !this.#all;
    this.#all = false;
    return this.#cut ? firstRows(view) : view;
  }

  /** What was left out, on paper and on the screen after it. */
  render(
    { shown }: TaskTableView,
    { t, printing }: { t: Translate; printing: boolean },
  ): TemplateResult | typeof nothing {
    if (!this.#cut || shown <= mostPrinted) return nothing;
    const text = t('tasks.print-cut', { n: shown, shown: mostPrinted });
    if (printing) return html`<p class="print-cut">${text}</p>`;
    return html`<p class="print-cut" role="status">
      ${text}
      <button type="button" class="link" @click=${this.#printAll}>${t('tasks.print-all')}</button>
      <button type="button" class="link" @click=${this.#dismiss}>${t('tasks.print-dismiss')}</button>
    </p>`;
  }

  readonly #printAll = (): void => {
    this.#all = true;
    print();
  };

  readonly #dismiss = (): void => {
    this.#cut = false;
    this.#update();
  };
}
