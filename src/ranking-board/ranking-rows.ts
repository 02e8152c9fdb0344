import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import type { RankingRow, RankingView } from './ranking-view.js';

/** How many rows at the top stand out where the data names nobody by 红榜 and 黑榜. */
const podium = 3;

/** What of an entry, in a row or a line, the board needs to know. */
export type Choice = Pick<RankingRow, 'id' | 'name' | 'entry'>;

/** What the rows need of the board. */
export interface RankingContext {
  t: Translate;
  isSelected(row: Choice): boolean;
  isMarked(row: Choice): boolean;
  choose(row: Choice): void;
}

function renderRank({ rank }: RankingRow, t: Translate): TemplateResult {
  if (rank !== null) return html`<span class="rank">${rank}</span>`;
  const why = t('ranking.unranked');
  return html`<span class="rank" title=${why}
    ><span aria-hidden="true">—</span><span class="visually-hidden">${why}</span></span
  >`;
}

/** Places gained or lost: an arrow, the number, and the same in words. */
function renderChange(change: number | null, t: Translate): unknown {
  if (change === null) return nothing;
  if (change === 0) return html`<span>${t('ranking.same')}</span>`;
  const [kind, shape, key] =
    change > 0 ? (['rise', 'up', 'ranking.up'] as const) : (['fall', 'down', 'ranking.down'] as const);
  const n = Math.abs(change);
  return html`<span class=${kind}
    >${icon(shape)}<span aria-hidden="true">${n}</span
    ><span class="visually-hidden">${t(key, { n })}</span></span
  >`;
}

function renderFigure(row: RankingRow, { reference }: RankingView, t: Translate): TemplateResult {
  const counts = row.part !== null && row.whole !== null ? `${row.part} / ${row.whole}` : null;
  const detail = counts ?? (row.whole !== null ? t('ranking.of-whole', { whole: row.whole }) : null);
  return html`<div class="bar-and-value">
    <span class="track" aria-hidden="true">
      <i class="bar" ${vars({ '--_share': `${row.share * 100}%` })}></i>
      ${reference ? html`<i class="average" ${vars({ '--_share': `${reference.share * 100}%` })}></i>` : nothing}
    </span>
    <span class="value"><b>${row.text}</b>${detail ? html`<small>${detail}</small>` : nothing}</span>
  </div>`;
}

function renderRow(row: RankingRow, view: RankingView, context: RankingContext): TemplateResult {
  const { t } = context;
  const selected = context.isSelected(row);
  const first = row.rank !== null && row.rank <= podium && !view.rows.some(({ honour }) => honour);
  const place = row.honour ?? (first ? 'podium' : '');
  const marked = !selected && context.isMarked(row);
  const state = selected ? 'selected' : marked ? 'marked' : '';
  return html`<tr part="row" class="${place} ${state}" @click=${() => context.choose(row)}>
    <td>${renderRank(row, t)}</td>
    ${view.hasChange ? html`<td class="change">${renderChange(row.change, t)}</td>` : nothing}
    <th scope="row" class="name">
      <button type="button" aria-pressed=${selected ? 'true' : 'false'}>${row.name}</button>
      ${marked ? html`<span class="visually-hidden">${t('related')}</span>` : nothing}
      ${row.honour ? html`<span class="honour">${t(`ranking.${row.honour}`)}</span>` : nothing}
    </th>
    <td class="measure">${renderFigure(row, view, t)}</td>
  </tr>`;
}

/** Says what the dashed line is. */
function renderKey({ reference }: RankingView, t: Translate): unknown {
  if (!reference) return nothing;
  const average = reference.kind === 'weighted' ? 'ranking.weighted-average' : 'ranking.average';
  const words = t('ranking.average-line', { name: reference.name || t(average), value: reference.text });
  return html`<p class="key"><i aria-hidden="true"></i>${words}</p>`;
}

/** The board: one table row a unit, with its bar and the line to compare with. */
export function renderBoard(view: RankingView, context: RankingContext): TemplateResult {
  const { t } = context;
  return html`<table class="board">
      <thead>
        <tr>
          <th scope="col">${t('ranking.rank')}</th>
          ${view.hasChange ? html`<th scope="col" class="change">${t('ranking.change')}</th>` : nothing}
          <th scope="col">${t('ranking.name')}</th>
          <th scope="col" class="figure">${view.measure?.name}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          view.rows,
          (row) => row.id,
          (row) => renderRow(row, view, context),
        )}
      </tbody>
    </table>
    ${renderKey(view, t)}`;
}
