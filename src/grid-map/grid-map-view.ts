import { statusScale, type Area, type GridMapData } from '../model/grid-map.js';
import type { Measure } from '../model/measure.js';
import { shortLabels } from './short-label.js';
import {
  countLevels,
  countStatuses,
  sumsOf,
  withAllInside,
  type LevelCount,
  type StatusCount,
  type StatusView,
} from './tally.js';
import {
  boxColumns,
  evenColumns,
  fewTiles,
  givenCells,
  groupSizes,
  tallyLabels,
  type Cell,
  type GroupLayout,
  type LabelTally,
} from './tile-layout.js';

export type { LevelCount, StatusCount, StatusView } from './tally.js';

/** What the grid map draws. */
export interface GridMapView {
  /** The area drilled into, if any. */
  root: AreaView | null;
  /** The outermost areas shown. */
  areas: AreaView[];
  /** Every area shown, each before those in it. */
  all: AreaView[];
  byCode: Map<string, AreaView>;
  /** Tiles by status, best first, not known last; a single entry where nothing is known. */
  legend: StatusCount[];
  levels: LevelCount[];
  layout: GroupLayout;
  measures: Measure[];
  licence: string | null;
  hasGeometry: boolean;
  locale: string;
  /** The scale by id. */
  statuses: ReadonlyMap<string, StatusView>;
  /** The areas that alone differ from the view before; `null` where all may. */
  changed: readonly AreaView[] | null;
}

export interface AreaView {
  area: Area;
  code: string;
  name: string;
  /** What tells it apart from its siblings. */
  label: string;
  /** Names of the areas it lies in, outermost first. */
  path: string[];
  /** Levels below the outermost. */
  depth: number;
  level: string | null;
  status: StatusView | null;
  /** The gravest status known of it and of all within; for a tile its own. */
  worst: StatusView | null;
  keepers: string[];
  updated: string | null;
  children: AreaView[];
  layout: GroupLayout;
  /** Tiles within by status, without empty steps. */
  counts: StatusCount[];
  /** Areas within, one entry a level. */
  levels: LevelCount[];
  cell: Cell | null;
}

export interface GridMapViewOptions {
  /** Code of the area to drill into; an unknown one shows all. */
  root?: string | undefined;
  /** Name of the period that the data is of; another one is another view. */
  period?: string | undefined;
  locale?: string;
}

/** A date and time as people read it; one with a time zone is told in the reader's. */
export function timeText(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!parts) return text;
  if (!parts[3]) return `${parts[1]} ${parts[2]}`;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return text;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

interface Context {
  childrenOf: Map<string | undefined, Area[]>;
  statuses: ReadonlyMap<string, StatusView>;
  levelNames: readonly string[];
  few: boolean;
  /** Groups made so far; their sizes are known when all are. */
  groups: { layout: GroupLayout; tally: LabelTally }[];
}

/** Where siblings stand among each other: their parent's name, and how deep they are. */
interface Position {
  path: string[];
  depth: number;
}

function layoutOf(siblings: readonly Area[], labels: readonly string[], context: Context): GroupLayout {
  const inner = siblings.filter((area) => context.childrenOf.has(area.code)).length;
  const cells =
    inner === 0 || inner === siblings.length ? givenCells(siblings.map((area) => area.tile)) : null;
  const flowing = inner > 0 ? boxColumns(inner) : evenColumns(siblings.length);
  const columns = cells ? Math.max(...cells.map(([column]) => column)) + 1 : flowing;
  const layout: GroupLayout = { size: 'number', columns, cells };
  context.groups.push({ layout, tally: tallyLabels(labels) });
  return layout;
}

const nothingInside: { layout: GroupLayout; views: AreaView[] } = {
  layout: { size: 'name', columns: 1, cells: null },
  views: [],
};

function siblingViews(siblings: readonly Area[], position: Position, context: Context) {
  if (siblings.length === 0) return nothingInside;
  const { path } = position;
  const labels = shortLabels(
    siblings.map((area) => area.name),
    path[path.length - 1],
  );
  const leaves = labels.filter((_, index) => !context.childrenOf.has(siblings[index]?.code));
  const layout = layoutOf(siblings, leaves, context);
  const views = siblings.map((area, index) =>
    areaView(
      area,
      {
        label: labels[index] ?? area.name,
        cell: layout.cells?.[index] ?? null,
        path,
        depth: position.depth,
      },
      context,
    ),
  );
  return { layout, views };
}

