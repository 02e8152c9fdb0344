import { LitElement, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { isCalendarDate, today } from '../model/calendar.js';
import type { Dataset } from '../model/dataset.js';
import type { Issue } from '../model/issue.js';
import { CheckedData } from './checked-data.js';
import type { Sheet } from './csv.js';
import type { UnitReport } from './dashboard-context.js';
import { DashboardLink } from './dashboard-link.js';
import { DataDelivery } from './data-delivery.js';
import { CivicSelectEvent, type SelectDetail, type Selection } from './events.js';
import { FocusKeeper } from './focus-keeper.js';
import type { ElementSpec } from './element-spec.js';
import { frameStyles } from './frame.styles.js';
import { renderFrame, type FrameParts } from './frame.js';
import type { DrawingModule, LazyDrawing } from './lazy-drawing.js';
import { LocaleController, type Translate } from './locale.js';
import { registerElement } from './register-element.js';
import { tokens } from './tokens.styles.js';
import { ViewMemo } from './view-memo.js';
import { WidthController } from './width.js';

/**
 * What all five elements share: data delivery, heading and source, locale, selection, faults in place.
 * An element adds `validate` (data → checked data), `toView` (→ view model, pure) and `renderView`.
 */
export abstract class CivicElement<D extends Dataset, V> extends LitElement {
  // Statics are getters: a static field would make the build lower every private member for Chromium 86.
  static override get styles(): CSSResultGroup {
    return [tokens, frameStyles];
  }

  static get spec(): ElementSpec {
    throw new Error('An element says what it is in `static get spec()`.');
  }

  /** Registers the class under its tag, or another; a taken tag is kept with a warning. */
  static define(tag: string = this.spec.tag): void {
    registerElement(tag, this as unknown as CustomElementConstructor);
  }

  /** The typed data, or `null`. Assign a new object to change it; the object is never mutated. Default `null`. */
  @property({ attribute: false }) data: D | null = null;
  /** Address of JSON of the same shape. Default: none. */
  @property() src?: string;
  /** Seconds between requests of `src`. Default 0: once. */
  @property({ type: Number }) refresh = 0;
  /** Heading in place of the data's `title`. Default: the data's. */
  @property() heading?: string;
  /** Date the display holds for, `YYYY-MM-DD`. Default: the dashboard's, the data's, else today. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** What is selected, `{ kind, id }`; in a dashboard, the dashboard's. Default `null`. */
  @property({ attribute: false }) selection: Selection | null = null;

  protected readonly delivery = new DataDelivery(this);
  protected readonly language = new LocaleController(this, this.spec.messages);
  protected readonly dashboard = new DashboardLink(this, () => this.#dashboardChanged());
  protected readonly room = new WidthController(this, this.spec.breakpoints);
  protected readonly focusKeeper = new FocusKeeper(this);
  protected readonly checked = new CheckedData<D>(this);
  /** Where the drawing is a chunk of its own. */
  protected readonly drawing?: LazyDrawing<DrawingModule>;
  readonly #view = new ViewMemo<V>();
  #failure: Issue | null = null;

  protected get spec(): ElementSpec {
    return (this.constructor as typeof CivicElement).spec;
  }

  /** Which part of a dashboard's data this element takes. */
  get datasetKey(): string {
    return this.spec.datasetKey;
  }

  /** The day somebody said the display holds for; shown in the footer. */
  protected get statedDay(): string | undefined {
    return [this.asOf, this.dashboard.state?.asOf, this.checked.data?.asOf].find(isCalendarDate);
  }

  /** The day the display holds for. */
  protected get day(): string {
    return this.statedDay ?? today();
  }

  protected get drawn(): V | null {
    return this.#view.value;
  }

  protected get t(): Translate {
    return this.language.t;
  }

  /** What is shown, as CSV with a byte-order mark; formula starters are defused. */
  async exportCsv(): Promise<Blob> {
    await this.updateComplete;
    const { csvBlob } = await import('./csv.js');
    return csvBlob(this.drawn === null ? { headings: [], rows: [] } : this.toSheet(this.drawn));
  }

  protected abstract toView(data: D): V;
  protected abstract renderView(view: V): unknown;
  /** How many rows there are, for `civic-load` and the empty state. */
  protected abstract countRows(view: V): number;
  protected abstract toSheet(view: V): Sheet;

  protected titleOf(data: D): string | undefined {
    return data.title;
  }

  protected renderMeta(_view: V): unknown {
    return nothing;
  }

  protected renderToolbar(_view: V): unknown {
    return nothing;
  }

  /** Unit names in the data that others on the page may refer to. */
  protected unitsIn(data: D): UnitReport {
    return { names: [], entries: data.units ?? [] };
  }

  /** What the view depends on beside data, locale, as-of and `viewInputs`. */
  protected viewContext(): readonly unknown[] {
    return [];
  }

  protected isSelected(kind: Selection['kind'], id: string | undefined): boolean {
    const { selection } = this.dashboard;
    return selection !== null && selection.kind === kind && selection.id === id;
  }

  /** Offers a choice to the page, then takes it; choosing the same again takes it back. */
  protected choose(detail: SelectDetail): void {
    if (this.isSelected(detail.kind, detail.id)) this.dashboard.clear();
    else if (this.dispatchEvent(new CivicSelectEvent(detail))) this.dashboard.select(detail);
  }

  #dashboardChanged(): void {
    this.language.given = this.dashboard.state?.locale;
    this.language.refresh();
    this.dashboard.report();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.delivery.follow();
    if (changed.has('data')) {
      this.checked.take(this.data, this.spec.validate);
      this.dashboard.setUnits(this.checked.data ? this.unitsIn(this.checked.data) : null);
    }
    if (this.delivery.issue && this.delivery.issue !== this.#failure) this.checked.add(this.delivery.issue);
    this.#failure = this.delivery.issue;
    this.#refreshView();
    this.toggleAttribute('busy', this.delivery.loading);
    this.toggleAttribute('empty', this.drawn !== null && this.countRows(this.drawn) === 0);
  }

  /** The drawing is still under way. */
  get #waits(): boolean {
    return this.drawing !== undefined && this.drawing.module === null;
  }

  #refreshView(): void {
    const { data } = this.checked;
    const names = this.spec.viewInputs;
    const own = names.map((name) => (this as unknown as Record<string, unknown>)[name]);
    try {
      const inputs = [data, this.#waits, this.language.current, this.day, ...this.viewContext(), ...own];
      this.#view.refresh(inputs, () => (data && !this.#waits ? this.toView(data) : null));
    } catch (error) {
      this.checked.addFault(error);
    }
  }

  protected override render(): unknown {
    let body: unknown = null;
    try {
      body = this.drawn === null ? null : this.renderView(this.drawn);
    } catch (error) {
      this.checked.addFault(error);
    }
    return renderFrame(this.#frameParts(body));
  }

  #frameParts(body: unknown): FrameParts {
    const { checked, delivery, language, drawn } = this;
    const title = this.heading ?? (checked.data ? this.titleOf(checked.data) : undefined);
    return {
      language,
      room: this.room.room,
      heading: title,
      label: this.t(this.spec.label),
      meta: body === null || drawn === null ? nothing : this.renderMeta(drawn),
      toolbar: body === null || drawn === null ? nothing : this.renderToolbar(drawn),
      body,
      empty: drawn !== null && this.countRows(drawn) === 0,
      loading: delivery.loading || (checked.data !== null && this.#waits),
      fallback: [...this.children].some((child) => !child.slot && !child.matches('script, template, style')),
      issues: [delivery.issue, this.drawing?.issue, ...checked.issues].filter((issue): issue is Issue => Boolean(issue)),
      dataset: checked.data,
      statedDay: this.statedDay,
      retry: delivery.issue && this.src ? () => void delivery.load() : undefined,
      saveCsv: () => void this.#saveCsv(`${title || this.localName}.csv`),
    };
  }

  async #saveCsv(name: string): Promise<void> {
    const { download } = await import('./csv.js');
    download(await this.exportCsv(), name);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#waits) this.checked.tell(this.drawn === null ? 0 : this.countRows(this.drawn));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.language.pending;
    await this.drawing?.pending;
    return done && super.getUpdateComplete();
  }
}
