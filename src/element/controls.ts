import { html, type TemplateResult } from 'lit';

export interface Segments<T extends string> {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  choose(value: T): void;
}

/** A switch between a few views: buttons of which one is pressed. */
export function segmented<T extends string>({ label, options, value, choose }: Segments<T>): TemplateResult {
  return html`<div class="segmented" role="group" aria-label=${label}>
    ${options.map(
      (option) =>
        html`<button
          type="button"
          class="segment"
          aria-pressed=${option.value === value ? 'true' : 'false'}
          @click=${() => choose(option.value)}
        >
          ${option.text}
        </button>`,
    )}
  </div>`;
}
