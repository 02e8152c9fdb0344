import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import { staleMark } from './area-detail.js';
import { areaFigures } from './area-figures.js';
import { keyOf, type AreaTree } from './area-tree.js';
import type { AreaView } from './grid-map-view.js';
import type { AreaRow, ListRow, MoreRow } from './list-rows.js';
import { keeperKey, levelsText, statusText, type MapContext } from './map-context.js';
import { parentStatus } from './roll-up.js';
import { badge } from './status-sign.js';

/** More figures than these stand in the detail only. */
const figureColumns = 3;

/** Columns that any area has something for; a phone has room for name and status. */
interface ListColumns {
  keepers: boolean;
  updated: boolean;
  figures: number;
}

/** A list as it is drawn now. */
interface Drawn {
  map: MapContext;
  tree: AreaTree;
  columns: ListColumns;
  stop: string | undefined;
}

function columnsOf({ view }: MapContext, narrow: boolean): ListColumns {
  return {
    keepers: !narrow && view.all.some((area) => area.keepers.length > 0),
    updated: !narrow && view.all.some((area) => area.updated !== null),
    figures: narrow ? 0 : Math.min(figureColumns, view.measures.length),
  };
}

function expander({ area, open }: AreaRow, { map, tree }: Drawn): TemplateResult {
  if (open === null) return html`<span class="expander"></span>`;
  const toggle = (event: Event) => {
    event.stopPropagation();
    tree.toggle(area.code, !open);
  };
  return html`<button
    type="button"
    class="expander"
    tabindex="-1"
    aria-label=${map.t(open ? 'map.close-level' : 'map.open-level')}
    @click=${toggle}
  >
    ${icon('chevron')}
  </button>`;
}

function nameCell(row: AreaRow, drawn: Drawn): TemplateResult {
  const { t } = drawn.map;
  const { levels, keepers, name } = row.area;
  const keeper = drawn.columns.keepers ? '' : keepers.join(t('list-comma'));
  const below = [levelsText(levels, t), keeper].filter((text) => text !== '').join(' · ');
  return html`<th scope="row" class="name" ${vars({ '--_depth': String(row.level - 1) })}>
    <span class="name-line"
      >${expander(row, drawn)}<span
        ><span class="area-name">${name}</span>${below ? html` <small>${below}</small>` : nothing}</span
      ></span
    >
  </th>`;
}

/** A time may stand below its date, but engines break a date at its hyphens where they can. */
function unbroken(text: string): TemplateResult[] {
  return text.split(' ').map((word) => html`<span>${word}</span> `);
}

function statusCell(area: AreaView, map: MapContext): TemplateResult {
  if (area.children.length > 0) return parentStatus(area, map);
  return badge(area.status?.tone ?? 'none', statusText(area.status, map.t));
}

function stateOf(area: AreaView, map: MapContext): string {
  const chosen = map.selected(area) ? 'selected' : map.marked(area) ? 'marked' : '';
  return [area.children.length > 0 ? 'parent' : '', chosen, map.changed(area) ? 'changed' : ''].join(' ');
}

function areaRow(row: AreaRow, drawn: Drawn): TemplateResult {
  const { columns, map, stop } = drawn;
  const { area, open } = row;
  const { keepers, updated } = area;
  const figures = areaFigures(area.area, map.view.measures.slice(0, columns.figures), map.view.locale);
  return html`<tr
    part="row"
    class=${stateOf(area, map)}
    data-row=${keyOf(row)}
    data-code=${area.code}
    tabindex=${keyOf(row) === stop ? '0' : '-1'}
    aria-level=${row.level}
    aria-posinset=${row.place}
    aria-setsize=${row.of}
    aria-expanded=${open === null ? nothing : String(open)}
    aria-selected=${map.selected(area) ? 'true' : 'false'}
    @click=${() => map.choose(area)}
  >
    ${nameCell(row, drawn)}
    <td class="status">${statusCell(area, map)}</td>
    ${columns.keepers ? html`<td>${keepers.join(map.t('list-comma'))}</td>` : nothing}
    ${figures.map(({ text }) => html`<td class="figure">${text}</td>`)}
    ${columns.updated ? html`<td class="updated">${updated ? unbroken(updated) : nothing}${map.stale(area) ? staleMark(map.t) : nothing}</td>` : nothing}
  </tr>`;
}

function moreRow(row: MoreRow, { columns, map, stop, tree }: Drawn): TemplateResult {
  const cells = 2 + Number(columns.keepers) + columns.figures + Number(columns.updated);
  return html`<tr
    class="more"
    data-row=${keyOf(row)}
    tabindex=${keyOf(row) === stop ? '0' : '-1'}
    aria-level=${row.level}
    @click=${() => tree.more(row)}
  >
    <th scope="row" colspan=${cells} class="name" ${vars({ '--_depth': String(row.level - 1) })}>
      <span class="name-line"
        ><span class="expander">${icon('down')}</span>${map.t('map.show-more', { n: row.left })}</span
      >
    </th>
  </tr>`;
}

function headings(map: MapContext, columns: ListColumns): TemplateResult {
  const { t, view } = map;
  const keepers = view.all.filter((area) => area.keepers.length > 0).map(keeperKey);
  const keeper = keepers.every((key) => key === 'map.keeper') ? 'map.keeper' : 'map.in-charge';
  return html`<tr>
    <th scope="col">${t('map.name')}</th>
    <th scope="col">${t('map.status')}</th>
    ${columns.keepers ? html`<th scope="col">${t(keeper)}</th>` : nothing}
    ${view.measures.slice(0, columns.figures).map(({ name }) => html`<th scope="col" class="figure">${name}</th>`)}
    ${columns.updated ? html`<th scope="col" class="updated">${t('map.updated')}</th>` : nothing}
  </tr>`;
}

/**
 * The areas as a tree in a table, by the treegrid pattern: rows take the focus, and the row is heard whole.
 * It is what stands for tiles and map on assistive technology; levels that are closed are not built.
 */
export function renderList(map: MapContext, tree: AreaTree, narrow: boolean): TemplateResult {
  const columns = columnsOf(map, narrow);
  const { rows, stop } = tree.rows(map.view, map);
  const drawn: Drawn = { map, tree, columns, stop };
  const press = (row: ListRow) => (row.kind === 'area' ? map.choose(row.area) : tree.more(row));
  return html`<table
    class="areas"
    role="treegrid"
    aria-label=${map.t('map.list')}
    aria-readonly="true"
    @keydown=${(event: KeyboardEvent) => tree.key(event, press)}
    @focusin=${tree.focused}
  >
    <thead>
      ${headings(map, columns)}
    </thead>
    <tbody>
      ${repeat(rows, keyOf, (row) => (row.kind === 'area' ? areaRow(row, drawn) : moreRow(row, drawn)))}
    </tbody>
  </table>`;
}
