import type { Issue } from '../model/issue.js';
import { GapRow } from './gap-row.js';
import { pageOf, pageSize } from './source-pages.js';
import type { CheckedAnswer } from './source-query.js';
import type { SourceSet } from './source-set.js';
import type { TaskRow } from './task-row.js';

/** Rows of a source that are asked for together. */
export interface Stretch {
  offset: number;
  limit: number;
}

/** Pages that are asked for again at most: a window shows fewer. */
const mostPages = 4;

/** The pages that are looked at, around the row in the middle: one that is kept far away is none of them. */
export function stretchOf(rows: readonly TaskRow[]): Stretch {
  const pages = new Set(rows.map(({ index }) => pageOf(index)));
  const middle = pageOf(rows[Math.floor(rows.length / 2)]?.index ?? 0);
  let [first, last] = [middle, middle];
  while (pages.has(first - 1) && last - first + 1 < mostPages) first -= 1;
  while (pages.has(last + 1) && last - first + 1 < mostPages) last += 1;
  return { offset: first * pageSize, limit: (last - first + 1) * pageSize };
}

/** Ids of the rows that are there of a stretch. */
export function idsIn({ pages }: SourceSet, { offset, limit }: Stretch): Set<string> {
  return new Set(pages.loaded(offset, limit).map(({ id }) => id));
}

type Found = CheckedAnswer | { issue: Issue } | null;

/** Asks for a stretch until all of it is there: a source may give fewer rows at a time. */
export async function askStretch(
  ask: (place: Stretch, summary: boolean) => Promise<Found>,
  { offset, limit }: Stretch,
): Promise<Found> {
  const found = await ask({ offset, limit }, true);
  if (!found || 'issue' in found) return found;
  const rows = [...found.rows];
  const issues = [...found.issues];
  while (rows.length < limit && offset + rows.length < found.total) {
    const place = { offset: offset + rows.length, limit: limit - rows.length };
    // Each piece begins where the one before it ended.
    // oxlint-disable-next-line no-await-in-loop
    const more = await ask(place, false);
    if (!more || 'issue' in more) return more;
    // Rows went meanwhile: those that are missing are asked for when they are looked at.
    if (more.rows.length === 0 || more.total !== found.total) break;
    rows.push(...more.rows);
    issues.push(...more.issues);
  }
  return { ...found, rows, issues };
}

/** Fields of the page's own may be what JSON cannot say, such as a task that names itself: then it may be another. */
function isSame(a: unknown, b: unknown): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b);
  } catch {
    return false;
  }
}

/** Whether an answer says what is there already: it redraws nothing, and what was fetched around it stays. */
export function isKnown(set: SourceSet, found: CheckedAnswer, offset: number): boolean {
  const isRow = (task: CheckedAnswer['rows'][number], at: number) => {
    const row = set.pages.rowAt(offset + at);
    return row instanceof GapRow ? task === null && row.fault === '' : isSame(row.task, task);
  };
  const groups = set.request.groupBy === 'none' ? null : found.groups;
  return (
    set.total === found.total &&
    isSame(set.groups, groups) &&
    isSame(set.facets, found.facets) &&
    found.rows.every(isRow)
  );
}
