import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import type { Room } from '../element/width.js';
import { renderDetail } from './area-detail.js';
import { renderList } from './area-list.js';
import { renderExploreBar } from './explore-bar.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { renderFiltered, renderLegend, type LegendParts } from './legend.js';
import { renderNotice } from './live-bar.js';
import type { MapContext } from './map-context.js';
import type { MapExplorer } from './map-explorer.js';
import { renderPeriodBar } from './period-bar.js';
import { rowOfTiles } from './tile-layout.js';
import { group } from './tiles.js';

/** What of the element's state decides how the map is put together. */
export interface MapParts extends LegendParts {
  explorer: MapExplorer;
  shown: 'tiles' | 'list';
  room: Room;
  /** Whether the host asked for a map. */
  wantsMap: boolean;
  /** The chosen area. */
  detail: AreaView | undefined;
  close(): void;
  move(event: KeyboardEvent): void;
  focus(event: Event): void;
}

/** A single row of tiles is lower than the legend: it takes the whole width, and the legend goes below. */
const isRow = ({ all, areas }: GridMapView) => all.length === areas.length && areas.length <= rowOfTiles;

function arrangement({ view }: MapContext, { room, shown }: MapParts): string {
  if (room === 'phone' || (shown === 'tiles' && isRow(view))) return 'narrow';
  return room === 'desktop' ? 'wide roomy' : 'wide';
}

/** Says plainly why no map is to be seen where one was asked for. */
function note({ view, t }: MapContext, { shown, wantsMap }: MapParts): unknown {
  if (shown === 'list' || (!view.hasGeometry && !wantsMap)) return nothing;
  return html`<p class="note">
    ${icon('info')}${t(view.hasGeometry ? 'map.geometry-note' : 'map.no-map-note')}
  </p>`;
}

/** What the areas at the bottom are called: those that are reported on. */
const levelName = ({ levels }: GridMapView) => levels[levels.length - 1]?.name;

/** Tiles or list, with legend and detail beside or below. */
export function renderMap(map: MapContext, parts: MapParts): TemplateResult {
  const { t, view } = map;
  const { explorer, shown, room, detail, close, move, focus } = parts;
  explorer.draw(map);
  return html`<div class="map ${arrangement(map, parts)}">
    <div
      class="main"
      ${vars({ '--_offered': String(explorer.search.offered(explorer.areas)) })}
      @keydown=${explorer.key}
    >
      ${renderExploreBar(map, explorer)} ${renderPeriodBar(explorer.player, t)} ${note(map, parts)}
      ${renderFiltered(map, parts, shown)}
      ${renderNotice(explorer.news, levelName(view) ?? t('map.areas'), t)}
      ${
        shown === 'list'
          ? html`<div class="list" @focusin=${focus}>
              ${renderList(map, explorer.tree, room === 'phone')}
            </div>`
          : html`<div
              class="tiles"
              role="group"
              aria-label=${t('map.tiles')}
              @keydown=${move}
              @focusin=${focus}
            >
              ${group(view.areas, view.layout, map)}
            </div>`
      }
      ${view.licence ? html`<p class="licence">${t('map.licence', { licence: view.licence })}</p>` : nothing}
    </div>
    <div class="side">${renderLegend(map, parts)} ${renderDetail(detail, map, close)}</div>
  </div>`;
}
