import type { AreaView, GridMapView } from '../grid-map-view.js';
import type { MapContext } from '../map-context.js';
import type { Colouring } from './colouring.js';
import type { Size } from './box.js';
import type { Plan } from './plan.js';
import type { MapPainting } from './plane-painting.js';

/** What makes the plan of a view: tiles, or a map. */
export interface PlanMaker {
  /** Another one where outlines are others. */
  id: unknown;
  plan(view: GridMapView, size: Size, former: Plan | null): Plan;
  painting: MapPainting | null;
}

export interface PlaneProps {
  map: MapContext;
  label: string;
  maker: PlanMaker;
  colouring: Colouring;
  selected: AreaView | undefined;
  zoom: number;
  zoomed(zoom: number): void;
  showList(): void;
}
