import { render } from 'lit';
import type { AreaView, GridMapView } from '../grid-map-view.js';
import { isMove } from '../tile-moves.js';
import { clampCamera, mostZoom, reveal, wholeView, zoomStep, type Camera } from './camera.js';
import { FreshCells } from './fresh-cells.js';
import { FrameClock } from './frame-clock.js';
import { Gestures, type GestureTarget } from './gestures.js';
import { Hover } from './hover.js';
import { headingAt } from './paint-headings.js';
import { cellAt, zoomAround } from './placing.js';
import type { Size } from './box.js';
import type { Plan } from './plan.js';
import type { PlaneProps } from './plane-props.js';
import { heightOfTiles, isVisible, measure } from './plane-size.js';
import { PlanPlaces } from './plan-places.js';
import { PlanePainting, type Subject } from './plane-painting.js';
import { renderPlane } from './plane-template.js';
import { sameItems } from './same-items.js';

/** A plane of areas on canvases: what is asked of it by pointer, keyboard and data, and what it shows. */
export class Plane implements GestureTarget {
  readonly #place: HTMLElement;
  readonly #painting: PlanePainting;
  readonly #hover: Hover;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  // Its own height follows its width: done within the observer, that would be a loop.
  readonly #clock = new FrameClock(() => this.update(this.#props));
  readonly #fresh = new FreshCells(() => this.#painting.repaint('rings'));
  #props: PlaneProps;
  #plan: Plan | null = null;
  #places: PlanPlaces | null = null;
  #planned: readonly unknown[] = [];
  #looks: readonly unknown[] = [];
  #view: GridMapView | null = null;
  #camera: Camera = wholeView;
  #active = -1;
  #focused = false;

