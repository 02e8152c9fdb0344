import { figureCell } from '../element/figure-cell.js';
import type { Translate } from '../element/locale.js';
import { dayCell, type Sheet } from '../element/sheet.js';
import { measuredValue } from '../model/measure.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { statusText } from './map-context.js';

/** Every area shown, as a row of a plain table. */
export function areaSheet({ all, measures, locale }: GridMapView, t: Translate): Sheet {
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
