import type { Issue } from '../model/issue.js';
import type { TaskTableData } from '../model/task-table.js';
import { taskSourceMessages } from '../locales/zh-CN/task-source.js';
import type { Translate } from '../element/locale.js';
import type { ExportOptions } from '../element/export-options.js';
import { GapRow } from './gap-row.js';
import { WholeFetching } from './source-fetching.js';
import { pageOf, pageSize } from './source-pages.js';
import { SourceNews, type ArrivedNews } from './source-news.js';
import { askSource, type CheckedAnswer } from './source-query.js';
import { askStretch, idsIn, isKnown, stretchOf, type Stretch } from './source-refresh.js';
import { SourceSet, type Conditions } from './source-set.js';
import { SeenColumns, sourceView } from './source-view.js';
import type { TaskRow } from './task-row.js';
import type { TaskRequest, TaskSource } from './task-source.js';
import { madeOf, type TaskTableView, type TaskTableViewOptions } from './task-table-view.js';

export { taskSourceMessages as messages };

/** What the feed needs of the table. */
export interface FeedHost {
  /** Something is to be drawn anew: `rows` that came or failed, the `first` of a source, others
   *  when asked `again`, or what is said of it. */
  changed(what: 'state' | 'rows' | 'first' | 'again'): void;
  /** Tells the page of a fault, once. */
  tell(issues: readonly Issue[]): void;
  /** A fault in the language of the page. */
  say(issue: Issue): string;
}

/** Quiet time before what is typed is searched for, in ms. */
const typingPause = 200;
/** The same while rows are scrolled through. */
const scrollPause = 60;

/** A request that is under way. */
interface Job {
  set: SourceSet;
  /** `null` for the first under new conditions. */
  page: number | null;
  abort: AbortController;
}

/**
 * Asks a source for the rows that are looked at, and keeps what came. What is shown stays until rows under other
 * conditions have come; answers to what nobody wants any more are dropped.
 */
export class SourceFeed {
  readonly #host: FeedHost;
  readonly #seen = new SeenColumns();
  #source: TaskSource;
  /** What is shown. */
  #set: SourceSet | null = null;
  /** What is to be shown when its first rows have come. */
  #next: SourceSet | null = null;
  #key = '';
  readonly #jobs = new Set<Job>();
  /** Why the first rows under the present conditions did not come. */
  #failure: Issue | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Pages with rows that are drawn and not there. */
  #wanted: number[] = [];
  /** What is looked at. */
  #looked: Stretch = { offset: 0, limit: pageSize };
  readonly #news = new SourceNews();
  #arrived: ArrivedNews[] = [];
  #refreshes = false;
  #isReload = false;
  #all: number | null = null;
  readonly #fetching = new WholeFetching(() => this.#host.changed('state'));
  /** Stands for the rows as they came; another one leaves what is read where it is. */
  #token: TaskTableData = { tasks: [] };

  constructor(source: TaskSource, host: FeedHost) {
    this.#source = source;
    this.#host = host;
  }

  get hasAnswered(): boolean {
    return this.#set !== null;
  }

  get requesting(): boolean {
    return this.#next !== null && this.#failure === null ? true : this.#jobs.size > 0;
  }

