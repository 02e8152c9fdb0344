import { ContextProvider } from '@lit/context';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { dashboardMessages } from '../locales/zh-CN/dashboard.js';
import { isCalendarDate } from '../model/calendar.js';
import { fieldsOf, isObject } from '../model/host-values.js';
import type { GridMapData } from '../model/grid-map.js';
import { makeIssue, type Issue } from '../model/issue.js';
import type { RankingData } from '../model/ranking.js';
import type { RosterData } from '../model/roster.js';
import type { TaskTableData } from '../model/task-table.js';
import type { TimelineData } from '../model/timeline.js';
import { UnitDirectory } from '../model/units.js';
import { controlStyles } from '../element/controls.styles.js';
import { dashboardContext, type DashboardState, type UnitReport } from '../element/dashboard-context.js';
import { DataDelivery } from '../element/data-delivery.js';
import { applyStyles, rootIn } from '../element/document-styles.js';
import {
  CivicClearEvent,
  CivicErrorEvent,
  readSelection,
  type SelectDetail,
  type Selection,
} from '../element/events.js';
import { alertShape, closeShape, drawIcon } from '../element/icon-shape.js';
import { LocaleController } from '../element/locale.js';
import { renderLoading, renderRetry } from '../element/panel.js';
import { panelStyles } from '../element/panel.styles.js';
import { registerElement } from '../element/register-element.js';
import { tokens } from '../element/tokens.styles.js';
import { WidthController } from '../element/width.js';
import { joinReports, selectionState } from './dashboard-state.js';
import { styles } from './dashboard.styles.js';
import { isDatasetElement, type DatasetElement } from './dataset-element.js';

/** Data of a whole dashboard, one part for each element. */
export interface DashboardData {
  title?: string;
  asOf?: string;
  roster?: RosterData;
  timeline?: TimelineData;
  tasks?: TaskTableData;
  gridMap?: GridMapData;
  ranking?: RankingData;
}

/** Where each part goes when the page gives no layout of its own. */
const layout = [
  { key: 'roster', span: 5, draw: () => html`<civic-roster class="span-5"></civic-roster>` },
  { key: 'timeline', span: 7, draw: () => html`<civic-timeline class="span-7"></civic-timeline>` },
  { key: 'tasks', span: 12, draw: () => html`<civic-task-table></civic-task-table>` },
  { key: 'gridMap', span: 7, draw: () => html`<civic-grid-map class="span-7"></civic-grid-map>` },
  { key: 'ranking', span: 5, draw: () => html`<civic-ranking-board class="span-5"></civic-ranking-board>` },
] as const;

const fieldNames = ['title', 'asOf', ...layout.map(({ key }) => key)];

/**
 * Links the elements inside it: one selection, one unit filter, one as-of date and language.
 *
 * @summary Governance dashboard
 * @tag civic-dashboard
 * @slot - The elements and whatever stands around them. Without any, a layout of the data's own parts is drawn.
 * @event {CivicSelectEvent} civic-select - Something was chosen in one of the elements.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicLoadEvent} civic-load - One of the elements accepted its data and drew it.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery, the dashboard's or an element's.
 * @event {CivicViewChangeEvent} civic-view-change - A user changed what the task table shows, or how.
 * @event {CivicSelectedChangeEvent} civic-selected-change - A user selected rows of the task table by checkboxes, or no longer.
 * @event {CivicMapChangeEvent} civic-map-change - A user drilled down or up in the grid map, or went to another period.
 * @cssprop [--civic-dashboard-min-height=0] - Least height, such as `100vh` on a wall.
 * @csspart head - Title and as-of date.
 * @csspart selected - The line that names what is chosen.
 * @csspart loading - Stands where data is about to be.
 * @csspart layout - The grid of elements.
 */
export class CivicDashboard extends LitElement {
  static override get styles(): CSSResultGroup {
    return [tokens, controlStyles, panelStyles, styles];
  }

