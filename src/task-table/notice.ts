import { html, nothing, type TemplateResult } from 'lit';
import { vars } from '../element/vars.js';

/** What is said beside the rows, and what can be done about it. */
export interface Notice {
  text: string;
  /** How far something is, 0..1. */
  share?: number;
  actions: readonly { text: string; pressed?: boolean; act(): void }[];
}

/**
 * A notice at the lower edge of what is seen of the rows. It takes no room, so that it comes and goes without
 * moving a row from under a pointer.
 */
export function renderNotice({ text, share, actions }: Notice): TemplateResult {
  return html`<div class="notice">
    <span>${text}</span>
    ${
      share === undefined
        ? nothing
        : html`<i class="meter" aria-hidden="true"><i ${vars({ '--_share': `${share * 100}%` })}></i></i>`
    }
    ${actions.map(
      ({ text: name, pressed, act }) =>
        html`<button
          type="button"
          class="link"
          aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
          @click=${act}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
