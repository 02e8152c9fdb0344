import { html, nothing, type TemplateResult } from 'lit';
import { vars } from '../element/vars.js';
import type { Translate } from '../element/locale.js';
import type { AreaView, StatusCount } from './grid-map-view.js';
import { shareText, statusText, type MapContext } from './map-context.js';
import { badge, sign, swatch } from './status-sign.js';

const known = ({ counts }: AreaView) => counts.filter(({ status }) => status !== null);
const unknown = ({ counts }: AreaView) => counts.find(({ status }) => status === null)?.count ?? 0;

/** What is not known stands beside the bar, for a share of it would make the others look smaller. */
export function unknownCount(area: AreaView, t: Translate): TemplateResult | typeof nothing {
  const count = unknown(area);
  if (count === 0) return nothing;
  return html`<span class="share-unknown">${swatch('none')}${t('map.no-status')} ${count}</span>`;
}

/** How the known statuses share what lies in an area, best first, each with its sign. */
export function shareBar(area: AreaView, t: Translate): TemplateResult {
  const part = ({ status, count }: StatusCount) =>
    html`<i
      data-tone=${status?.tone ?? 'none'}
      title=${t('map.of-status', { status: statusText(status, t), n: count })}
      ${vars({ '--_part': String(count) })}
      >${sign(status?.tone ?? 'none')}</i
    >`;
  return html`<span class="share" role="img" aria-label=${shareText(area, t)}>
    ${known(area).length > 0 ? html`<span class="share-bar">${known(area).map(part)}</span>` : nothing}
    ${unknownCount(area, t)}
  </span>`;
}

/** How a parent stands: its own status where it has one, else the sum of what is in it. */
export function parentStatus(area: AreaView, { rollUp, t }: MapContext): TemplateResult {
  const { status, worst } = area;
  if (rollUp === 'share') return shareBar(area, t);
  if (status || !worst) return badge((status ?? worst)?.tone ?? 'none', statusText(status ?? worst, t));
  return badge(worst.tone, t('map.worst', { status: statusText(worst, t) }));
}
