import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import type { Area, GridMapData } from '../model/grid-map.js';
import { wordsOf, type Issue } from '../model/issue.js';
import type { AreaView, GridMapView } from './grid-map-view.js';
import { LiveAreas, type AreaChange } from './live-areas.js';
import type { MapContext } from './map-context.js';
import type { MapExplorer } from './map-explorer.js';

/**
 * Shows how areas stand, nested by parent: tiles and a list (网格状态图).
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
 * @csspart box - An area that holds others.
 * @csspart box-heading - Its name, to choose it by.
 * @csspart tile - An area that holds no others.
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

  /** `tiles`, `list`; `map` and `auto` are answered by tiles until there is a map view. Default `auto`. */
  @property() view: 'tiles' | 'map' | 'list' | 'auto' = 'auto';

  /** Code of the area to drill into; an unknown one shows all. It follows what a user does. Default: none, all areas. */
  @property({ reflect: true }) root?: string;

  /** How a parent sums up what is in it: its `worst` status, or the `share` of each. Default `worst`. */
  @property({ attribute: 'roll-up' }) rollUp: 'worst' | 'share' = 'worst';

  /** Name of the period shown, one of the areas' `history`. It follows what a user does. Default: none, the present. */
  @property({ reflect: true }) period?: string;

  /**
   * Address of Server-Sent Events, each a partial area or a list of such, for `updateAreas`. It is opened when
   * there is data, again after a break with `Last-Event-ID`, and closed off the page. Default: none.
   */
  @property() stream?: string;

  /** Hours after which an area's `updatedAt` is marked as too old. Default 0: never. */
  @property({ attribute: 'stale-after', type: Number }) staleAfter = 0;

  @state() private tabStop: string | undefined;
  @state() private highlighted: ReadonlySet<string> = new Set();

  readonly #live = new LiveAreas();
  #explorer: MapExplorer | null = null;

  /** Settles when all that was given so far is on screen. */
  get rendered(): Promise<void> {
    return this.updateComplete.then(() => undefined);
  }

  /**
   * Changes some areas, such as `[{ code: '510104-07', status: '预警' }]`; only what changed is painted again.
   * `data` stays as given, and a new `data` object takes the changes away. An unknown code gives an Issue.
   */
  updateAreas(changes: AreaChange[]): void {
    this.#explorer?.tellChanges(changes);
    this.#live.add(this.data, changes);
    this.requestUpdate();
  }

  protected override viewContext(): readonly unknown[] {
    return [this.#live.version];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const found = this.#live.takeIssues();
    if (found.length === 0) return;
    // A stream that keeps naming an unknown code is told of once.
    const keyOf = ({ code, path, value }: Issue) => `${code} ${path} ${wordsOf(value)}`;
    const told = new Set(this.pipeline.issues.map(keyOf));
    const fresh = found.filter((issue) => !told.has(keyOf(issue)));
    fresh.forEach((issue) => this.pipeline.addIssue(issue));
  }

  protected override toView(data: GridMapData): GridMapView {
    const { atPeriod, changeAreas, gridMapView } = this.parts;
    const present = this.#explore().take(this.#live.over(this.data, data, changeAreas));
    return gridMapView(atPeriod(present, this.period), {
      root: this.root,
      locale: this.language.current,
    });
  }

  protected override countRows({ all }: GridMapView): number {
    return all.length;
  }

  protected override toSheet(view: GridMapView): Sheet {
    return this.parts.areaSheet(view, this.t);
  }

  protected override renderMeta({ levels, root }: GridMapView): unknown {
    const where = root ? [...root.path, root.name].join(' › ') : '';
    return [where, this.parts.levelsText(levels, this.t)].filter((text) => text !== '').join(' · ');
  }

  protected override renderToolbar(): unknown {
    return segmented({
      label: this.t('view'),
      options: [
        { value: 'tiles', text: this.t('map.tiles') },
        { value: 'list', text: this.t('map.list') },
      ],
      value: this.#shown,
      choose: (view) => (this.view = view),
    });
  }

  protected override renderView(view: GridMapView): unknown {
    const map = this.#context(view);
    const selected = view.all.find((area) => map.selected(area));
    return this.parts.renderMap(map, {
      explorer: this.#explore(),
      shown: this.#shown,
      room: this.room.room,
      wantsMap: this.view === 'map',
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

  get #shown(): 'tiles' | 'list' {
    return this.view === 'list' ? 'list' : 'tiles';
  }

  #context(view: GridMapView): MapContext {
    const { legendKey } = this.parts;
    const lit = view.legend.map(legendKey).filter((key) => this.highlighted.has(key));
    const selected = (area: AreaView) => this.isSelected('area', area.code);
    const shown = this.tabStop !== undefined && view.byCode.has(this.tabStop);
    return {
      view,
      selected,
      t: this.t,
      marked: (area) => this.dashboard.marks([area.name]),
      dimmed: (status) => lit.length > 0 && !lit.includes(legendKey({ status })),
      keeps: ({ children, counts, status }) =>
        lit.length === 0 ||
        (children.length > 0 ? counts : [{ status }]).some((each) => lit.includes(legendKey(each))),
      changed: ({ code }) => this.#explore().news.has(code),
      stale: ({ area }) =>
        this.parts.isStale(area.updatedAt, { hours: this.staleAfter, day: this.day, now: Date.now() }),
      period: this.period || undefined,
      statusOf: (id) => this.#explore().statusOf(id),
      present: ({ area }) => this.#explore().present(area.code) ?? area,
      rollUp: this.rollUp === 'share' ? 'share' : 'worst',
      tabStop: shown ? this.tabStop : (view.all.find(selected) ?? view.all[0])?.code,
      choose: this.#choose,
      enter: ({ code }) => this.#explore().enter(code),
    };
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
    this.#buttons()
      .find((button) => button.dataset.code === area?.code)
      ?.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-code]')];
  }

  readonly #focused = (event: Event): void => {
    this.tabStop = (event.target as HTMLElement).dataset.code ?? this.tabStop;
  };

  readonly #move = (event: KeyboardEvent): void => {
    const { isMove, nextTile } = this.parts;
    if (!isMove(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = this.#buttons();
    const from = buttons.indexOf(event.target as HTMLElement);
    if (from < 0) return;
    event.preventDefault();
    const places = buttons.map((button) => button.getBoundingClientRect());
    buttons[nextTile(places, from, event.key)]?.focus();
  };
}
