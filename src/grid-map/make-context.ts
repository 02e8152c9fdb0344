import type { Translate } from '../element/locale.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { legendKey } from './legend.js';
import type { MapContext } from './map-context.js';
import type { MapExplorer } from './map-explorer.js';
import { isStale } from './stale.js';

/** What of the element's state decides how areas are drawn and what is done with them. */
export interface ContextState {
  explorer: MapExplorer;
  state: { rollUp: string; period?: string | undefined; staleAfter: number };
  t: Translate;
  /** Calendar date that the display holds for. */
  day: string;
  /** Keys of the statuses highlighted in the legend. */
  highlighted: ReadonlySet<string>;
  /** Code of the area that had the focus last. */
  tabStop: string | undefined;
  /** The chosen area, if it is shown. */
  chosen: AreaView | undefined;
  selected(area: AreaView): boolean;
  marked(area: AreaView): boolean;
  choose(area: AreaView): void;
}

/** All that the parts of the map are drawn by. */
export function makeContext(view: GridMapView, parts: ContextState): MapContext {
  const { choose, day, explorer, marked, selected, state, t, tabStop } = parts;
  const lit = new Set(view.legend.map(legendKey).filter((key) => parts.highlighted.has(key)));
  const isThere = tabStop !== undefined && view.byCode.has(tabStop);
  const now = Date.now();
  return {
    view,
    t,
    selected,
    marked,
    choose,
    dimmed: (status) => lit.size > 0 && !lit.has(legendKey({ status })),
    keeps: ({ children, counts, status }) =>
      lit.size === 0 ||
      (children.length > 0 ? counts : [{ status }]).some((each) => lit.has(legendKey(each))),
    changed: ({ code }) => explorer.news.has(code),
    stale: ({ area }) => isStale(area.updatedAt, { hours: state.staleAfter, day, now }),
    period: state.period || undefined,
    statusOf: (id) => explorer.statusOf(id),
    present: ({ area }) => explorer.present(area.code) ?? area,
    rollUp: state.rollUp === 'share' ? 'share' : 'worst',
    tabStop: isThere ? tabStop : (parts.chosen ?? view.all[0])?.code,
    enter: ({ code }) => explorer.enter(code),
  };
}
