import { isList, isObject, reasonOf } from '../../model/host-values.js';
import { makeIssue, type Issue } from '../../model/issue.js';
import { readTopology } from './topology.js';

/** Corners of a ring, x and y by turns, without the last one that repeats the first. */
export type Ring = Float64Array;

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

/** Where sources keep a code beside `code` and the feature's id: DataV, 国家统计局 and common world files. */
const otherCodes = ['id', 'adcode', 'areaCode', 'gridCode', 'GEOID', 'GEO_ID', 'GB'];
const nameKeys = ['name', 'NAME', 'Name', '名称', 'fullname'];

const warning = (code: string, path: string, params: Record<string, unknown> = {}): Issue =>
  makeIssue(code, { path, params, severity: 'warning' });

/** Reads GeoJSON or TopoJSON; what cannot be drawn is told of, and the rest is drawn. Pure. */
export function readGeometry(given: unknown): ReadGeometry {
  const issues: Issue[] = [];
  const read = <T>(path: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      // A host's object may throw when it is looked at, or hold itself.
      issues.push(makeIssue('unreadable', { path, params: { reason: reasonOf(error) } }));
      return null;
    }
  };
  const features = read('geometry', () => featuresOf(given, issues)) ?? [];
  const byCode = new Map<string, Outline>();
  const outlines: Outline[] = [];
  features.forEach((feature, index) => {
    const path = `geometry.features[${index}]`;
    const outline = read(path, () => readFeature(feature, path, issues));
    if (!outline) return;
    const [code] = outline.codes;
    const same = code === undefined ? undefined : byCode.get(code);
    // Islands of one area may come as features of their own.
    if (same) return void same.polygons.push(...outline.polygons);
    if (code !== undefined) byCode.set(code, outline);
    outlines.push(outline);
  });
  return { outlines, issues };
}

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

function readFeature(feature: unknown, path: string, issues: Issue[]): Outline | null {
  const own = isObject(feature) ? feature : {};
  const properties = isObject(own.properties) ? own.properties : {};
  const codes: string[] = [];
  const add = (value: unknown) => {
    if (isName(value) && !codes.includes(String(value))) codes.push(String(value));
  };
  add(properties.code);
  add(own.id);
  for (const key of otherCodes) add(properties[key]);
  const name = properties[nameKeys.find((key) => isName(properties[key])) ?? ''];
  const faults = { points: 0 };
  const polygons = polygonsOf(own.geometry, faults);
  if (faults.points > 0) issues.push(warning('bad-points', path, { n: faults.points }));
  if (polygons.length === 0) {
    issues.push(warning('no-outline', path, { name: String(name ?? codes[0] ?? '') }));
    return null;
  }
  return { codes, name: isName(name) ? String(name) : null, polygons };
}

function isName(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isFinite(value));
}

interface Faults {
  points: number;
}

function polygonsOf(geometry: unknown, faults: Faults): Ring[][] {
  if (!isObject(geometry)) return [];
  const { type, coordinates, geometries } = geometry;
  const listed = (value: unknown): unknown[] => (isList(value) ? Array.from(value as unknown[]) : []);
  if (type === 'Polygon') return [ringsOf(listed(coordinates), faults)].filter(hasRing);
  if (type === 'MultiPolygon') {
    return listed(coordinates)
      .map((polygon) => ringsOf(listed(polygon), faults))
      .filter(hasRing);
  }
  if (type === 'GeometryCollection') return listed(geometries).flatMap((each) => polygonsOf(each, faults));
  return [];
}

const hasRing = (rings: readonly Ring[]) => rings.length > 0;

/** A polygon whose outer ring is none has no holes either. */
function ringsOf(rings: readonly unknown[], faults: Faults): Ring[] {
  const read = rings.map((ring) => readRing(ring, faults));
  return read[0] ? read.filter((ring): ring is Ring => ring !== null) : [];
}

/** Points without those that are none; `null` where fewer than three are left. */
function readRing(ring: unknown, faults: Faults): Ring | null {
  if (!isList(ring)) return null;
  const points = ring as ArrayLike<unknown>;
  const read = new Float64Array(points.length * 2);
  let length = 0;
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] as ArrayLike<unknown> | null | undefined;
    const x = point?.[0];
    const y = point?.[1];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      faults.points += 1;
      continue;
    }
    if (length > 0 && read[length - 2] === x && read[length - 1] === y) continue;
    read[length] = x;
    read[length + 1] = y;
    length += 2;
  }
  if (length > 2 && read[0] === read[length - 2] && read[1] === read[length - 1]) length -= 2;
  return length < 6 ? null : read.slice(0, length);
}
