import { html, nothing, type TemplateResult } from 'lit';
import { vars } from '../element/vars.js';
import type { GridMapView, StatusCount } from './grid-map-view.js';
import { statusText, type MapContext } from './map-context.js';
import { swatch } from './status-sign.js';

/** Key of a status in the set of highlighted ones; an id is never empty. */
export function legendKey({ status }: Pick<StatusCount, 'status'>): string {
  return status?.id ?? '';
}

export interface LegendParts {
  /** Keys of what is highlighted. */
  highlighted: ReadonlySet<string>;
  toggle(key: string): void;
  clear(): void;
}

/** How many tiles stand out, and how many step back; `null` where none is highlighted. */
export function litCount(
  { legend }: Pick<GridMapView, 'legend'>,
  highlighted: ReadonlySet<string>,
): { lit: number; left: number } | null {
  const sum = (entries: readonly StatusCount[]) => entries.reduce((all, { count }) => all + count, 0);
  const chosen = legend.filter((entry) => highlighted.has(legendKey(entry)));
  return chosen.length > 0 ? { lit: sum(chosen), left: sum(legend) - sum(chosen) } : null;
}

/** What the legend leaves in view, with the way back. */
export function renderFiltered(
  { view, t }: MapContext,
  { highlighted, clear }: LegendParts,
  shown: 'tiles' | 'map' | 'list',
): TemplateResult {
  const counts = litCount(view, highlighted);
  const key = shown === 'list' ? 'map.filtered-list' : 'map.filtered-tiles';
  return html`<p class="filtered ${counts ? '' : 'none'}" role="status">
    ${counts ? html`<span>${t(key, counts)}</span>` : nothing}
    ${
      counts
        ? html`<button type="button" class="button" @click=${clear}>${t('map.show-all')}</button>`
        : nothing
    }
  </p>`;
}

/** The scale with counts; each step is a switch: tiles of others step back, their rows leave the list. */
export function renderLegend({ view, t }: MapContext, { highlighted, toggle }: LegendParts): TemplateResult {
  const step = (entry: StatusCount) => {
    const key = legendKey(entry);
    const pressed = highlighted.has(key);
    return html`<li>
      <button
        type="button"
        class="step"
        aria-pressed=${pressed ? 'true' : 'false'}
        ?disabled=${entry.count === 0 && !pressed}
        @click=${() => toggle(key)}
      >
        ${swatch(entry.status?.tone ?? 'none')}<span class="step-name">${statusText(entry.status, t)}</span>
        <b>${entry.count}</b>
      </button>
    </li>`;
  };
  const digits = Math.max(...view.legend.map(({ count }) => String(count).length));
  return html`<section class="legend" part="legend" aria-label=${t('map.legend')}>
    <h3 class="side-title">${t('map.legend')}<small>${t('map.status-filter')}</small></h3>
    <ul ${vars({ '--_digits': String(digits) })}>
      ${view.legend.map(step)}
    </ul>
  </section>`;
}
