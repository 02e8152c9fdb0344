import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import type { TaskSort } from './task-sort.js';
import type { TaskFilters } from './task-table-view.js';

// What cannot be read is no condition, as is what is wrong: there is no row to name it in.
const nowhere = () => ({ path: '', issues: [] });

function readSort(given: unknown): TaskSort[] {
  if (!isObject(given)) return [];
  const { key, direction } = fieldsOf(given, ['key', 'direction'], nowhere());
  if (typeof key !== 'string') return [];
  return [{ key, direction: direction === 'descending' ? 'descending' : 'ascending' }];
}

/** Sort keys as a host gave them: one, several or none; what is no sort key is left out. */
export function readSorts(given: unknown): TaskSort[] {
  return (isList(given) ? itemsOf(given, nowhere()) : [given]).flatMap(readSort);
}

const texts = (given: unknown) =>
  isList(given)
    ? itemsOf(given, nowhere()).filter((each): each is string => typeof each === 'string')
    : undefined;

/** Conditions as a host gave them; what is no list of texts is no condition. */
export function readFilters(given: unknown): TaskFilters {
  if (!isObject(given)) return {};
  const set = fieldsOf(given, ['status', 'unit', 'category', 'unitRole'], nowhere());
  const [status, unit, category] = [texts(set.status), texts(set.unit), texts(set.category)];
  return {
    ...(status && { status }),
    ...(unit && { unit }),
    ...(category && { category }),
    ...(set.unitRole === 'lead' && { unitRole: 'lead' }),
  };
}
