import { describe, expect, it } from 'vitest';
import { areaSheet } from '../../src/grid-map/area-sheet.js';
import { gridMapView } from '../../src/grid-map/grid-map-view.js';
import { csvText } from '../../src/element/csv.js';
import { validateGridMap } from '../../src/model/grid-map.js';

describe('the sheet of areas', () => {
  it.each(['constructor', 'toString', '__proto__'])(
    'has no figure for a measure %s that no area has',
    (id) => {
      const { data } = validateGridMap({
        measures: [{ id, name: '量' }],
        areas: [{ code: '1', name: '甲', values: {} }],
      });
      if (!data) throw new Error('The map is unusable.');
      const sheet = areaSheet(gridMapView(data), (key) => key);
      expect(csvText(sheet).split('\r\n')[1]).toBe('1,甲,,,map.no-status,,,');
    },
  );
});
