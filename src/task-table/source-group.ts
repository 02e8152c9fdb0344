import type { SourcePages } from './source-pages.js';
import { namesIn, TaskGroup, type GroupFigures, type GroupParts, type RowList } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import type { SourceGroupInfo } from './task-source.js';

/** Rows of a source from a place on. */
function stretch(pages: SourcePages, begin: number, length: number): RowList {
  return {
    length,
    rowAt: (index) => (index < length ? pages.rowAt(begin + index) : undefined),
    indexOf: (id) => {
      const index = pages.indexOf(id) - begin;
      return index >= 0 && index < length ? index : -1;
    },
  };
}

/** What a source says of a group. */
function figuresOf({ count, done = 0, late = 0, progress = null }: SourceGroupInfo): GroupFigures {
  return { count, done, late, sum: (progress ?? 0) * count, known: progress !== null };
}

/** Groups with rows that are asked for; without groups, all rows under no heading. */
export function groupsOn(
  pages: SourcePages,
  { infos, by, total }: { infos: readonly SourceGroupInfo[] | null; by: string; total: number },
): TaskGroup[] {
  if (total === 0) return [];
  const parts = (begin: number, count: number): GroupParts => ({
    rows: pages.loaded(begin, count),
    list: stretch(pages, begin, count),
  });
  if (!infos)
    return [new TaskGroup('', 'none', { ...parts(0, total), figures: figuresOf({ key: '', count: total }) })];
  return headed(infos, by, parts);
}

/** Groups with all their rows, as for files and paper. */
export function groupsWith(
  rows: readonly TaskRow[],
  { infos, by }: { infos: readonly SourceGroupInfo[] | null; by: string },
): TaskGroup[] {
  if (rows.length === 0) return [];
  if (!infos) return [new TaskGroup('', 'none', { rows })];
  return headed(infos, by, (begin, count) => ({
    rows: rows.filter(({ index }) => index >= begin && index < begin + count),
  }));
}

/** Groups in the order of the source; of categories, `/` tells inner from outer ones. */
function headed(
  infos: readonly SourceGroupInfo[],
  by: string,
  parts: (begin: number, count: number) => GroupParts,
): TaskGroup[] {
  const groups: TaskGroup[] = [];
  const outers = new Map<string, TaskGroup>();
  let begin = 0;
  for (const info of infos) {
    const own = { ...parts(begin, info.count), figures: figuresOf(info) };
    begin += info.count;
    const names = by === 'category' ? namesIn(info.key) : [];
    let outer: TaskGroup | null = null;
    for (const [at, name] of names.slice(0, -1).entries()) {
      const key = names.slice(0, at + 1).join('/');
      let group: TaskGroup | undefined = outers.get(key);
      if (!group) {
        const none = { rows: [], figures: figuresOf({ key, count: 0 }) };
        group = outer ? outer.within(key, name, none) : new TaskGroup(key, by, none);
        outers.set(key, group);
        groups.push(group);
      }
      outer = group;
    }
    const name = names[names.length - 1];
    const key = name === undefined ? info.key : names.join('/');
    const group: TaskGroup =
      outer && name !== undefined ? outer.within(key, name, own) : new TaskGroup(key, by, own);
    outers.set(key, group);
    groups.push(group);
  }
  return groups;
}
