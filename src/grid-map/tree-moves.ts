import type { ListRow } from './list-rows.js';

/** What a key does in the list, from one of its rows. */
export type TreeStep = { go: number } | { open: string } | { close: string } | { press: true };

/** Rows that a page key passes. */
const page = 10;

function across(deeper: boolean, rows: readonly ListRow[], from: number): TreeStep | null {
  const row = rows[from] as ListRow;
  if (row.kind === 'area' && row.open !== null && row.open !== deeper) {
    return deeper ? { open: row.area.code } : { close: row.area.code };
  }
  if (deeper) return row.kind === 'area' && row.open ? { go: from + 1 } : null;
  for (let above = from - 1; above >= 0; above -= 1) {
    if ((rows[above]?.level ?? 0) < row.level) return { go: above };
  }
  return null;
}

/** The keys of the treegrid pattern of the ARIA practices, where rows take the focus; `null` for any other. */
export function treeStep(key: string, rows: readonly ListRow[], from: number): TreeStep | null {
  const row = rows[from];
  if (!row) return null;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { go: Math.min(last, from + 1) };
    case 'ArrowUp':
      return { go: Math.max(0, from - 1) };
    case 'PageDown':
      return { go: Math.min(last, from + page) };
    case 'PageUp':
      return { go: Math.max(0, from - page) };
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: last };
    case 'Enter':
    case ' ':
      return { press: true };
    case 'ArrowRight':
    case 'ArrowLeft':
      return across(key === 'ArrowRight', rows, from);
    default:
      return null;
  }
}
