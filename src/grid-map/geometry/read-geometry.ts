import { isList, isObject, reasonOf } from '../../model/host-values.js';
import { makeIssue, type Issue } from '../../model/issue.js';
import { readTopology } from './topology.js';

import { Corners, type Ring } from './corners.js';

export type { Ring } from './corners.js';

/** What was drawn of one place, in the coordinates of the source. */
export interface Outline {
  /** What may be its area's code, likeliest first. */
  codes: string[];
  name: string | null;
  /** One list of rings a polygon: the outer one, then its holes. */
  polygons: Ring[][];
}

export interface ReadGeometry {
  outlines: Outline[];
  issues: Issue[];
}

const warning = (code: string, path: string, params: Record<string, unknown> = {}): Issue =>
  makeIssue(code, { path, params, severity: 'warning' });

/** Reads GeoJSON or TopoJSON; what cannot be drawn is told of, and the rest is drawn. Pure. */
export function readGeometry(given: unknown): ReadGeometry {
  const issues: Issue[] = [];
  // A host's object may throw when it is looked at, or hold itself.
  const refused = (path: string, error: unknown) =>
    issues.push(makeIssue('unreadable', { path, params: { reason: reasonOf(error) } }));
  let features: readonly unknown[] = [];
  try {
    features = featuresOf(given, issues);
  } catch (error) {
    refused('geometry', error);
  }
  const corners = new Corners();
  const byCode = new Map<string, Outline>();
  const outlines: Outline[] = [];
  for (let index = 0; index < features.length; index += 1) {
    let outline: Outline;
    corners.bad = 0;
    try {
      outline = readFeature(features[index], corners);
    } catch (error) {
      refused(pathOf(index), error);
      continue;
    }
    if (corners.bad > 0) issues.push(warning('bad-points', pathOf(index), { n: corners.bad }));
    if (outline.polygons.length === 0) {
      const { name, codes } = outline;
      issues.push(warning('no-outline', pathOf(index), { name: name ?? codes[0] ?? '' }));
      continue;
    }
    const [code] = outline.codes;
    const same = code === undefined ? undefined : byCode.get(code);
    // Islands of one area may come as features of their own.
    if (same) same.polygons.push(...outline.polygons);
    else outlines.push(outline);
    if (!same && code !== undefined) byCode.set(code, outline);
  }
  return { outlines, issues };
}

const pathOf = (index: number) => `geometry.features[${index}]`;

function featuresOf(given: unknown, issues: Issue[]): readonly unknown[] {
  if (isObject(given)) {
    const { type, features } = given;
    if (type === 'FeatureCollection' && isList(features)) return Array.from(features as unknown[]);
    if (type === 'Feature') return [given];
    if (type === 'Topology') return readTopology(given, issues);
    if (type === 'Polygon' || type === 'MultiPolygon' || type === 'GeometryCollection') {
      return [{ type: 'Feature', properties: {}, geometry: given }];
    }
  }
  issues.push(makeIssue('not-geometry', { path: 'geometry', value: isObject(given) ? given.type : given }));
  return [];
}

const none: Record<string, unknown> = {};

function readFeature(feature: unknown, corners: Corners): Outline {
  const own = isObject(feature) ? feature : none;
  const properties = isObject(own.properties) ? own.properties : none;
  const codes: string[] = [];
  // Each asked for by its name, where an engine knows the way; a walk through a list of names takes ten times as long.
  addName(codes, properties.code);
  addName(codes, own.id);
  // Where sources keep a code beside: DataV, 国家统计局 and common world files.
  addName(codes, properties.id);
  addName(codes, properties.adcode);
  addName(codes, properties.areaCode);
  addName(codes, properties.gridCode);
  addName(codes, properties.GEOID);
  addName(codes, properties.GEO_ID);
  addName(codes, properties.GB);
  return { codes, name: nameOf(properties), polygons: polygonsOf(own.geometry, corners) };
}

function addName(names: string[], value: unknown): void {
  if (value !== undefined && isName(value) && !names.includes(String(value))) names.push(String(value));
}

function nameOf({ name, NAME, Name, 名称: named, fullname }: Record<string, unknown>): string | null {
  if (isName(name)) return String(name);
  const found = [NAME, Name, named, fullname].find(isName);
  return found === undefined ? null : String(found);
}

function isName(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isFinite(value));
}

function polygonsOf(geometry: unknown, corners: Corners): Ring[][] {
  if (!isObject(geometry)) return [];
  const { type, coordinates, geometries } = geometry;
  const found: Ring[][] = [];
  const add = (polygon: unknown) => {
    const rings = ringsOf(polygon, corners);
    if (rings.length > 0) found.push(rings);
  };
  if (type === 'Polygon') add(coordinates);
  else if (type === 'MultiPolygon') each(coordinates, add);
  else if (type === 'GeometryCollection') {
    each(geometries, (inner) => found.push(...polygonsOf(inner, corners)));
  }
  return found;
}

function each(list: unknown, take: (item: unknown) => void): void {
  if (isList(list)) for (let index = 0; index < list.length; index += 1) take(list[index]);
}

/** A polygon whose outer ring is none has no holes either. */
function ringsOf(given: unknown, corners: Corners): Ring[] {
  const rings: Ring[] = [];
  let isOutlined: boolean | null = null;
  each(given, (points) => {
    const ring = isList(points) ? corners.read(points) : null;
    isOutlined ??= ring !== null;
    if (ring && isOutlined) rings.push(ring);
  });
  return rings;
}
