import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import type { PeriodPlayer } from './period-player.js';

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Plays the periods; for those who want no motion it goes one on with each press. */
function playButton(player: PeriodPlayer, t: Translate): TemplateResult {
  const still = calm();
  const name = t(still ? 'map.next-period' : player.playing ? 'map.pause' : 'map.play');
  return html`<button
    type="button"
    class="button icon-button"
    aria-label=${name}
    title=${name}
    @click=${still ? player.step : player.toggle}
  >
    ${icon(player.playing && !still ? 'pause' : 'play')}
  </button>`;
}

/** The line of periods: a slider, what it stands at in words, and a button that plays. */
export function renderPeriodBar(player: PeriodPlayer, t: Translate): TemplateResult | typeof nothing {
  const { periods, place } = player;
  if (periods.length === 0) return nothing;
  const text = periods[place] ?? t('map.present');
  const slide = (event: Event) => {
    player.stop();
    player.goTo(Number((event.target as HTMLInputElement).value));
  };
  return html`<div
    class="time ${place < periods.length ? 'past' : ''}"
    role="group"
    aria-label=${t('map.period')}
  >
    ${playButton(player, t)}
    <span class="time-end" aria-hidden="true">${periods[0]}</span>
    <input
      type="range"
      min="0"
      max=${periods.length}
      step="1"
      aria-label=${t('map.period')}
      aria-valuetext=${text}
      .value=${String(place)}
      @input=${slide}
    />
    <span class="time-end" aria-hidden="true">${t('map.present')}</span>
    <b class="time-shown">${text}</b>
  </div>`;
}
