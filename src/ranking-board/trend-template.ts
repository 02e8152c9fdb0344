import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LazyPart } from '../element/lazy-part.js';
import type { RankingContext } from './ranking-rows.js';
import type { Mark } from './trend-marks.js';
import { plot } from './trend-plot.js';
import type { TrendLine, TrendPeriod, TrendView } from './trend-view.js';

/** What the trend needs of the board. */
export interface TrendContext extends RankingContext {
  chart: LazyPart<typeof import('./trend-chart.js')>;
}

/** The picture in a sentence; the figures are in the table below it. */
function describe(trend: TrendView, { t }: TrendContext): string {
  const { measure, periods, lines, leaders } = trend;
  const [from, to] = [periods[0]?.text, periods[periods.length - 1]?.text];
  const label = t('ranking.trend-label', { measure: measure.name, from, to, n: lines.length });
  const names = leaders.join(t('list-comma'));
  const value = lines[0]?.texts[periods.length - 1];
  return leaders.length > 0 ? `${label} ${t('ranking.trend-first', { to, names, value })}` : label;
}

function renderPicture(trend: TrendView, context: TrendContext): TemplateResult {
  const { t, chart } = context;
  // Asked first: it may start the request, which takes back what failed before.
  const module = chart.get();
  if (chart.failed) {
    return html`<p class="no-picture" role="status">
      <span>${t('ranking.no-picture')}</span>
      <button type="button" class="button" @click=${chart.load}>${t('retry')}</button>
    </p>`;
  }
  const standsOut = (line: TrendLine) => context.isSelected(line) || context.isMarked(line);
  const chosen = new Set(trend.lines.filter(standsOut).map(({ id }) => id));
  const choose = (id: string) => {
    const line = trend.lines.find((each) => each.id === id);
    if (line) context.choose(line);
  };
  return html`<div
    class="picture"
    role="img"
    aria-label=${describe(trend, context)}
    aria-busy=${module ? 'false' : 'true'}
  >
    <div class="plot" ${plot({ module, trend, chosen, choose })}></div>
  </div>`;
}

/** A piece of the line as it is drawn above: the table is the legend too. */
function renderSample({ color, shape, dash }: Mark): TemplateResult {
  return html`<svg
    class="sample line-${color}"
    viewBox="0 0 34 12"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d="M0 6h34"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-dasharray=${dash.join(' ') || nothing}
    />
    <path d=${shape} transform="translate(11)" fill="currentColor" />
  </svg>`;
}

function renderLine(line: TrendLine, context: TrendContext): TemplateResult {
  const selected = context.isSelected(line);
  const state = selected ? 'selected' : context.isMarked(line) ? 'marked' : '';
  return html`<tr part="row" class=${state} @click=${() => context.choose(line)}>
    <th scope="row" class="name">
      ${renderSample(line.mark)}<button type="button" aria-pressed=${selected ? 'true' : 'false'}>
        ${line.name}
      </button>
    </th>
    ${line.texts.map((text) => html`<td>${text}</td>`)}
  </tr>`;
}

/** A long name of a period may break behind its year. */
function renderPeriod({ text }: TrendPeriod): TemplateResult {
  const [year = ''] = /^\d{4}年/.exec(text) ?? [];
  return html`<th scope="col">${year}<wbr />${text.slice(year.length)}</th>`;
}

/** The trend: a picture of the lines, and below it the same figures as a table, a column a period. */
export function renderTrend(trend: TrendView, context: TrendContext): TemplateResult {
  const { t } = context;
  return html`<div class="trend">
    ${renderPicture(trend, context)}
    <div class="periods">
      <table>
        <caption class="visually-hidden">
          ${trend.measure.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('ranking.name')}</th>
            ${trend.periods.map(renderPeriod)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            trend.lines,
            (line) => line.id,
            (line) => renderLine(line, context),
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}
