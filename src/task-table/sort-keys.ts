import type { TaskSort } from './task-sort.js';

/**
 * The sort keys after a heading was pressed: ascending, descending, then none.
 *
 * @param adding Keeps the other keys, and adds a new one as the last.
 */
export function nextSorts(sorts: readonly TaskSort[], key: string, adding: boolean): TaskSort[] {
  const at = sorts.findIndex((sort) => sort.key === key);
  const known = sorts[at];
  if (!adding) {
    if (at !== 0) return [{ key, direction: 'ascending' }];
    return known?.direction === 'ascending' ? [{ key, direction: 'descending' }] : [];
  }
  if (!known) return [...sorts, { key, direction: 'ascending' }];
  const next: TaskSort[] = known.direction === 'ascending' ? [{ key, direction: 'descending' }] : [];
  return [...sorts.slice(0, at), ...next, ...sorts.slice(at + 1)];
}
