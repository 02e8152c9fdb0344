import type { Area, PlacedAreas } from './area.js';
import { mostLevels } from './check-row.js';
import { makeIssue, type Issue } from './issue.js';

/** Of all areas those that others lie in, by code: they are few. */
function parentsIn(areas: readonly Area[]): Map<string, Area> {
  const codes = new Set(areas.map(({ parent }) => parent));
  return new Map(areas.filter(({ code }) => codes.has(code)).map((area) => [area.code, area]));
}

/** Puts areas with a missing parent, too many of them, or one that is their own ancestor, on the outermost level. */
export function checkParents({ areas, rows }: PlacedAreas, issues: Issue[]): Area[] {
  const byCode = parentsIn(areas);
  // Parents from which the way leads out: of siblings the first alone is followed.
  const sound = new Set<string>();
  return areas.map((area, index) => {
    const { parent } = area;
    if (!parent) return withoutParent(area);
    if (sound.has(parent)) return area;
    const outer = new Set<Area>();
    let code = byCode.has(parent) ? '' : 'unknown-parent';
    for (let up = byCode.get(parent); up && code === ''; up = up.parent ? byCode.get(up.parent) : undefined) {
      if (up === area) code = 'parent-cycle';
      // Into a circle of others: those are told of.
      else if (outer.has(up)) return area;
      else if (outer.add(up).size >= mostLevels) code = 'parents-too-deep';
    }
    if (code === '') {
      sound.add(parent);
      return area;
    }
    const params = code === 'parents-too-deep' ? { most: mostLevels } : {};
    const path = `areas[${rows[index]}].parent`;
    issues.push(makeIssue(code, { path, value: parent, params, severity: 'warning' }));
    return withoutParent(area);
  });
}

function withoutParent(area: Area): Area {
  if (!('parent' in area)) return area;
  const { parent: _parent, ...rest } = area;
  return rest as Area;
}
