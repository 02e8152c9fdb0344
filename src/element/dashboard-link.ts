import { ContextConsumer, ContextRoot } from '@lit/context';
import type { LitElement } from 'lit';
import { UnitDirectory } from '../model/units.js';
import { dashboardContext, type DashboardState, type UnitReport } from './dashboard-context.js';
import type { SelectDetail, Selection } from './events.js';

// A consumer that is upgraded before its provider would stay empty; the root holds its request until
// the provider comes. Once a document is enough.
const rooted = new WeakSet<Document>();

function attachRoot(element: Element): void {
  const { ownerDocument } = element;
  if (rooted.has(ownerDocument)) return;
  rooted.add(ownerDocument);
  new ContextRoot().attach(ownerDocument.documentElement);
}

const noUnits = new UnitDirectory([]);

interface LinkHost extends LitElement {
  selection: Selection | null;
}

/** Ties an element to the dashboard around it, if there is one: what is selected, filtered, and known of units. */
export class DashboardLink {
  readonly #host: LinkHost;
  readonly #consumer: ContextConsumer<typeof dashboardContext, LinkHost>;
  readonly #changed: (() => void) | undefined;
  #reported: UnitReport | null = null;
  #own: UnitDirectory = noUnits;

  constructor(host: LinkHost, changed?: () => void) {
    this.#host = host;
    this.#changed = changed;
    // Before the consumer, whose request the root must be there to hear.
    host.addController({
      hostConnected: () => attachRoot(host),
      hostDisconnected: () => this.#consumer.value?.reportUnits(host, null),
    });
    this.#consumer = new ContextConsumer(host, {
      context: dashboardContext,
      subscribe: true,
      callback: () => {
        this.#changed?.();
        host.requestUpdate();
      },
    });
  }

  /** The dashboard's state; `undefined` outside one, or beside one of a version not known here. */
  get state(): DashboardState | undefined {
    const state = this.#consumer.value;
    // Kept after the element has left its dashboard; it then no longer counts.
    return state?.version === 1 && this.#host.isConnected ? state : undefined;
  }

  get selection(): Selection | null {
    return this.state ? this.state.selection : this.#host.selection;
  }

  get unitFilter(): readonly string[] {
    return this.state?.unitFilter ?? [];
  }

  /** Units known in the dashboard, else those of the element's own data. */
  get directory(): UnitDirectory {
    return this.state?.directory ?? this.#own;
  }

  /** Whether any of the names belongs to a unit of the present selection. */
  marks(names: readonly string[]): boolean {
    const { state } = this;
    if (!state || state.units.length === 0) return false;
    return names.some((name) => state.units.some((unit) => state.directory.match(name, unit) !== null));
  }

  select(detail: SelectDetail): void {
    if (this.state) this.state.select(detail);
    else this.#host.selection = { kind: detail.kind, id: detail.id };
  }

  clear(): void {
    if (this.state) this.state.clear();
    this.#host.selection = null;
  }

  /** Tells which units the element's data names. */
  setUnits(report: UnitReport | null): void {
    this.#reported = report;
    this.#own = report ? new UnitDirectory(report.names, report.entries) : noUnits;
    this.report();
  }

  report(): void {
    this.state?.reportUnits(this.#host, this.#reported);
  }
}
