import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { Plane, type PlaneProps } from './plane.js';

export { measureColouring, statusColouring } from './colouring.js';
export { planeStyles } from './plane.styles.js';
export { tilePlan } from './tile-plan.js';
export type { PlaneProps, PlanMaker } from './plane.js';

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

/** The plane within a root, if there is one. */
export function planeIn(root: ParentNode): Plane | undefined {
  const place = root.querySelector('.plane');
  return place ? planes.get(place) : undefined;
}
