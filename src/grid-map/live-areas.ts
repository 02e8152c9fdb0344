import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import { validateGridMap, type Area, type GridMapData } from '../model/grid-map.js';
import { makeIssue, wordsOf, type Issue } from '../model/issue.js';

/** What is new about one area; the rest stays as it was. */
export type AreaChange = Partial<Area> & { code: string };

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

/**
 * Changes that came after the data (`updateAreas`), kept beside it: the host's object stays as given.
 * They belong to that object and go with it; what comes before there is any data waits for it.
 */
export class LiveAreas {
  #source: unknown = null;
  #waiting: unknown[] = [];
  #base: GridMapData | null = null;
  #result: GridMapData | null = null;
  #issues: Issue[] = [];
  /** Another one after every change; what was drawn from the former is out of date. */
  version = 0;

  add(source: unknown, changes: unknown): void {
    this.#follow(source);
    this.#waiting.push(changes);
    this.version += 1;
  }

  /** The checked data with all changes; `source` is the host's object that it was checked from. */
  over(source: unknown, base: GridMapData): GridMapData {
    this.#follow(source);
    let data = this.#base === base && this.#result ? this.#result : base;
    for (const changes of this.#waiting) {
      const changed = changeAreas(data, changes);
      data = changed.data;
      this.#issues.push(...changed.issues);
    }
    this.#waiting = [];
    this.#base = base;
    this.#result = data;
    return data;
  }

  /** Faults found since the last call. */
  takeIssues(): Issue[] {
    const issues = this.#issues;
    this.#issues = [];
    return issues;
  }

  #follow(source: unknown): void {
    if (source === this.#source) return;
    if (this.#source !== null) this.#waiting = [];
    this.#source = source;
  }
}
