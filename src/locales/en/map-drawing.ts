import type { Message } from '../message.js';

/** What the grid map says of its canvases, its map and its measures. */
export const mapDrawingMessages = {
  'map.map': 'Map',
  'map.no-map-note': 'No boundaries were given: tiles are drawn in place of a map.',
  'map.no-geometry-note': 'The boundaries could not be used: tiles are drawn in place of a map.',
  'map.loading-geometry': 'Boundaries are loading…',
  'map.zoom': 'Zoom',
  'map.zoom-in': 'Zoom in',
  'map.zoom-out': 'Zoom out',
  'map.fit': 'Show all',
  'map.as-list': 'Show all areas as a list',
  'map.keys': 'Arrow keys move between areas, Enter selects, + and − zoom, 0 shows all.',
  'map.without-outline': ({ n }) => `${String(n)} ${n === 1 ? 'area has' : 'areas have'} no boundary`,
  'map.without-data': ({ n }) => `${String(n)} ${n === 1 ? 'boundary has' : 'boundaries have'} no data`,
  'map.and-more': ({ n }) => `and ${String(n)} more`,
  'map.unnamed': 'unnamed',
  'map.colour-by': 'Colour by',
  'map.by-status': 'Status',
  'map.below': 'below {to}',
  'map.from': '{from} and above',

  'issue.not-geometry': 'Boundaries must be GeoJSON or TopoJSON; found {value}. Tiles are drawn instead.',
  'issue.swapped-coordinates':
    'Boundaries must give [longitude, latitude]; these look like [latitude, longitude] and were swapped. Please check.',
  'issue.bad-points': '{n} points of a boundary are no coordinates and were left out.',
  'issue.no-outline': 'The boundary of “{name}” has no polygon that could be drawn.',
} as const satisfies Record<string, Message>;
