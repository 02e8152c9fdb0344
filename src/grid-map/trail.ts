import { html, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import type { Area } from '../model/grid-map.js';

/** Where the map is drilled into, and the way back. */
export interface Trail {
  /** From the outermost area to the one shown. */
  way: readonly Area[];
  t: Translate;
  /** Shows an area and what is in it; without a code, everything. */
  enter(code: string | undefined): void;
}

/** The way down as a breadcrumb; each step leads back up. */
export function renderTrail({ way, t, enter }: Trail): TemplateResult {
  const above = way[way.length - 2];
  const step = (text: string, code?: string) =>
    html`<li><button type="button" class="crumb" @click=${() => enter(code)}>${text}</button></li>`;
  return html`<nav class="trail" aria-label=${t('map.trail')}>
    <button
      type="button"
      class="button icon-button up"
      aria-label=${t('map.up', { name: above?.name ?? t('map.all') })}
      title=${t('map.up', { name: above?.name ?? t('map.all') })}
      @click=${() => enter(above?.code)}
    >
      ${icon('chevron')}
    </button>
    <ol>
      ${step(t('map.all'))} ${way.slice(0, -1).map(({ code, name }) => step(name, code))}
      <li><span aria-current="location">${way[way.length - 1]?.name}</span></li>
    </ol>
  </nav>`;
}
