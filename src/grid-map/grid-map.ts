import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import type { Area, GridMapData } from '../model/grid-map.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import type { DrawnAreas, DrawnParts, Shown } from './drawn-areas.js';
import type { GridMapViews } from './grid-map-views.js';
import type { AreaChange, LiveAreas } from './live-areas.js';
import type { MapContext } from './map-context.js';
import type { MapExplorer } from './map-explorer.js';

/** What a host without types gives in place of a text is no attribute. */
const textOnly = { toAttribute: (value: unknown) => (typeof value === 'string' ? value : null) };

/**
 * Shows how areas stand, nested by parent: tiles, a map and a list (网格状态图).
 *
 * @summary Grid status map
 * @tag civic-grid-map
 * @slot - Shown until there is data, such as a plain table.
 * @slot toolbar-end - Controls after the built-in ones.
 * @slot detail-<code> - The page's own content in the detail of the area of that code, while it is chosen.
 * @slot detail - The same for every area that has none of its own.
 * @event {CivicSelectEvent} civic-select - An area was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicMapChangeEvent} civic-map-change - A user drilled down or up, or showed another period; not sent when the page does.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data, its delivery or a live change.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @csspart scroller - The part that scrolls where the host gives a height.
 * @csspart overview - Figures of the whole, above the areas.
 * @csspart box - An area that holds others.
 * @csspart box-heading - Its name, to choose it by.
 * @csspart tile - An area that holds no others, up to 500; more are painted.
 * @csspart tooltip - What is said of the area under the pointer, on a map or above 500 tiles.
 * @csspart row - One area in the list.
 * @csspart legend - The scale of statuses with counts.
 * @csspart detail - What is known of the chosen area.
 * @csspart footer - Note, source and as-of date.
 * @cssprop [--civic-grid-tile-size=2.5em] - Smallest side of a numbered tile; 3em where there is much room.
 * @attr empty - Reflected while there are no areas.
 * @attr busy - Reflected while data is requested.
 */
