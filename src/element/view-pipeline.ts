import type { CSSResult, ReactiveElement } from 'lit';
import type { Dataset } from '../model/dataset.js';
import type { Issue } from '../model/issue.js';
import { CheckedData } from './checked-data.js';
import { DataDelivery, type DeliveryHost } from './data-delivery.js';
import type { ElementSpec } from './element-spec.js';
import { LazyDrawing, type DrawingModule } from './lazy-drawing.js';
import { painted } from './painted.js';
import type { Sliced } from './slices.js';
import { ViewMemo } from './view-memo.js';

type PipelineHost = DeliveryHost & ReactiveElement;

/** Data that comes otherwise than as a whole: from a source that is asked, or a table among the children. */
export interface Feed {
  /** Nothing has come yet. */
  waits: boolean;
  requesting: boolean;
  issues: readonly Issue[];
  retry: (() => void) | undefined;
}

/** From what a host was given to what it draws: delivery, validation, drawing, view; and the faults on the way. */
export class ViewPipeline<D extends Dataset, V, P extends DrawingModule> {
  readonly #delivery: DataDelivery;
  readonly #checked: CheckedData<D>;
  readonly #drawing: LazyDrawing<P>;
  readonly #memo: ViewMemo<V>;
  feed: Feed | null = null;
  #given: unknown = null;
  #checks = false;
  #partial: Promise<void> | null = null;
  #previewed = false;
  readonly #host: PipelineHost;
  #failure: Issue | null = null;

  constructor(host: PipelineHost, spec: ElementSpec) {
    this.#host = host;
    this.#delivery = new DataDelivery(host);
    this.#checked = new CheckedData<D>(host);
    this.#drawing = new LazyDrawing<P>(host, spec.drawing as () => Promise<P>);
    this.#memo = new ViewMemo<V>((error) => {
      if (error !== undefined) this.addFault(error);
      host.requestUpdate();
    });
  }

  /** The data as validated; `null` where there is none that can be used. */
  get data(): D | null {
    return this.#checked.data;
  }

  get view(): V | null {
    return this.#memo.value;
  }

  /** What the chunk that draws has to offer; there is a view only once it has come. */
  get parts(): P {
    return this.#drawing.module as P;
  }

  /** Data is there, but what checks and draws it is still under way, or its first view. */
  get waits(): boolean {
    return this.#undrawn || (this.#memo.working && this.view === null) || Boolean(this.feed?.waits);
  }

  get #undrawn(): boolean {
    return (this.#given ?? null) !== null && this.#drawing.module === null;
  }

  /** A view is being made in slices, or is that of the beginning only. */
  get working(): boolean {
    return this.#memo.working || this.partial;
  }

  /** What is shown is the beginning of the data, while the rest is still to be checked. */
  get partial(): boolean {
    return this.#partial !== null;
  }

  /** Data is being requested, for the first time or again. */
  get requesting(): boolean {
    return this.#delivery.loading || Boolean(this.feed?.requesting);
  }

  /** Faults of the delivery, the drawing and the data, in this order. */
  get issues(): readonly Issue[] {
    const { issue } = this.#delivery;
    const drawing = this.#drawing.issue;
    return [
      ...(issue ? [issue] : []),
      ...(drawing ? [drawing] : []),
      ...(this.feed?.issues ?? []),
      ...this.#checked.issues,
    ];
  }

  /** Tries again what can be tried again. */
  get retry(): (() => void) | undefined {
    if (this.#drawing.issue) return this.#drawing.load;
    return this.#delivery.canRetry ? () => void this.#delivery.load() : this.feed?.retry;
  }

  /** Gives the host its styles anew, as in another document. */
  applyStyles(): void {
    this.#drawing.applyStyles();
  }

  /** Gives the host styles of what it shows beside its drawing. */
  addStyles(styles: CSSResult): void {
    this.#drawing.addStyles(styles);
  }

  /** Settles when the drawing has come, or failed to, and the view that is being made is there. */
  get pending(): Promise<unknown> {
    return Promise.all([this.#drawing.pending, this.#memo.pending, this.#partial]);
  }

  /** Requests `src` where it changed; first thing in an update. */
  follow(): void {
    this.#delivery.follow();
  }

  /** Takes what the host was given, to be checked as soon as what checks it has come. */
  take(raw: unknown): void {
    this.#given = raw;
    this.#checks = true;
    this.#partial = null;
    this.#previewed = false;
  }

  /**
   * Checks what was taken, once for each time; whether there was anything to check. Where nothing is on screen yet,
   * and `previews` allows it, the beginning of much data is shown before all of it has been checked.
   */
  check(previews = false): boolean {
    const { module } = this.#drawing;
    if (!previews && this.partial) this.#checks = true;
    if (!this.#checks || this.#undrawn) return false;
    this.#checks = false;
    this.#partial = null;
    try {
      const beginning = previews ? this.#beginning() : null;
      if (beginning !== null) this.#partial = this.#checkAfter(painted());
      this.#checked.take(beginning ?? this.#given, module?.validate);
    } catch (error) {
      // JSON cannot hold itself, a host's object can: deep enough to be a fault of ours, not of the page.
      this.#checked.take(null);
      this.addFault(error);
    }
    return true;
  }

  #beginning(): unknown {
    if (this.#previewed || this.view !== null) return null;
    this.#previewed = true;
    try {
      return this.parts.preview?.(this.#given) ?? null;
    } catch {
      // A host's object may throw when read; checking it all tells where.
      return null;
    }
  }

  async #checkAfter(time: Promise<void>): Promise<void> {
    const given = this.#given;
    await time;
    if (!this.partial || given !== this.#given) return;
    this.#checks = true;
    this.#host.requestUpdate();
  }

  /** Makes the view again where the data or one of the inputs is another; a fault of ours stays in here. */
  refresh(inputs: readonly unknown[], toView: (data: D) => V | Sliced<V>): void {
    const { data } = this;
    try {
      const undrawn = this.#undrawn;
      this.#memo.refresh([data, undrawn, ...inputs], () => (data && !undrawn ? toView(data) : null));
    } catch (error) {
      this.addFault(error);
    }
    const { issue } = this.#delivery;
    if (issue && issue !== this.#failure) this.#checked.add(issue);
    this.#failure = issue;
  }

  /** Our own fault, met while drawing. */
  addFault(error: unknown): void {
    this.#checked.addFault(error);
  }

  /** A fault met after validation, such as a change to an area that is not there. */
  addIssue(issue: Issue): void {
    this.#checked.addIssue(issue);
  }

  /** A fault that is shown elsewhere, such as in a row: told to the page alone. */
  tellIssue(issue: Issue): void {
    this.#checked.add(issue);
  }

  /** Tells the page what was loaded and what is wrong, once that is on screen. */
  tell(count: number): void {
    if (!this.waits && !this.working) this.#checked.tell(count);
  }
}
