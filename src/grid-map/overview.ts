import { html, nothing, type TemplateResult } from 'lit';
import type { OverviewFigure } from '../model/grid-map.js';
import { figureText } from '../model/measure.js';

/** Figures of the whole, in one strip above the areas. */
export function renderOverview(
  figures: readonly OverviewFigure[],
  locale: string,
): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const figure = ({ name, unit, value }: OverviewFigure) => {
    const measure = { id: '', name, ...(unit && { unit }), ...(unit === '%' && { digits: 0 }) };
    return html`<div>
      <dt>${name}</dt>
      <dd>${figureText(value, measure, locale)}</dd>
    </div>`;
  };
  return html`<dl class="overview" part="overview">${figures.map(figure)}</dl>`;
}
