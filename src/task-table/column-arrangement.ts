import type { Arrangement } from './given-arrangement.js';
import type { TaskColumn } from './task-columns.js';

/** Widths that a column can be given, in units of the size of text. */
const [narrowest, widest] = [3, 80];
/** A column that shows less than this cannot be read. */
const leastOf: Partial<Record<TaskColumn['kind'], number>> = { title: 6, status: 5.5, progress: 4.5, due: 5 };

/** A title says which row it is: it is never hidden. */
export function isHideable({ key }: TaskColumn): boolean {
  return key !== 'title';
}

/** A width within what a column can be given. */
export function widthFor({ kind }: Pick<TaskColumn, 'kind'>, width: number): number {
  return Math.round(Math.min(widest, Math.max(leastOf[kind] ?? narrowest, width)) * 100) / 100;
}

/** All columns in the order wanted, hidden ones among them. */
export function arrangeColumns(columns: readonly TaskColumn[], { order, hidden }: Arrangement): TaskColumn[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const sorted = (order ?? []).flatMap((key) => byKey.get(key) ?? []);
  const all = sorted.filter((column, index) => sorted.indexOf(column) === index);
  columns.forEach((column, index) => {
    if (all.includes(column)) return;
    const before = columns[index - 1];
    all.splice(before ? all.indexOf(before) + 1 : 0, 0, column);
  });
  return all.map((column) => {
    const isHidden = isHideable(column) && (hidden ? hidden.includes(column.key) : column.hidden);
    return isHidden === column.hidden ? column : { ...column, hidden: isHidden };
  });
}

/** The order with a column put before another, or at the end. */
export function movedBefore(columns: readonly TaskColumn[], key: string, before: string | null): string[] {
  const keys = columns.map((column) => column.key).filter((each) => each !== key);
  const at = before === null ? keys.length : keys.indexOf(before);
  keys.splice(at < 0 ? keys.length : at, 0, key);
  return keys;
}

/** The order with a column one place on or back; `null` where it stands at the end. */
export function movedBy(columns: readonly TaskColumn[], key: string, step: 1 | -1): string[] | null {
  const at = columns.findIndex((column) => column.key === key);
  const beside = columns[at + step];
  if (at < 0 || !beside) return null;
  return movedBefore(columns, key, step < 0 ? beside.key : (columns[at + 2]?.key ?? null));
}

/** The keys that are hidden once a column is shown, or no longer. */
export function toggledHidden(columns: readonly TaskColumn[], key: string): string[] {
  return columns.filter((column) => column.hidden !== (column.key === key)).map((column) => column.key);
}

/** A width of a column as its host wrote it, in units of the size of text; `null` where it is none. */
export function hostWidth(
  width: string | undefined,
  { size, room }: { size: number; room: number },
): number | null {
  const [, figure, unit = 'px'] = /^\s*(\d*\.?\d+)\s*(px|em|rem|ch|%)?\s*$/.exec(width ?? '') ?? [];
  const value = Number(figure);
  if (!(value > 0)) return null;
  const units: Record<string, number> = { px: 1 / size, em: 1, rem: 16 / size, ch: 0.56, '%': room / 100 };
  return value * (units[unit] ?? 1);
}

/** The widths that columns were given by the user, by key: a key may be the name of anything. */
export function widthsOf({ widths = {} }: Arrangement): ReadonlyMap<string, number> {
  return new Map(Object.entries(widths));
}
