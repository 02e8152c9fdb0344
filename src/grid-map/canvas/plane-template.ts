import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { drawIcon } from '../../element/icon-shape.js';
import type { Translate } from '../../element/locale.js';
import { vars } from '../../element/vars.js';
import type { AreaView } from '../grid-map-view.js';
import { spokenName, statusText, type MapContext } from '../map-context.js';
import { badge } from '../status-sign.js';
import { tones } from '../paint-keys.js';
import type { Box } from './box.js';

/** One place that assistive technology gets: an area at its number among all. */
export interface Option {
  area: AreaView;
  index: number;
  box: Box;
}

export interface Tip {
  area: AreaView;
  x: number;
  y: number;
  below: boolean;
  caption: string;
}

export interface PlaneParts {
  map: MapContext;
  label: string;
  /** What the colour of an area says beside its status; '' where it says just that. */
  figure(area: AreaView): string;
  options: readonly Option[];
  /** How many places there are in all. */
  count: number;
  active: number;
  zoom: number;
  tip: Tip | null;
  key(event: KeyboardEvent): void;
  focus(event: FocusEvent): void;
  zoomBy(by: number): void;
  fit(): void;
  showList(): void;
  themed(event: Event): void;
}

const stroke = (path: string) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`;
const plus = stroke('M8 3v10M3 8h10');
const minus = stroke('M3 8h10');
const corners = stroke('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10');

const px = (value: number) => `${Math.round(value * 10) / 10}px`;

function option({ area, index, box }: Option, { map, count, active, figure }: PlaneParts): TemplateResult {
  const told = figure(area);
  return html`<div
    role="option"
    id="area-${index}"
    aria-selected=${map.selected(area) ? 'true' : 'false'}
    aria-setsize=${count}
    aria-posinset=${index + 1}
    class=${index === active ? 'active' : ''}
    ${vars({ '--_x': px(box.x), '--_y': px(box.y), '--_w': px(box.width), '--_h': px(box.height) })}
  >
    ${spokenName(area, map)}${told && map.t('map.spoken-comma') + told}
  </div>`;
}

/** Elements that bear the theme's colours, for the canvas to read; a transition tells when they change. */
export function renderProbes(themed: (event: Event) => void): TemplateResult {
  return html`<span class="probes" aria-hidden="true" @transitionend=${themed}>
    ${tones.map((tone) => html`<i class="probe-${tone}" data-tone=${tone}></i>`)}<i class="probe-ground"></i
    ><i class="probe-ink"></i><i class="probe-mark"></i>
  </span>`;
}

function zoomButtons({ map: { t }, zoom, zoomBy, fit }: PlaneParts): TemplateResult {
  const button = (name: string, act: () => void, [shape, off]: [typeof plus, boolean]) =>
    html`<button type="button" aria-label=${name} title=${name} ?disabled=${off} @click=${act}>
      ${drawIcon(shape)}
    </button>`;
  return html`<div class="zooms" role="group" aria-label=${t('map.zoom')}>
    ${button(t('map.zoom-in'), () => zoomBy(1.6), [plus, false])}
    ${button(t('map.zoom-out'), () => zoomBy(1 / 1.6), [minus, zoom <= 1])}
    ${button(t('map.fit'), fit, [corners, zoom <= 1])}
  </div>`;
}

function tipBox({ area, x, y, below, caption }: Tip, t: Translate, map: MapContext): TemplateResult {
  const { path, keepers, status, worst, name } = area;
  const tone = (status ?? worst)?.tone ?? 'none';
  const words = statusText(status ?? worst, t);
  return html`<div
    class="tip ${below ? 'below' : ''}"
    part="tooltip"
    role="tooltip"
    ${vars({ '--_x': px(x), '--_y': px(y) })}
  >
    ${path.length > 0 ? html`<span class="tip-path">${path.join(' › ')}</span>` : nothing}
    <b>${name}</b>
    <span class="tip-status"
      >${badge(tone, words)}${caption === words ? nothing : html`<span>${caption}</span>`}</span
    >
    ${keepers.length > 0 ? html`<span class="tip-path">${keepers.join(map.t('list-comma'))}</span>` : nothing}
  </div>`;
}

/** The inside of a plane: canvases, the areas that assistive technology gets, zoom, tooltip. */
export function renderPlane(parts: PlaneParts): TemplateResult {
  const { map, label, options, active, zoom, tip, key, focus, showList, themed } = parts;
  const { t } = map;
  return html`<button type="button" class="to-list" @click=${showList}>${t('map.as-list')}</button>
    <div class="layers" aria-hidden="true">
      <canvas class="ground"></canvas><canvas class="names"></canvas><canvas class="rings"></canvas>
    </div>
    <div
      class="places ${zoom > 1 ? 'zoomed' : ''}"
      role="listbox"
      tabindex="0"
      aria-label=${label}
      aria-describedby="plane-keys"
      aria-activedescendant=${active < 0 ? nothing : `area-${active}`}
      @keydown=${key}
      @focus=${focus}
      @blur=${focus}
    >
      ${repeat(
        options,
        ({ index }) => index,
        (each) => option(each, parts),
      )}
    </div>
    <span id="plane-keys" hidden>${t('map.keys')}</span>
    ${zoomButtons(parts)} ${tip ? tipBox(tip, t, map) : nothing} ${renderProbes(themed)}`;
}
