import { html, nothing, render, svg, type ReactiveController, type TemplateResult } from 'lit';
import { placeBelow } from '../element/floating-place.js';
import { drawIcon } from '../element/icon-shape.js';
import type { MessageKey } from '../element/locale.js';
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
class ColumnPanel implements ReactiveController {
  readonly #button: HTMLElement;
  readonly #source: ColumnSource;
  #isOpen = false;
  #told = '';

  constructor(button: HTMLElement, source: ColumnSource) {
    this.#button = button;
    this.#source = source;
    source.language.learn(columnMessages);
    source.pipeline.addStyles(columnPanelStyles);
    button.addEventListener('mousedown', (event) => this.#isOpen && event.preventDefault());
  }

  toggle(): void {
    if (this.#isOpen) this.#close();
    else this.#open();
  }

  #open(): void {
    this.#isOpen = true;
    this.#told = '';
    this.#source.host.addController(this);
    addEventListener('pointerdown', this.#onPress, true);
    addEventListener('scroll', this.#onMove, true);
    addEventListener('resize', this.#onMove);
    this.#draw();
    this.#box?.querySelector<HTMLElement>('input:not(:disabled)')?.focus({ preventScroll: true });
  }

  #close({ refocus = true } = {}): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    removeEventListener('pointerdown', this.#onPress, true);
    removeEventListener('scroll', this.#onMove, true);
    removeEventListener('resize', this.#onMove);
    this.#source.host.removeController(this);
    if (refocus) this.#button.focus({ preventScroll: true });
    this.#draw();
  }

  hostDisconnected(): void {
    this.#close({ refocus: false });
  }

  /** Columns may be others, or the button gone. */
  hostUpdated(): void {
    if (this.#button.isConnected) this.#draw();
    else this.#close({ refocus: false });
  }

  get #place(): HTMLElement {
    return this.#button.nextElementSibling as HTMLElement;
  }

  get #box(): HTMLElement | null {
    return this.#place.querySelector<HTMLElement>('.column-panel');
  }

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.#place) && !path.includes(this.#button)) this.#close({ refocus: false });
  };

  readonly #onMove = (event: Event): void => {
    const box = this.#box;
    if (box && !event.composedPath().includes(box)) placeBelow(this.#button, box);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') this.#close();
    else if (step === 0 || !this.#moveFocus(event.target as HTMLElement, step)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** From column to column among what does the same, so that not all has to be tabbed through. */
  #moveFocus(from: HTMLElement, step: 1 | -1): boolean {
    const { act } = from.dataset;
    const like = act ? `[data-act="${act}"]` : 'input:not(:disabled)';
    const all = [...(this.#box?.querySelectorAll<HTMLElement>(like) ?? [])];
    const at = all.indexOf(from);
    if (at < 0) return false;
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    return true;
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const goesTo = relatedTarget as Node | null;
    if (goesTo === null || goesTo === this.#button || this.#place.contains(goesTo)) return;
    this.#close({ refocus: false });
  };

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
    const row = [...(this.#box?.querySelectorAll<HTMLElement>('[data-of]') ?? [])].find(
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
    render(
      html`<span class="visually-hidden" role="status">${this.#isOpen ? this.#told : nothing}</span
        >${this.#isOpen ? this.#renderBox() : nothing}`,
      this.#place,
    );
    this.#button.setAttribute('aria-expanded', String(this.#isOpen));
    if (this.#box) placeBelow(this.#button, this.#box);
  }

  #renderBox(): TemplateResult {
    const { language, pipeline, state } = this.#source;
    const { t } = language;
    const columns = pipeline.view?.choices ?? [];
    const isPlain = !isArranged(state.arrangement);
    return html`<div
      class="column-panel"
      part="column-panel"
      role="dialog"
      popover="manual"
      tabindex="-1"
      aria-label=${t('tasks.columns')}
      @keydown=${this.#onKey}
      @focusout=${this.#onFocusOut}
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
