import type { AreaView, GridMapView } from './grid-map-view.js';

/** A row of the list: an area, or the offer to show more of those beside it. */
export type ListRow = AreaRow | MoreRow;

export interface AreaRow {
  kind: 'area';
  area: AreaView;
  /** Level in the tree, from 1. */
  level: number;
  /** Place among its siblings, from 1, and how many there are. */
  place: number;
  of: number;
  /** `null` where there is nothing to open. */
  open: boolean | null;
}

export interface MoreRow {
  kind: 'more';
  /** Key of the group that goes on: the code of the area that holds it, `''` for the outermost. */
  group: string;
  level: number;
  /** How many the group holds beyond those shown. */
  left: number;
}

/** So many of one group stand in the list at first, and so many come with each press of “more”. */
export const groupStep = 100;

/** A list that opens by itself is no longer than this. */
const openRows = 120;

/** How far a user has opened the list. */
export interface Openness {
  isOpen(area: AreaView, depth: number): boolean;
  /** How many of a group are shown. */
  limit(group: string): number;
  /** Whether an area is in the list at all, while a status is filtered by. */
  keeps(area: AreaView): boolean;
}

/** How many levels are open by themselves: as many as stand in a list of moderate length. */
export function openDepth({ levels }: Pick<GridMapView, 'levels'>): number {
  let rows = 0;
  const closed = levels.findIndex(({ count }) => (rows += count) > openRows);
  return closed < 0 ? levels.length : Math.max(0, closed - 1);
}

/**
 * The rows that are open, from the top: what is closed, or beyond the limit of its group, is not walked
 * through, so that 20 000 areas cost no more than the rows that are shown.
 */
export function listRows({ areas }: GridMapView, openness: Openness): ListRow[] {
  const rows: ListRow[] = [];
  const add = (siblings: readonly AreaView[], group: string, level: number): void => {
    const kept = siblings.filter((area) => openness.keeps(area));
    const shown = kept.slice(0, openness.limit(group));
    shown.forEach((area, index) => {
      const open = area.children.length > 0 ? openness.isOpen(area, level - 1) : null;
      rows.push({ kind: 'area', area, level, place: index + 1, of: kept.length, open });
      if (open) add(area.children, area.code, level + 1);
    });
    const left = kept.length - shown.length;
    if (left > 0) rows.push({ kind: 'more', group, level, left });
  };
  add(areas, '', 1);
  return rows;
}
