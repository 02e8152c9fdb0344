import { LitElement, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { isCalendarDate, today } from '../model/calendar.js';
import type { Dataset } from '../model/dataset.js';
import { DashboardLink } from './dashboard-link.js';
import { rootIn } from './document-styles.js';
import type { ElementSpec } from './element-spec.js';
import type { SelectDetail, Selection } from './events.js';
import { inSteps, making, type ExportOptions } from './export-options.js';
import type { Exported } from './exported.js';
import { FocusKeeper } from './focus-keeper.js';
import { frameStyles } from './frame.styles.js';
import { renderFrame, type FrameParts } from './frame.js';
import type { DrawingModule } from './lazy-drawing.js';
import { LocaleController, type Translate } from './locale.js';
import { registerElement } from './register-element.js';
import type { Sheet } from './sheet.js';
import { Sliced } from './slices.js';
import { tokens } from './tokens.styles.js';
import { ViewPipeline } from './view-pipeline.js';
import { WidthController } from './width.js';

/**
 * What all five elements share: data delivery, heading and source, locale, selection, faults in place.
 * An element says what it is in `spec`, and adds `toView` (data → view model, pure) and `renderView`; both
 * come with its drawing `P`, a chunk of its own.
 *
 * @csspart export - The button that opens the menu of exports; `display: none` takes the menu away.
 * @csspart export-menu - The menu of exports, while it is open.
 * @csspart meta - The short line beside the heading.
 * @csspart issues - The faults found in the data, above what could be drawn.
 * @csspart error - What stands in place of the drawing where nothing can be drawn.
 * @csspart loading - What stands there while the first data is on its way.
 * @csspart empty - What stands there where there is nothing to show.
 * @attr {boolean} empty - Set while there is nothing to show.
 * @attr {boolean} busy - Set while data is requested.
 */
export abstract class CivicElement<D extends Dataset, V, P extends DrawingModule> extends LitElement {
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

  protected readonly pipeline = new ViewPipeline<D, V, P>(this, this.spec);
  protected readonly language = new LocaleController(this);
  protected readonly dashboard = new DashboardLink(this, () => this.#dashboardChanged());
  protected readonly room = new WidthController(this, this.spec.breakpoints);
  protected readonly focusKeeper = new FocusKeeper(this);

  protected get spec(): ElementSpec {
    return (this.constructor as typeof CivicElement).spec;
  }

  /** Which part of a dashboard's data this element takes. */
  get datasetKey(): string {
    return this.spec.datasetKey;
  }

  /** The day somebody said the display holds for; shown in the footer. */
  protected get statedDay(): string | undefined {
    return [this.asOf, this.dashboard.state?.asOf, this.pipeline.data?.asOf].find(isCalendarDate);
  }

  /** The day the display holds for. */
  protected get day(): string {
    return this.statedDay ?? today();
  }

  protected get parts(): P {
    return this.pipeline.parts;
  }

  protected get t(): Translate {
    return this.language.t;
  }

  /** What is shown, filters applied, as CSV with a byte-order mark; formula starters are defused. */
  async exportCsv(options: ExportOptions = {}): Promise<Blob> {
    await this.updateComplete;
    const { csvFile } = await import('./csv.js');
    return csvFile((await this.#exported(options)).sheet, options);
  }

  /** The same as an Excel workbook with typed cells; text is never taken for a formula. */
  async exportXlsx(options: ExportOptions = {}): Promise<Blob> {
    await this.updateComplete;
    const { xlsxBlob } = await import('./xlsx.js');
    return xlsxBlob(await this.#exported(options), options);
  }

  async #exported(options: ExportOptions): Promise<Exported> {
    const { view, data } = this.pipeline;
    const whole = view && (await this.wholeView(view, options));
    const made = whole ? this.toSheet(whole, options) : { headings: [], rows: [] };
    return {
      sheet: made instanceof Sliced ? await inSteps(made.steps, options, making) : made,
      heading: this.#title(),
      label: this.t(this.spec.label),
      language: this.language,
      day: this.day,
      isStated: this.statedDay !== undefined,
      source: data?.source?.name,
    };
  }

  /** How many rows are selected, where rows can be. */
  protected get selectedCount(): number {
    return 0;
  }

  readonly #openExports = (event: Event): void => {
    const { key } = event as Partial<KeyboardEvent>;
    if (key !== undefined && key !== 'ArrowDown' && key !== 'ArrowUp') return;
    // An arrow key would scroll the page before the menu has come.
    if (key !== undefined) event.preventDefault();
    const button = event.currentTarget as HTMLElement;
    import('./export-menu.js').then(
      ({ toggleExportMenu }) =>
        toggleExportMenu(button, key === 'ArrowUp', {
          host: this,
          pipeline: this.pipeline,
          language: this.language,
          asTable: this.spec.asTable === true,
          title: () => this.#title() || this.t(this.spec.label),
          selected: () => this.selectedCount,
          exported: (options) => this.#exported(options),
        }),
      (error) => this.pipeline.addFault(error),
    );
  };

  /** The view at once, or, of much data, to be made in slices. */
  protected abstract toView(data: D): V | Sliced<V>;
  protected abstract renderView(view: V): unknown;
  /** The view with all its rows, where only those that are looked at are there. */
  protected wholeView(view: V, _options: ExportOptions): V | Promise<V> {
    return view;
  }

  /** How many rows there are, for `civic-load`. */
  protected abstract countRows(view: V): number;
  /** What is exported at once, or, of many rows, to be made in slices. */
  protected abstract toSheet(view: V, options: ExportOptions): Sheet | Sliced<Sheet>;
  /** A short line beside the heading. */
  protected abstract renderMeta(view: V): unknown;
  /** Controls at the end of the heading. */
  protected abstract renderToolbar(view: V): unknown;
  /** Unit names in the data that others on the page may refer to. */
  protected abstract unitsIn(data: D): string[];
  /** What a selection names, with its units; `null` where it is none of this element's. */
  protected abstract detailOf(selection: Selection, data: D): SelectDetail | null;

  protected titleOf(data: D): string | undefined {
    return data.title;
  }

  /** Whether there is nothing to draw. */
  protected isEmpty(view: V): boolean {
    return this.countRows(view) === 0;
  }

  /** The data there is, wherever it comes from. */
  protected get given(): unknown {
    return this.data;
  }

  /** What the view depends on beside data, locale, as-of and `viewInputs`. */
  protected viewContext(): readonly unknown[] {
    return [];
  }

  /** Whether the beginning of much data may be shown before all of it is checked. */
  protected get previews(): boolean {
    return false;
  }

  protected isSelected(kind: Selection['kind'], id: string | undefined): boolean {
    return this.dashboard.isSelected({ kind, id: id ?? '' });
  }

  /** Offers a choice to the page, then takes it; choosing the same again takes it back. */
  protected choose(detail: SelectDetail): void {
    this.dashboard.choose(detail);
  }

  #dashboardChanged(): void {
    this.language.given = this.dashboard.state?.locale;
    this.language.refresh();
    this.dashboard.report();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { pipeline, spec } = this;
    pipeline.follow();
    this.language.learn(pipeline.parts?.messages);
    if (changed.has('data')) pipeline.take(this.given);
    if (pipeline.check(this.previews)) {
      this.dashboard.offer(pipeline.data, {
        unitsIn: (data) => this.unitsIn(data),
        detailOf: (selection, data) => this.detailOf(selection, data),
      });
    }
    const own = spec.viewInputs.map((name) => (this as unknown as Record<string, unknown>)[name]);
    pipeline.refresh([this.language.current, this.day, ...this.viewContext(), ...own], (data) =>
      this.toView(data),
    );
    this.toggleAttribute('busy', pipeline.requesting);
    this.toggleAttribute('empty', pipeline.view !== null && this.isEmpty(pipeline.view));
  }

  #title(): string | undefined {
    const { heading, pipeline } = this;
    if (typeof heading === 'string') return heading;
    return pipeline.data ? this.titleOf(pipeline.data) : undefined;
  }

  protected override render(): unknown {
    const { pipeline } = this;
    const { view } = pipeline;
    return renderFrame({
      pipeline,
      language: this.language,
      room: this.room.room,
      heading: this.#title(),
      label: this.t(this.spec.label),
      ...this.#draw(view),
      empty: view !== null && this.isEmpty(view),
      host: this,
      openExports: this.#openExports,
      statedDay: this.statedDay,
    });
  }

  /** A fault of ours while drawing stays in here, and leaves the page the frame that names it. */
  #draw(view: V | null): Pick<FrameParts, 'body' | 'meta' | 'toolbar'> {
    const none = { meta: nothing, toolbar: nothing, body: null };
    if (view === null) return none;
    try {
      return {
        meta: this.renderMeta(view),
        toolbar: this.renderToolbar(view),
        body: this.renderView(view),
      };
    } catch (error) {
      this.pipeline.addFault(error);
      return none;
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { view } = this.pipeline;
    this.pipeline.tell(view === null ? 0 : this.countRows(view));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return rootIn(this);
  }

  /** The platform tells of a move to another document, such as that of a frame. */
  adoptedCallback(): void {
    if (this.hasUpdated) this.pipeline.applyStyles();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    await this.language.pending;
    // A drawing that has come, and a view made in slices, are drawn with an update of their own.
    do {
      await this.pipeline.pending;
      done = await super.getUpdateComplete();
    } while (this.pipeline.working || this.isUpdatePending);
    return done;
  }
}
