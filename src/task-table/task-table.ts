import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ExportOptions } from '../element/export-options.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection, ViewState } from '../element/events.js';
import { PrintController } from '../element/print.js';
import type { Sliced } from '../element/slices.js';
import type { TaskTableData } from '../model/task-table.js';
import { tidyUnit } from '../model/unit-names.js';
import type { ColumnControl } from './column-control.js';
import type { ConditionsDrawing } from './conditions-drawing.js';
import { OwnColumns } from './own-columns.js';
import type { RowSelection } from './row-selection.js';
import type { RowsDrawing, RowsGiven } from './rows-drawing.js';
import { sortOf, TableState } from './table-state.js';
import { detailOfTask, unitsOf } from './task-choice.js';
import { SourceLink } from './source-link.js';
import { TaskTableProperties } from './task-table-properties.js';
import { taskTableSpec } from './task-table-spec.js';
import type { TaskTableView, TaskTableViewOptions } from './task-table-view.js';
import { UnitChoice } from './unit-choice.js';

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
 * @event {CivicSelectedChangeEvent} civic-selected-change - A user selected rows by checkboxes, or no longer; not sent when the page does. Of a `source`, an item is `null` where its row never came.
 * @csspart selected-bar - How many rows are selected, with a button to take it back.
 * @csspart summary - The figures above the rows, which filter by status.
 * @csspart conditions - Search, filters and grouping.
 * @csspart columns - The button of the settings of columns.
 * @csspart column-panel - The settings of columns, while they are open.
 * @csspart scroller - The part that scrolls where the host gives a height, or rows are many.
 * @csspart table - The table.
 * @csspart group - Heading of a group of rows.
 * @csspart row - One task.
 * @csspart footer - Note, source and as-of date.
 * @cssprop [--civic-task-table-max-height=80vh] - Height that rows scroll in, from about 100 on, where the host gives none.
 * @attr empty - Reflected while there are no tasks.
 * @attr busy - Reflected while data is requested.
 */
export class CivicTaskTable extends TaskTableProperties {
  static override get spec() {
    return taskTableSpec;
  }

  /**
   * All that a user can change of the above, `{ query, sort, filters, groupBy, closed, columns }`, fit for JSON; what is
   * as at first is left out, and set back where it is left out of what is assigned. Default `{}`.
   */
  @property({ attribute: false })
  get viewState(): ViewState {
    return this.#state.all;
  }
  set viewState(given: ViewState) {
    this.#state.all = given;
  }

