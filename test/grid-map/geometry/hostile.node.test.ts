import { expect, test } from 'vitest';
import { readGeometry } from '../../../src/grid-map/geometry/read-geometry.js';

const square = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ],
];
const sound = {
  type: 'Feature',
  properties: { name: '春熙' },
  geometry: { type: 'Polygon', coordinates: square },
};
const refuse = (): never => {
  throw new Error('refused');
};
const refusing = () => new Proxy({}, { get: refuse, ownKeys: refuse });

test('outlines that refuse to be read are named, and the others are drawn', () => {
  const circle: Record<string, unknown> = { type: 'GeometryCollection' };
  circle['geometries'] = [circle];
  const features = [
    { ...sound, geometry: refusing() },
    { ...sound, properties: refusing() },
    refusing(),
    { ...sound, geometry: circle },
    sound,
  ];
  const { outlines, issues } = readGeometry({ type: 'FeatureCollection', features });
  expect(outlines.map(({ name }) => name)).toEqual(['春熙']);
  expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual(
    [0, 1, 2, 3].map((index) => `geometry.features[${index}] unreadable`),
  );
});

test('a geometry that refuses to be read is named', () => {
  const { outlines, issues } = readGeometry(refusing());
  expect(outlines).toEqual([]);
  expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual(['geometry unreadable']);
});
