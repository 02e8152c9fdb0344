type Point = [number, number];

/** A square with its corner at a place. */
export const square = (x: number, y: number, side = 1): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

export const feature = (properties: Record<string, unknown>, geometry: unknown) => ({
  type: 'Feature',
  properties,
  geometry,
});

export const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection' as const, features });
