import type { AreaView, GridMapView } from './grid-map-view.js';
import { groupStep, openDepth, type Openness } from './list-rows.js';

/** Which levels of the list are open, and how much of each group: what a user did, over what opens by itself. */
export class OpenLevels {
  readonly #given = new Map<string, boolean>();
  readonly #limits = new Map<string, number>();

  /** @param keeps Whether an area is in the list while a status is filtered by. */
  over(view: GridMapView, keeps: (area: AreaView) => boolean): Openness {
    const depth = openDepth(view);
    return {
      isOpen: ({ code }, level) => this.#given.get(code) ?? level < depth,
      limit: (group) => this.#limits.get(group) ?? groupStep,
      keeps,
    };
  }

  set(code: string, open: boolean): void {
    this.#given.set(code, open);
  }

  more(group: string): void {
    this.#limits.set(group, (this.#limits.get(group) ?? groupStep) + groupStep);
  }

  /** Opens whatever an area lies in, as far as it stands there. */
  reveal(view: GridMapView, code: string): void {
    const way = wayTo(view.areas, code);
    let siblings: readonly AreaView[] = view.areas;
    let group = '';
    for (const area of way) {
      const place = siblings.indexOf(area) + 1;
      if (place > (this.#limits.get(group) ?? groupStep))
        this.#limits.set(group, Math.ceil(place / groupStep) * groupStep);
      if (area.code !== code) this.#given.set(area.code, true);
      group = area.code;
      siblings = area.children;
    }
  }
}

/** The areas that lead to one, itself last; none where it is not there. */
export function wayTo(areas: readonly AreaView[], code: string): AreaView[] {
  for (const area of areas) {
    if (area.code === code) return [area];
    const way = area.children.length > 0 ? wayTo(area.children, code) : [];
    if (way.length > 0) return [area, ...way];
  }
  return [];
}
