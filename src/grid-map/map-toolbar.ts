import { nothing, type TemplateResult } from 'lit';
import { segmented } from '../element/controls.js';
import type { Translate } from '../element/locale.js';
import type { Shown } from './drawn-areas.js';
import type { GridMapView } from './grid-map-view.js';

/** The switch between the ways areas are shown; none where the data names no areas. */
export function renderMapToolbar(
  { all, hasGeometry, root }: GridMapView,
  { t, shown, choose }: { t: Translate; shown: Shown; choose(view: Shown): void },
): TemplateResult | typeof nothing {
  if (all.length === 0 && !root) return nothing;
  const views = hasGeometry ? (['map', 'tiles', 'list'] as const) : (['tiles', 'list'] as const);
  return segmented<Shown>({
    label: t('view'),
    options: views.map((value) => ({ value, text: t(`map.${value}`) })),
    value: shown,
    choose,
  });
}
