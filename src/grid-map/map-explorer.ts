import { CivicMapChangeEvent } from '../element/events.js';
import type { Area, GridMapData } from '../model/grid-map.js';
import { parentsOf } from './area-search.js';
import { AreaTree, type TreeHost } from './area-tree.js';
import type { GridMapView } from './grid-map-view.js';
import type { MapContext } from './map-context.js';
import { SearchBox } from './search-box.js';

/** What the explorer needs of its element. */
export interface ExplorerHost extends TreeHost, HTMLElement {
  root?: string | undefined;
  period?: string | undefined;
}

/** What a user does with a map beside choosing: opening its list, drilling down and up, searching. */
export class MapExplorer {
  readonly tree: AreaTree;
  readonly search: SearchBox;

  readonly #host: ExplorerHost;
  #data: GridMapData | null = null;
  #byCode: Map<string, Area> = new Map();
  #map: MapContext | null = null;

  constructor(host: ExplorerHost) {
    this.#host = host;
    this.tree = new AreaTree(host);
    this.search = new SearchBox(host);
  }

  /** All areas as they stand, those outside of the root too. */
  take(data: GridMapData): GridMapData {
    if (data !== this.#data) this.#byCode = new Map(data.areas.map((area) => [area.code, area]));
    this.#data = data;
    return data;
  }

  get areas(): readonly Area[] {
    return this.#data?.areas ?? [];
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
    const places = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-code]')];
    const place = places.find(({ dataset }) => dataset.code === code) ?? places[0];
    place?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  }
}
