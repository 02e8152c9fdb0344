import type { MessageKey, Translate } from '../element/locale.js';
import type { Area } from '../model/grid-map.js';
import type { AreaView, GridMapView, LevelCount, StatusView } from './grid-map-view.js';

/** How a parent sums up what is in it: by the gravest status, or by how many have which. */
export type RollUp = 'worst' | 'share';

/** What the parts of the map need to draw themselves and to answer. */
export interface MapContext {
  view: GridMapView;
  t: Translate;
  selected(area: AreaView): boolean;
  /** Whether it belongs to a unit chosen elsewhere on the dashboard. */
  marked(area: AreaView): boolean;
  /** Whether other statuses are highlighted in the legend. */
  dimmed(status: StatusView | null): boolean;
  /** Whether the legend leaves it in the list; a parent as long as anything in it stays. */
  keeps(area: AreaView): boolean;
  /** Whether it has just changed. */
  changed(area: AreaView): boolean;
  rollUp: RollUp;
  /** Whether what was last told of it is older than the host allows. */
  stale(area: AreaView): boolean;
  /** The period shown; `undefined` is the present. */
  period: string | undefined;
  /** A step of the scale by its id. */
  statusOf(id: string | null): StatusView | null;
  /** An area as it stands now, whatever period is shown. */
  present(area: AreaView): Area;
  /** Code of the one area that Tab reaches. */
  tabStop: string | undefined;
  choose(area: AreaView): void;
  /** Drills into an area that holds others. */
  enter(area: AreaView): void;
}

export function statusText(status: StatusView | null, t: Translate): string {
  if (!status || !status.ours || status.tone === 'none') return status?.name ?? t('map.no-status');
  return t(`map.tone.${status.tone}`);
}

/** 2 个社区 · 16 个网格. */
export function levelsText(levels: readonly LevelCount[], t: Translate): string {
  return levels
    .map(({ name, count }) => t('map.count', { n: count, level: name ?? t('map.areas') }))
    .join(' · ');
}

/** How a parent stands, in words: the gravest status, or how many have which. */
function rollUpText({ counts, worst }: AreaView, { rollUp, t }: MapContext): string {
  if (rollUp === 'share' && counts.length > 0) {
    // What is seen as text comes first, as software that is told what to press expects.
    const unknown = counts.filter(({ status }) => status === null);
    return shareText({ counts: [...unknown, ...counts.filter(({ status }) => status !== null)] }, t);
  }
  return worst ? t('map.worst', { status: statusText(worst, t) }) : statusText(worst, t);
}

/** 正常 5、严重 1、无数据 2. */
export function shareText({ counts }: Pick<AreaView, 'counts'>, t: Translate): string {
  return counts
    .map(({ status, count }) => t('map.of-status', { status: statusText(status, t), n: count }))
    .join(t('list-comma'));
}

/** Name, status and where it lies, as one who cannot see the tile needs them; what is seen comes first. */
export function spokenName(area: AreaView, map: MapContext): string {
  const { t } = map;
  const { children, keepers, levels, name, path, worst } = area;
  const seen =
    children.length > 0
      ? [levelsText(levels, t), rollUpText(area, map)]
      : [statusText(worst, t), keepers.join(t('list-comma'))];
  return [name, ...seen, ...path.slice(-1)].filter((part) => part !== '').join(t('map.spoken-comma'));
}

/** A grid has a 网格长; an area above it somebody in charge. */
export function keeperKey({ level, children }: AreaView): MessageKey {
  return children.length === 0 && (level === null || /网格|grid/i.test(level))
    ? 'map.keeper'
    : 'map.in-charge';
}
