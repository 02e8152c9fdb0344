import { html, nothing } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { percentText, statusLook, statusText } from './task-cells.js';
import { isLeading, pressedState, summaryFigures, toggleFigure, type SummaryFigure } from './task-summary.js';
import type { TaskTableView } from './task-table-view.js';

/** What the strip shows and does. */
export interface Strip {
  t: Translate;
  view: TaskTableView;
  /** Statuses that rows are filtered by. */
  chosen: readonly string[];
  narrow: boolean;
  choose(statuses: string[]): void;
}

function nameOf(kind: SummaryFigure['kind'], t: Translate): string {
  return kind === 'total' || kind === 'done' || kind === 'ongoing'
    ? t(`tasks.sum.${kind}`)
    : statusText(kind, t);
}

function renderRate(rate: number, t: Translate): unknown {
  const percent = percentText(rate);
  return html`<small
    >${t('tasks.sum.rate', { rate: percent })}<i class="meter" aria-hidden="true"
      ><i ${vars({ '--_share': percent })}></i></i
  ></small>`;
}

function renderFigure(figure: SummaryFigure, { t, chosen, choose, view }: Strip): unknown {
  const { kind, count, rate } = figure;
  const look = kind === 'total' ? null : statusLook[kind];
  return html`<button
    type="button"
    class="figure ${kind === 'done' ? 'figure-done' : ''}"
    aria-pressed=${pressedState(figure, chosen)}
    @click=${() => choose(toggleFigure(figure, chosen))}
  >
    <span class="figure-name"
      >${look ? html`<span class="sign sign-${look.tone}">${icon(look.shape)}</span>` : nothing}${nameOf(kind, t)}</span
    >
    <b>${view.partial ? '…' : count}</b> ${rate === null ? nothing : renderRate(view.partial ? 0 : rate, t)}
  </button>`;
}

/** The figures above the rows, each of which shows its rows when pressed. */
export function renderStrip(strip: Strip): unknown {
  const figures = summaryFigures(strip.view).filter((figure) => !strip.narrow || isLeading(figure));
  if (figures.length === 0) return nothing;
  return html`<div class="strip" part="summary" role="group" aria-label=${strip.t('tasks.status-filter')}>
    ${figures.map((figure) => renderFigure(figure, strip))}
  </div>`;
}
