import type { AreaView } from '../grid-map-view.js';
import type { Move, Place } from '../tile-moves.js';
import { toScreen, type Camera } from './camera.js';
import { cellOnScreen, groupOnScreen } from './placing.js';
import type { Box } from './box.js';
import type { Plan } from './plan.js';
import type { Option } from './plane-template.js';
import { nextPlace, placesOf } from './spatial.js';

/** Up to so many places all stand as options; of more only those around the active one. */
const allOptions = 500;
const around = 12;

/** Cells and parents of a plan by one number: what the keyboard and assistive technology go through. */
export class PlanPlaces {
  readonly #plan: Plan;
  #places: Place[] | null = null;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  get count(): number {
    return this.#plan.cells.length + this.#plan.groups.length;
  }

  /** -1 where nothing on the plane stands for it. */
  indexOf(code: string): number {
    const { indexOf, groups, cells } = this.#plan;
    const cell = indexOf.get(code);
    if (cell !== undefined) return cell;
    const group = groups.findIndex(({ area }) => area.code === code);
    return group < 0 ? -1 : cells.length + group;
  }

  areaAt(index: number): AreaView | undefined {
    const { cells, groups } = this.#plan;
    return cells[index] ?? groups[index - cells.length]?.area;
  }

  /** Where it stands on screen: a cell, or the name of a parent. */
  boxAt(index: number, camera: Camera): Box {
    const plan = this.#plan;
    const group = index - plan.cells.length;
    if (group >= 0) {
      const { box, strip } = groupOnScreen(plan, group, camera);
      return { ...box, height: strip || box.height };
    }
    if (!plan.shapes) return cellOnScreen(plan, index, camera);
    // What is around the middle is inside for sure.
    const { x, y } = plan.middle(index);
    return toScreen(camera, { x: x - 1, y: y - 1, width: 2, height: 2 });
  }

  next(from: number, move: Move): number {
    this.#places ??= placesOf(this.#plan);
    return nextPlace(this.#plan, this.#places, [Math.max(0, from), move]);
  }

  options(active: number, camera: Camera): Option[] {
    const middle = Math.max(0, active);
    const all = this.count <= allOptions;
    const from = all ? 0 : Math.max(0, middle - around);
    const to = all ? this.count : Math.min(this.count, middle + around + 1);
    const options: Option[] = [];
    for (let index = from; index < to; index += 1) {
      options.push({ area: this.areaAt(index)!, index, box: this.boxAt(index, camera) });
    }
    return options;
  }
}
