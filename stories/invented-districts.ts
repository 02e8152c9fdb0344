import type { Area, FeatureCollection, GridMapData } from '../src/model/index.js';

/*
 * Invented districts of any size: 片区 → 社区 → 网格 with statuses, keepers and households drawn by a small
 * generator of numbers, so that every picture is the same. Nothing here is of a real place.
 */

const names = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'.split('');

/** Numbers from 0 to 1, the same each time (linear congruential). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function statusFor(next: () => number, unrest: number): string | null {
  const drawn = next() * unrest;
  if (next() < 0.02) return null;
  if (drawn < 0.74) return '正常';
  if (drawn < 0.86) return '关注';
  if (drawn < 0.95) return '预警';
  return drawn < 0.99 ? '严重' : '紧急';
}

const frame = {
  levels: ['片区', '社区', '网格'],
  asOf: '2022-06-30',
  note: '示例数据：区域、边界和状态均为虚构。',
  measures: [
    { id: 'households', name: '户数', unit: '户' },
    { id: 'rate', name: '整改率', unit: '%', breaks: [0.6, 0.7, 0.8, 0.9] },
  ],
};

function grid(code: string, place: { number: number; parent: string }, next: () => number): Area {
  const { number, parent } = place;
  return {
    code,
    parent,
    name: `第${String(number).padStart(2, '0')}网格`,
    status: statusFor(next, 0.85 + (parent.length % 3) * 0.08),
    keeper: `${names[number % names.length]}某`,
    values: { households: Math.round(80 + next() * 1400), rate: 0.5 + next() * 0.5 },
  };
}

/** Nested areas without outlines. */
export function district(count: number): GridMapData {
  const next = numbers(7);
  const areas: Area[] = [];
  const outer = Math.max(3, Math.min(22, Math.round(Math.sqrt(count) / 6)));
  const inner = Math.max(2, Math.round(Math.sqrt(count) / 9));
  const each = Math.max(1, Math.round(count / outer / inner));
  for (let left = count, a = 0; left > 0; a += 1) {
    const code = `P${a}`;
    areas.push({
      code,
      name: `${names[a % names.length]}${a < names.length ? '' : '东'}片区`,
      keeper: '包片领导',
    });
    for (let b = 0; b < inner && left > 0; b += 1) {
      const parent = `${code}-${b}`;
      areas.push({ code: parent, name: `${names[(a * 3 + b) % names.length]}和社区`, parent: code });
      const size = Math.min(left, Math.max(1, Math.round(each * (0.6 + next() * 0.8))));
      for (let c = 1; c <= size; c += 1) areas.push(grid(`${parent}-${c}`, { number: c, parent }, next));
      left -= size;
    }
  }
  return { ...frame, title: `全区网格状态（${count} 个，示例数据）`, areas };
}

const side = 0.0025;

/** A corner of the honeycomb, bent by its place in it: cells that share it have it from the same numbers. */
function corner(across: number, down: number): [number, number] {
  const bend = (one: number, other: number) => Math.sin(one * 31 + other * 17) * side * 0.2;
  const x = 104 + (across * side * 1.732) / 2 + bend(across, down);
  const y = 30.7 - (down * side) / 2 + bend(down, across);
  return [Number(x.toFixed(5)), Number(y.toFixed(5))];
}

/** A cell of a crooked honeycomb; neighbours share their corners. */
function outline(column: number, row: number): [number, number][] {
  const [across, down] = [2 * column + (row % 2), 3 * row];
  const steps = [
    [1, 1],
    [1, -1],
    [0, -2],
    [-1, -1],
    [-1, 1],
    [0, 2],
  ] as const;
  const ring = steps.map(([right, below]) => corner(across + right, down + below));
  return [...ring, ring[0]!];
}

/** Nested areas with outlines, as GeoJSON in degrees. */
export function mappedDistrict(count: number): GridMapData & { geometry: FeatureCollection } {
  const next = numbers(11);
  const columns = Math.ceil(Math.sqrt(count * 1.35));
  const narrow = Math.max(2, Math.round(columns / 16));
  const wide = narrow * (columns < 16 ? 2 : 3);
  const parents = new Map<string, Area>();
  const grids: Area[] = [];
  const features: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const outer = `P${Math.floor(row / wide)}-${Math.floor(column / wide)}`;
    const inner = `${outer}/${Math.floor(row / narrow)}-${Math.floor(column / narrow)}`;
    if (!parents.has(outer))
      parents.set(outer, { code: outer, name: `${names[parents.size % names.length]}片区` });
    if (!parents.has(inner)) {
      parents.set(inner, {
        code: inner,
        parent: outer,
        name: `${names[(parents.size * 3) % names.length]}和社区`,
      });
    }
    const code = `G${index + 1}`;
    grids.push(grid(code, { number: index + 1, parent: inner }, next));
    features.push({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [outline(column, row)] },
    });
  }
  return {
    ...frame,
    title: `全区网格地图（${count} 个，示例数据）`,
    mapLicence: '示例（虚构边界，无需审图）',
    areas: [...parents.values(), ...grids],
    geometry: { type: 'FeatureCollection', features },
  };
}