  get issues(): readonly Issue[] {
    return [...(this.#failure ? [this.#failure] : []), ...(this.#set?.issues ?? [])];
  }

  get canRetry(): boolean {
    return this.#failure !== null;
  }

  /** Asks for rows under these conditions, unless they are there. */
  follow(source: TaskSource, conditions: Conditions): void {
    const key = JSON.stringify(conditions);
    const isOther = source !== this.#source;
    if (key === this.#key && !isOther) return;
    const before = (this.#next ?? this.#set)?.request;
    this.#key = key;
    this.#source = source;
    this.#stop();
    if (!isOther && this.#set && key === JSON.stringify(this.#set.request)) return;
    this.#next = new SourceSet(conditions, this.#retryPage);
    const isTyped = before !== undefined && before.query !== conditions.query;
    // The same conditions on other rows: what is read stays where it is.
    this.#isReload = this.#set !== null && JSON.stringify(this.#set.request) === key;
    const pause = isTyped ? typingPause : 0;
    this.#timer = setTimeout(() => void this.#first(), pause);
  }

  /** Nobody looks any more: what comes is dropped. */
  leave(): void {
    this.#fetching.call();
    this.#stop();
    this.#key = '';
  }

  #stop(): void {
    clearTimeout(this.#timer);
    for (const { abort } of this.#jobs) abort.abort();
    this.#jobs.clear();
    this.#next = null;
    this.#failure = null;
    this.#wanted = [];
  }

  readonly retry = (): void => {
    this.#failure = null;
    if (this.#next) void this.#first();
    else void this.refresh();
  };

  async #first(): Promise<void> {
    const set = this.#next;
    if (!set) return;
    const place = this.#isReload ? this.#looked : { offset: 0, limit: pageSize };
    this.#host.changed('state');
    const found = this.#isReload
      ? await this.#askAgain(set, place)
      : await this.#ask(set, null, { ...place, summary: true });
    if (!found || set !== this.#next) return;
    if ('issue' in found) return this.#fail(found.issue);
    this.#next = null;
    this.#show(set, found, this.#isReload ? place : null);
    this.#host.changed('first');
  }

  #fail(issue: Issue): void {
    this.#failure = issue;
    this.#host.tell([issue]);
    this.#host.changed('state');
  }

  /** Shows the first answer under some conditions; of rows that were there before, tells what is new. */
  #show(set: SourceSet, found: CheckedAnswer, again: Stretch | null): void {
    const before = again && this.#set && idsIn(this.#set, again);
    const offset = again?.offset ?? 0;
    const news = before ? this.#news.again(found.rows, before, offset === 0) : this.#news.more(found.rows);
    this.#arrived.push({ news, isTold: true });
    if (again) this.#token = { tasks: [] };
    this.#set = set;
    this.#host.tell(set.take(found, offset));
    if (set.facets?.all !== undefined) this.#all = set.facets.all;
    else if (isPlain(set.request)) this.#all = set.total;
  }

  /** Asks again for what is looked at, which stays until there is something else to show. */
  async refresh(): Promise<void> {
    const set = this.#set;
    if (!set || this.#next || this.#refreshes) return;
    const [fresh, place] = [new SourceSet(set.request, this.#retryPage), this.#looked];
    this.#refreshes = true;
    const found = await this.#askAgain(fresh, place);
    this.#refreshes = false;
    if (!found || set !== this.#set || this.#next) return;
    if ('issue' in found) return this.#fail(found.issue);
    this.#failure = null;
    if (isKnown(set, found, place.offset)) return this.#host.changed('state');
    this.#show(fresh, found, place);
    this.#host.changed('again');
  }

  /** What was new since this was last asked. */
  readonly arrived = (): ArrivedNews[] => this.#arrived.splice(0);

  #askAgain(set: SourceSet, place: Stretch) {
    return askStretch((part, summary) => this.#ask(set, null, { ...part, summary }), place);
  }

  async #ask(set: SourceSet, page: number | null, place: Stretch & { summary: boolean }) {
    const job: Job = { set, page, abort: new AbortController() };
    this.#jobs.add(job);
    const request: TaskRequest = { ...set.request, ...place };
    const found = await askSource(this.#source, copyOf(request), job.abort);
    return this.#jobs.delete(job) ? found : null;
  }

  /** Rows that are drawn: those that are not there are asked for, when scrolling pauses. */
  readonly look = (rows: readonly TaskRow[]): void => {
    const set = this.#set;
    if (!set || rows.length === 0) return;
    const wanted = new Set<number>();
    for (const row of rows) {
      const page = pageOf(row.index);
      if (!(row instanceof GapRow)) set.pages.touch(page);
      else if (row.fault === null) wanted.add(page);
    }
    this.#looked = stretchOf(rows);
    for (const job of this.#jobs) {
      if (job.page === null || wanted.has(job.page)) continue;
      job.abort.abort();
      this.#jobs.delete(job);
    }
    const asked = [...this.#jobs].map(({ page }) => page);
    const missing = [...wanted].filter((page) => !asked.includes(page));
    if (missing.join() === this.#wanted.join()) return;
    this.#wanted = missing;
    // What is to be shown next has its own timer.
    if (this.#next && this.#failure === null) return;
    clearTimeout(this.#timer);
    if (missing.length > 0) this.#timer = setTimeout(this.#askWanted, scrollPause);
  };

  readonly #askWanted = (): void => {
    const wanted = this.#wanted;
    this.#wanted = [];
    for (const page of wanted) void this.#page(page);
    this.#host.changed('state');
  };

  async #page(page: number): Promise<void> {
    const set = this.#set;
    if (!set) return;
    const offset = set.pages.firstGap(page);
    const limit = (page + 1) * pageSize - offset;
    const found = await this.#ask(set, page, { offset, limit, summary: false });
    if (!found || set !== this.#set) return;
    if ('issue' in found) {
      set.pages.fail(page, this.#host.say(found.issue));
      this.#host.tell([found.issue]);
    } else {
      this.#arrived.push({ news: this.#news.more(found.rows), isTold: false });
      this.#host.tell(set.take(found, offset));
    }
    this.#token = { tasks: [] };
    this.#host.changed('rows');
  }

  readonly #retryPage = (page: number): void => {
    this.#set?.pages.forgive(page);
    this.#token = { tasks: [] };
    void this.#page(page);
    this.#host.changed('rows');
  };

  /** What is to be drawn; only once the source has answered. */
  view(options: TaskTableViewOptions): TaskTableView | null {
    const set = this.#set;
    if (!set) return null;
    const all = Math.max(this.#all ?? 0, set.total, isPlain(set.request) ? 0 : 1);
    return madeOf(sourceView(set, options, { seen: this.#seen, all }), this.#token);
  }

  /** The task of that id, where its row is there. */
  taskOf(id: string) {
    const index = this.#set?.pages.indexOf(id) ?? -1;
    const row = index < 0 ? null : this.#set?.pages.rowAt(index);
    return !row || row instanceof GapRow ? undefined : row.task;
  }

  /** The view with all rows, for files and paper. */
  whole(view: TaskTableView, options: ExportOptions = {}): Promise<TaskTableView> {
    const set = this.#set;
    if (!set) return Promise.resolve(view);
    return this.#fetching.fetch({ source: this.#source, set, view }, options);
  }

  notice(t: Translate): unknown {
    return this.#fetching.notice(t);
  }
}

/** No conditions: the total is of all there is. */
function isPlain({ query, filters }: Conditions): boolean {
  const { status, unit, category } = filters;
  return query.trim() === '' && !status?.length && !unit?.length && !category?.length;
}

/** A source may keep or change what it is given. */
function copyOf(request: TaskRequest): TaskRequest {
  return JSON.parse(JSON.stringify(request)) as TaskRequest;
}
