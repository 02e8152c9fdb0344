import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import { PrintController } from '../element/print.js';
import { Sliced } from '../element/slices.js';
import { isList } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';
import type { Column, Task, TaskTableData } from '../model/task-table.js';
import type { TaskStatus } from '../model/task-status.js';
import { tidyUnit } from '../model/unit-names.js';
import type { TaskColumn } from './task-columns.js';
import type { TaskGroup } from './task-groups.js';
import type { RowsDrawing, RowsGiven } from './rows-drawing.js';
import { readFilters, readSorts } from './given-conditions.js';
import type { TaskSort } from './task-sort.js';
import type { TaskFilters, TaskTableView, TaskTableViewOptions } from './task-table-view.js';

/** Tasks of which the view is made at once; of more, in slices. */
const mostAtOnce = 5000;

/**
 * Shows who has to do what by when: lead, responsible and supporting units, deadlines and how they
 * stand on the as-of day (任务责任清单).
 *
 * @summary Task-responsibility table
 * @tag civic-task-table
 * @slot - Shown until there is data, such as a plain table.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - A task or unit was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @csspart conditions - Search, status filter and grouping.
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

  // Shut groups are on paper all the same.
  private readonly print = new PrintController(this, () => this.performUpdate());
  readonly #columnIssues: Issue[] = [];

  @state() private showCollective = false;
  @state() private closed: ReadonlySet<string> = new Set();

  #rows: RowsDrawing | null = null;
  #ownColumns: Column[] | null = null;
  #checkedColumns: unknown;

  protected override willUpdate(changed: PropertyValues): void {
    this.#checkColumns();
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
    const options: TaskTableViewOptions = {
      asOf: this.day,
      dueSoonDays: Number.isFinite(this.dueSoonDays) ? this.dueSoonDays : 30,
      locale: this.language.current,
      query: this.#text,
      sorts: this.#sorts,
      groupBy: typeof this.groupBy === 'string' ? this.groupBy : undefined,
      filters: this.#conditionsSet,
      units,
      directory: this.dashboard.directory ?? this.parts.ownDirectory(data, units),
      showCollective: this.showCollective,
      columns: this.#ownColumns ?? data.columns ?? [],
    };
    const { taskTableSteps, taskTableView } = this.parts;
    return data.tasks.length > mostAtOnce
      ? new Sliced(taskTableSteps(data, options))
      : taskTableView(data, options);
  }

  protected override viewContext(): readonly unknown[] {
    return [this.dashboard.unitFilter.join('\n'), this.dashboard.directory];
  }

  protected override countRows(view: TaskTableView): number {
    return view.total;
  }

  protected override unitsIn(data: TaskTableData): string[] {
    return this.parts.unitsNamed(data);
  }

  protected override detailOf({ kind, id }: Selection, { tasks }: TaskTableData): SelectDetail | null {
    const task = kind === 'task' ? tasks.find((each) => each.id === id) : undefined;
    return task ? detailOfTask(task) : null;
  }

  /** Its controls stand above the rows, where there is room for them. */
  protected override renderToolbar(): unknown {
    return nothing;
  }

  protected override toSheet(view: TaskTableView): Sheet {
    return this.parts.taskSheet(view, this.t, this.language.current);
  }

  protected override renderMeta({ total, shown }: TaskTableView): unknown {
    return shown === total ? this.t('tasks.count', { n: total }) : this.t('tasks.shown', { n: total, shown });
  }

  protected override renderView(view: TaskTableView): unknown {
    return html`${this.#conditions(view)}
      <p class="visually-hidden" role="status">
        ${view.shown === view.total ? nothing : this.t('tasks.results', { n: view.total, shown: view.shown })}
      </p>
      ${view.shown === 0 ? this.#noneMatch() : this.#renderRows(view)}`;
  }

  #conditions(view: TaskTableView): unknown {
    return this.parts.renderConditions({
      t: this.t,
      view,
      query: this.#text,
      status: this.#conditionsSet.status ?? [],
      units: this.#units,
      showCollective: this.showCollective,
      search: (query) => (this.query = query),
      toggleStatus: (status) => this.#toggleStatus(status),
      group: (by) => (this.groupBy = by),
      clearUnits: () => this.#clearUnits(),
      toggleCollective: () => (this.showCollective = !this.showCollective),
    });
  }

  #noneMatch(): unknown {
    const reset = () => {
      this.query = '';
      this.filters = {};
      this.#clearUnits();
    };
    return html`<div class="panel none">
      <p>${this.t('tasks.none-match')}</p>
      <button type="button" class="button" @click=${reset}>${this.t('tasks.reset')}</button>
    </div>`;
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
    });
  }

  #context(): RowsGiven['context'] {
    const units = this.#units;
    const locale = this.language.current;
    return {
      t: this.t,
      locale,
      look: [locale, ...units].join('\n'),
      sorts: this.#sorts,
      isOpen: (group) => this.print.printing || !this.closed.has(group.key),
      isSelected: (row) => this.isSelected('task', row.id),
      isMarked: (row) => units.length === 0 && this.dashboard.marks(unitsOf(row.task)),
      toggle: (group) => this.#toggle(group),
      sortBy: (column) => this.#sortBy(column),
      choose: ({ task }) => this.choose(detailOfTask(task)),
      unitPressed: (unit) => units.includes(tidyUnit(unit)),
      chooseUnit: (unit) => this.#chooseUnit(unit),
    };
  }

  // A host that takes an attribute or a bound value away leaves `null`, and one without types may leave anything:
  // what is none of the values a property can have counts as its default.
  get #text(): string {
    return typeof this.query === 'string' ? this.query : '';
  }

  get #sorts(): TaskSort[] {
    return readSorts(this.sort);
  }

  get #conditionsSet(): TaskFilters {
    return readFilters(this.filters);
  }

  /** Units to filter by: the dashboard's choice, else the table's own. */
  get #units(): readonly string[] {
    const shared = this.dashboard.unitFilter;
    return shared.length > 0 ? shared : (this.#conditionsSet.unit ?? []);
  }

  #toggleStatus(status: TaskStatus | null): void {
    const now = this.#conditionsSet.status ?? [];
    const next =
      status === null ? [] : now.includes(status) ? now.filter((name) => name !== status) : [...now, status];
    this.filters = { ...this.#conditionsSet, status: next };
  }

  #chooseUnit(unit: string): void {
    const name = this.dashboard.findUnit(unit) ?? unit;
    this.choose({ kind: 'unit', id: name, item: { name }, units: [name] });
    // Without a dashboard around it the table filters itself by what was chosen.
    if (this.dashboard.state) return;
    this.filters = { ...this.#conditionsSet, unit: this.isSelected('unit', name) ? [name] : [] };
  }

  #clearUnits(): void {
    this.showCollective = false;
    this.dashboard.clear();
    const set = this.#conditionsSet;
    if (set.unit?.length) this.filters = { ...set, unit: [] };
  }

  #toggle({ key }: TaskGroup): void {
    const closed = new Set(this.closed);
    if (!closed.delete(key)) closed.add(key);
    this.closed = closed;
  }

  /** Ascending, descending, then the data's own order again. */
  #sortBy({ key }: TaskColumn): void {
    const [first] = this.#sorts;
    if (first?.key !== key) this.sort = { key, direction: 'ascending' };
    else this.sort = first.direction === 'ascending' ? { key, direction: 'descending' } : null;
  }
}

function unitsOf({ lead, responsible = [], supporting = [] }: Task): string[] {
  return [...lead, ...responsible, ...supporting];
}

function detailOfTask(task: Task): SelectDetail {
  return { kind: 'task', id: task.id ?? '', item: task, units: unitsOf(task) };
}
