import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { areaFigures } from './area-figures.js';
import type { AreaView, StatusCount } from './grid-map-view.js';
import { keeperKey, levelsText, statusText, type MapContext } from './map-context.js';
import { shareBar } from './roll-up.js';
import { renderTrendPanel } from './trend-panel.js';
import { badge, swatch } from './status-sign.js';

const row = (name: string, value: unknown) =>
  html`<div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** Beside a time that is too old. */
export function staleMark(t: Translate): TemplateResult {
  return html` <span class="stale-mark">${icon('clock')}${t('map.stale')}</span>`;
}

function facts(area: AreaView, { stale, view, t }: MapContext): TemplateResult {
  const { code, keepers, updated } = area;
  // Of a measure that nobody took here there is nothing to tell: a parent often has none.
  const figures = areaFigures(area.area, view.measures, view.locale).filter(
    ({ value }) => value !== null || area.children.length === 0,
  );
  return html`<dl class="facts">
    ${keepers.length > 0 ? row(t(keeperKey(area)), keepers.join(t('list-comma'))) : nothing}
    ${figures.map(({ name, text }) => row(name, text))}
    ${code === area.name ? nothing : row(t('map.code'), code)}
    ${updated ? row(t('map.updated'), html`<time>${updated}</time>${stale(area) ? staleMark(t) : nothing}`) : nothing}
  </dl>`;
}

/** How the tiles within a parent stand. */
function inside(area: AreaView, { rollUp, t }: MapContext): TemplateResult {
  const { levels, counts } = area;
  const share = ({ status, count }: StatusCount) =>
    html`<li>${swatch(status?.tone ?? 'none')}${statusText(status, t)}<b>${count}</b></li>`;
  return html`<div class="inside">
    <h4>${t('map.children')}<span>${levelsText(levels, t)}</span></h4>
    ${rollUp === 'share' ? shareBar(area, t) : nothing}
    <ul>
      ${counts.map(share)}
    </ul>
  </div>`;
}

function statusLine({ status, worst, children }: AreaView, { rollUp, t }: MapContext): unknown {
  if (children.length > 0 && rollUp === 'share') return nothing;
  if (status || children.length === 0) return badge(status?.tone ?? 'none', statusText(status, t));
  return worst ? badge(worst.tone, t('map.worst', { status: statusText(worst, t) })) : nothing;
}

/** Into the area, where it is not the one shown already. */
function goIn(area: AreaView, { enter, t, view }: MapContext): TemplateResult | typeof nothing {
  if (area.children.length === 0 || view.root?.code === area.code) return nothing;
  return html`<button type="button" class="button go-in" @click=${() => enter(area)}>
    ${t('map.enter', { name: area.name })}
  </button>`;
}

function card(area: AreaView, map: MapContext, close: () => void): TemplateResult {
  const { t } = map;
  return html`<header class="detail-header">
      <div>
        ${area.path.length > 0 ? html`<p class="path">${area.path.join(' › ')} ›</p>` : nothing}
        <h3 class="detail-name">${area.name}</h3>
      </div>
      <button
        type="button"
        class="close"
        aria-label=${t('map.close')}
        title=${t('map.close')}
        @click=${close}
      >
        ${icon('close')}
      </button>
    </header>
    <p class="detail-status">
      ${area.level ? html`<span class="level">${area.level}</span>` : nothing}${statusLine(area, map)}
    </p>
    ${facts(area, map)} ${renderTrendPanel(map.present(area), map)}
    ${area.children.length > 0 ? inside(area, map) : nothing} ${goIn(area, map)}
    <slot name="detail-${area.code}"><slot name="detail"></slot></slot>`;
}

/** All that is known of the chosen area, or how to choose one; a change is announced. */
export function renderDetail(area: AreaView | undefined, map: MapContext, close: () => void): TemplateResult {
  const { t } = map;
  return html`<section
    class="detail ${area ? 'filled' : ''}"
    part="detail"
    aria-label=${t('map.detail')}
    aria-live="polite"
  >
    ${area ? card(area, map, close) : html`<p class="hint">${t('map.hint')}</p>`}
  </section>`;
}
