import { checkRow } from './check-row.js';
import { figures, list, number, object, pair, text, textOr } from './fields.js';
import { fieldsOf, isObject, itemsOf } from './host-values.js';
import type { Issue } from './issue.js';
import { RowIds } from './row-ids.js';

/** One area (片区、社区、网格). */
export interface Area {
  /** Area code (GB/T 2260, 统计用区划代码, CJ/T 349-2010 grid code, or the office's own). */
  code: string;
  name: string;
  /** Code of the area it lies in. */
  parent?: string;
  /** Id of a status; `null` or absent is not known. */
  status?: string | null;
  values?: Record<string, number | null>;
  /** Grid head or workers (网格长、网格员、包片领导). */
  keeper?: string | string[];
  /** Place in a tile layout, counted from 0. */
  tile?: [column: number, row: number];
  updatedAt?: string;
  /** How it stood at earlier periods, oldest first; the area itself says how it stands now. */
  history?: AreaPeriod[];
  [extra: string]: unknown;
}

/** How an area stood at one period, such as 2018年6月; what is left out is not known of then. */
export interface AreaPeriod {
  period: string;
  status?: string | null;
  values?: Record<string, number | null>;
}

const deep = {
  values: figures,
  keeper: textOr(list(text)),
  tile: pair(number),
  updatedAt: text,
  history: list(object({ period: text, status: text, values: figures }, ['period'])),
};

const areaShape = {
  fields: { code: text, name: text, parent: text, status: text, ...deep },
  required: ['code', 'name'],
  numbersAsText: ['code', 'parent', 'status'],
};

const others = Object.keys(deep) as (keyof typeof deep)[];

/** A text, or nothing at all: what is there must be an enumerable field of the row's own, as the copy has it. */
const isText = (value: unknown, isGiven: boolean): boolean =>
  value === undefined ? !isGiven : typeof value === 'string';

/**
 * The row as it is, where there is nothing to mend, which goes many times as fast as looking for what there might
 * be: of 20 000 rows nearly all are so. `null` where there may be something; nothing has been told of then.
 */
function soundArea(row: Record<string, unknown>, index: number, issues: Issue[]): Area | null {
  let copy: Area;
  try {
    copy = { ...row } as Area;
    const { code, name, parent, status } = copy;
    const isPlain =
      typeof code === 'string' &&
      code !== '' &&
      typeof name === 'string' &&
      name !== '' &&
      isText(parent, 'parent' in row) &&
      isText(status, 'status' in row);
    if (!isPlain) return null;
    if (others.some((key) => key in row && (copy[key] ?? null) === null)) return null;
  } catch {
    // A host's object may throw when it is looked at.
    return null;
  }
  for (const key of others) {
    const given = copy[key];
    if (given === undefined || (typeof given === 'string' && (key === 'keeper' || key === 'updatedAt')))
      continue;
    const kept = deep[key](given, `areas[${index}].${key}`, issues);
    if (kept === undefined) delete copy[key];
    else copy[key as string] = kept;
  }
  return copy;
}

/** Checks one area: a copy of it, without what cannot be used; `null` where it cannot be shown. */
function checkArea(row: unknown, index: number, issues: Issue[]): Area | null {
  const sound = isObject(row) ? soundArea(row, index, issues) : null;
  if (sound) return sound;
  const place = { path: `areas[${index}]`, issues };
  const given = isObject(row) ? fieldsOf(row, Object.keys(areaShape.fields), place) : row;
  // A name alone is enough to show an area; its code is then the name.
  const named = isObject(given) && (given.code ?? null) === null ? { ...given, code: given.name } : given;
  return checkRow<Area>(areaShape, named, place);
}

/** Areas, and the row each of them comes from: rows left out before it must not shift the paths of its Issues. */
export interface PlacedAreas {
  areas: Area[];
  rows: number[];
}

/** Checks each row; those that cannot be shown are left out, each with its Issue. No two have the same code. */
export function checkAreas(given: readonly unknown[], issues: Issue[]): PlacedAreas {
  const ids = new RowIds(issues);
  const placed: PlacedAreas = { areas: [], rows: [] };
  itemsOf(given, { path: 'areas', issues }).forEach((row, index) => {
    const area = checkArea(row, index, issues);
    if (!area) return;
    if (!ids.take(area.code)) area.code = ids.claim(area.code, area.code, `areas[${index}].code`);
    placed.areas.push(area);
    placed.rows.push(index);
  });
  return placed;
}
