import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/*
 * Icons that every element's first load has. All shapes are our own, drawn on a 16-px field; the others,
 * one for each status, come with the drawings (`icons.ts`).
 */
export const alertShape = svg`<path d="M8 1.6 15 14.2H1z" fill="currentColor"/><path d="M8 6v4M8 11.6v1.2" stroke="var(--_surface)" stroke-width="1.6"/>`;
export const closeShape = svg`<path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`;
export const downloadShape = svg`<path d="M8 2v8M4.6 7 8 10.4 11.4 7M2.6 13.4h10.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
export const emptyShape = svg`<path d="M2.5 5.5h11v8h-11zM5 5.5v-3h6v3M5.5 9h5" fill="none" stroke="currentColor" stroke-width="1.2"/>`;

/** An icon beside text that says the same; hidden from assistive technology. */
export function drawIcon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
}