  constructor(place: HTMLElement, props: PlaneProps) {
    this.#place = place;
    this.#props = props;
    this.#hover = new Hover(place, () => {
      this.#painting.repaint('rings');
      this.#render();
    });
    this.#render();
    this.#painting = new PlanePainting(place, {
      subject: () => this.subject,
      painted: () => this.#render(),
    });
    new Gestures(this.#list, this).start();
    this.start();
  }

  /** Listens again to what is around it. */
  start(): void {
    this.#sizes.observe(this.#place);
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#print);
    document.addEventListener('keydown', this.#dismiss);
  }

  stop(): void {
    this.#sizes.disconnect();
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#print);
    document.removeEventListener('keydown', this.#dismiss);
    this.#clock.stop();
    this.#painting.stop();
    this.#hover.forget();
    this.#fresh.forget();
  }

  /** Settles when all given so far is painted. */
  get painted(): Promise<void> {
    return this.#clock.done.then(() => this.#painting.done);
  }

  get zoom(): number {
    return this.#camera.zoom;
  }

  get #list(): HTMLElement {
    return this.#place.querySelector<HTMLElement>('.places')!;
  }

  /** What is painted now. */
  get subject(): Subject | null {
    const { map, colouring, selected, maker } = this.#props;
    const plan = this.#plan;
    if (!plan) return null;
    const cells = plan.cells.length;
    const shown = this.#focused ? this.#active : -1;
    return {
      plan,
      colouring,
      camera: this.#camera,
      map: maker.painting,
      dimmed: (cell) => map.dimmed(plan.cells[cell]!.worst),
      highlights: {
        selected,
        marked: map.marked,
        hovered: this.#hover.cell,
        active: shown < cells ? shown : -1,
        activeGroup: shown - cells,
        changed: this.#fresh.cells,
      },
    };
  }

  update(props: PlaneProps): void {
    const chosen = props.selected?.code;
    const isChosen = chosen !== undefined && chosen !== this.#props.selected?.code;
    this.#props = props;
    const { view, dimmed } = props.map;
    const most = props.maker.painting ? Infinity : heightOfTiles(view);
    const { width, height } = measure(this.#place, this.#list, most);
    if (!isVisible({ width, height })) return;
    const planned = [view.areas, width, height, props.maker.id];
    const looks = [props.colouring.id, ...view.legend.map(({ status }) => dimmed(status))];
    const isPlanned = sameItems(planned, this.#planned);
    if (!isPlanned) this.#makePlan({ width, height });
    if (!isPlanned || !sameItems(looks, this.#looks)) this.#painting.repaintAll();
    else if (view.changed && view !== this.#view) this.#takeChanges(view.changed);
    else this.#painting.repaint('rings');
    [this.#planned, this.#looks, this.#view] = [planned, looks, view];
    // What was never seen waits for no frame.
    if (!isPlanned) this.#painting.now();
    if (isChosen) this.#show(chosen);
    if (props.zoom !== this.#camera.zoom) this.#zoomTo(props.zoom, { x: width / 2, y: height / 2 }, true);
  }

  #resized(): void {
    const { width, height } = this.#plan?.size ?? {};
    const { clientWidth, clientHeight } = this.#list;
    if (width !== clientWidth || height !== clientHeight) this.#clock.request();
  }

  /** What was chosen elsewhere comes into view. */
  #show(code: string): void {
    const index = this.#places!.indexOf(code);
    if (index < 0 || index === this.#active) return;
    this.#active = index;
    this.#moveTo(reveal(this.#camera, this.#places!.boxAt(index, this.#camera), this.#plan!.size));
  }

  #makePlan(size: Size): void {
    const { map, maker } = this.#props;
    const active = this.#places?.areaAt(this.#active)?.code;
    this.#plan = maker.plan(map.view, size, this.#plan);
    this.#places = new PlanPlaces(this.#plan);
    this.#fresh.forget();
    this.#hover.forget();
    this.#active = active === undefined ? -1 : this.#places.indexOf(active);
    this.#camera = clampCamera(this.#camera, size);
  }

  /** Paints what changed, and marks it for a moment. */
  #takeChanges(areas: readonly AreaView[]): void {
    const cells = areas.flatMap(({ code }) => this.#plan?.indexOf.get(code) ?? []);
    if (cells.length === 0) return;
    this.#fresh.take(cells);
    this.#painting.repaintCells(cells);
    // Names of parents have the shares of statuses beside them; those on a map do not.
    if (!this.#plan?.shapes) this.#painting.repaint('names');
    this.#painting.repaint('rings');
  }

  panBy(x: number, y: number): void {
    const { zoom, left, top } = this.#camera;
    this.#moveTo({ zoom, left: left + x, top: top + y });
  }

  zoomBy(by: number, x: number, y: number): void {
    this.#zoomTo(this.#camera.zoom * by, { x, y }, false);
  }

  #zoomTo(asked: number, { x, y }: { x: number; y: number }, isStep: boolean): void {
    if (!this.#plan) return;
    const wanted = Number.isFinite(asked) ? asked : 1;
    const zoom = Math.max(1, Math.min(mostZoom(this.#plan.usual), wanted));
    // A step short of the whole is the whole; fingers begin with less than a step.
    const settled = zoom < 1.02 && zoom < this.#camera.zoom ? 1 : zoom;
    this.#moveTo(zoomAround(this.#plan, this.#camera, { x, y, zoom: settled }), isStep);
    if (settled !== this.#props.zoom) this.#props.zoomed(settled);
  }

  readonly #zoomInMiddle = (by: number): void => {
    const { width, height } = this.#plan?.size ?? { width: 0, height: 0 };
    this.#zoomTo(this.#camera.zoom * by, { x: width / 2, y: height / 2 }, true);
  };

  #moveTo(camera: Camera, isStep = false): void {
    if (!this.#plan) return;
    const { zoom, left, top } = clampCamera(camera, this.#plan.size);
    if (zoom === this.#camera.zoom && left === this.#camera.left && top === this.#camera.top) return;
    this.#camera = { zoom, left, top };
    this.#hover.hide();
    this.#painting.follow(this.#camera, isStep);
  }

  hover(x: number, y: number): void {
    if (!this.#plan) return;
    const cell = this.#cellAt(x, y);
    const area = this.#plan.cells[cell];
    const caption = area ? this.#props.colouring.caption(area) : '';
    this.#hover.over({ cell, area, caption }, { x, y }, this.#plan.size);
  }

  leave(): void {
    this.#hover.leave();
  }

  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#hover.hide();
  };

  press(x: number, y: number): void {
    const { plan } = this.subject ?? {};
    if (!plan || !this.#places) return;
    const heading = headingAt({ plan, camera: this.#camera, frame: plan.size }, x, y);
    const area = heading?.area ?? plan.cells[this.#cellAt(x, y)];
    if (!area) return;
    this.#active = this.#places.indexOf(area.code);
    this.#props.map.choose(area);
    this.#render();
  }

  #cellAt(x: number, y: number): number {
    return this.#plan ? cellAt(this.#plan, this.#camera, [x, y]) : -1;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (!this.#places || altKey || ctrlKey || metaKey) return;
    const zooms: Record<string, number> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep, '0': 0 };
    const zoom = zooms[key];
    const area = this.#places.areaAt(this.#active);
    if (zoom !== undefined) this.#zoomInMiddle(zoom);
    else if (isMove(key)) this.#goTo(this.#places.next(this.#active, key));
    else if ((key === 'Enter' || key === ' ') && area) this.#props.map.choose(area);
    else return;
    event.preventDefault();
  };

  #goTo(index: number): void {
    this.#active = index;
    this.#moveTo(reveal(this.#camera, this.#places!.boxAt(index, this.#camera), this.#plan!.size));
    this.#painting.repaint('rings');
    this.#render();
  }

  readonly #focus = ({ type }: FocusEvent): void => {
    this.#focused = type === 'focus';
    const chosen = this.#props.selected?.code;
    if (this.#active < 0 && this.#places) {
      this.#active = Math.max(0, chosen === undefined ? 0 : this.#places.indexOf(chosen));
    }
    this.#painting.repaint('rings');
    this.#render();
  };

  readonly #print = ({ type }: Event): void => this.#painting.print(type === 'beforeprint');

  #render(): void {
    const { map, label, showList, colouring } = this.#props;
    render(
      renderPlane({
        map,
        label,
        showList,
        figure: (area) => (colouring.id === '' ? '' : colouring.caption(area)),
        options: this.#places?.options(this.#active, this.#camera) ?? [],
        count: this.#places?.count ?? 0,
        active: this.#active,
        zoom: this.#camera.zoom,
        tip: this.#hover.tip,
        key: this.#key,
        focus: this.#focus,
        zoomBy: this.#zoomInMiddle,
        fit: () => this.#zoomInMiddle(0),
        themed: () => this.#painting.repaintInTheme(),
      }),
      this.#place,
    );
  }
}
