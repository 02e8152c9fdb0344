import type { Area, PlacedAreas } from './area.js';
import { mostLevels } from './check-row.js';
import { makeIssue, type Issue } from './issue.js';

/**
 * How many areas an area lies in, itself counted, by code; 0 where they go round in a circle. Of siblings the first
 * alone is followed upwards.
 */
class Levels {
  readonly #byCode: ReadonlyMap<string, Area>;
  readonly #known = new Map<string, number>();

  constructor(byCode: ReadonlyMap<string, Area>) {
    this.#byCode = byCode;
  }

  of(code: string): number {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const way: string[] = [];
    let from = 0;
    for (let up: string | undefined = code; up; up = this.#byCode.get(up)?.parent) {
      const levels = this.#known.get(up);
      if (levels !== undefined) {
        // A way that leads into a circle has no end either.
        if (levels === 0) return this.#take(way, () => 0);
        from = levels;
        break;
      }
      if (!this.#byCode.has(up)) break;
      this.#known.set(up, 0);
      way.push(up);
    }
    return this.#take(way, (place) => from + way.length - place);
  }

  #take(way: readonly string[], levelsAt: (place: number) => number): number {
    way.forEach((code, place) => this.#known.set(code, levelsAt(place)));
    return levelsAt(0);
  }
}

/** Of all areas those that others lie in, by code: they are few. */
function parentsOf(areas: readonly Area[]): Map<string, Area> {
  const codes = new Set(areas.map(({ parent }) => parent));
  return new Map(areas.filter(({ code }) => codes.has(code)).map((area) => [area.code, area]));
}

/** Puts areas with a missing parent, too many of them, or one that is their own ancestor, on the outermost level. */
export function checkParents({ areas, rows }: PlacedAreas, issues: Issue[]): Area[] {
  const byCode = parentsOf(areas);
  const levels = new Levels(byCode);
  return areas.map((area, index) => {
    if (area.parent === undefined || area.parent === null || area.parent === '') return withoutParent(area);
    const above = levels.of(area.parent);
    if (above > 0 && above < mostLevels) return area;
    const fault = faultOfParent(area, byCode);
    if (fault === null) return area;
    const path = `areas[${rows[index]}].parent`;
    issues.push(
      makeIssue(fault.code, { path, value: area.parent, params: fault.params, severity: 'warning' }),
    );
    return withoutParent(area);
  });
}

function faultOfParent(area: Area, byCode: ReadonlyMap<string, Area>) {
  const above = byCode.get(area.parent ?? '');
  if (!above) return { code: 'unknown-parent', params: {} };
  const outer = new Set<Area>();
  for (let up: Area | undefined = above; up; up = up.parent ? byCode.get(up.parent) : undefined) {
    if (up === area) return { code: 'parent-cycle', params: {} };
    if (outer.has(up)) break;
    outer.add(up);
    if (outer.size >= mostLevels) return { code: 'parents-too-deep', params: { most: mostLevels } };
  }
  return null;
}

function withoutParent(area: Area): Area {
  if (!('parent' in area)) return area;
  const { parent: _parent, ...rest } = area;
  return rest as Area;
}
