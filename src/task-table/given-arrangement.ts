import type { ViewState } from '../element/events.js';
import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';

/** How a user arranged the columns; what is left out is as the data has it. */
export type Arrangement = NonNullable<ViewState['columns']>;

const nowhere = () => ({ path: '', issues: [] });

function readTexts(given: unknown): string[] | undefined {
  if (!isList(given)) return undefined;
  return itemsOf(given, nowhere()).filter((each): each is string => typeof each === 'string');
}

function readWidths(given: unknown): Record<string, number> | undefined {
  if (!isObject(given)) return undefined;
  const widths = Object.entries(fieldsOf(given, [], nowhere())).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0 && entry[1] < 1000,
  );
  return widths.length > 0 ? Object.fromEntries(widths) : undefined;
}

/** An arrangement as a host gave it, or as it was kept; what is wrong is left out. */
export function readArrangement(given: unknown): Arrangement {
  if (!isObject(given)) return {};
  const set = fieldsOf(given, ['order', 'hidden', 'widths'], nowhere());
  const [order, hidden, widths] = [readTexts(set.order), readTexts(set.hidden), readWidths(set.widths)];
  return { ...(order?.length && { order }), ...(hidden && { hidden }), ...(widths && { widths }) };
}

/** Whether anything is other than the data has it. */
export function isArranged(arrangement: Arrangement): boolean {
  return Object.keys(arrangement).length > 0;
}
