import { checkParents } from './area-parents.js';
import { checkAreas, type Area, type AreaPeriod, type PlacedAreas } from './area.js';
import { checkRow, checkRows } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { anyList, list, number, object, oneOf, text, textOr, type Field } from './fields.js';
import { fieldsOf, isObject } from './host-values.js';
import { makeIssue, type Issue } from './issue.js';
import { checkMeasures, checkRates, type Measure, type RateContext } from './measure.js';

export type { Area, AreaPeriod } from './area.js';

/** A grid status map (网格状态图): areas nested by parent, 片区 → 社区 → 网格. */
export interface GridMapData extends Dataset {
  /** Names of the levels, outermost first, such as `['片区', '网格']`. */
  levels?: string[];
  areas: Area[];
  /** The scale of statuses, best first. Default: 正常 关注 预警 严重 紧急. */
  statuses?: Status[];
  /** GeoJSON or TopoJSON joined on `code`, then `name`; an address or the object itself. */
  geometry?: string | FeatureCollection | Topology;
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

/** TopoJSON as far as this element reads it. */
export interface Topology {
  type: 'Topology';
  arcs: unknown[];
  objects: Record<string, unknown>;
}

/** One figure of the whole. With the unit `%` it is 0..1. */
export interface OverviewFigure {
  name: string;
  value: number | null;
  unit?: string;
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

const statusShape = {
  fields: { id: text, name: text, tone: oneOf('ok', 'info', 'warn', 'serious', 'critical', 'none') },
  required: ['id', 'name'],
  numbersAsText: ['id'],
};

// Features are left to whoever draws them: a country's worth takes long to walk through.
const collection = object({ type: oneOf('FeatureCollection'), features: anyList }, ['type', 'features']);

const outlines: Field = (value, path, issues) =>
  isObject(value) && fieldsOf(value, ['type'], { path, issues: [] }).type === 'Topology'
    ? object({ arcs: anyList, objects: object({}) }, ['arcs', 'objects'])(value, path, issues)
    : collection(value, path, issues);

const frameShape = {
  fields: { levels: list(text), geometry: textOr(outlines), mapLicence: text },
  lists: ['levels'],
};

function checkStatuses(value: unknown, issues: Issue[]): Status[] {
  return checkRows(value, { path: 'statuses', issues }, (item, path) => {
    const row = typeof item === 'string' ? { id: item, name: item } : item;
    return checkRow<Status>(statusShape, row, { path, issues });
  });
}

/** Tells of statuses that are not on the scale; the area shows as not known. */
function checkOnScale({ areas, rows }: PlacedAreas, statuses: readonly Status[], issues: Issue[]): void {
  const known = new Set<unknown>(statuses.map((status) => status.id));
  const params = { allowed: statuses.map((status) => status.id).join('、') };
  const isOff = ({ status }: Pick<Area, 'status'>) =>
    status !== undefined && status !== null && !known.has(status);
  const tell = ({ status: value }: Pick<Area, 'status'>, place: string) =>
    issues.push(makeIssue('unknown-status', { path: `${place}.status`, value, params, severity: 'warning' }));
  areas.forEach((area, index) => {
    const path = () => `areas[${rows[index]}]`;
    if (isOff(area)) tell(area, path());
    area.history?.forEach((past, at) => isOff(past) && tell(past, `${path()}.history[${at}]`));
  });
}

/** Takes out rates beyond 0..1, now and before; tells of a period that is there twice, of which the later counts. */
function checkFigures({ areas, rows }: PlacedAreas, context: RateContext): void {
  areas.forEach((area, index) => {
    const { values, history } = area;
    if (values) area.values = checkRates(values, `areas[${rows[index]}].values`, context);
    if (history) area.history = checkHistory(history, `areas[${rows[index]}].history`, context);
  });
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
  const placed = checkAreas(frame.areas as unknown[], issues);
  checkFigures(placed, { measures: measures ?? [], issues });
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
