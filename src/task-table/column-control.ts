import { html, type TemplateResult } from 'lit';
import { drawIcon } from '../element/icon-shape.js';
import type { Translate } from '../element/locale.js';
import { columnsShape } from './column-icons.js';
import type { ColumnSource } from './column-source.js';

/** The button of the column settings and the edges of headings; what they do comes when they are first reached. */
export class ColumnControl {
  readonly #source: ColumnSource;
  #drag: Promise<typeof import('./column-drag.js')> | null = null;

  constructor(source: ColumnSource) {
    this.#source = source;
  }

  /** What a pointer or the focus does at the headings. */
  readonly heads = {
    reached: (): void => void this.#load(),
    pressed: (event: PointerEvent): void => {
      const { target, button, pointerType } = event;
      const heading = (target as Element).closest<HTMLElement>('th[data-column]');
      const grip = (target as Element).closest<HTMLElement>('.grip');
      if (!heading || button !== 0) return;
      let isHeld = true;
      const release = () => (isHeld = false);
      const ends = ['pointerup', 'pointercancel'];
      for (const type of ends) addEventListener(type, release, { once: true, capture: true });
      void this.#load().then((drag) => {
        for (const type of ends) removeEventListener(type, release, { capture: true });
        if (!drag || !isHeld) return;
        if (grip) drag.dragEdge(this.#source, { heading, grip, event });
        // A finger on a heading scrolls, unless it rests there first.
        else if (pointerType === 'touch') drag.holdHeading(this.#source, { heading, event });
        else drag.dragHeading(this.#source, { heading, event });
      });
    },
    // There before a finger is: a browser that has begun to scroll does not let go of it.
    touched: {
      handleEvent: (event: Event): void => {
        const isTaken = (event.target as Element).closest('th.dragged') !== null;
        if (isTaken && event.cancelable) event.preventDefault();
      },
      passive: false,
    },
    pressedTwice: ({ target }: MouseEvent): void => {
      if (!(target as Element).closest('.grip')) return;
      const key = (target as Element).closest<HTMLElement>('th[data-column]')?.dataset['column'];
      void this.#load().then((drag) => key !== undefined && drag?.fitColumn(this.#source, key));
    },
  };

  /** Asks again with the next touch where it did not come. */
  async #load(): Promise<typeof import('./column-drag.js') | null> {
    this.#drag ??= import('./column-drag.js');
    try {
      return await this.#drag;
    } catch {
      this.#drag = null;
      return null;
    }
  }

  readonly #open = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const source = this.#source;
    import('./column-panel.js').then(
      ({ toggleColumnPanel }) => toggleColumnPanel(button, source),
      (error) => source.pipeline.addFault(error),
    );
  };

  /** The panel comes into the place behind its button. */
  renderButton(t: Translate): TemplateResult {
    const name = t('tasks.columns');
    return html`<span class="columns"
      ><button
        type="button"
        class="button icon-button"
        part="columns"
        title=${name}
        aria-label=${name}
        aria-haspopup="dialog"
        aria-expanded="false"
        @click=${this.#open}
      >
        ${drawIcon(columnsShape)}</button
      ><span></span
    ></span>`;
  }
}