export class CivicGridMap extends CivicElement<GridMapData, GridMapView, typeof import('./map-drawing.js')> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-grid-map',
      datasetKey: 'gridMap',
      label: 'map.label',
      drawing: () => import('./map-drawing.js'),
      viewInputs: ['root', 'period'],
      // From 640 px on the legend stands beside the tiles; from 1000 px on tiles are larger.
      breakpoints: { phone: 640, tablet: 1000 },
    };
  }

  /** `tiles`, `map`, `list`; `auto` is the map once geometry is given, else tiles. Default `auto`. */
  @property() view: 'tiles' | 'map' | 'list' | 'auto' = 'auto';

  /** Code of the area to drill into; an unknown one shows all. It follows what a user does. Default: none, all areas. */
  @property({ reflect: true, converter: textOnly }) root?: string;

  /** How a parent sums up what is in it: its `worst` status, or the `share` of each. Default `worst`. */
  @property({ attribute: 'roll-up' }) rollUp: 'worst' | 'share' = 'worst';

  /** Name of the period shown, one of the areas' `history`. It follows what a user does. Default: none, the present. */
  @property({ reflect: true, converter: textOnly }) period?: string;

  /**
   * Address of Server-Sent Events, each a partial area or a list of such, for `updateAreas`. It is opened when
   * there is data, again after a break with `Last-Event-ID`, and closed off the page. Default: none.
   */
  @property() stream?: string;

  /** Hours after which an area's `updatedAt` is marked as too old. Default 0: never. */
  @property({ attribute: 'stale-after', type: Number }) staleAfter = 0;

  /** How far tiles on a canvas or the map are zoomed in; 1 is all in view. Default 1. */
  @property({ type: Number }) zoom = 1;

  /** Id of the measure that colours the areas in place of their status. Default: none, the status. */
  @property() measure?: string;

  @state() private tabStop: string | undefined;
  @state() private highlighted: ReadonlySet<string> = new Set();

  #live: LiveAreas | null = null;
  readonly #early: [source: unknown, changes: AreaChange[]][] = [];
  #views: GridMapViews | undefined;
  #drawn: DrawnAreas | undefined;
  #explorer: MapExplorer | null = null;

  /** Settles when all that was given so far is on screen. */
  get rendered(): Promise<void> {
    return this.updateComplete.then(() => this.#drawn?.painted());
  }

  /**
   * Changes some areas, such as `[{ code: '510104-07', status: '预警' }]`; only what changed is painted again.
   * `data` stays as given, and a new `data` object takes the changes away. An unknown code gives an Issue.
   */
  updateAreas(changes: AreaChange[]): void {
    this.#explorer?.tellChanges(changes);
    if (this.#live) this.#live.add(this.data, changes);
    else this.#early.push([this.data, changes]);
    this.requestUpdate();
  }

  /** The areas as they are shown, as PNG at twice the size, with title, legend, day and review number. */
  async exportPng(): Promise<Blob> {
    await this.rendered;
    const { view, data } = this.pipeline;
    if (!view || !data) throw new Error('There are no areas to make a picture of.');
    return this.#areas.picture(this.#context(view), this.#drawnParts(view), {
      title: this.heading ?? data.title,
      meta: String(this.renderMeta(view)),
      source: data.source?.name,
      day: this.statedDay,
    });
  }

  protected override viewContext(): readonly unknown[] {
    return [this.#live?.version ?? 0];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.pipeline.parts) this.#areas.expect(this.view, this.data);
    super.willUpdate(changed);
    this.#live?.takeIssues(this.pipeline.issues).forEach((issue) => this.pipeline.addIssue(issue));
  }

  protected override toView(data: GridMapData): GridMapView {
    const { atPeriod, changeAreas, GridMapViews, LiveAreas } = this.parts;
    const live = (this.#live ??= new LiveAreas(this.#early.splice(0)));
    this.#views ??= new GridMapViews();
    const present = this.#explore().take(live.over(this.data, data, changeAreas));
    return this.#views.make(atPeriod(present, this.period), live.takeTouched(), {
      period: this.period,
      root: this.root,
      locale: this.language.current,
    });
  }

  protected override countRows({ all }: GridMapView): number {
    return all.length;
  }

  protected override isEmpty(view: GridMapView): boolean {
    return super.isEmpty(view) && (this.pipeline.data?.overview ?? []).length === 0;
  }

  protected override toSheet(view: GridMapView): Sheet {
    return this.parts.areaSheet(view, this.t, this.pipeline.data?.overview);
  }

  protected override renderMeta({ levels, root }: GridMapView): unknown {
    const where = root ? [...root.path, root.name].join(' › ') : '';
    return [where, this.parts.levelsText(levels, this.t)].filter((text) => text !== '').join(' · ');
  }

  protected override renderToolbar(view: GridMapView): unknown {
    const choose = (shown: Shown) => (this.view = shown);
    return this.parts.renderMapToolbar(view, { t: this.t, shown: this.#shown, choose });
  }

  protected override renderView(view: GridMapView): unknown {
    const map = this.#context(view);
    const parts = this.#drawnParts(view);
    const { selected } = parts;
    return this.parts.renderMap(map, {
      explorer: this.#explore(),
      ...parts,
      drawn: this.#areas.render(map, parts),
      colourBy: (measure) => (this.measure = measure),
      room: this.room.room,
      wantsMap: this.view === 'map' || (this.view === 'auto' && view.hasGeometry),
      detail: selected,
      highlighted: this.highlighted,
      toggle: this.#toggle,
      clear: () => (this.highlighted = new Set()),
      close: () => void this.#close(selected),
      move: this.#move,
      focus: this.#focused,
    });
  }

  /** What a user does beside choosing; it comes with the drawing. */
  #explore(): MapExplorer {
    return (this.#explorer ??= new this.parts.MapExplorer(this, (issue) => this.pipeline.addIssue(issue)));
  }

  #chosen({ byCode }: GridMapView): AreaView | undefined {
    const { selection } = this.dashboard;
    return selection?.kind === 'area' ? byCode.get(selection.id) : undefined;
  }

  #drawnParts(view: GridMapView): DrawnParts {
    return {
      shown: this.#shown,
      selected: this.#chosen(view),
      scale: this.parts.measureScale(view, this.measure),
    };
  }

  get #areas(): DrawnAreas {
    this.#drawn ??= new this.parts.DrawnAreas(this, {
      addIssue: (issue) => this.pipeline.addIssue(issue),
      addStyles: (styles) => this.pipeline.addStyles(styles),
    });
    return this.#drawn;
  }

  get #shown(): Shown {
    return this.#areas.shown(this.view, this.pipeline.data?.geometry);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#drawn?.pending;
    return done && super.getUpdateComplete();
  }

  #context(view: GridMapView): MapContext {
    return this.parts.makeContext(view, {
      state: this,
      t: this.t,
      day: this.day,
      highlighted: this.highlighted,
      tabStop: this.tabStop,
      explorer: this.#explore(),
      selected: (area) => this.isSelected('area', area.code),
      marked: (area) => this.dashboard.marks([area.name]),
      chosen: this.#chosen(view),
      choose: this.#choose,
    });
  }

  /** Areas are places, not units: one stands for a unit only where a unit of the dashboard is called so. */
  protected override unitsIn(): string[] {
    return [];
  }

  protected override detailOf({ kind, id }: Selection, data: GridMapData): SelectDetail | null {
    const area = kind === 'area' ? data.areas.find(({ code }) => code === id) : undefined;
    return area ? this.#detail(area) : null;
  }

  #detail(area: Area): SelectDetail {
    const unit = this.dashboard.findUnit(area.name);
    return { kind: 'area', id: area.code, item: area, units: unit === null ? [] : [unit] };
  }

  readonly #choose = ({ area }: AreaView): void => {
    this.choose(this.#detail(area));
    if (this.room.room === 'phone') void this.#bringDetail();
  };

  /** On a phone the detail is below the tiles, often out of sight. */
  async #bringDetail(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.detail.filled')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #toggle = (key: string): void => {
    const next = new Set(this.highlighted);
    if (!next.delete(key)) next.add(key);
    this.highlighted = next;
  };

  /** The close button goes away with the detail: focus returns to where the area was chosen. */
  async #close(area: AreaView | undefined): Promise<void> {
    this.dashboard.clear();
    this.requestUpdate();
    await this.updateComplete;
    const place = this.#buttons().find((button) => button.dataset.code === area?.code);
    place?.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-code]')];
  }

  readonly #focused = (event: Event): void => {
    this.tabStop = (event.target as HTMLElement).dataset.code ?? this.tabStop;
  };

  readonly #move = (event: KeyboardEvent): void => this.parts.moveAmong(event, this.#buttons());
}
