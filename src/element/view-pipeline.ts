import type { Dataset, Validation } from '../model/dataset.js';
import type { Issue } from '../model/issue.js';
import { CheckedData } from './checked-data.js';
import { DataDelivery, type DeliveryHost } from './data-delivery.js';
import { ViewMemo } from './view-memo.js';

/** From what the host was given to what is drawn: delivery, validation, view model, faults on the way. */
export class ViewPipeline<D extends Dataset, V> {
  readonly #delivery: DataDelivery;
  readonly #checked: CheckedData<D>;
  readonly #memo = new ViewMemo<V>();
  #failure: Issue | null = null;

  constructor(host: DeliveryHost) {
    this.#delivery = new DataDelivery(host);
    this.#checked = new CheckedData<D>(host);
  }

  /** The data as validated; `null` where there is none that can be used. */
  get data(): D | null {
    return this.#checked.data;
  }

  get view(): V | null {
    return this.#memo.value;
  }

  get loading(): boolean {
    return this.#delivery.loading;
  }

  /** Faults of the delivery and the data, the delivery's first. */
  get issues(): readonly Issue[] {
    const { issue } = this.#delivery;
    return issue ? [issue, ...this.#checked.issues] : this.#checked.issues;
  }

  /** Asks for `src` again, where that is what failed. */
  get retry(): (() => void) | undefined {
    return this.#delivery.canRetry ? () => void this.#delivery.load() : undefined;
  }

  take(raw: unknown, validate: (data: unknown) => Validation<unknown>): void {
    this.#checked.take(raw, validate);
  }

  /** Makes the view again where data or one of the inputs changed; a fault of ours stays in here. */
  refresh(inputs: readonly unknown[], toView: (data: D) => V): void {
    const { data } = this;
    try {
      this.#memo.refresh([data, ...inputs], () => (data ? toView(data) : null));
    } catch (error) {
      this.addFault(error);
    }
    const { issue } = this.#delivery;
    if (issue && issue !== this.#failure) this.#checked.add(issue);
    this.#failure = issue;
  }

  /** Our own fault while drawing. */
  addFault(error: unknown): void {
    this.#checked.addFault(error);
  }

  /** A fault that a method of the element met, such as a change to an area that is not there. */
  addIssue(issue: Issue): void {
    this.#checked.addIssue(issue);
  }

  /** Tells the page what was loaded and what is wrong, after the drawing. */
  tell(count: number): void {
    this.#checked.tell(count);
  }
}
