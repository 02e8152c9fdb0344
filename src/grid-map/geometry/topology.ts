import { isList, isObject } from '../../model/host-values.js';
import type { Issue } from '../../model/issue.js';
import { makeIssue } from '../../model/issue.js';

type Point = [number, number];
type Arc = Point[];

/**
 * Features of a TopoJSON topology. Its arcs, the lines between two places, are stored once and named by number,
 * `~n` for the other way round; with a `transform`, points are whole steps from the one before.
 */
export function readTopology(topology: Record<string, unknown>, issues: Issue[]): unknown[] {
  const { arcs, objects, transform } = topology;
  if (!isList(arcs) || !isObject(objects)) {
    issues.push(makeIssue('not-geometry', { path: 'geometry', value: topology.type }));
    return [];
  }
  const lines = Array.from(arcs as unknown[], (arc) => readArc(arc, transform));
  const found = Object.values(objects).map((object) => placesIn(object));
  // A file of several layers has the finest one last or first; the one with the most places is meant.
  const most = found.reduce((best, places) => (places.length > best.length ? places : best), []);
  return most.map((place) => ({ ...place, type: 'Feature', geometry: geometryOf(place, lines) }));
}

function readArc(arc: unknown, transform: unknown): Arc {
  if (!isList(arc)) return [];
  const points = Array.from(arc as unknown[]) as Point[];
  if (!isObject(transform)) return points.map(([x, y]) => [x, y]);
  const { scale, translate } = transform as { scale: Point; translate: Point };
  let [x, y] = [0, 0];
  return points.map(([stepX, stepY]) => {
    x += stepX;
    y += stepY;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function placesIn(object: unknown): Record<string, unknown>[] {
  if (!isObject(object)) return [];
  const { type, geometries } = object;
  if (type !== 'GeometryCollection') return [object];
  return isList(geometries) ? Array.from(geometries as unknown[]).flatMap(placesIn) : [];
}

function geometryOf({ type, arcs }: Record<string, unknown>, lines: readonly Arc[]): unknown {
  const polygon = (rings: unknown) =>
    isList(rings) ? Array.from(rings as unknown[], (ring) => ringOf(ring, lines)) : [];
  if (type === 'Polygon') return { type, coordinates: polygon(arcs) };
  const polygons = type === 'MultiPolygon' && isList(arcs) ? Array.from(arcs as unknown[]) : [];
  return { type: 'MultiPolygon', coordinates: polygons.map(polygon) };
}

/** Joins arcs end to end; each begins where the one before ends. */
function ringOf(numbers: unknown, lines: readonly Arc[]): Arc {
  if (!isList(numbers)) return [];
  const ring: Arc = [];
  for (const number of Array.from(numbers as unknown[])) {
    if (typeof number !== 'number') continue;
    const line = lines[number < 0 ? ~number : number] ?? [];
    const way = number < 0 ? [...line].reverse() : line;
    for (const point of ring.length > 0 ? way.slice(1) : way) ring.push(point);
  }
  return ring;
}
