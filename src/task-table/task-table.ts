import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ChildTable } from '../element/child-table.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import type { Sheet } from '../element/sheet.js';
import {
  CivicViewChangeEvent,
  type SelectDetail,
  type Selection,
  type ViewState,
} from '../element/events.js';
import { PrintController } from '../element/print.js';
import { Sliced } from '../element/slices.js';
import { isList } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';
import type { Column, TaskTableData } from '../model/task-table.js';
import { tidyUnit } from '../model/unit-names.js';
import type { ConditionsDrawing } from './conditions-drawing.js';
import type { RowsDrawing, RowsGiven } from './rows-drawing.js';
import { readViewState, tidyViewState } from './given-conditions.js';
import { detailOfTask, unitsOf } from './task-choice.js';
import { SourceLink } from './source-link.js';
import type { TaskSort } from './task-sort.js';
import type { Conditions } from './source-set.js';
import type { TaskSource } from './task-source.js';
import type { TaskFilters, TaskTableView, TaskTableViewOptions } from './task-table-view.js';
import { UnitChoice } from './unit-choice.js';

/** What a user can change of the table's own state. */
type ViewChanges = Partial<Pick<CivicTaskTable, 'query' | 'sort' | 'filters' | 'groupBy'>> & {
  closed?: ReadonlySet<string>;
};

/** Tasks of which the view is made at once; of more, in slices. */
const mostAtOnce = 5000;

/**
 * Shows who has to do what by when: lead, responsible and supporting units, deadlines and how they
 * stand on the as-of day (任务责任清单).
 *
 * @summary Task-responsibility table
 * @tag civic-task-table
 * @slot - Shown until there is data; a plain `<table>` is read as the data where there is no other.
 * @slot toolbar-end - Controls after the built-in ones.
 * @slot details-<id> - The page's own content among the details of the task of that id, shown while they are open.
 * @event {CivicSelectEvent} civic-select - A task or unit was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @event {CivicViewChangeEvent} civic-view-change - A user changed search, sorting, filters or groups; not sent when the page does.
 * @csspart summary - The figures above the rows, which filter by status.
 * @csspart conditions - Search, filters and grouping.
 * @csspart scroller - The part that scrolls where the host gives a height, or rows are many.
 * @csspart table - The table.
 * @csspart group - Heading of a group of rows.
 * @csspart row - One task.
 * @csspart footer - Note, source and as-of date.
 * @cssprop [--civic-task-table-max-height=80vh] - Height that rows scroll in, from about 100 on, where the host gives none.
 * @attr empty - Reflected while there are no tasks.
 * @attr busy - Reflected while data is requested.
 */
export class CivicTaskTable extends CivicElement<
  TaskTableData,
  TaskTableView,
  typeof import('./task-drawing.js')
> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-task-table',
      datasetKey: 'tasks',
      label: 'tasks.label',
      asTable: true,
      drawing: () => import('./task-drawing.js'),
      breakpoints: { phone: 640, tablet: 960 },
      viewInputs: ['query', 'sort', 'groupBy', 'filters', 'columns', 'dueSoonDays', 'showCollective'],
    };
  }

  /** Text to search for; several words must all occur. Default `''`. */
  @property() query = '';

  /** Sort keys, first key first. Default `null`: the order of the data. */
  @property({ attribute: false }) sort: TaskSort | TaskSort[] | null = null;

  /** What rows are grouped by: `category`, `lead`, `status`, `none` or a column's key. Default: none given, which means `category` when tasks have one. */
  @property({ attribute: 'group-by' }) groupBy?: string;

  /** Conditions on status, unit and category. Default `{}`. */
  @property({ attribute: false }) filters: TaskFilters = {};

  /** Rows that stay where they are and are asked for as they are looked at, in place of `data`. Default `null`. */
  @property({ attribute: false }) source: TaskSource | null = null;

  /** Extra columns, in place of the data's. Default: the data's. */
  @property({ attribute: false }) columns?: Column[];

  /** Height of rows: `compact`, `standard` or `roomy`. Default `standard`. */
  @property({
    reflect: true,
    converter: { toAttribute: (value) => (typeof value === 'string' ? value : null) },
  })
  density: 'compact' | 'standard' | 'roomy' = 'standard';

  /** Days before a deadline that count as due soon. Default 30. */
  @property({ type: Number, attribute: 'due-soon-days' }) dueSoonDays = 30;

  /**
   * All that a user can change of the above, `{ query, sort, filters, groupBy, closed }`, fit for JSON; what is
   * as at first is left out, and set back where it is left out of what is assigned. Default `{}`.
   */
  @property({ attribute: false })
  get viewState(): ViewState {
    const closed = [...this.closed];
    return tidyViewState({ ...this.#set, closed }, this.pipeline.view?.groupings);
  }
  set viewState(given: ViewState) {
    const { closed, sort, ...others } = readViewState(given);
    Object.assign(this, others, { sort: sortOf(sort), closed: new Set(closed) });
  }

  // Shut groups are on paper all the same.
  private readonly print = new PrintController(this, () => this.performUpdate());
  readonly #unitChoice = new UnitChoice({
    dashboard: this.dashboard,
    filters: () => this.#set.filters,
    filter: (filters) => this.#byUser({ filters }),
    choose: (detail) => this.choose(detail),
  });
  readonly #table = new ChildTable(this, {
    pipeline: this.pipeline,
    reader: async () => (await import('../import/task-grids.js')).readTaskElement,
    hasRows: (data) => (data as TaskTableData).tasks.length > 0,
    isTaken: () => this.source !== null,
  });
  readonly #columnIssues: Issue[] = [];
  readonly #link = new SourceLink(this, {
    pipeline: this.pipeline,
    language: this.language,
    conditions: () => this.#asked,
  });

  @state() private showCollective = false;
  @state() private closed: ReadonlySet<string> = new Set();

  #rows: RowsDrawing | null = null;
  #conditions: ConditionsDrawing | null = null;
  #ownColumns: Column[] | null = null;
  #checkedColumns: unknown;

  protected override willUpdate(changed: PropertyValues): void {
    this.#checkColumns();
    this.#link.follow(this.source);
    if (changed.has('source')) changed.set('data', null);
    super.willUpdate(changed);
    this.#columnIssues.splice(0).forEach((issue) => this.pipeline.addIssue(issue));
  }

  /** What checks comes with the drawing, maybe after the columns. */
  #checkColumns(): void {
    const { columns, parts } = this;
    if (!parts || columns === this.#checkedColumns) return;
    this.#checkedColumns = columns;
    this.#ownColumns = isList(columns) ? parts.checkColumns(columns, this.#columnIssues) : null;
  }

  protected override toView(data: TaskTableData): TaskTableView | Sliced<TaskTableView> {
    const units = this.#units;
    const conditions = this.#conditionsDrawing;
    const { query, sort: sorts, filters, groupBy } = this.#set;
    const options: TaskTableViewOptions = {
      asOf: this.day,
      dueSoonDays: Number.isFinite(this.dueSoonDays) ? this.dueSoonDays : 30,
      locale: this.language.current,
      query,
      sorts,
      groupBy,
      filters,
      units,
      directory:
        this.dashboard.directory ?? this.parts.ownDirectory(data, conditions.isOpen ? undefined : units),
      showCollective: this.showCollective,
      columns: this.#ownColumns ?? data.columns ?? [],
      readings: conditions.readingsFor(query),
      withFacets: conditions.isOpen,
    };
    const sourced = this.#link.view(options);
    if (sourced) return sourced;
    const { taskTableSteps, taskTableView } = this.parts;
    return data.tasks.length > mostAtOnce
      ? new Sliced(taskTableSteps(data, options))
      : taskTableView(data, options);
  }

  protected override viewContext(): readonly unknown[] {
    const conditions = this.parts && this.#conditionsDrawing;
    return [
      this.#link.version,
      this.dashboard.unitFilter.join('\n'),
      this.dashboard.directory,
      conditions?.isOpen,
      conditions?.readingsFor(this.#set.query),
    ];
  }

  protected override get given(): unknown {
    return this.source ? this.#link.frame : this.data;
  }

  protected override countRows(view: TaskTableView): number {
    return view.total;
  }

  protected override unitsIn(data: TaskTableData): string[] {
    return this.parts.unitsNamed(data);
  }

  protected override detailOf({ kind, id }: Selection, { tasks }: TaskTableData): SelectDetail | null {
    const task =
      kind === 'task' ? (tasks.find((each) => each.id === id) ?? this.#link.taskOf(id)) : undefined;
    return task ? detailOfTask(task) : null;
  }

  /** Its controls stand above the rows, where there is room for them. */
  protected override renderToolbar(): unknown {
    return nothing;
  }

  protected override wholeView(view: TaskTableView): TaskTableView | Promise<TaskTableView> {
    return this.#link.whole(view);
  }

  protected override toSheet(view: TaskTableView): Sheet {
    return this.parts.taskSheet(view, this.t, this.language.current);
  }

  protected override renderMeta({ total, shown }: TaskTableView): unknown {
    return shown === total ? this.t('tasks.count', { n: total }) : this.t('tasks.shown', { n: total, shown });
  }

  protected override renderView(view: TaskTableView): unknown {
    const { query, filters } = this.#set;
    const units = this.#units;
    const narrow = this.room.room === 'phone';
    const given = { t: this.t, view, query, filters, units, showCollective: this.showCollective, narrow };
    return html`${this.#conditionsDrawing.render(given)}
      <p class="visually-hidden" role="status">
        ${view.shown === view.total ? nothing : this.t('tasks.results', { n: view.total, shown: view.shown })}
      </p>
      ${view.shown === 0 ? this.#conditionsDrawing.renderNone(this.t) : this.#renderRows(view)}`;
  }

  get #conditionsDrawing(): ConditionsDrawing {
    this.#conditions ??= new this.parts.ConditionsDrawing(this, {
      // Groups of another kind are closed by other keys.
      change: (state) => this.#byUser('groupBy' in state ? { ...state, closed: new Set() } : state),
      toggleUnit: this.#unitChoice.toggle,
      clearUnits: () => this.#clearUnits(),
      toggleCollective: () => (this.showCollective = !this.showCollective),
    });
    return this.#conditions;
  }

  #renderRows(view: TaskTableView): unknown {
    this.#rows ??= new this.parts.RowsDrawing(this, () => this.performUpdate());
    const { selection } = this.dashboard;
    return this.#rows.render({
      view,
      context: this.#context(),
      closed: this.closed,
      chosen: selection?.kind === 'task' ? selection.id : null,
      room: this.room.room,
      whole: this.print.printing,
      look: this.#link.look,
      printWhole: () => void this.#link.printWhole(),
      notice: this.#link.notice,
    });
  }

  #context(): RowsGiven['context'] {
    const units = this.#units;
    const locale = this.language.current;
    return {
      t: this.t,
      locale,
      look: [locale, ...units].join('\n'),
      sorts: this.#set.sort,
      isOpen: (group) => this.print.printing || !this.closed.has(group.key),
      isSelected: (row) => this.isSelected('task', row.id),
      isMarked: (row) => units.length === 0 && this.dashboard.marks(unitsOf(row.task)),
      toggle: ({ key }) => this.#toggleGroup(key),
      sortBy: ({ key }, adding) =>
        this.#byUser({ sort: sortOf(this.parts.nextSorts(this.#set.sort, key, adding)) }),
      choose: ({ task }) => this.choose(detailOfTask(task)),
      unitPressed: (unit) => units.includes(tidyUnit(unit)),
      chooseUnit: this.#unitChoice.choose,
    };
  }

  // A host that takes an attribute or a bound value away leaves `null`, and one without types may leave anything:
  // what is none of the values a property can have counts as its default.
  get #set(): ReturnType<typeof readViewState> {
    const { query, sort, filters, groupBy } = this;
    return readViewState({ query, sort, filters, groupBy });
  }

  /** What a source is asked for. */
  get #asked(): Conditions {
    const { query, sort, filters, groupBy = 'category' } = this.#set;
    const unit = [...this.#units];
    const { day: asOf, dueSoonDays } = this;
    const locale = this.language.current;
    return { query, sort, filters: { ...filters, unit }, groupBy, asOf, dueSoonDays, locale };
  }

  get #units(): readonly string[] {
    return this.#unitChoice.units;
  }

  /** Takes what a user changed, and tells the page. */
  #byUser(changes: ViewChanges): void {
    const before = JSON.stringify(this.viewState);
    Object.assign(this, changes);
    if (JSON.stringify(this.viewState) === before) return;
    this.dispatchEvent(new CivicViewChangeEvent(this.viewState));
  }

  #clearUnits(): void {
    this.showCollective = false;
    this.#unitChoice.clear();
  }

  #toggleGroup(key: string): void {
    const closed = new Set(this.closed);
    if (!closed.delete(key)) closed.add(key);
    this.#byUser({ closed });
  }
}

const sortOf = (sorts: TaskSort[]) => (sorts.length > 1 ? sorts : (sorts[0] ?? null));
