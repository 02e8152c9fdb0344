import { svg, type TemplateResult } from 'lit';
import { alertShape, closeShape, downloadShape, drawIcon, emptyShape } from './icon-shape.js';

/** Each status has a shape of its own, so that colour is never alone. */
const shapes = {
  check: svg`<path d="M3 8.4 6.6 12 13 4.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  seal: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="m5.2 8.2 2 2 3.6-4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  play: svg`<path d="M4.5 2.8v10.4L13 8z" fill="currentColor"/>`,
  clock: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  alert: alertShape,
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
  close: closeShape,
  search: svg`<circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="m10.6 10.6 3.4 3.4" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  filter: svg`<path d="M2 3.6h12M4.4 8h7.2M6.6 12.4h2.8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`,
  download: downloadShape,
  empty: emptyShape,
} as const;

export type IconName = keyof typeof shapes;

/** An icon by its name. */
export function icon(name: IconName): TemplateResult {
  return drawIcon(shapes[name]);
}
