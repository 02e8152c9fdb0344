import { CivicMapChangeEvent } from '../element/events.js';
import { fieldsOf, isList, isObject, itemsOf } from '../model/host-values.js';
import { wordsOf, type Issue } from '../model/issue.js';
import { statusScale, type Area, type GridMapData, type OverviewFigure } from '../model/grid-map.js';
import { periodsOf } from './area-periods.js';
import { parentsOf } from './area-search.js';
import { ChangeNotice } from './change-notice.js';
import { AreaTree, type TreeHost } from './area-tree.js';
import type { GridMapView, StatusView } from './grid-map-view.js';
import type { MapContext } from './map-context.js';
import { PeriodPlayer } from './period-player.js';
import { StreamLine, type LineHost } from './stream-line.js';
import { SearchBox } from './search-box.js';

/** What the explorer needs of its element. */
export interface ExplorerHost extends TreeHost, LineHost {
  root?: string | undefined;
  period?: string | undefined;
}

const none: readonly Area[] = [];

/** What a user does with a map beside choosing: opening its list, drilling, searching, going back in time; and what comes by itself. */
export class MapExplorer {
  readonly tree: AreaTree;
  readonly search: SearchBox;
  readonly player: PeriodPlayer;
  readonly news: ChangeNotice;
  readonly line: StreamLine;

  readonly #host: ExplorerHost;
  #data: GridMapData | null = null;
  #index: Map<string, Area> | null = null;
  #map: MapContext | null = null;

  /** @param addIssue Takes faults of the stream. */
  constructor(host: ExplorerHost, addIssue: (issue: Issue) => void) {
    this.#host = host;
    this.tree = new AreaTree(host);
    this.search = new SearchBox(host);
    this.news = new ChangeNotice(host);
    this.line = new StreamLine(host, addIssue);
    this.player = new PeriodPlayer(host, {
      periods: () => periodsOf(this.areas),
      shown: () => host.period,
      show: (period) => this.#show({ period }),
    });
  }

  /** All areas as they stand, those outside of the root too. */
  take(data: GridMapData): GridMapData {
    if (data !== this.#data) this.#index = null;
    this.#data = data;
    return data;
  }

  /** Marks and sums up the areas whose status is about to be another. */
  tellChanges(changes: unknown): void {
    if (!isList(changes)) return;
    // What is wrong with them is named where they are taken.
    const place = { path: '', issues: [] };
    const codes = itemsOf(changes, place).flatMap((change) => {
      if (!isObject(change)) return [];
      const { code, status } = fieldsOf(change, ['code', 'status'], place);
      const area = this.#map?.view.byCode.get(wordsOf(code));
      return area && status !== undefined && (area.area.status ?? null) !== status ? [area.code] : [];
    });
    this.news.take(codes);
  }

  get overview(): readonly OverviewFigure[] {
    return this.#data?.overview ?? [];
  }

  /** Made when it is asked for: live changes bring other data many times a second. */
  get #byCode(): Map<string, Area> {
    return (this.#index ??= new Map(this.areas.map((area) => [area.code, area])));
  }

  get areas(): readonly Area[] {
    return this.#data?.areas ?? none;
  }

  /** A step of the scale by its id, whether or not any area has it now. */
  statusOf(id: string | null): StatusView | null {
    const ours = this.#data?.statuses === undefined;
    const scale = statusScale(this.#data?.statuses).map((status, rank) => ({ ...status, rank, ours }));
    return scale.find((status) => status.id === id) ?? null;
  }

  /** An area as it stands now. */
  present(code: string): Area | undefined {
    return this.#byCode.get(code);
  }

  /** From the outermost area to the root; none where everything is shown. */
  way({ root }: GridMapView): Area[] {
    return root ? [...parentsOf(this.#byCode, root.area), root.area] : [];
  }

  /** The map as it is being drawn; what a user does is done to it. */
  draw(map: MapContext): void {
    this.#map = map;
  }

  /** Shows an area and what is in it, or everything. The focus goes to what was left, or to the first inside. */
  readonly enter = (code: string | undefined): void => {
    const left = this.#host.root;
    this.#show({ root: code });
    const inside = left !== undefined && this.#liesIn(left, code);
    void this.#focus(() => (inside ? left : this.#map?.view.areas[0]?.code));
  };

  #liesIn(code: string, outer: string | undefined): boolean {
    const area = this.#byCode.get(code);
    return (
      area !== undefined &&
      (outer === undefined || parentsOf(this.#byCode, area).some((each) => each.code === outer))
    );
  }

  /** Backspace leads up from wherever the focus is among areas. */
  readonly key = (event: KeyboardEvent): void => {
    const { root } = this.#map?.view ?? {};
    if (event.key !== 'Backspace' || event.defaultPrevented || !root) return;
    if ((event.target as HTMLElement).localName === 'input') return;
    event.preventDefault();
    this.enter(root.area.parent);
  };

  /** Goes to an area that was searched for: drills where it is not shown, chooses it and gives it the focus. */
  readonly go = (code: string): void => void this.#go(code);

  async #go(code: string): Promise<void> {
    if (!this.#map?.view.byCode.has(code)) {
      this.#show({ root: this.#byCode.get(code)?.parent });
      await this.#host.updateComplete;
    }
    const map = this.#map;
    const area = map?.view.byCode.get(code);
    if (!map || !area) return;
    this.tree.reveal(map.view, code);
    if (!map.selected(area)) map.choose(area);
    await this.#focus(() => code);
  }

  /** Takes what a user changed, and tells the page, which may want to keep it. */
  #show(changed: Pick<ExplorerHost, 'root' | 'period'>): void {
    const { root = null, period = null } = Object.assign(this.#host, changed);
    this.#host.dispatchEvent(new CivicMapChangeEvent({ root, period }));
  }

  async #focus(find: () => string | undefined): Promise<void> {
    await this.#host.updateComplete;
    const code = find();
    const { renderRoot } = this.#host;
    const places = [...renderRoot.querySelectorAll<HTMLElement>('[data-code]')];
    // Areas on a canvas have one place for the focus, which goes on from the one that is chosen.
    const drawn = renderRoot.querySelector<HTMLElement>('[role="listbox"].places');
    const place = places.find(({ dataset }) => dataset.code === code) ?? drawn ?? places[0];
    place?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  }
}
