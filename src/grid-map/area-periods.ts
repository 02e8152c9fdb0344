import type { Area, AreaPeriod, GridMapData } from '../model/grid-map.js';
import { mergePeriods } from '../model/merge-periods.js';

// Asked for with every drawing; a live change brings another list of areas.
const known = new WeakMap<readonly Area[], string[]>();

/** Names of all periods that the areas have a past of, oldest first; none where no area brings any. */
export function periodsOf(areas: readonly Area[]): string[] {
  const before = known.get(areas);
  if (before) return before;
  const histories: string[][] = [];
  for (const { history } of areas) if (history) histories.push(history.map(({ period }) => period));
  const periods = mergePeriods(histories);
  known.set(areas, periods);
  return periods;
}

/** How an area stood at a period; of a period given twice the later one counts. */
export function pastOf({ history = [] }: Area, period: string): AreaPeriod | undefined {
  return history.filter((past) => past.period === period).pop();
}

/** The areas as they stood at a period; without one, or with one that no area knows, as they stand now. */
export function atPeriod(data: GridMapData, period: string | null | undefined): GridMapData {
  if (!period || !periodsOf(data.areas).includes(period)) return data;
  const areas = data.areas.map((area): Area => {
    const { status = null, values = {} } = pastOf(area, period) ?? {};
    const { updatedAt: _now, ...rest } = area;
    return { ...rest, status, values };
  });
  return { ...data, areas };
}
