import { isList, isObject, reasonOf } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';
import { validateTaskTable, type Task } from '../model/task-table.js';
import { sourceIssue } from './source-issue.js';
import type { SourceFacets, SourceGroupInfo, TaskRequest, TaskSource } from './task-source.js';

/** How long an answer is waited for, in ms, where the source does not say. */
const usualTimeout = 30_000;

/** An answer as checked; a row that is none is `null`, so that the others keep their places. */
export interface CheckedAnswer {
  rows: (Task | null)[];
  total: number;
  groups: SourceGroupInfo[] | null;
  facets: SourceFacets | null;
  issues: Issue[];
}

const fail = (
  code: Parameters<typeof sourceIssue>[0],
  value?: unknown,
  params: Record<string, unknown> = {},
) => ({
  issue: sourceIssue(code, { value, params }),
});

/** Asks a source, and checks what it says; a fault of the source comes as an Issue, `null` where it was called off. */
export async function askSource(
  source: TaskSource,
  request: TaskRequest,
  abort: AbortController,
): Promise<CheckedAnswer | { issue: Issue } | null> {
  const { signal } = abort;
  if (typeof source.query !== 'function') return fail('source-query', typeof source.query);
  const time = Number(source.timeout) > 0 ? Number(source.timeout) : usualTimeout;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.min(time, 2 ** 31 - 1));
  });
  const off = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  try {
    // A source that throws instead of answering fails like one whose answer does.
    const asked = (async () => ({ answer: (await source.query(request, signal)) as unknown }))();
    const found = await Promise.race([asked, late, off]);
    if (signal.aborted || found === null) return null;
    if (found === 'late') {
      // Nobody waits for it any more.
      abort.abort();
      return fail('source-late', undefined, { seconds: Math.round(time / 100) / 10 });
    }
    return checkAnswer(found.answer, request);
  } catch (error) {
    if (signal.aborted) return null;
    return fail('source-failed', undefined, { reason: reasonOf(error) });
  } finally {
    clearTimeout(timer);
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Checks an answer; what cannot be used at all comes as an Issue alone. */
export function checkAnswer(
  answer: unknown,
  { offset, limit, asOf }: Pick<TaskRequest, 'offset' | 'limit' | 'asOf'>,
): CheckedAnswer | { issue: Issue } {
  if (!isObject(answer)) return fail('source-answer', answer);
  const { rows, total, groups, facets } = answer as Record<string, unknown>;
  if (!isList(rows)) return fail('source-rows', rows);
  if (!isCount(total)) return fail('source-total', total);
  const most = Math.min(limit, Math.max(0, total - offset));
  if (rows.length === 0 && most > 0) return fail('source-short', undefined, { offset, total });
  const issues: Issue[] = [];
  if (rows.length > most) {
    const params = { limit: most };
    issues.push(sourceIssue('source-many', { value: rows.length, params, severity: 'warning' }));
  }
  const wanted = Array.from({ length: Math.min(rows.length, most) }, (_, at) => (rows as unknown[])[at]);
  return {
    rows: checkRows(wanted, { offset, asOf, issues }),
    total,
    groups: checkGroups(groups, total, issues),
    facets: checkFacets(facets),
    issues,
  };
}

/** Each row alone where one of them is none: the others must not move up into its place. */
function checkRows(
  rows: readonly unknown[],
  { offset, asOf, issues }: { offset: number; asOf: string; issues: Issue[] },
): (Task | null)[] {
  const placed = (found: readonly Issue[], from: number) =>
    found.map((issue) => ({
      ...issue,
      path: issue.path.replace(/^tasks\[(\d+)\]/, (_, at: string) => `source.rows[${from + Number(at)}]`),
    }));
  const all = validateTaskTable({ asOf, tasks: rows });
  if (all.data?.tasks.length === rows.length) {
    issues.push(...placed(all.issues, offset));
    return all.data.tasks;
  }
  return rows.map((row, at) => {
    const { data, issues: found } = validateTaskTable({ asOf, tasks: [row] });
    issues.push(...placed(found, offset + at));
    return data?.tasks[0] ?? null;
  });
}

function checkGroups(groups: unknown, total: number, issues: Issue[]): SourceGroupInfo[] | null {
  if (groups === undefined || groups === null) return null;
  const list = isList(groups) ? Array.from(groups as ArrayLike<unknown>) : [];
  const sound = list.filter(
    (group): group is Record<string, unknown> & SourceGroupInfo =>
      isObject(group) && typeof group['key'] === 'string' && isCount(group['count']),
  );
  const keys = new Set(sound.map(({ key }) => key));
  const sum = sound.reduce((all, { count }) => all + count, 0);
  // Rows find their headings by counting: figures that do not add up would put them under wrong ones.
  if (
    sound.length < list.length ||
    keys.size < sound.length ||
    sum !== total ||
    (list.length === 0 && total > 0)
  ) {
    issues.push(sourceIssue('source-groups', { value: sum, params: { total }, severity: 'warning' }));
    return null;
  }
  return sound.filter(({ count }) => count > 0);
}

function checkFacets(facets: unknown): SourceFacets | null {
  if (!isObject(facets)) return null;
  const { all, status, category, unit } = facets as Record<string, unknown>;
  const named = (given: unknown) =>
    isList(given)
      ? Array.from(given as ArrayLike<{ name: string; count: number }>).filter(
          (each) => isObject(each) && typeof each.name === 'string' && isCount(each.count),
        )
      : undefined;
  const [categories, units] = [named(category), named(unit)];
  return {
    ...(isCount(all) && { all }),
    ...(isObject(status) && {
      status: Object.fromEntries(Object.entries(status as object).filter(([, count]) => isCount(count))),
    }),
    ...(categories && { category: categories }),
    ...(units && { unit: units }),
  };
}
