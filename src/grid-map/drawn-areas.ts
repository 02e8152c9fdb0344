import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { LazyPart } from '../element/lazy-part.js';
import type { Translate } from '../element/locale.js';
import { fieldOf, isObject } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';
import type { Colouring } from './canvas/colouring.js';
import type { Surroundings } from './canvas/picture.js';
import type { AreaView } from './grid-map-view.js';
import { spokenName, type MapContext } from './map-context.js';
import { pictureLegend, type MeasureScale } from './measure-scale.js';

type PlanePart = typeof import('./canvas/plane-part.js');
type MapPart = typeof import('./geometry/map-part.js');

/** The element that areas are drawn for. */
export interface DrawingHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  zoom: number;
  view: string;
  addController(controller: object): void;
  removeController(controller: object): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}

export interface DrawnServices {
  addIssue(issue: Issue): void;
  addStyles(styles: CSSResult): void;
}

/** How areas are shown. */
export type Shown = 'tiles' | 'map' | 'list';

export interface DrawnParts {
  shown: Shown;
  selected: AreaView | undefined;
  scale: MeasureScale | null;
}

/** What is said around a picture. */
export interface StatedAround {
  title: string | undefined;
  meta: string;
  source: string | undefined;
  day: string | undefined;
}

/** So many tiles are elements; more are painted. */
const mostElements = 500;

/** Areas on canvases: decides when, and asks for what that takes. */
export class DrawnAreas {
  readonly #host: DrawingHost;
  readonly #services: DrawnServices;
  readonly #plane: LazyPart<PlanePart>;
  readonly #map: LazyPart<MapPart>;
  #geometry: InstanceType<MapPart['Geometry']> | null = null;
  #maker: InstanceType<MapPart['MapMaker']> | null = null;
  #given: unknown;

  constructor(host: DrawingHost, parts: DrawnServices) {
    this.#host = host;
    this.#services = parts;
    this.#plane = new LazyPart(host as never, () => import('./canvas/plane-part.js'));
    this.#map = new LazyPart(host as never, () => import('./geometry/map-part.js'));
  }

  /** Asks for what draws a map while its data is still to be checked, which takes as long. */
  expect(view: string, data: unknown): void {
    const geometry = isObject(data) && fieldOf(data, 'geometry', { path: '', issues: [] });
    if (!geometry || view === 'list' || view === 'tiles') return;
    this.#plane.get();
    this.#map.get();
  }

