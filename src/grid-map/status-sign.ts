import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Tone } from '../model/grid-map.js';

/**
 * A sign for each tone, drawn on a 10-px field to stay distinct at 8 px and in greyscale. The best tone has
 * none on tiles: what needs no attention asks for none.
 */
const signs: Record<Exclude<Tone, 'none'>, TemplateResult> = {
  ok: svg`<path d="M1.6 5.2 4.1 7.8 8.5 2.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  info: svg`<circle cx="5" cy="5" r="3.2" fill="currentColor"/>`,
  warn: svg`<path d="M5 .9 9.6 9H.4z" fill="currentColor"/>`,
  serious: svg`<path d="M5 .2 9.8 5 5 9.8.2 5z" fill="currentColor"/>`,
  critical: svg`<path d="M3.6.4h2.8L5.9 6.3H4.1z" fill="currentColor"/><circle cx="5" cy="8.5" r="1.3" fill="currentColor"/>`,
};

/** The sign of a tone, beside text that says the same; not known has hatching in its place. */
export function sign(tone: Tone): TemplateResult | typeof nothing {
  if (tone === 'none') return nothing;
  return html`<svg class="sign" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    ${signs[tone]}
  </svg>`;
}

/** A small tile that stands for a status beside its name. */
export function swatch(tone: Tone): TemplateResult {
  return html`<i class="swatch" data-tone=${tone} aria-hidden="true">${sign(tone)}</i>`;
}

/** A status in words, with its colour and sign. */
export function badge(tone: Tone, text: string): TemplateResult {
  return html`<span class="badge" data-tone=${tone}>${sign(tone)}${text}</span>`;
}
