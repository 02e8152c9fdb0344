import { ContextConsumer } from '@lit/context';
import type { LitElement } from 'lit';
import type { Dataset } from '../model/dataset.js';
import type { PostHolder, UnitDirectory } from '../model/units.js';
import { dashboardContext, type DashboardState, type UnitReport } from './dashboard-context.js';
import {
  CivicClearEvent,
  CivicSelectEvent,
  readSelection,
  type SelectDetail,
  type Selection,
} from './events.js';
import { waitingConsumers, type WaitingConsumers } from './waiting-consumers.js';

/** How units and selections are found in an element's data. */
interface UnitSource<D> {
  unitsIn(data: D): string[];
  detailOf(selection: Selection, data: D): SelectDetail | null;
}

interface LinkHost extends LitElement {
  selection: Selection | null;
}

/** Ties an element to the dashboard around it, if there is one: what is selected, filtered, and known of units. */
export class DashboardLink {
  readonly #host: LinkHost;
  readonly #consumer: ContextConsumer<typeof dashboardContext, LinkHost>;
  readonly #changed: (() => void) | undefined;
  #reported: UnitReport | null = null;
  #waiting: WaitingConsumers | null = null;

  constructor(host: LinkHost, changed?: () => void) {
    this.#host = host;
    this.#changed = changed;
    // Before the consumer, whose request they must be there to hear.
    host.addController({ hostConnected: () => this.#enter() });
    this.#consumer = new ContextConsumer(host, {
      context: dashboardContext,
      subscribe: true,
      callback: () => {
        this.#changed?.();
        host.requestUpdate();
      },
    });
    // After the consumer, which by then no longer listens.
    host.addController({ hostDisconnected: () => this.#leave() });
  }

  #enter(): void {
    // Kept: an element that moves to another document leaves the first when it is already of the second.
    this.#waiting = waitingConsumers(this.#host);
    this.#waiting.enter(this.#host);
  }

  /** The consumer keeps its last value: outside of its dashboard an element is to forget it. */
  #leave(): void {
    this.#waiting?.leave(this.#host);
    this.#consumer.value?.reportUnits(this.#host, null);
    this.#consumer.value = undefined;
    this.#changed?.();
    this.#host.requestUpdate();
  }

  /** The dashboard's state; `undefined` outside one, or beside one of a version not known here. */
  get state(): DashboardState | undefined {
    const state = this.#consumer.value;
    return state?.version === 1 ? state : undefined;
  }

  get selection(): Selection | null {
    return this.state ? this.state.selection : readSelection(this.#host.selection);
  }

  get unitFilter(): readonly string[] {
    return this.state?.unitFilter ?? [];
  }

  /** Units known in the dashboard; outside one, an element knows at most those of its own data. */
  get directory(): UnitDirectory | undefined {
    return this.state?.directory;
  }

  /** The unit a name means in the dashboard; `null` where nothing in it is called so. */
  findUnit(name: string): string | null {
    return this.directory?.find(name) ?? null;
  }

  /** The units a person stands for; outside a dashboard only the one given with the person. */
  unitsOf(holder: PostHolder): string[] {
    return this.directory?.unitsOf(holder) ?? (holder.unit ? [holder.unit] : []);
  }

  /** Whether any of the names belongs to a unit of the present selection. */
  marks(names: readonly string[]): boolean {
    const { state } = this;
    if (!state || state.units.length === 0) return false;
    return names.some((name) => state.units.some((unit) => state.directory.match(name, unit) !== null));
  }

  isSelected({ kind, id }: Selection): boolean {
    const { selection } = this;
    return selection?.kind === kind && selection.id === id;
  }

  /** Offers a choice to the page, then takes it; choosing the same again takes it back. */
  choose(detail: SelectDetail): void {
    if (this.isSelected(detail)) this.clear();
    else if (!this.#host.dispatchEvent(new CivicSelectEvent(detail))) return;
    else if (this.state) this.state.select(detail);
    else this.#host.selection = { kind: detail.kind, id: detail.id };
  }

  /** Takes the choice back, in the whole dashboard. */
  clear(): void {
    const chosen = this.selection !== null;
    if (this.state) this.state.clear();
    this.#host.selection = null;
    if (chosen) this.#host.dispatchEvent(new CivicClearEvent());
  }

  /** Offers the units that the element's data names; outside of a dashboard nobody asks for their names. */
  offer<D extends Dataset>(data: D | null, { unitsIn, detailOf }: UnitSource<D>): void {
    this.#reported = data && {
      get names() {
        return unitsIn(data);
      },
      entries: data.units ?? [],
      find: (selection) => detailOf(selection, data),
    };
    this.report();
  }

  report(): void {
    this.state?.reportUnits(this.#host, this.#reported);
  }
}
