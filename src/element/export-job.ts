import { html, type TemplateResult } from 'lit';
import type { ExportOptions } from './export-options.js';
import type { Translate } from './locale.js';

/** Work that is done sooner shows no progress, in ms. */
const patience = 300;

interface Question {
  text: string;
  yes: string;
  answer(isWanted: boolean): void;
}

/** Whether an export ended since it was called off, which nobody need be told. */
export const isCalledOff = (error: unknown): boolean =>
  (error as Partial<Error> | null)?.name === 'AbortError';

/** An export that takes long: how far it is, what it has to ask, and a way to call it off. */
export class ExportJob {
  readonly #draw: () => void;
  readonly #stop = new AbortController();
  #share = 0;
  #isShown = false;
  #question: Question | null = null;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Something is to be seen of it. */
  get isShown(): boolean {
    return this.#isShown;
  }

  get question(): string | null {
    return this.#question?.text ?? null;
  }

  async run<T>(work: (options: ExportOptions) => Promise<T>, selected: boolean): Promise<T> {
    const timer = setTimeout(() => this.#show(), patience);
    try {
      return await work({ selected, signal: this.#stop.signal, progress: (share) => this.#tell(share) });
    } finally {
      clearTimeout(timer);
      this.#isShown = false;
      this.#question = null;
    }
  }

  #show(): void {
    this.#isShown = true;
    this.#draw();
  }

  #tell(share: number): void {
    const before = Math.floor(this.#share * 100);
    this.#share = share;
    if (this.#isShown && Math.floor(share * 100) > before) this.#draw();
  }

  /** Asks whether to go on; calling off is no. */
  async ask(text: string, yes: string): Promise<void> {
    const isWanted = await new Promise<boolean>((answer) => {
      this.#question = { text, yes, answer };
      this.#show();
    });
    this.#question = null;
    if (!isWanted) throw new DOMException('The export was called off.', 'AbortError');
  }

  readonly cancel = (): void => {
    this.#stop.abort();
    this.#question?.answer(false);
  };

  render(t: Translate): TemplateResult {
    const question = this.#question;
    const percent = Math.min(100, Math.floor(this.#share * 100));
    const text = question?.text ?? t('export.working', { share: percent });
    return html`<div class="popup export-job" role="group" popover="manual" aria-label=${t('export')}>
      <span>${text}</span>
      ${
        question
          ? html`<button type="button" class="button job-yes" @click=${() => question.answer(true)}>
              ${question.yes}
            </button>`
          : html`<progress max="100" .value=${percent} aria-label=${text}></progress>`
      }
      <button type="button" class="button" @click=${this.cancel}>${t('export.cancel')}</button>
    </div>`;
  }
}
