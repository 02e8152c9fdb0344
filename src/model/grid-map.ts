import { checkRow, checkRows, mostLevels } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { anyList, figures, list, number, object, oneOf, pair, text, textOr } from './fields.js';
import { fieldsOf, isObject } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';
import { checkMeasures, checkRates, type Measure, type RateContext } from './measure.js';
import { RowIds } from './row-ids.js';

/** A grid status map (网格状态图): areas nested by parent, 片区 → 社区 → 网格. */
export interface GridMapData extends Dataset {
  /** Names of the levels, outermost first, such as `['片区', '网格']`. */
  levels?: string[];
  areas: Area[];
  /** The scale of statuses, best first. Default: 正常 关注 预警 严重 紧急. */
  statuses?: Status[];
  /** GeoJSON joined on `code`, then `name`; an address or the FeatureCollection itself. */
  geometry?: string | FeatureCollection;
  measures?: Measure[];
  /** Figures of the whole that no area bears, such as 示范区 122 个, above the areas. */
  overview?: OverviewFigure[];
  /** Review number of the map (审图号), shown on the map. */
  mapLicence?: string;
}

/** GeoJSON as far as this element reads it. */
export interface FeatureCollection {
  type: 'FeatureCollection';
  features: unknown[];
}

/** One area (片区、社区、网格). */
export interface Area {
  /** Area code (GB/T 2260, 统计用区划代码, CJ/T 349-2010 grid code, or the office's own). */
  code: string;
  name: string;
  /** Code of the area it lies in. */
  parent?: string;
  /** Id of a status; `null` or absent is not known. */
  status?: string | null;
  values?: Record<string, number | null>;
  /** Grid head or workers (网格长、网格员、包片领导). */
  keeper?: string | string[];
  /** Place in a tile layout, counted from 0. */
  tile?: [column: number, row: number];
  updatedAt?: string;
  /** How it stood at earlier periods, oldest first; the area itself says how it stands now. */
  history?: AreaPeriod[];
  [extra: string]: unknown;
}

/** One figure of the whole. With the unit `%` it is 0..1. */
export interface OverviewFigure {
  name: string;
  value: number | null;
  unit?: string;
}

/** How an area stood at one period, such as 2018年6月; what is left out is not known of then. */
export interface AreaPeriod {
  period: string;
  status?: string | null;
  values?: Record<string, number | null>;
}

/** One step of the status scale. */
export interface Status {
  id: string;
  name: string;
  /** Default: by its place in the scale, best first. */
  tone?: Tone;
}

export type Tone = 'ok' | 'info' | 'warn' | 'serious' | 'critical' | 'none';

/** The scale used where the data gives none; ids equal names (contract). */
export const defaultStatuses: readonly Required<Status>[] = [
  { id: '正常', name: '正常', tone: 'ok' },
  { id: '关注', name: '关注', tone: 'info' },
  { id: '预警', name: '预警', tone: 'warn' },
  { id: '严重', name: '严重', tone: 'serious' },
  { id: '紧急', name: '紧急', tone: 'critical' },
];

const areaShape = {
  fields: {
    code: text,
    name: text,
    parent: text,
    status: text,
    values: figures,
    keeper: textOr(list(text)),
    tile: pair(number),
    updatedAt: text,
    history: list(object({ period: text, status: text, values: figures }, ['period'])),
  },
  required: ['code', 'name'],
  numbersAsText: ['code', 'parent', 'status'],
};

const statusShape = {
  fields: { id: text, name: text, tone: oneOf('ok', 'info', 'warn', 'serious', 'critical', 'none') },
  required: ['id', 'name'],
  numbersAsText: ['id'],
};

// Features are left to whoever draws them: a country's worth takes long to walk through.
const collection = object({ type: oneOf('FeatureCollection'), features: anyList }, ['type', 'features']);

const frameShape = {
  fields: { levels: list(text), geometry: textOr(collection), mapLicence: text },
  lists: ['levels'],
};

/** An area, and where in the data it is: rows left out before it must not shift the paths of its Issues. */
interface PlacedArea {
  area: Area;
  path: string;
}

function checkAreas(rows: unknown, issues: Issue[]): PlacedArea[] {
  const ids = new RowIds(issues);
  return checkRows(rows, { path: 'areas', issues }, (row, path) => {
    const given = isObject(row) ? fieldsOf(row, Object.keys(areaShape.fields), { path, issues }) : row;
    // A name alone is enough to show an area; its code is then the name.
    const named = isObject(given) && (given.code ?? null) === null ? { ...given, code: given.name } : given;
    const area = checkRow<Area>(areaShape, named, { path, issues });
    return area && { area: { ...area, code: ids.claim(area.code, area.code, `${path}.code`) }, path };
  });
}

