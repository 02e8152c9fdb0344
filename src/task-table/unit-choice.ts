import type { DashboardLink } from '../element/dashboard-link.js';
import type { SelectDetail } from '../element/events.js';
import type { TaskFilters } from './task-table-view.js';

/** What the choice of units needs of the table. */
export interface UnitHost {
  dashboard: DashboardLink;
  filters(): TaskFilters;
  /** Takes filters that a user has set. */
  filter(filters: TaskFilters): void;
  choose(detail: SelectDetail): void;
}

/** Units to filter by: the dashboard's one choice, else the table's own, of which there can be several. */
export class UnitChoice {
  readonly #host: UnitHost;

  constructor(host: UnitHost) {
    this.#host = host;
  }

  get units(): readonly string[] {
    const shared = this.#host.dashboard.unitFilter;
    return shared.length > 0 ? shared : (this.#host.filters().unit ?? []);
  }

  #isSelected(id: string): boolean {
    return this.#host.dashboard.isSelected({ kind: 'unit', id });
  }

  /** A unit was chosen in the rows. */
  readonly choose = (unit: string): void => {
    const { dashboard } = this.#host;
    const name = dashboard.findUnit(unit) ?? unit;
    this.#host.choose({ kind: 'unit', id: name, item: { name }, units: [name] });
    // Without a dashboard around it the table filters itself by what was chosen.
    if (!dashboard.state) this.#filterBy(this.#isSelected(name) ? [name] : []);
  };

  /** A unit was ticked among the filters. */
  readonly toggle = (unit: string): void => {
    const { dashboard } = this.#host;
    if (dashboard.state) {
      this.choose(unit);
      return;
    }
    const { units } = this;
    if (this.#isSelected(unit)) dashboard.clear();
    this.#filterBy(units.includes(unit) ? units.filter((each) => each !== unit) : [...units, unit]);
  };

  clear(): void {
    this.#host.dashboard.clear();
    if (this.#host.filters().unit?.length) this.#filterBy([]);
  }

  #filterBy(unit: string[]): void {
    this.#host.filter({ ...this.#host.filters(), unit });
  }
}
