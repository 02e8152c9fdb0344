import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { givenBreaks, quantileBreaks, stepOf } from '../model/measure-breaks.js';
import { figureText, measuredValue, type Measure } from '../model/measure.js';
import { firstStep, keyOfTone, unknownKey } from './paint-keys.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { statusText, type MapContext } from './map-context.js';
import { swatch } from './status-sign.js';

/** A measure that colours the areas: where its steps begin, and how many areas are on each. */
export interface MeasureScale {
  measure: Measure;
  breaks: readonly number[];
  /** By step; areas of which nothing is known come last. */
  counts: readonly number[];
}

const isTile = ({ children }: AreaView) => children.length === 0;

/** The scale of a measure over the areas shown; pure. */
export function measureScale(view: GridMapView, id: string | undefined): MeasureScale | null {
  const measure = view.measures.find((each) => each.id === id);
  if (!measure) return null;
  const values = view.all.filter(isTile).map(({ area }) => measuredValue(area.values, measure));
  const known = values.filter((value): value is number => value !== null);
  const breaks = measure.breaks?.length ? givenBreaks(measure.breaks) : quantileBreaks(known);
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of known) counts[stepOf(value, breaks)]! += 1;
  return { measure, breaks, counts: [...counts, values.length - known.length] };
}

/** Chooses what the colour of areas says; only where there is a choice. */
export function renderColourChoice(
  { view, t }: MapContext,
  chosen: MeasureScale | null,
  choose: (id: string | undefined) => void,
): TemplateResult | typeof nothing {
  const measured = view.measures.filter((measure) =>
    view.all.some(({ area }) => measuredValue(area.values, measure) !== null),
  );
  if (measured.length === 0) return nothing;
  const pick = (event: Event) => choose((event.target as HTMLSelectElement).value || undefined);
  return html`<label class="colour-by">
    <span>${t('map.colour-by')}</span>
    <select @change=${pick}>
      <option value="" ?selected=${!chosen}>${t('map.by-status')}</option>
      ${measured.map(
        ({ id, name }) => html`<option value=${id} ?selected=${chosen?.measure.id === id}>${name}</option>`,
      )}
    </select>
  </label>`;
}

/** How much of the measure's colour each step has; the canvas mixes the same. */
export const stepShares: readonly number[] = [0.14, 0.34, 0.56, 0.78, 1];

/** What a step of a measure holds, such as 60% – 80%. */
function stepText(
  { measure, breaks }: MeasureScale,
  step: number,
  { t, locale }: { t: Translate; locale: string },
): string {
  const figure = (value: number) => figureText(value, measure, locale);
  const [from, to] = [breaks[step - 1], breaks[step]];
  if (from === undefined) return to === undefined ? measure.name : t('map.below', { to: figure(to) });
  return to === undefined ? t('map.from', { from: figure(from) }) : `${figure(from)} – ${figure(to)}`;
}

/** The legend as it stands on a picture: what each key means, and how many areas have it. */
export function pictureLegend(
  { legend, locale }: GridMapView,
  scale: MeasureScale | null,
  t: Translate,
): { key: number; name: string; count: number }[] {
  if (!scale) {
    return legend.map(({ status, count }) => ({
      key: keyOfTone(status?.tone),
      name: statusText(status, t),
      count,
    }));
  }
  return scale.counts
    .map((count, step) =>
      step === scale.counts.length - 1
        ? { key: unknownKey, name: statusText(null, t), count }
        : { key: firstStep + step, name: stepText(scale, step, { t, locale }), count },
    )
    .filter(({ key, count }) => key !== unknownKey || count > 0);
}

/** The steps of a measure with counts, in place of the scale of statuses. */
export function renderMeasureScale(scale: MeasureScale, { t, view }: MapContext): TemplateResult {
  const { measure, counts } = scale;
  const unknown = counts[counts.length - 1] ?? 0;
  return html`<section class="legend" part="legend" aria-label=${t('map.legend')}>
    <h3 class="side-title">${measure.name}</h3>
    <ul class="steps">
      ${counts
        .slice(0, -1)
        .map(
          (count, step) =>
            html`<li class="step">
              <i
                class="swatch stepped step-${step}"
                aria-hidden="true"
                ${vars({ '--_share': String(stepShares[step]) })}
              ></i
              ><span class="step-name">${stepText(scale, step, { t, locale: view.locale })}</span
              ><b>${count}</b>
            </li>`,
        )}
      ${
        unknown > 0
          ? html`<li class="step">
              ${swatch('none')}<span class="step-name">${statusText(null, t)}</span><b>${unknown}</b>
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}
