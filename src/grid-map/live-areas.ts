import type { Area, GridMapData } from '../model/grid-map.js';
import { wordsOf, type Issue } from '../model/issue.js';

/** What is new about one area; the rest stays as it was. */
export type AreaChange = Partial<Area> & { code: string };

/** What puts changes over data; it comes with the drawing, which checks them. */
type ChangeAreas = (
  data: GridMapData,
  changes: unknown,
) => { data: GridMapData; issues: Issue[]; touched: readonly string[] | null };

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
  #touched: Set<string> | null = null;
  /** Another one after every change; what was drawn from the former is out of date. */
  version = 0;

  /** @param early What came before what draws the areas had come, each with the data that there was then. */
  constructor(early: readonly [source: unknown, changes: unknown][] = []) {
    for (const [source, changes] of early) this.add(source, changes);
  }

  add(source: unknown, changes: unknown): void {
    this.#follow(source);
    this.#waiting.push(changes);
    this.version += 1;
  }

  /** The checked data with all changes; `source` is the host's object that it was checked from. */
  over(source: unknown, base: GridMapData, changeAreas: ChangeAreas): GridMapData {
    this.#follow(source);
    const follows = this.#base === base && this.#result !== null;
    let data = follows && this.#result ? this.#result : base;
    if (!follows) this.#touched = null;
    for (const changes of this.#waiting) {
      const changed = changeAreas(data, changes);
      data = changed.data;
      this.#issues.push(...changed.issues);
      if (changed.touched === null) this.#touched = null;
      else for (const code of changed.touched) this.#touched?.add(code);
    }
    this.#waiting = [];
    this.#base = base;
    this.#result = data;
    return data;
  }

  /** Codes of the areas changed since the last call; `null` where all may be others. */
  takeTouched(): ReadonlySet<string> | null {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** Faults found since the last call; a stream that keeps naming an unknown code is told of once. */
  takeIssues(known: readonly Issue[] = []): Issue[] {
    if (this.#issues.length === 0) return [];
    const keyOf = ({ code, path, value }: Issue) => `${code} ${path} ${wordsOf(value)}`;
    const told = new Set(known.map(keyOf));
    const fresh = this.#issues.filter((issue) => !told.has(keyOf(issue)));
    this.#issues = [];
    return fresh;
  }

  #follow(source: unknown): void {
    if (source === this.#source) return;
    if (this.#source !== null) this.#waiting = [];
    this.#source = source;
  }
}
