import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import type { ViewState } from '../element/events.js';
import { isArranged, readArrangement } from './given-arrangement.js';
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

/** A view as a host gave it: all of it, what is left out or wrong as it is at first. */
export function readViewState(
  given: unknown,
): Required<Omit<ViewState, 'groupBy'>> & Pick<ViewState, 'groupBy'> {
  const fields = isObject(given) ? given : {};
  const set = fieldsOf(fields, ['query', 'sort', 'filters', 'groupBy', 'closed', 'columns'], nowhere());
  return {
    query: typeof set.query === 'string' ? set.query : '',
    sort: readSorts(set.sort),
    filters: readFilters(set.filters),
    groupBy: typeof set.groupBy === 'string' ? set.groupBy : undefined,
    closed: texts(set.closed) ?? [],
    columns: readArrangement(set.columns),
  };
}

/**
 * A view without what is as at first.
 *
 * @param groupings What rows could be grouped by, where that is known: category is what they are at first.
 */
export function tidyViewState(
  { query, sort, filters = {}, groupBy, closed, columns = {} }: ViewState,
  groupings?: readonly string[],
): ViewState {
  const usual = groupings && (groupings.includes('category') ? 'category' : 'none');
  const { status, unit, unitRole, category } = filters;
  const set = {
    ...(status?.length && { status }),
    ...(unit?.length && { unit }),
    ...(unitRole === 'lead' && { unitRole }),
    ...(category?.length && { category }),
  };
  return {
    ...(query && { query }),
    ...(sort?.length && { sort }),
    ...(Object.keys(set).length > 0 && { filters: set }),
    ...(groupBy !== undefined && groupBy !== usual && { groupBy }),
    ...(closed?.length && { closed }),
    ...(isArranged(columns) && { columns }),
  };
}
