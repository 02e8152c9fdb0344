import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import { validateGridMap, type Area, type GridMapData } from '../model/grid-map.js';
import { makeIssue, wordsOf, type Issue } from '../model/issue.js';

/** Puts changes over checked data; faults of the changes alone are told. Pure. */
export function changeAreas(data: GridMapData, changes: unknown): { data: GridMapData; issues: Issue[] } {
  const issues: Issue[] = [];
  const places = new Map(data.areas.map((area, index) => [area.code, index]));
  const areas: Area[] = [...data.areas];
  const touched = new Set<number>();
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
    areas[place] = { ...area, ...change, code };
    return touched.add(place);
  });
  if (touched.size === 0) return { data, issues };
  const checked = validateGridMap({ ...data, areas });
  const own = checked.issues.filter(({ path }) =>
    touched.has(Number(/^areas\[(\d+)\]/.exec(path)?.[1] ?? -1)),
  );
  return { data: checked.data ?? data, issues: [...issues, ...own] };
}
