import type { Sheet } from '../element/csv.js';
import type { Translate } from '../element/locale.js';
import { areaFigures } from './area-figures.js';
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
    return [...words, ...areaFigures(area.area, measures, locale).map(({ value }) => value), updated];
  };
  return {
    headings: [...headings, ...measures.map(({ name }) => name), t('map.updated')],
    rows: all.map(row),
  };
}
