import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import type { AreaView } from './grid-map-view.js';
import { levelsText, spokenName, statusText, type MapContext } from './map-context.js';
import { shareBar } from './roll-up.js';
import { badge, sign, swatch } from './status-sign.js';
import type { GroupLayout, TileSize } from './tile-layout.js';

const state = (area: AreaView, { changed, marked, selected }: MapContext) =>
  `${selected(area) ? 'selected' : marked(area) ? 'marked' : ''} ${changed(area) ? 'changed' : ''}`;

function cellVars({ cell }: AreaView) {
  return vars(cell ? { '--_column': String(cell[0] + 1), '--_row': String(cell[1] + 1) } : {});
}

/** What an area is chosen with, as a tile or as the heading of a box. */
function areaButton(area: AreaView, { kind, inner }: { kind: string; inner: unknown }, map: MapContext) {
  const spoken = spokenName(area, map);
  return html`<button
    type="button"
    class="${kind} ${state(area, map)}"
    part=${kind === 'heading-button' ? 'box-heading' : 'tile'}
    data-code=${area.code}
    data-tone=${area.worst?.tone ?? 'none'}
    tabindex=${area.code === map.tabStop ? '0' : '-1'}
    aria-label=${spoken}
    aria-pressed=${map.selected(area) ? 'true' : 'false'}
    title=${kind === 'tile number' || kind === 'tile word' ? spoken : nothing}
    @click=${() => map.choose(area)}
  >
    ${inner}
  </button>`;
}

/** A tile with room: the whole name, the status in words, who keeps it. */
function nameTile(area: AreaView, { t }: MapContext): TemplateResult {
  const { keepers, status } = area;
  return html`<span class="tile-name">${area.name}</span>
    <span class="tile-status">${badge(status?.tone ?? 'none', statusText(status, t))}</span>
    ${keepers.length > 0 ? html`<span class="tile-keeper">${keepers.join(t('list-comma'))}</span>` : nothing}`;
}

function tile(area: AreaView, size: TileSize, map: MapContext): TemplateResult {
  const tone = area.status?.tone ?? 'none';
  const inner =
    size === 'name'
      ? nameTile(area, map)
      : html`<span class="tile-label">${area.label}</span>${tone === 'ok' ? nothing : sign(tone)}`;
  return html`<li class="cell ${map.dimmed(area.status) ? 'dimmed' : ''}" ${cellVars(area)}>
    ${areaButton(area, { kind: `tile ${size}`, inner }, map)}
  </li>`;
}

/** Into the box: reached by Tab from its heading, and no stop of its own elsewhere. */
function enterButton(area: AreaView, { enter, t, tabStop }: MapContext): TemplateResult {
  const name = t('map.enter', { name: area.name });
  return html`<button
    type="button"
    class="enter"
    tabindex=${area.code === tabStop ? '0' : '-1'}
    aria-label=${name}
    title=${name}
    @click=${() => enter(area)}
  >
    ${icon('chevron')}
  </button>`;
}

function box(area: AreaView, map: MapContext): TemplateResult {
  const { worst } = area;
  const shares = map.rollUp === 'share';
  const inner = html`<span class="box-title"
      >${worst && !shares ? swatch(worst.tone) : nothing}<span class="box-name">${area.name}</span></span
    >
    <span class="box-count"
      >${area.levels.map((level) => html`<span>${levelsText([level], map.t)}</span>`)}</span
    >${shares ? shareBar(area, map.t) : nothing}`;
  return html`<li class="box ${state(area, map)}" part="box" ${cellVars(area)}>
    <div class="box-heading">
      ${areaButton(area, { kind: 'heading-button', inner }, map)}${enterButton(area, map)}
    </div>
    ${group(area.children, area.layout, map)}
  </li>`;
}

const holdsBoxes = (areas: readonly AreaView[]) => areas.some((area) => area.children.length > 0);

/** Boxes beside each other in bands: alike in all, so that they stand in columns, and no more than any band has. */
function bandColumns(bands: readonly AreaView[]): number {
  const most = Math.max(
    ...bands.map((band) => band.children.filter(({ children }) => children.length > 0).length),
  );
  return Math.max(1, Math.min(4, most));
}

/**
 * Siblings: boxes first, then the tiles among them. The outermost of three or more levels are bands, one
 * below the other with their name at the side, for boxes in boxes would leave no room for tiles.
 */
export function group(areas: readonly AreaView[], layout: GroupLayout, map: MapContext): TemplateResult {
  const boxes = areas.filter((area) => area.children.length > 0);
  const tiles = areas.filter((area) => area.children.length === 0);
  const bands = boxes.some((area) => holdsBoxes(area.children));
  const placed = layout.cells ? 'placed' : '';
  const inner = boxes[0]?.layout.size ?? 'number';
  const columns = bands ? bandColumns(boxes) : layout.columns;
  return html`${
    boxes.length > 0
      ? html`<ul
          class="${bands ? 'bands' : `boxes of-${inner} ${placed}`}"
          ${vars({ [bands ? '--_across' : '--_columns']: String(columns) })}
        >
          ${repeat(boxes, codeOf, (area) => box(area, map))}
        </ul>`
      : nothing
  }
  ${
    tiles.length > 0
      ? html`<ul class="tiles ${layout.size} ${placed}" ${vars({ '--_columns': String(layout.columns) })}>
          ${repeat(tiles, codeOf, (area) => tile(area, layout.size, map))}
        </ul>`
      : nothing
  }`;
}

const codeOf = (area: AreaView) => area.code;
