import { html, nothing, type TemplateResult } from 'lit';
import type { MapContext } from '../map-context.js';
import type { Joined } from './join.js';

/** More names than these are counted. */
const most = 100;

/** What the map cannot show: areas without an outline, to choose them by; outlines of no area. */
export function renderUnjoined(
  { withoutOutline, withoutData }: Joined,
  map: MapContext,
): TemplateResult | typeof nothing {
  const { t } = map;
  if (withoutOutline.length + withoutData.length === 0) return nothing;
  const more = (count: number) =>
    count > most ? html`<li>${t('map.and-more', { n: count - most })}</li>` : nothing;
  const counts = [
    withoutOutline.length > 0 ? t('map.without-outline', { n: withoutOutline.length }) : '',
    withoutData.length > 0 ? t('map.without-data', { n: withoutData.length }) : '',
  ].filter((text) => text !== '');
  return html`<details class="unjoined">
    <summary>${counts.join(' · ')}</summary>
    ${
      withoutOutline.length > 0
        ? html`<p>${counts[0]}</p>
            <ul>
              ${withoutOutline.slice(0, most).map(
                (area) =>
                  html`<li>
                    <button type="button" @click=${() => map.choose(area)}>${area.name}</button>
                  </li>`,
              )}
              ${more(withoutOutline.length)}
            </ul>`
        : nothing
    }
    ${
      withoutData.length > 0
        ? html`<p>${counts[counts.length - 1]}</p>
            <ul>
              ${withoutData
                .slice(0, most)
                .map(
                  ({ name, codes }) =>
                    html`<li>${[name, codes[0]].filter(Boolean).join(' ') || t('map.unnamed')}</li>`,
                )}
              ${more(withoutData.length)}
            </ul>`
        : nothing
    }
  </details>`;
}