  /** Settles when what was asked for has come. */
  get pending(): Promise<unknown> {
    return Promise.all([this.#plane.pending, this.#map.pending, this.#geometry?.pending]);
  }

  /** Settles when what is drawn is painted. */
  async painted(): Promise<void> {
    await this.#plane.get()?.planeIn(this.#host.renderRoot)?.painted;
  }

  /**
   * What is shown for what the host asks: a map only where there is something to draw one from, which is asked
   * for then.
   */
  shown(view: string, geometry: unknown): Shown {
    const shown = this.#answer(view, geometry);
    this.#follow(shown, geometry);
    return this.#answer(view, geometry);
  }

  #answer(view: string, geometry: unknown): Shown {
    if (view === 'list') return 'list';
    const given = (geometry ?? null) !== null;
    const failed = this.#geometry?.failed === true && this.#given === geometry;
    return given && !failed && !this.#map.failed && view !== 'tiles' ? 'map' : 'tiles';
  }

  /** Takes the outlines that a map is drawn from, once one is shown. */
  #follow(shown: Shown, geometry: unknown): void {
    this.#given = geometry;
    if (shown !== 'map') return;
    const part = this.#map.get();
    if (!part) return;
    this.#geometry ??= new part.Geometry({
      addIssue: this.#services.addIssue,
      requestUpdate: () => this.#host.requestUpdate(),
    });
    this.#geometry.follow(geometry);
    const { shapes } = this.#geometry;
    if (shapes && this.#maker?.id !== shapes) this.#maker = new part.MapMaker(shapes);
    else if (!shapes) this.#maker = null;
  }

  /** The drawing on canvases; `null` where tiles are elements. */
  render(map: MapContext, { shown, selected, scale }: DrawnParts): TemplateResult | null {
    const { t, view } = map;
    const isMap = shown === 'map';
    const tiles = view.legend.reduce((sum, { count }) => sum + count, 0);
    if (shown === 'list' || (!isMap && tiles <= mostElements && !scale)) return null;
    const part = this.#plane.get();
    if (part) this.#services.addStyles(part.planeStyles);
    if (!part || (isMap && !this.#maker)) return this.#wait(map, isMap);
    const maker = isMap && this.#maker ? this.#maker : tileMaker(part);
    const plane = part.plane({
      map,
      selected,
      maker,
      label: t(`map.${shown}`),
      colouring: this.#colouring(part, map, scale),
      zoom: this.#host.zoom,
      zoomed: (zoom) => queueMicrotask(() => (this.#host.zoom = zoom)),
      showList: () => (this.#host.view = 'list'),
    });
    const rest = isMap ? this.#map.get()?.renderUnjoined(this.#maker!.joined(view), map) : nothing;
    return html`<div class="plane ${isMap ? 'mapped' : ''}" ${plane}></div>
      ${rest}`;
  }

  /** The areas as they are shown now, as a picture with all that stands around them. */
  async picture(map: MapContext, parts: DrawnParts, stated: StatedAround): Promise<Blob> {
    this.#plane.get();
    const [{ paintPicture }] = await Promise.all([import('./canvas/picture.js'), this.#plane.pending]);
    const part = this.#plane.get();
    if (!part) throw new Error('What paints the areas could not be loaded.');
    this.#services.addStyles(part.planeStyles);
    await this.painted();
    const { renderRoot } = this.#host;
    const { t, view } = map;
    const { scale, selected } = parts;
    const colouring = this.#colouring(part, map, scale);
    const width = Math.max(480, Math.min(1200, this.#host.clientWidth));
    const shown = part.planeIn(renderRoot)?.subject;
    const subject = shown ?? part.tilesSubject({ map, colouring, selected, label: '', zoom: 1 }, width);
    const place = renderRoot.appendChild(document.createElement('span'));
    try {
      render(
        part.renderProbes(() => undefined),
        place,
      );
      return await paintPicture(place, subject, {
        ...around(stated, view.licence, t),
        legend: pictureLegend(view, scale, t),
      });
    } finally {
      place.remove();
    }
  }

  #colouring(part: PlanePart, { t, view }: MapContext, scale: MeasureScale | null): Colouring {
    return scale ? part.measureColouring(scale.measure, scale.breaks, view.locale) : part.statusColouring(t);
  }

  /** What the areas are is told while what paints them is on its way, if they are few. */
  #wait(map: MapContext, isMap: boolean): TemplateResult {
    const { t, view } = map;
    const told = view.all.length <= mostElements ? view.all : [];
    return html`<div class="plane-wait" role="status">${isMap ? t('map.loading-geometry') : nothing}</div>
      <ul class="visually-hidden">
        ${told.map((area) => html`<li>${spokenName(area, map)}</li>`)}
      </ul>`;
  }
}

/** Title, and at the foot review number, source and day, as far as they are known. */
function around(
  { title = '', meta, source, day }: StatedAround,
  licence: string | null,
  t: Translate,
): Omit<Surroundings, 'legend'> {
  const foot = [
    licence ? t('map.licence', { licence }) : '',
    source ? `${t('source')}${source}` : '',
    day ? `${t('as-of')}${day}` : '',
  ];
  return { title, meta, foot: [foot.filter((text) => text !== '').join('　')] };
}

/** Lays out tiles; they keep their room from plan to plan. */
function tileMaker({ tilePlan }: PlanePart): {
  id: string;
  painting: null;
  plan: Parameters<PlanePart['plane']>[0]['maker']['plan'];
} {
  return {
    id: 'tiles',
    painting: null,
    plan: (view, size, former) =>
      tilePlan(view, size, former && 'weights' in former ? (former as never) : undefined),
  };
}
