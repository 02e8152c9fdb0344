import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import { validateGridMap, type Area, type GridMapData } from '../model/grid-map.js';
import { makeIssue, wordsOf, type Issue } from '../model/issue.js';

/** Data with changes put over it. */
export interface ChangedAreas {
  data: GridMapData;
  issues: Issue[];
  /** Codes of the areas that are others now; `null` where any may be, as when one moved to another parent. */
  touched: string[] | null;
}

// What an area is nested, named and placed by: a change of it may move others.
const nesting = ['parent', 'name', 'tile'] as const;

/** Index by code; kept as long as the list it is of, and handed on to the one that follows it. */
const placesOf = new WeakMap<readonly Area[], Map<string, number>>();

function placesIn(areas: readonly Area[]): Map<string, number> {
  let places = placesOf.get(areas);
  if (!places) {
    places = new Map(areas.map((area, index) => [area.code, index]));
    placesOf.set(areas, places);
  }
  return places;
}

/** Puts changes over checked data; faults of the changes alone are told. Pure. */
export function changeAreas(data: GridMapData, changes: unknown): ChangedAreas {
  const issues: Issue[] = [];
  const places = placesIn(data.areas);
  const areas: Area[] = [...data.areas];
  const touched = new Set<number>();
  let nests = false;
  if (!isList(changes)) issues.push(makeIssue('expected-list', { path: 'changes', value: changes }));
  itemsOf(isList(changes) ? changes : [], { path: 'changes', issues }).forEach((given, index) => {
    const path = `changes[${index}]`;
    if (!isObject(given)) return issues.push(makeIssue('expected-object', { path, value: given }));
    const change = fieldsOf(given, ['code'], { path, issues });
    const code = wordsOf(change.code);
    const place = places.get(code);
    const area = place === undefined ? undefined : areas[place];
    if (place === undefined || !area) {
      return issues.push(
        makeIssue('unknown-code', { path: `${path}.code`, value: change.code, severity: 'warning' }),
      );
    }
    nests ||= nesting.some((key) => key in change && change[key] !== area[key]);
    areas[place] = { ...area, ...change, code };
    return touched.add(place);
  });
  if (touched.size === 0) return { data, issues, touched: [] };
  placesOf.set(areas, places);
  const check = nests ? checkAll : checkTouched;
  return check({ ...data, areas }, touched, issues);
}

function checkAll(data: GridMapData, touched: ReadonlySet<number>, issues: Issue[]): ChangedAreas {
  const checked = validateGridMap(data);
  const own = checked.issues.filter(({ path }) =>
    touched.has(Number(/^areas\[(\d+)\]/.exec(path)?.[1] ?? -1)),
  );
  return { data: checked.data ?? data, issues: [...issues, ...own], touched: null };
}

/** Checks what was changed, and nothing else: of 20 000 areas a stream changes a few at a time. */
function checkTouched(data: GridMapData, touched: ReadonlySet<number>, issues: Issue[]): ChangedAreas {
  const { areas } = data;
  const places = [...touched];
  const parents = places.map((place) => areas[place]?.parent);
  // Parents are as they were: they are not looked for among the few.
  const alone = places.map((place) => ({ ...areas[place]!, parent: undefined }));
  const checked = validateGridMap({
    areas: alone,
    ...(data.statuses ? { statuses: data.statuses } : {}),
  } as unknown as GridMapData);
  const known = new Map(checked.data?.areas.map((area) => [area.code, area]));
  places.forEach((place, index) => {
    const parent = parents[index];
    const area = known.get(areas[place]!.code);
    if (area) areas[place] = parent === undefined ? area : { ...area, parent };
  });
  const own = checked.issues
    .filter(({ path }) => path.startsWith('areas['))
    .map((issue) => ({
      ...issue,
      path: issue.path.replace(/^areas\[(\d+)\]/, (_, index) => `areas[${places[Number(index)]}]`),
    }));
  return { data, issues: [...issues, ...own], touched: places.map((place) => areas[place]!.code) };
}
