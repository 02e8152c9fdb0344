import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { drawIcon } from '../element/icon-shape.js';
import type { MessageKey } from '../element/locale.js';
import { Popup } from '../element/popup.js';
import { popupStyles } from '../element/popup.styles.js';
import { columnMessages } from '../locales/zh-CN/columns.js';
import { isHideable, movedBy, toggledHidden } from './column-arrangement.js';
import type { ColumnSource } from './column-source.js';
import { fitColumn } from './column-drag.js';
import { drawnWidth, headingOf, withWidth } from './column-fit.js';
import { columnPanelStyles } from './column-panel.styles.js';
import { isArranged } from './given-arrangement.js';
import type { TaskColumn } from './task-columns.js';
import { columnHeading } from './task-rows.js';

/** How much wider or narrower a column gets with each press, in units of the size of text. */
const widthStep = 1.5;

const stroke = (d: string) =>
  svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`;
const shapes = {
  earlier: stroke('M8 13V3M4 7l4-4 4 4'),
  later: stroke('M8 3v10M4 9l4 4 4-4'),
  narrower: stroke('M1.5 8H6M3.6 5.5 6 8l-2.4 2.5M14.5 8H10M12.4 5.5 10 8l2.4 2.5'),
  wider: stroke('M6 8H1.5M4 5.5 1.5 8 4 10.5M10 8h4.5M12 5.5 14.5 8 12 10.5'),
  fit: stroke('M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2'),
};
type Act = keyof typeof shapes;

/** The settings of columns behind their button: which are shown, in what order, how wide. */
class ColumnPanel {
  readonly #source: ColumnSource;
  readonly #popup: Popup;
  #told = '';

  constructor(button: HTMLElement, source: ColumnSource) {
    this.#source = source;
    this.#popup = new Popup(button, source.host, () => this.#draw());
    source.language.learn(columnMessages);
    source.pipeline.addStyles(popupStyles);
    source.pipeline.addStyles(columnPanelStyles);
  }

  toggle(): void {
    if (this.#popup.isOpen) return this.#popup.close();
    this.#told = '';
    this.#popup.open();
    this.#popup.box?.querySelector<HTMLElement>('input:not(:disabled)')?.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') this.#popup.close();
    else if (step === 0 || !this.#moveFocus(event.target as HTMLElement, step)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** From column to column among what does the same, so that not all has to be tabbed through. */
  #moveFocus(from: HTMLElement, step: 1 | -1): boolean {
    const { act } = from.dataset;
    const like = act ? `[data-act="${act}"]` : 'input:not(:disabled)';
    const all = [...(this.#popup.box?.querySelectorAll<HTMLElement>(like) ?? [])];
    const at = all.indexOf(from);
    if (at < 0) return false;
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    return true;
  }

  #tell(key: MessageKey, params: Record<string, unknown> = {}): void {
    this.#told = this.#source.language.t(key, params);
    this.#draw();
  }

  #name(column: TaskColumn): string {
    return columnHeading(column, this.#source.language.t);
  }

  async #toggleColumn(column: TaskColumn): Promise<void> {
    const { host, pipeline, state } = this.#source;
    const hidden = toggledHidden(pipeline.view?.choices ?? [], column.key);
    state.byUser({ arrangement: { ...state.arrangement, hidden } });
    await host.updateComplete;
    this.#tell(column.hidden ? 'columns.shown' : 'columns.hidden', { name: this.#name(column) });
  }

  async #act(column: TaskColumn, act: Act): Promise<void> {
    const { host, pipeline, state } = this.#source;
    const name = this.#name(column);
    if (act === 'earlier' || act === 'later') {
      const order = movedBy(pipeline.view?.choices ?? [], column.key, act === 'earlier' ? -1 : 1);
      if (!order) return;
      state.byUser({ arrangement: { ...state.arrangement, order } });
      await host.updateComplete;
      const all = pipeline.view?.choices ?? [];
      const place = all.findIndex(({ key }) => key === column.key) + 1;
      this.#tell('columns.at-place', { name, place, n: all.length });
      this.#refocus(column.key, act);
      return;
    }
    this.#resize(column.key, act);
    await host.updateComplete;
    const heading = headingOf(host.renderRoot, column.key);
    if (heading) this.#tell('columns.has-width', { name, n: Math.round(drawnWidth(heading)) });
  }

  #resize(key: string, act: Act): void {
    const source = this.#source;
    if (act === 'fit') return fitColumn(source, key);
    const heading = headingOf(source.host.renderRoot, key);
    if (!heading) return;
    const step = act === 'wider' ? widthStep : -widthStep;
    source.state.byUser({ arrangement: withWidth(source, key, drawnWidth(heading) + step) });
  }

  /** The button goes along with the column that it moved. */
  #refocus(key: string, act: Act): void {
    const row = [...(this.#popup.box?.querySelectorAll<HTMLElement>('[data-of]') ?? [])].find(
      ({ dataset }) => dataset['of'] === key,
    );
    row?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  }

  async #restore(): Promise<void> {
    this.#source.state.byUser({ arrangement: {} });
    await this.#source.host.updateComplete;
    this.#tell('columns.restored');
  }

  #draw(): void {
    const { isOpen, place } = this.#popup;
    render(
      html`<span class="visually-hidden" role="status">${isOpen ? this.#told : nothing}</span
        >${isOpen ? this.#renderBox() : nothing}`,
      place,
    );
    this.#popup.settle();
  }

  #renderBox(): TemplateResult {
    const { language, pipeline, state } = this.#source;
    const { t } = language;
    const columns = pipeline.view?.choices ?? [];
    const isPlain = !isArranged(state.arrangement);
    return html`<div
      class="popup column-panel"
      part="column-panel"
      role="dialog"
      popover="manual"
      tabindex="-1"
      aria-label=${t('tasks.columns')}
      @keydown=${this.#onKey}
      @focusout=${this.#popup.onFocusOut}
    >
      <ul role="list">
        ${columns.map((column) => this.#renderColumn(column, columns))}
      </ul>
      <button
        type="button"
        class="button"
        aria-disabled=${isPlain ? 'true' : 'false'}
        @click=${() => !isPlain && void this.#restore()}
      >
        ${t('columns.restore')}
      </button>
    </div>`;
  }

  #renderColumn(column: TaskColumn, all: readonly TaskColumn[]): TemplateResult {
    const isWide = !column.hidden && headingOf(this.#source.host.renderRoot, column.key) !== undefined;
    const moves: [Act, boolean][] = [
      ['earlier', movedBy(all, column.key, -1) !== null],
      ['later', movedBy(all, column.key, 1) !== null],
    ];
    const widths: [Act, boolean][] = (['narrower', 'wider', 'fit'] as const).map((act) => [act, isWide]);
    const isTable = headingOf(this.#source.host.renderRoot, 'title') !== undefined;
    return html`<li data-of=${column.key}>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${!column.hidden}
          ?disabled=${!isHideable(column)}
          @change=${() => void this.#toggleColumn(column)}
        /><span>${this.#name(column)}</span></label
      >
      <span class="column-acts"
        >${[...moves, ...(isTable ? widths : [])].map(([act, isOffered]) => this.#renderAct(column, act, isOffered))}</span
      >
    </li>`;
  }

  #renderAct(column: TaskColumn, act: Act, isOffered: boolean): TemplateResult {
    const name = this.#source.language.t(`columns.${act}`, { name: this.#name(column) });
    return html`<button
      type="button"
      class="column-act"
      data-act=${act}
      title=${name}
      aria-label=${name}
      aria-disabled=${isOffered ? 'false' : 'true'}
      @click=${() => isOffered && void this.#act(column, act)}
    >
      ${drawIcon(shapes[act])}
    </button>`;
  }
}

const panels = new WeakMap<HTMLElement, ColumnPanel>();

/** Opens the settings of a button, or shuts them. */
export function toggleColumnPanel(button: HTMLElement, source: ColumnSource): void {
  let panel = panels.get(button);
  if (!panel) {
    panel = new ColumnPanel(button, source);
    panels.set(button, panel);
  }
  panel.toggle();
}
