import { makeIssue, type Issue } from '../model/issue.js';
import { Deadlines } from './deadlines.js';
import { GapRow } from './gap-row.js';
import { SourcePages } from './source-pages.js';
import type { CheckedAnswer } from './source-query.js';
import { TaskRow } from './task-row.js';
import type { SourceFacets, SourceGroupInfo, TaskRequest } from './task-source.js';
import type { TextMatcher, Readings } from './text-match.js';

/** Conditions that rows of a source are under. */
export type Conditions = Omit<TaskRequest, 'offset' | 'limit' | 'summary'>;

/** Faults of rows that are kept to be shown. */
const mostIssues = 200;

/** What is known of the rows of a source under some conditions. */
export class SourceSet {
  readonly request: Conditions;
  readonly deadlines: Deadlines;
  readonly pages: SourcePages;
  total = 0;
  groups: readonly SourceGroupInfo[] | null = null;
  facets: SourceFacets | null = null;
  /** The source puts rows into groups. */
  canGroup = false;
  /** Faults of rows that came. */
  readonly issues: Issue[] = [];
  matcher: { query: string; readings: Readings | null; text: TextMatcher } | null = null;

  constructor(request: Conditions, retry: (page: number) => void) {
    this.request = request;
    this.deadlines = new Deadlines(request);
    this.pages = new SourcePages(this.deadlines, retry);
  }

  /** Takes what came for a place on; gives the faults that are new. */
  take({ rows, total, groups, facets, issues }: CheckedAnswer, offset: number): Issue[] {
    const news = [...issues];
    // Other rows than there were: headings would stand among wrong ones, but for those that came along.
    if (total !== this.total) this.groups = null;
    this.total = total;
    if (groups) {
      this.groups = this.request.groupBy === 'none' ? null : groups;
      this.canGroup = true;
    }
    if (facets) this.facets = facets;
    this.pages.put(rows.map((task, at) => this.row(task, offset + at, news)));
    const known = new Set(this.issues.map(({ path, code }) => `${path} ${code}`));
    const fresh = news.filter(({ path, code }) => !known.has(`${path} ${code}`));
    this.issues.push(...fresh.slice(0, mostIssues - this.issues.length));
    return fresh;
  }

  /** A row of that place; ids that another row has, too, become ids of their own. */
  row(task: CheckedAnswer['rows'][number], index: number, issues: Issue[]): TaskRow {
    const { deadlines } = this;
    if (task === null) return new GapRow(index, deadlines, { fault: '' });
    const { id } = task;
    if (!id || !this.pages.hasElsewhere(id, index)) return new TaskRow(task, index, { deadlines });
    const path = `source.rows[${index}].id`;
    issues.push(makeIssue('duplicate-id', { path, value: id, severity: 'warning' }));
    return new TaskRow({ ...task, id: `${id}~${index}` }, index, { deadlines });
  }
}
