import { figureCell } from '../element/figure-cell.js';
import type { Translate } from '../element/locale.js';
import { dayCell, type Sheet } from '../element/sheet.js';
import type { OverviewFigure } from '../model/grid-map.js';
import { measuredValue } from '../model/measure.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { statusText } from './map-context.js';

/** Figures of the whole, where the data names no areas. */
function overviewSheet(overview: readonly OverviewFigure[], { locale }: GridMapView, t: Translate): Sheet {
  const row = ({ name, unit, value }: OverviewFigure) => [
    name,
    figureCell(value, { id: '', name, ...(unit && { unit }) }, locale),
  ];
  return { headings: [t('map.name'), t('map.figure')], rows: overview.map(row) };
}

/** Every area shown, as a row of a plain table. */
export function areaSheet(view: GridMapView, t: Translate, overview: readonly OverviewFigure[] = []): Sheet {
  const { all, measures, locale } = view;
  if (all.length === 0 && overview.length > 0) return overviewSheet(overview, view, t);
  const headings = (
    ['map.code', 'map.name', 'map.level', 'map.parent', 'map.status', 'map.in-charge'] as const
  ).map((key) => t(key));
  const row = (area: AreaView) => {
    const { code, name, level, path, status, keepers, updated } = area;
    const words = [code, name, level, path.join(' › '), statusText(status, t), keepers.join(t('list-comma'))];
    const figures = measures.map((measure) =>
      figureCell(measuredValue(area.area.values, measure), measure, locale),
    );
    return [...words, ...figures, updated && dayCell(updated, updated)];
  };
  return {
    headings: [...headings, ...measures.map(({ name }) => name), t('map.updated')],
    rows: all.map(row),
  };
}