  // Shut groups are on paper all the same.
  private readonly print = new PrintController(this, () => this.performUpdate());
  readonly #state = new TableState(this, () => this.pipeline.view?.groupings);
  readonly #unitChoice = new UnitChoice({
    dashboard: this.dashboard,
    filters: () => this.#state.set.filters,
    filter: (filters) => this.#state.byUser({ filters }),
    choose: (detail) => this.choose(detail),
  });
  readonly #ownColumns = new OwnColumns();
  readonly #link = new SourceLink(this, {
    pipeline: this.pipeline,
    language: this.language,
    set: () => ({ ...this.#state.set, asOf: this.day, unit: [...this.#unitChoice.units] }),
  });

  @state() private showCollective = false;
  #columnControl: ColumnControl | null = null;
  #rowSelection: RowSelection | null = null;
  #rows: RowsDrawing | null = null;
  #conditions: ConditionsDrawing | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const issues = this.#ownColumns.check(this.columns, this.parts);
    this.#link.follow(changed);
    this.#state.recall(this.parts);
    super.willUpdate(changed);
    issues.forEach((issue) => this.pipeline.addIssue(issue));
  }

  protected override toView(data: TaskTableData): TaskTableView | Sliced<TaskTableView> {
    const options = this.#options(data);
    return this.#link.view(options) ?? this.parts.viewInTime(data, options, this.print.printing);
  }

  #options(data: TaskTableData): TaskTableViewOptions {
    const units = this.#unitChoice.units;
    const conditions = this.#conditionsDrawing;
    const { query, sort: sorts, filters, groupBy } = this.#state.set;
    return {
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
      columns: this.#ownColumns.current ?? data.columns ?? [],
      arrangement: this.#state.arrangement,
      readings: conditions.readingsFor(query),
      withFacets: conditions.isOpen,
      partial: this.pipeline.partial,
    };
  }

  /** Rows stand in the order of the data, from its beginning, so that the first can be shown before the others. */
  protected override get previews(): boolean {
    return this.#state.isPlain && this.#unitChoice.units.length === 0 && !this.print.printing;
  }

  protected override viewContext(): readonly unknown[] {
    const conditions = this.parts && this.#conditionsDrawing;
    const { order, hidden } = this.#state.arrangement;
    return [
      this.#link.version,
      JSON.stringify([order, hidden]),
      this.dashboard.unitFilter.join('\n'),
      this.dashboard.directory,
      conditions?.isOpen,
      conditions?.readingsFor(this.#state.set.query),
    ];
  }

  protected override get given(): unknown {
    return this.#link.given;
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

  protected override wholeView(view: TaskTableView, options: ExportOptions) {
    return this.#link.whole(view, options);
  }

  protected override toSheet(view: TaskTableView, { selected }: ExportOptions): Sheet | Sliced<Sheet> {
    const exported = selected ? this.#selecting.viewOf(view) : this.#shown(view);
    return this.parts.taskSheetOrSteps(exported, this.t, this.language.current);
  }

  /** Without what a reader has put aside to see what is new. */
  #shown(view: TaskTableView): TaskTableView {
    return this.#rows?.shownOf(view) ?? view;
  }

  protected override get selectedCount(): number {
    return this.#selecting.count;
  }

  get #selecting(): RowSelection {
    this.#rowSelection ??= new this.parts.RowSelection({
      table: this,
      pipeline: this.pipeline,
      options: (data) => this.#options(data),
      taskOf: (id) => this.#link.taskOf(id),
    });
    return this.#rowSelection;
  }

  protected override renderMeta(view: TaskTableView): unknown {
    const { partial, total, shown } = this.#shown(view);
    if (partial) return '…';
    return shown === total ? this.t('tasks.count', { n: total }) : this.t('tasks.shown', { n: total, shown });
  }

  protected override renderView(view: TaskTableView): unknown {
    const { query, filters } = this.#state.set;
    const units = this.#unitChoice.units;
    const narrow = this.room.room === 'phone';
    const given = { t: this.t, view, query, filters, units, showCollective: this.showCollective, narrow };
    const columns = this.#columns.renderButton(this.t);
    const { shown } = this.#shown(view);
    return html`${this.#conditionsDrawing.render({ ...given, columns })}
      <p class="visually-hidden" role="status">
        ${shown === view.total ? nothing : this.t('tasks.results', { n: view.total, shown })}
      </p>
      ${view.shown === 0 ? this.#conditionsDrawing.renderNone(this.t) : this.#renderRows(view)}`;
  }

  get #conditionsDrawing(): ConditionsDrawing {
    this.#conditions ??= new this.parts.ConditionsDrawing(this, {
      // Groups of another kind are closed by other keys.
      change: (state) => this.#state.byUser('groupBy' in state ? { ...state, closed: new Set() } : state),
      toggleUnit: this.#unitChoice.toggle,
      clearUnits: () => this.#clearUnits(),
      toggleCollective: () => (this.showCollective = !this.showCollective),
    });
    return this.#conditions;
  }

  get #columns(): ColumnControl {
    const { language, pipeline } = this;
    this.#columnControl ??= new this.parts.ColumnControl({
      host: this,
      language,
      pipeline,
      state: this.#state,
    });
    return this.#columnControl;
  }

  #renderRows(view: TaskTableView): unknown {
    this.#rows ??= new this.parts.RowsDrawing(this, {
      drawNow: () => this.performUpdate(),
      checked: this.#selecting.rows,
    });
    const { selection } = this.dashboard;
    return this.#rows.render({
      view,
      context: this.#context(),
      closed: this.#state.closed,
      selected: this.selectable ? (this.selectedIds ?? []) : null,
      chosen: selection?.kind === 'task' ? selection.id : null,
      room: this.room.room,
      widths: this.parts.widthsOf(this.#state.arrangement),
      whole: this.print.printing,
      ...this.#link.rows,
    });
  }

  #context(): RowsGiven['context'] {
    const units = this.#unitChoice.units;
    const locale = this.language.current;
    return {
      t: this.t,
      locale,
      look: [locale, ...units].join('\n'),
      sorts: this.#state.set.sort,
      isOpen: (group) => this.print.printing || !this.#state.closed.has(group.key),
      isSelected: (row) => this.isSelected('task', row.id),
      isMarked: (row) => units.length === 0 && this.dashboard.marks(unitsOf(row.task)),
      heads: this.#columns.heads,
      toggle: ({ key }) => this.#state.toggleGroup(key),
      sortBy: ({ key }, adding) =>
        this.#state.byUser({ sort: sortOf(this.parts.nextSorts(this.#state.set.sort, key, adding)) }),
      choose: ({ task }) => this.choose(detailOfTask(task)),
      unitPressed: (unit) => units.includes(tidyUnit(unit)),
      chooseUnit: this.#unitChoice.choose,
    };
  }

  #clearUnits(): void {
    this.showCollective = false;
    this.#unitChoice.clear();
  }
}
