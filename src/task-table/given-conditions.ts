import { isList, isObject } from '../model/host-values.js';
import type { TaskSort } from './task-sort.js';
import type { TaskFilters } from './task-table-view.js';

function isSort(value: unknown): value is TaskSort {
  return isObject(value) && typeof value.key === 'string';
}

/** Sort keys as a host gave them: one, several or none; what is no sort key is left out. */
export function readSorts(given: unknown): TaskSort[] {
  return (isList(given) ? given : [given]).filter(isSort);
}

const texts = (given: unknown) =>
  isList(given) ? given.filter((each): each is string => typeof each === 'string') : undefined;

/** Conditions as a host gave them; what is no list of texts is no condition. */
export function readFilters(given: unknown): TaskFilters {
  if (!isObject(given)) return {};
  const [status, unit, category] = [texts(given.status), texts(given.unit), texts(given.category)];
  return {
    ...(status && { status }),
    ...(unit && { unit }),
    ...(category && { category }),
    ...(given.unitRole === 'lead' && { unitRole: 'lead' }),
  };
}
