import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Area } from '../model/grid-map.js';
import { areaTrend, type AreaTrend, type TrendPoint, type TrendRow } from './area-trend.js';
import type { StatusView } from './grid-map-view.js';
import { statusText, type MapContext } from './map-context.js';
import { badge } from './status-sign.js';

/*
 * A dozen points in a panel as wide as a hand do not need a chart library of 170 kB: the line is drawn here,
 * in the page's own colours, forced ones and paper included, and its figures are the table below it.
 */

/** The runs of points that are known, as lines. */
function lines(points: readonly TrendPoint[]): string {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : ''))
    .join('');
}

function picture({ line, rows }: AreaTrend, { t, period: now }: MapContext): TemplateResult | typeof nothing {
  if (!line) return nothing;
  const { measure, points } = line;
  const figures = rows.map(({ figures }) => figures[0] ?? '');
  const known = rows.flatMap(({ period }, index) =>
    points[index] ? [`${period ?? t('map.present')} ${figures[index]}`] : [],
  );
  const [first = '', last = ''] = [known[0], known[known.length - 1]];
  const shown = rows.findIndex((row) => row.period === (now ?? null));
  const label = t('map.trend-label', { measure: measure.name, from: first, to: last });
  const dot = (point: TrendPoint, index: number) =>
    point
      ? svg`<path class=${index === shown ? 'dot shown' : 'dot'} d="M${point[0]} ${point[1]}h0" />`
      : nothing;
  return html`<figure class="sparkline">
    <figcaption>${measure.name}</figcaption>
    <svg viewBox="-3 -12 106 124" preserveAspectRatio="none" role="img" aria-label=${label}>
      <path class="line" d=${lines(points)} />
      ${points.map(dot)}
    </svg>
    <p class="ends" aria-hidden="true"><span>${first}</span><span>${last}</span></p>
  </figure>`;
}

/** A long name of a period may break behind its year. */
function periodText(text: string): TemplateResult {
  const [year = ''] = /^\d{4}年/.exec(text) ?? [];
  return html`${year}<wbr />${text.slice(year.length)}`;
}

function row({ figures, period, status }: TrendRow, map: MapContext): TemplateResult {
  const known: StatusView | null = map.statusOf(status);
  return html`<tr aria-current=${period === (map.period ?? null) ? 'true' : nothing}>
    <th scope="row">${periodText(period ?? map.t('map.present'))}</th>
    <td>${badge(known?.tone ?? 'none', statusText(known, map.t))}</td>
    ${figures.map((text) => html`<td class="figure">${text}</td>`)}
  </tr>`;
}

/** How the area stood before: a small line of its first measure, and all of it as a table to open. */
export function renderTrendPanel(area: Area, map: MapContext): TemplateResult | typeof nothing {
  const trend = areaTrend(area, map.view.measures, map.view.locale);
  if (!trend) return nothing;
  const { t } = map;
  return html`<div class="history">
    ${picture(trend, map)}
    <details>
      <summary>${t('map.periods', { n: trend.rows.length })}</summary>
      <div class="history-table">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('map.period')}</th>
              <th scope="col">${t('map.status')}</th>
              ${trend.measures.map(({ name }) => html`<th scope="col" class="figure">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${trend.rows.map((each) => row(each, map))}
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
}
