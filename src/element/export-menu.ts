import { html, nothing, render, type ReactiveController, type ReactiveElement } from 'lit';
import { exportMessages } from '../locales/zh-CN/export.js';
import { copyTable } from './copy-table.js';
import { download, fileName } from './download.js';
import { exportMenuStyles } from './export-menu.styles.js';
import type { Exported } from './exported.js';
import { placeBelow } from './floating-place.js';
import type { LocaleController, MessageKey } from './locale.js';
import type { ViewPipeline } from './view-pipeline.js';

/** What the menu needs of its element. */
export interface ExportSource {
  host: ReactiveElement & { exportCsv(): Promise<Blob>; exportXlsx(): Promise<Blob> };
  pipeline: Pick<ViewPipeline<never, never, never>, 'addStyles'>;
  language: LocaleController;
  /** Whether copying and printing are offered. */
  asTable: boolean;
  /** What a file is named by. */
  title(): string;
  /** May take a while, where rows have to be fetched first. */
  exported(): Promise<Exported>;
}

interface Item {
  message: MessageKey;
  act(): Promise<string>;
}

/** How long a note of what was done is seen, in ms. */
const noteTime = 5000;

/** The user said so, and need not be told. */
const isCalledOff = (error: unknown) => (error as Partial<Error> | null)?.name === 'AbortError';

/** The menu of exports behind a button (menu button of the ARIA practices). */
class ExportMenu implements ReactiveController {
  readonly #button: HTMLElement;
  readonly #source: ExportSource;
  readonly #items: readonly Item[];
  #isOpen = false;
  #note = '';
  #timer = 0;

  constructor(button: HTMLElement, source: ExportSource) {
    this.#button = button;
    this.#source = source;
    source.language.learn(exportMessages);
    source.pipeline.addStyles(exportMenuStyles);
    button.addEventListener('mousedown', (event) => this.#isOpen && event.preventDefault());
    this.#items = [
      { message: 'export.xlsx', act: () => this.#save('xlsx', () => source.host.exportXlsx()) },
      { message: 'export.csv', act: () => this.#save('csv', () => source.host.exportCsv()) },
      ...(source.asTable
        ? ([
            { message: 'export.copy', act: () => this.#copy() },
            { message: 'export.print', act: () => this.#print() },
          ] as const)
        : []),
    ];
  }

  toggle(atEnd: boolean): void {
    if (this.#isOpen) this.#close();
    else this.#open(atEnd);
  }

  #open(atEnd: boolean): void {
    this.#isOpen = true;
    this.#note = '';
    this.#source.host.addController(this);
    addEventListener('pointerdown', this.#onPress, true);
    addEventListener('scroll', this.#onMove, true);
    addEventListener('resize', this.#onMove);
    this.#draw();
    this.#focus(atEnd ? -1 : 0);
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

  /** The language may be another, or the button gone. */
  hostUpdated(): void {
    if (this.#button.isConnected) this.#draw();
    else this.#close({ refocus: false });
  }

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.#place) && !path.includes(this.#button)) this.#close({ refocus: false });
  };

  readonly #onMove = (): void => {
    if (this.#box) placeBelow(this.#button, this.#box);
  };

  get #place(): HTMLElement {
    return this.#button.nextElementSibling as HTMLElement;
  }

  get #box(): HTMLElement | null {
    return this.#place.querySelector('.export-menu');
  }

  get #entries(): HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>('[role="menuitem"]')];
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
    if (event.key === 'Escape') this.#close();
    // From the button, the key goes on to what comes after it.
    else if (event.key === 'Tab') return this.#close();
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

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const goesTo = relatedTarget as Node | null;
    if (goesTo !== this.#button && !this.#place.contains(goesTo)) this.#close({ refocus: false });
  };

  /** A press would take the focus from the menu, and shut it, before the click comes. */
  readonly #keepFocus = (event: Event): void => event.preventDefault();

  async #choose({ act }: Item): Promise<void> {
    this.#close();
    this.#tell(await act());
  }

  async #save(ending: string, make: () => Promise<Blob>): Promise<string> {
    const { t } = this.#source.language;
    try {
      const name = fileName(`${this.#source.title()}.${ending}`);
      download(await make(), name);
      return t('export.saved', { name });
    } catch (error) {
      return isCalledOff(error) ? '' : t('export.save-failed');
    }
  }

  async #copy(): Promise<string> {
    const { t } = this.#source.language;
    try {
      const { sheet } = await this.#source.exported();
      const isCopied = await copyTable(sheet);
      return isCopied ? t('export.copied', { n: sheet.rows.length }) : t('export.copy-failed');
    } catch (error) {
      return isCalledOff(error) ? '' : t('export.save-failed');
    }
  }

  async #print(): Promise<string> {
    try {
      const { printTable } = await import('./print-table.js');
      await printTable(await this.#source.exported(), this.#source.host.renderRoot);
      return '';
    } catch (error) {
      return isCalledOff(error) ? '' : this.#source.language.t('export.print-failed');
    }
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

  #draw(): void {
    const box = this.#isOpen
      ? this.#menu()
      : this.#note
        ? html`<span class="export-menu export-note" popover="manual" aria-hidden="true">${this.#note}</span>`
        : nothing;
    render(
      html`<span class="visually-hidden" role="status">${this.#isOpen ? nothing : this.#note}</span>${box}`,
      this.#place,
    );
    this.#button.setAttribute('aria-expanded', String(this.#isOpen));
    if (this.#box) placeBelow(this.#button, this.#box);
  }

  #menu(): unknown {
    const { t } = this.#source.language;
    return html`<div
      class="export-menu"
      part="export-menu"
      role="menu"
      popover="manual"
      aria-label=${t('export')}
      @keydown=${this.#onKey}
      @focusout=${this.#onFocusOut}
      @mousedown=${this.#keepFocus}
    >
      ${this.#items.map(
        (item) =>
          html`<button
            type="button"
            class="export-item"
            role="menuitem"
            tabindex="-1"
            @click=${() => void this.#choose(item)}
          >
            ${t(item.message)}
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
