import { html, type TemplateResult } from 'lit';
import type { StatusCount } from './grid-map-view.js';
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
}

/** The scale with counts; each step is a switch that highlights its tiles. */
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
  return html`<section class="legend" part="legend" aria-label=${t('map.legend')}>
    <h3 class="side-title">${t('map.legend')}<small>${t('map.status-filter')}</small></h3>
    <ul>
      ${view.legend.map(step)}
    </ul>
  </section>`;
}
