import { html, nothing, type TemplateResult } from 'lit';
import type { MapContext } from './map-context.js';
import type { MapExplorer } from './map-explorer.js';
import { renderLine } from './live-bar.js';
import { fewTiles } from './tile-layout.js';
import { renderTrail } from './trail.js';

/** Above the areas: where they are, and the search among all of them where there are more than a glance takes in. */
export function renderExploreBar(
  { view, t }: MapContext,
  explorer: MapExplorer,
): TemplateResult | typeof nothing {
  const way = explorer.way(view);
  const searches = explorer.areas.length > fewTiles;
  const { line } = explorer;
  if (way.length === 0 && !searches && line.state === 'none') return nothing;
  const { areas, enter, go, search } = explorer;
  return html`<div class="explore">
    ${way.length > 0 ? renderTrail({ way, t, enter }) : nothing} ${renderLine(line, t)}
    ${searches ? search.render({ areas, t, go }) : nothing}
  </div>`;
}
