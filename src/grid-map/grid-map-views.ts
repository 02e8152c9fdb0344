import type { GridMapData } from '../model/grid-map.js';
import {
  gridMapView,
  legendOf,
  ownFacts,
  type AreaView,
  type GridMapView,
  type GridMapViewOptions,
} from './grid-map-view.js';
import { sumsOf } from './tally.js';

/**
 * Keeps the view that was made last and changes in it what live changes touched: the areas themselves and
 * those they lie in. The view belongs to the element alone; making 20 000 areas anew for each of 200 changes a
 * second would leave no time to draw them.
 */
export class GridMapViews {
  #view: GridMapView | null = null;
  #options: GridMapViewOptions = {};

  /** @param touched Codes of the areas that alone differ from those of the last call; `null`: all may. */
  make(
    data: GridMapData,
    touched: ReadonlySet<string> | null,
    options: GridMapViewOptions = {},
  ): GridMapView {
    const last = this.#view;
    const follows = last !== null && touched !== null && sameOptions(options, this.#options);
    const canChange = follows && last.root === null && knowsMeasures(data, last, touched);
    this.#options = options;
    this.#view = canChange ? changedView(last, data, touched) : gridMapView(data, options);
    return this.#view;
  }
}

function sameOptions(one: GridMapViewOptions, other: GridMapViewOptions): boolean {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof GridMapViewOptions)[];
  return keys.every((key) => one[key] === other[key]);
}

/** Without a list of measures, a change may bring the first figure of one. */
function knowsMeasures(
  { areas, measures }: GridMapData,
  view: GridMapView,
  touched: ReadonlySet<string>,
): boolean {
  if (measures !== undefined) return true;
  const known = new Set(view.measures.map(({ id }) => id));
  return areas.every(
    ({ code, values }) => !values || !touched.has(code) || Object.keys(values).every((key) => known.has(key)),
  );
}

function changedView(view: GridMapView, data: GridMapData, touched: ReadonlySet<string>): GridMapView {
  if (touched.size === 0) return view;
  const { byCode, statuses } = view;
  const parents = new Set<AreaView>();
  const areas = areasByCode(data, touched, byCode);
  for (const [area, from] of areas) {
    area.area = from;
    area.status = statuses.get(from.status ?? '') ?? null;
    Object.assign(area, ownFacts(from));
    for (let up: AreaView | undefined = area; up && !parents.has(up); up = parentOf(up, byCode))
      parents.add(up);
  }
  // Inner ones first: the outer ones sum them up.
  const inwards = [...parents].sort((a, b) => b.depth - a.depth);
  for (const area of inwards) Object.assign(area, sumsOf(area.status, area.children, statuses));
  return { ...view, changed: inwards, legend: legendOf(view.areas, statuses) };
}

function parentOf({ area }: AreaView, byCode: GridMapView['byCode']): AreaView | undefined {
  return area.parent === undefined ? undefined : byCode.get(area.parent);
}

type Areas = GridMapData['areas'];

/** The views of the areas touched, with what they show now. */
function areasByCode(
  { areas }: GridMapData,
  touched: ReadonlySet<string>,
  byCode: GridMapView['byCode'],
): [AreaView, Areas[number]][] {
  return areas
    .filter(({ code }) => touched.has(code))
    .flatMap((area) => {
      const view = byCode.get(area.code);
      return view ? [[view, area] as [AreaView, Areas[number]]] : [];
    });
}