/** Puts areas with a missing parent, too many of them, or one that is their own ancestor, on the outermost level. */
function checkParents(areas: readonly PlacedArea[], issues: Issue[]): Area[] {
  const byCode = new Map(areas.map(({ area }) => [area.code, area]));
  return areas.map(({ area, path: place }) => {
    const path = `${place}.parent`;
    if (area.parent === undefined || area.parent === null || area.parent === '') return withoutParent(area);
    if (!byCode.has(area.parent)) {
      issues.push(makeIssue('unknown-parent', { path, value: area.parent, severity: 'warning' }));
      return withoutParent(area);
    }
    const outer = new Set<Area>();
    for (let up = byCode.get(area.parent); up; up = up.parent ? byCode.get(up.parent) : undefined) {
      if (up === area) {
        issues.push(makeIssue('parent-cycle', { path, value: area.parent, severity: 'warning' }));
        return withoutParent(area);
      }
      if (outer.has(up)) break;
      outer.add(up);
      if (outer.size < mostLevels) continue;
      const params = { most: mostLevels };
      issues.push(makeIssue('parents-too-deep', { path, value: area.parent, params, severity: 'warning' }));
      return withoutParent(area);
    }
    return area;
  });
}

function withoutParent(area: Area): Area {
  const { parent: _parent, ...rest } = area;
  return rest as Area;
}

function checkStatuses(value: unknown, issues: Issue[]): Status[] {
  return checkRows(value, { path: 'statuses', issues }, (item, path) => {
    const row = typeof item === 'string' ? { id: item, name: item } : item;
    return checkRow<Status>(statusShape, row, { path, issues });
  });
}

/** Tells of statuses that are not on the scale; the area shows as not known. */
function checkOnScale(areas: readonly PlacedArea[], statuses: readonly Status[], issues: Issue[]): void {
  const known = new Set(statuses.map((status) => status.id));
  const params = { allowed: statuses.map((status) => status.id).join('、') };
  const check = ({ status }: Pick<Area, 'status'>, place: string) => {
    if (status === undefined || status === null || known.has(status)) return;
    const path = `${place}.status`;
    issues.push(makeIssue('unknown-status', { path, value: status, params, severity: 'warning' }));
  };
  for (const { area, path } of areas) {
    check(area, path);
    area.history?.forEach((past, index) => check(past, `${path}.history[${index}]`));
  }
}

/** Takes out rates beyond 0..1, now and before; tells of a period that is there twice, of which the later counts. */
function checkFigures({ area, path }: PlacedArea, context: RateContext): PlacedArea {
  const { values, history } = area;
  const checked: Area = { ...area };
  if (values) checked.values = checkRates(values, `${path}.values`, context);
  if (history) checked.history = checkHistory(history, `${path}.history`, context);
  return { area: checked, path };
}

function checkHistory(history: readonly AreaPeriod[], path: string, context: RateContext): AreaPeriod[] {
  const seen = new Set<string>();
  return history.map((past, index) => {
    const place = `${path}[${index}]`;
    const { period, values } = past;
    if (seen.has(period)) {
      context.issues.push(
        makeIssue('duplicate-period', { path: `${place}.period`, value: period, severity: 'warning' }),
      );
    }
    seen.add(period);
    return values ? { ...past, values: checkRates(values, `${place}.values`, context) } : past;
  });
}

const figureShape = { fields: { name: text, value: number, unit: text }, required: ['name'] };

function checkOverview(value: unknown, issues: Issue[]): OverviewFigure[] {
  return checkRows(value, { path: 'overview', issues }, (item, path) => {
    const figure = checkRow<OverviewFigure>(figureShape, item, { path, issues });
    if (!figure) return null;
    const measure = { id: 'value', name: figure.name, ...(figure.unit && { unit: figure.unit }) };
    const given = { value: figure.value ?? null };
    const { value = null } = checkRates(given, path, { measures: [measure], issues });
    return { ...figure, value };
  });
}

/** Checks a grid status map (网格状态图). */
export function validateGridMap(data: unknown): Validation<GridMapData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, ['areas', 'statuses', 'measures', 'overview'], issues);
  if (!frame) return { data: null, issues };
  const own = checkRow<Partial<GridMapData>>(frameShape, frame, { path: '', issues });
  const measures = frame.measures === undefined ? undefined : checkMeasures(frame.measures, issues);
  const placed = checkAreas(frame.areas, issues).map((each) =>
    checkFigures(each, { measures: measures ?? [], issues }),
  );
  const areas = checkParents(placed, issues);
  const statuses = checkStatuses(frame.statuses ?? [], issues);
  checkOnScale(placed, statuses.length > 0 ? statuses : defaultStatuses, issues);
  const checked: GridMapData = { ...own, areas };
  if (statuses.length > 0) checked.statuses = statuses;
  else delete checked.statuses;
  if (measures !== undefined) checked.measures = measures;
  if (frame.overview !== undefined) checked.overview = checkOverview(frame.overview, issues);
  return { data: checked, issues };
}

const tonesByLength: Record<number, Tone[]> = {
  1: ['ok'],
  2: ['ok', 'critical'],
  3: ['ok', 'warn', 'critical'],
  4: ['ok', 'info', 'warn', 'critical'],
};
const allTones: Tone[] = ['ok', 'info', 'warn', 'serious', 'critical'];

/** The scale with a tone for every step; a missing tone follows from the place, best first. */
export function statusScale(statuses: readonly Status[] = defaultStatuses): Required<Status>[] {
  const tones = tonesByLength[statuses.length] ?? allTones;
  return statuses.map((status, index) => ({
    ...status,
    tone: status.tone ?? tones[Math.min(index, tones.length - 1)] ?? 'none',
  }));
}