  /** Registers the class under its tag, or another; a taken tag is kept with a warning. */
  static define(tag = 'civic-dashboard'): void {
    registerElement(tag, this);
  }

  /** Data of all elements: `{ roster?, timeline?, tasks?, gridMap?, ranking? }`. Default `null`. */
  @property({ attribute: false }) data: DashboardData | null = null;
  /** Address of JSON of the same shape. Default: none. */
  @property() src?: string;
  /** Seconds between requests of `src`. Default 0: once. */
  @property({ type: Number }) refresh = 0;
  /** Title above the elements. Default: the data's `title`, else none. */
  @property() heading?: string;
  /** Date that all elements hold for, `YYYY-MM-DD`. Default: the data's `asOf`. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** Language of all elements, such as `en`. Default: the nearest `lang`. */
  @property() locale?: string;
  /** What is selected, `{ kind, id }`. Default `null`. */
  @property({ attribute: false })
  get selection(): Selection | null {
    return this.#chosen && { kind: this.#chosen.kind, id: this.#chosen.id };
  }
  set selection(selection: Selection | null) {
    const read = readSelection(selection);
    this.#choose(read && this.#resolve(read));
  }

  protected readonly delivery = new DataDelivery(this);
  protected readonly language = new LocaleController(this, dashboardMessages);
  protected readonly room = new WidthController(this, { phone: 640, tablet: 960 });

