import { html, nothing, render } from 'lit';
import { exportMessages } from '../locales/zh-CN/export.js';
import { exportItems, type ExportItem, type ExportSource } from './export-items.js';
import { ExportJob, isCalledOff } from './export-job.js';
import { exportMenuStyles } from './export-menu.styles.js';
import { Popup } from './popup.js';
import { popupStyles } from './popup.styles.js';

/** How long a note of what was done is seen, in ms. */
const noteTime = 5000;

/** The menu of exports behind a button (menu button of the ARIA practices). */
class ExportMenu {
  readonly #button: HTMLElement;
  readonly #source: ExportSource;
  readonly #popup: Popup;
  #note = '';
  #timer = 0;
  #job: ExportJob | null = null;

  constructor(button: HTMLElement, source: ExportSource) {
    this.#button = button;
    this.#source = source;
    this.#popup = new Popup(button, source.host, () => this.#draw());
    source.language.learn(exportMessages);
    source.pipeline.addStyles(popupStyles);
    source.pipeline.addStyles(exportMenuStyles);
  }

  toggle(atEnd: boolean): void {
    if (this.#popup.isOpen) return this.#popup.close();
    this.#note = '';
    this.#popup.open();
    this.#focus(atEnd ? -1 : 0);
  }

  get #entries(): HTMLElement[] {
    return [...this.#popup.place.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  /** Gives an entry the focus, counted round from the first. */
  #focus(index: number): void {
    const entries = this.#entries;
    entries[(index + entries.length) % entries.length]?.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const entries = this.#entries;
    const at = entries.indexOf(event.target as HTMLElement);
    const step: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const next = step[event.key] ?? this.#named(event, at);
    if (event.key === 'Escape') this.#popup.close();
    // From the button, the key goes on to what comes after it.
    else if (event.key === 'Tab') return this.#popup.close();
    else if (next === null) return;
    else this.#focus(next);
    event.preventDefault();
    event.stopPropagation();
  };

  /** The next entry that begins with a letter that was typed. */
  #named({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number): number | null {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return null;
    const begins = this.#entries.map(({ textContent }) =>
      (textContent ?? '').trim().toLowerCase().startsWith(key.toLowerCase()),
    );
    const next = begins.indexOf(true, at + 1);
    const found = next < 0 ? begins.indexOf(true) : next;
    return found < 0 ? null : found;
  }

  /** A press would take the focus from the menu, and shut it, before the click comes. */
  readonly #keepFocus = (event: Event): void => event.preventDefault();

  async #choose({ act, selected = false }: ExportItem): Promise<void> {
    this.#job?.cancel();
    this.#popup.close();
    const { t } = this.#source.language;
    const job = new ExportJob(() => this.#draw());
    this.#job = job;
    const note = await job
      .run((options) => act(options, job), selected)
      .catch((error) => {
        return t(isCalledOff(error) ? 'export.cancelled' : 'export.save-failed');
      });
    if (this.#job !== job) return;
    this.#job = null;
    const { activeElement } = this.#button.getRootNode() as ShadowRoot;
    if (activeElement && this.#popup.place.contains(activeElement)) this.#popup.focusButton();
    this.#tell(note);
  }

  #tell(note: string): void {
    clearTimeout(this.#timer);
    this.#note = note;
    this.#draw();
    this.#timer = setTimeout(() => {
      this.#note = '';
      this.#draw();
    }, noteTime) as unknown as number;
  }

  /** What is said of an export under way, once each, not with every step. */
  get #told(): string {
    const { t } = this.#source.language;
    return this.#job?.isShown ? (this.#job.question ?? t('export.begun')) : this.#note;
  }

  #draw(): void {
    const job = this.#job?.isShown ? this.#job : null;
    const { isOpen, place } = this.#popup;
    const box = isOpen
      ? this.#menu()
      : job
        ? job.render(this.#source.language.t)
        : this.#note
          ? html`<span class="popup export-note" popover="manual" aria-hidden="true">${this.#note}</span>`
          : nothing;
    render(
      html`<span class="visually-hidden" role="status">${isOpen ? nothing : this.#told}</span>${box}`,
      place,
    );
    // The answer is where the keys are, unless its user went on to something else.
    const { activeElement } = this.#button.getRootNode() as ShadowRoot;
    if (activeElement === this.#button) place.querySelector<HTMLElement>('.job-yes')?.focus();
    this.#popup.settle();
  }

  #menu(): unknown {
    const { t } = this.#source.language;
    return html`<div
      class="popup export-menu"
      part="export-menu"
      role="menu"
      popover="manual"
      aria-label=${t('export')}
      @keydown=${this.#onKey}
      @focusout=${this.#popup.onFocusOut}
      @mousedown=${this.#keepFocus}
    >
      ${exportItems(this.#source).map(
        (item) =>
          html`<button
            type="button"
            class="export-item"
            role="menuitem"
            tabindex="-1"
            @click=${() => void this.#choose(item)}
          >
            ${t(item.message, { n: this.#source.selected() })}
          </button>`,
      )}
    </div>`;
  }
}

const menus = new WeakMap<HTMLElement, ExportMenu>();

/** Opens the menu of a button, with the last entry in focus if so wanted, or shuts it. */
export function toggleExportMenu(button: HTMLElement, atEnd: boolean, source: ExportSource): void {
  let menu = menus.get(button);
  if (!menu) {
    menu = new ExportMenu(button, source);
    menus.set(button, menu);
  }
  menu.toggle(atEnd);
}