const nobody: string[] = [];

function keepersOf({ keeper }: Area): string[] {
  if (!keeper) return nobody;
  return typeof keeper === 'string' ? [keeper] : keeper.filter((name) => name !== '');
}

const updatedOf = ({ updatedAt }: Area) => (updatedAt ? timeText(updatedAt) : null);

/** What an area says of itself and a live change may say anew. */
export function ownFacts(area: Area): Pick<AreaView, 'keepers' | 'updated'> {
  return {
    keepers: keepersOf(area),
    updated: updatedOf(area),
  };
}

function areaView(
  area: Area,
  place: Position & { label: string; cell: Cell | null },
  context: Context,
): AreaView {
  const { code, name } = area;
  const within = context.childrenOf.get(code);
  const { layout, views: children } = within
    ? siblingViews(within, { path: [...place.path, name], depth: place.depth + 1 }, context)
    : nothingInside;
  const status = context.statuses.get(area.status ?? '') ?? null;
  const { worst, counts, levels } = sumsOf(status, children, context.statuses);
  // Written out: engines make each of 20 000 spread objects a dictionary, at ten times the cost.
  return {
    area,
    code,
    name,
    label: place.label,
    path: place.path,
    depth: place.depth,
    level: context.levelNames[place.depth] ?? null,
    status,
    worst,
    keepers: keepersOf(area),
    updated: updatedOf(area),
    children,
    layout,
    counts,
    levels,
    cell: place.cell,
  };
}

/** Figures without a list of measures bear the names of their keys. */
function measuresOf(data: GridMapData): Measure[] {
  if (data.measures) return data.measures;
  const keys = new Set<string>();
  for (const { values } of data.areas) if (values) Object.keys(values).forEach((key) => keys.add(key));
  return [...keys].map((key) => ({ id: key, name: key }));
}

function contextOf(data: GridMapData): Context {
  const childrenOf: Context['childrenOf'] = new Map();
  for (const area of data.areas) {
    const siblings = childrenOf.get(area.parent);
    if (siblings) siblings.push(area);
    else childrenOf.set(area.parent, [area]);
  }
  const scale = statusScale(data.statuses).map(({ id, name, tone }, rank) => {
    return { id, name, tone, rank, ours: data.statuses === undefined };
  });
  const tiles = data.areas.filter((area) => !childrenOf.has(area.code)).length;
  return {
    childrenOf,
    statuses: new Map(scale.map((status) => [status.id, status])),
    levelNames: data.levels ?? [],
    few: tiles <= fewTiles,
    groups: [],
  };
}

export function legendOf(areas: readonly AreaView[], statuses: GridMapView['statuses']): StatusCount[] {
  const legend = countStatuses(areas, statuses);
  return legend.some(({ status, count }) => status && count > 0) ? legend : legend.slice(-1);
}

/** Nests, counts and lays out the areas; pure. */
export function gridMapView(
  data: GridMapData,
  { root: code, locale = 'zh-CN' }: GridMapViewOptions = {},
): GridMapView {
  const context = contextOf(data);
  const whole = siblingViews(context.childrenOf.get(undefined) ?? [], { path: [], depth: 0 }, context);
  const { groups, few } = context;
  const sizes = groupSizes(
    groups.map(({ tally }) => tally),
    few,
  );
  groups.forEach((group, index) => (group.layout.size = sizes[index]!));
  const root = code ? (withAllInside(whole.views).find((area) => area.code === code) ?? null) : null;
  // A root without areas in it is shown itself.
  const inside = root && root.children.length > 0 ? { layout: root.layout, views: root.children } : null;
  const alone = root
    ? { layout: { ...whole.layout, cells: null, columns: 1 }, views: [{ ...root, cell: null }] }
    : whole;
  const { layout, views: areas } = inside ?? alone;
  const all = withAllInside(areas);
  return {
    root,
    areas,
    all,
    layout,
    locale,
    statuses: context.statuses,
    changed: null,
    byCode: new Map(all.map((area) => [area.code, area])),
    legend: legendOf(areas, context.statuses),
    levels: countLevels(areas),
    measures: measuresOf(data),
    licence: data.mapLicence ?? null,
    hasGeometry: data.geometry !== undefined && data.geometry !== null,
  };
}
