import { ContextEvent, type Context, type ContextCallback, type ContextType } from '@lit/context';
import { dashboardContext } from './dashboard-context.js';

type State = ContextType<typeof dashboardContext>;
type DashboardRequest = ContextEvent<Context<unknown, State>>;

/**
 * Elements of a document that asked for a dashboard where none was: a consumer that is upgraded before its
 * provider would stay empty, so they ask again when a dashboard comes. One that leaves is forgotten; the
 * `ContextRoot` of @lit/context keeps an entry of every element that ever asked, which on a page that mounts and
 * unmounts for weeks only grows.
 */
export class WaitingConsumers {
  /** Elements of this copy of the library; another copy looks after its own. */
  readonly #present = new Set<Element>();
  readonly #waiting = new Map<Element, ContextCallback<State>>();

  constructor(root: Element) {
    root.addEventListener('context-request', (event) => this.#take(event as DashboardRequest));
    root.addEventListener('context-provider', (event) => {
      if ((event as Event & { context: unknown }).context === dashboardContext) this.#askAgain();
    });
  }

  #take({ context, contextTarget, callback, subscribe }: DashboardRequest): void {
    if (context === dashboardContext && subscribe && this.#present.has(contextTarget))
      this.#waiting.set(contextTarget, callback);
  }

  #askAgain(): void {
    const waiting = [...this.#waiting];
    // Who is still without an answer puts itself down anew.
    this.#waiting.clear();
    for (const [element, callback] of waiting)
      element.dispatchEvent(new ContextEvent(dashboardContext, element, callback, true));
  }

  enter(element: Element): void {
    this.#present.add(element);
  }

  leave(element: Element): void {
    this.#present.delete(element);
    this.#waiting.delete(element);
  }
}

// Once a document is enough.
const byDocument = new WeakMap<Document, WaitingConsumers>();

/** Those of an element's document. */
export function waitingConsumers({ ownerDocument }: Element): WaitingConsumers {
  let waiting = byDocument.get(ownerDocument);
  if (!waiting) {
    waiting = new WaitingConsumers(ownerDocument.documentElement);
    byDocument.set(ownerDocument, waiting);
  }
  return waiting;
}
