import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { heightOfTiles } from './plane-size.js';
import { Plane } from './plane.js';
import type { PlaneProps } from './plane-props.js';
import { wholeView } from './camera.js';
import type { Subject } from './plane-painting.js';
import { tilePlan } from './tile-plan.js';

export { measureColouring, statusColouring } from './colouring.js';
export { planeStyles } from './plane.styles.js';
export { tilePlan };
export { renderProbes } from './plane-template.js';
export type { PlaneProps, PlanMaker } from './plane-props.js';

const planes = new WeakMap<Element, Plane>();

class PlaneDirective extends AsyncDirective {
  #plane: Plane | undefined;

  render(_props: PlaneProps) {
    return noChange;
  }

  override update({ element }: ElementPart, [props]: [PlaneProps]) {
    if (!this.#plane) planes.set(element, (this.#plane = new Plane(element as HTMLElement, props)));
    this.#plane.update(props);
    return noChange;
  }

  override disconnected(): void {
    this.#plane?.stop();
  }

  override reconnected(): void {
    this.#plane?.start();
  }
}

/** Fills an element with a plane: `<div ${plane({ … })}></div>`. */
export const plane = directive(PlaneDirective);

/** Tiles that are elements on the page, as a canvas would show them. */
export function tilesSubject(
  props: Omit<PlaneProps, 'maker' | 'zoomed' | 'showList'>,
  width: number,
): Subject {
  const { map, colouring, selected } = props;
  const height = Math.min(width * 0.62, heightOfTiles(map.view));
  const plan = tilePlan(map.view, { width, height });
  return {
    plan,
    colouring,
    camera: wholeView,
    map: null,
    dimmed: (cell) => map.dimmed(plan.cells[cell]!.worst),
    highlights: {
      selected,
      marked: map.marked,
      hovered: -1,
      active: -1,
      activeGroup: -1,
      changed: new Map(),
    },
  };
}

/** The plane within a root, if there is one. */
export function planeIn(root: ParentNode): Plane | undefined {
  const place = root.querySelector('.plane');
  return place ? planes.get(place) : undefined;
}