  #chosen: SelectDetail | null = null;
  /** The data's own fields; what a host's object refuses to give is missing here. */
  #parts: DashboardData | null = null;
  #unusable: Issue | null = null;
  #told: Issue | null = null;
  readonly #given = new WeakMap<Element, unknown>();
  readonly #reports = new Map<Element, UnitReport>();
  #directory = new UnitDirectory([]);
  readonly #provider = new ContextProvider(this, { context: dashboardContext, initialValue: this.#state() });
  readonly #children = new MutationObserver(() => this.#fill());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return rootIn(this);
  }

  /** The platform tells of a move to another document, such as that of a frame. */
  adoptedCallback(): void {
    if (this.hasUpdated) applyStyles(this, CivicDashboard.elementStyles);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.delivery.follow();
    if (changed.has('locale')) {
      this.language.given = this.locale;
      this.language.refresh();
    }
    if (changed.has('data')) {
      this.#take(this.data);
    }
    if (changed.has('asOf') || changed.has('locale') || changed.has('data')) this.#share();
  }

  #take(data: unknown): void {
    const issues: Issue[] = [];
    const given = data !== null && data !== undefined;
    if (given && !isObject(data)) issues.push(makeIssue('expected-object', { path: '', value: data }));
    this.#parts = isObject(data) ? fieldsOf(data, fieldNames, { path: '', issues }) : null;
    this.#unusable = issues[0] ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('data')) this.#fill();
    const problem = this.#problem;
    if (problem && problem !== this.#told) this.dispatchEvent(new CivicErrorEvent({ issues: [problem] }));
    this.#told = problem;
  }

  /** What is wrong with the data as a whole; faults within its parts are told by the elements. */
  get #problem(): Issue | null {
    return this.delivery.issue ?? this.#unusable;
  }

  /** Hands every element inside its part of the data; those still to be defined get theirs then. */
  #fill(): void {
    const data = this.#parts ?? {};
    const inside = [
      ...this.querySelectorAll('*'),
      ...(this.shadowRoot?.querySelectorAll('.layout > *') ?? []),
    ];
    for (const element of inside) {
      if (isDatasetElement(element)) this.#give(element, data);
      else if (element.matches(':not(:defined)')) this.#giveLater(element);
    }
  }

  #give(element: DatasetElement, data: DashboardData): void {
    const part = (data as Record<string, unknown>)[element.datasetKey];
    // Given once: what the page sets on an element afterwards stays, and what was never ours is left alone.
    if (part === this.#given.get(element)) return;
    this.#given.set(element, part);
    element.data = part ?? null;
  }

  #giveLater(element: Element): void {
    void customElements.whenDefined(element.localName).then(() => this.#fill());
  }

  #state(): DashboardState {
    return {
      version: 1,
      asOf: [this.asOf, this.#parts?.asOf].find(isCalendarDate),
      locale: this.locale,
      ...selectionState(this.#chosen, this.#directory),
      directory: this.#directory,
      select: (detail) => this.#choose(detail),
      clear: () => this.#choose(null),
      reportUnits: (element, report) => this.#takeReport(element, report),
    };
  }

  #share(): void {
    this.#provider.setValue(this.#state());
    this.requestUpdate();
  }

  #choose(detail: SelectDetail | null): void {
    this.#chosen = detail;
    this.#share();
  }

  /** A host names the thing by its id; the element that has it knows the units it stands for. */
  #resolve(selection: Selection): SelectDetail {
    for (const { find } of this.#reports.values()) {
      const found = find(selection);
      if (found) return found;
    }
    return { ...selection, item: null, units: selection.kind === 'unit' ? [selection.id] : [] };
  }

  #takeReport(element: Element, report: UnitReport | null): void {
    if (this.#reports.get(element) === (report ?? undefined)) return;
    if (report) this.#reports.set(element, report);
    else this.#reports.delete(element);
    this.#directory = joinReports(this.#reports.values());
    // Chosen by the page before the element that has it was there.
    if (this.#chosen?.item === null) this.#chosen = this.#resolve(this.#chosen);
    this.#share();
  }

  readonly #clear = (): void => {
    this.#choose(null);
    this.dispatchEvent(new CivicClearEvent());
  };

  protected override render(): TemplateResult {
    const data = this.#parts;
    const own = [...this.children].some((child) => !child.matches('script, template, style'));
    const problem = this.#problem;
    return html`<div class="page ${this.room.room}">
      ${this.#head()} ${problem ? this.#failure(problem) : nothing}
      ${!own && !isObject(data) && this.delivery.loading ? renderLoading(this.language) : nothing}
      <div class="layout" part="layout">
        ${own || data === null ? html`<slot></slot>` : layout.map(({ key, draw }) => (data[key] ? draw() : nothing))}
      </div>
      <p class="selected" part="selected" role="status" ?hidden=${!this.#chosen}>${this.#selected()}</p>
    </div>`;
  }

  #failure(problem: Issue): TemplateResult {
    const { delivery, language } = this;
    return html`<div class="problem" role="alert">
      ${drawIcon(alertShape)}<span>${language.issueText(problem)}</span>
      ${delivery.canRetry ? renderRetry(() => void delivery.load(), language) : nothing}
    </div>`;
  }

  #head(): TemplateResult | typeof nothing {
    const title = this.heading ?? this.#parts?.title;
    const day = [this.asOf, this.#parts?.asOf].find(isCalendarDate);
    if (typeof title !== 'string' || title === '') return nothing;
    // No <header>: outside of a section that is the page's banner, and a portal has its own.
    return html`<div class="head" part="head">
      <h1>${title}</h1>
      ${day ? html`<p>${this.language.t('as-of')}<time datetime=${day}>${day}</time></p>` : nothing}
    </div>`;
  }

  #selected(): unknown {
    if (!this.#chosen) return nothing;
    const { t } = this.language;
    const item = this.#chosen.item as { name?: unknown; title?: unknown; posts?: unknown } | null;
    const own =
      [item?.name, item?.title].find((text) => typeof text === 'string' && text !== '') ?? this.#chosen.id;
    const units = this.#chosen.units.filter((unit) => unit !== own);
    const name = [String(own), ...(this.#chosen.kind === 'task' ? [] : units)].join(' · ');
    return html`<span>${t('dashboard.selected', { name })}</span
      ><button type="button" class="button" @click=${this.#clear}>
        ${t('dashboard.clear')}${drawIcon(closeShape)}
      </button>`;
  }
}
