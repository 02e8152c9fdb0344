import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { vars } from '../element/vars.js';
import { areaFigures } from './area-figures.js';
import type { AreaView } from './grid-map-view.js';
import { keeperKey, levelsText, statusText, type MapContext } from './map-context.js';
import { badge } from './status-sign.js';

/** More figures than these stand in the detail only. */
const figureColumns = 3;

/** Columns that any area has something for; a phone has room for name and status. */
interface ListColumns {
  keepers: boolean;
  updated: boolean;
  figures: number;
}

function columnsOf({ view }: MapContext, narrow: boolean): ListColumns {
  return {
    keepers: !narrow && view.all.some((area) => area.keepers.length > 0),
    updated: !narrow && view.all.some((area) => area.updated !== null),
    figures: narrow ? 0 : Math.min(figureColumns, view.measures.length),
  };
}

function nameCell(area: AreaView, map: MapContext, columns: ListColumns): TemplateResult {
  const { t } = map;
  const keepers = columns.keepers ? '' : area.keepers.join(t('list-comma'));
  const below = [levelsText(area.levels, t), keepers].filter((text) => text !== '').join(' · ');
  const depth = area.depth - (map.view.areas[0]?.depth ?? 0);
  return html`<th scope="row" class="name" ${vars({ '--_depth': String(depth) })}>
    <button
      type="button"
      data-code=${area.code}
      tabindex=${area.code === map.tabStop ? '0' : '-1'}
      aria-pressed=${map.selected(area) ? 'true' : 'false'}
    >
      ${area.name}
    </button>
    ${below ? html`<small>${below}</small>` : nothing}
  </th>`;
}

/** A time may stand below its date, but engines break a date at its hyphens where they can. */
function unbroken(text: string): TemplateResult[] {
  return text.split(' ').map((word) => html`<span>${word}</span> `);
}

function areaRow(area: AreaView, map: MapContext, columns: ListColumns): TemplateResult {
  const { t, view } = map;
  const { worst, children, status, keepers, updated } = area;
  const parent = children.length > 0;
  const shown = parent ? worst : status;
  const text =
    parent && worst && !status ? t('map.worst', { status: statusText(worst, t) }) : statusText(shown, t);
  const figures = areaFigures(area.area, view.measures.slice(0, columns.figures), view.locale);
  const state = map.selected(area) ? 'selected' : map.marked(area) ? 'marked' : '';
  return html`<tr
    part="row"
    class="${parent ? 'parent' : ''} ${state} ${!parent && map.dimmed(status) ? 'dimmed' : ''}"
    @click=${() => map.choose(area)}
  >
    ${nameCell(area, map, columns)}
    <td class="status">${badge(shown?.tone ?? 'none', text)}</td>
    ${columns.keepers ? html`<td>${keepers.join(t('list-comma'))}</td>` : nothing}
    ${figures.map(({ text }) => html`<td class="figure">${text}</td>`)}
    ${columns.updated ? html`<td class="updated">${updated ? unbroken(updated) : nothing}</td>` : nothing}
  </tr>`;
}

/** Every area as a row, indented by level. */
export function renderList(map: MapContext, narrow: boolean): TemplateResult {
  const { t, view } = map;
  const columns = columnsOf(map, narrow);
  const keepers = view.all.filter((area) => area.keepers.length > 0).map(keeperKey);
  const keeper = keepers.every((key) => key === 'map.keeper') ? 'map.keeper' : 'map.in-charge';
  return html`<table class="areas">
    <thead>
      <tr>
        <th scope="col">${t('map.name')}</th>
        <th scope="col">${t('map.status')}</th>
        ${columns.keepers ? html`<th scope="col">${t(keeper)}</th>` : nothing}
        ${view.measures.slice(0, columns.figures).map(({ name }) => html`<th scope="col" class="figure">${name}</th>`)}
        ${columns.updated ? html`<th scope="col" class="updated">${t('map.updated')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        view.all,
        (area) => area.code,
        (area) => areaRow(area, map, columns),
      )}
    </tbody>
  </table>`;
}
