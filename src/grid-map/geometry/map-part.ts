import type { Size } from '../canvas/box.js';
import type { Plan } from '../canvas/plan.js';
import type { GridMapView } from '../grid-map-view.js';
import { mapPlan, mapSource, type MapPlan, type MapSource } from './map-plan.js';
import { paintBorders, paintMap, repaintMap, traceCell } from './paint-map.js';
import { paintMapLabels } from './paint-map-labels.js';
import type { Shape } from './project.js';

export { Geometry } from './geometry.js';
export { renderUnjoined } from './unjoined.js';

const painting = { paintMap, repaintMap, paintBorders, paintMapLabels, traceCell };

/** Makes maps of one geometry; joins it again only where the areas are others. */
export class MapMaker {
  readonly id: readonly Shape[];
  readonly painting = painting;
  #source: MapSource | null = null;
  #areas: GridMapView['areas'] | null = null;

  constructor(shapes: readonly Shape[]) {
    this.id = shapes;
  }

  /** What of areas and outlines found each other. */
  joined(view: GridMapView): MapSource['joined'] {
    return this.#sourceOf(view).joined;
  }

  plan(view: GridMapView, size: Size, _former: Plan | null): MapPlan {
    return mapPlan(this.#sourceOf(view), size);
  }

  #sourceOf(view: GridMapView): MapSource {
    if (!this.#source || this.#areas !== view.areas) this.#source = mapSource(view, this.id);
    this.#areas = view.areas;
    return this.#source;
  }
}
