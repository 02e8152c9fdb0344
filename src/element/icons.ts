import { svg, html, type TemplateResult } from 'lit';

/** Shapes of our own, drawn on a 16-px field; each status has one, so that colour is never alone. */
const shapes = {
  check: svg`<path d="M3 8.4 6.6 12 13 4.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  seal: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="m5.2 8.2 2 2 3.6-4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  play: svg`<path d="M4.5 2.8v10.4L13 8z" fill="currentColor"/>`,
  clock: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  alert: svg`<path d="M8 1.6 15 14.2H1z" fill="currentColor"/><path d="M8 6v4M8 11.6v1.2" stroke="var(--_surface)" stroke-width="1.6"/>`,
  loop: svg`<path d="M1.6 8a3.1 3.1 0 0 1 6.4 0 3.1 3.1 0 0 0 6.4 0 3.1 3.1 0 0 0-6.4 0 3.1 3.1 0 0 1-6.4 0z" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
  pause: svg`<path d="M5 3v10M11 3v10" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  ring: svg`<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
  dash: svg`<path d="M3.5 8h9" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
  info: svg`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 7v4M8 4.6v1" stroke="currentColor" stroke-width="1.6"/>`,
  diamond: svg`<path d="m8 1.8 6.2 6.2L8 14.2 1.8 8z" fill="currentColor"/>`,
  square: svg`<path d="M3 3h10v10H3z" fill="currentColor"/>`,
  dot: svg`<circle cx="8" cy="8" r="4.6" fill="currentColor"/>`,
  up: svg`<path d="M8 3 14 12.4H2z" fill="currentColor"/>`,
  down: svg`<path d="M8 13 2 3.6h12z" fill="currentColor"/>`,
  chevron: svg`<path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`,
  search: svg`<circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="m10.6 10.6 3.4 3.4" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  download: svg`<path d="M8 2v8M4.6 7 8 10.4 11.4 7M2.6 13.4h10.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  empty: svg`<path d="M2.5 5.5h11v8h-11zM5 5.5v-3h6v3M5.5 9h5" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
} as const;

export type IconName = keyof typeof shapes;

/** An icon beside text that says the same; hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
