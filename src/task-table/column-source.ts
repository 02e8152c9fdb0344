import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Translate } from '../element/locale.js';
import type { Message } from '../locales/message.js';
import type { Arrangement } from './given-arrangement.js';
import type { TaskTableView } from './task-table-view.js';

export interface ColumnsHost extends ReactiveControllerHost, HTMLElement {
  renderRoot: DocumentFragment | HTMLElement;
}

/** What arranging columns needs of the table. */
export interface ColumnSource {
  host: ColumnsHost;
  language: { readonly t: Translate; learn(messages: Readonly<Record<string, Message>>): void };
  pipeline: {
    readonly view: TaskTableView | null;
    addStyles(styles: CSSResult): void;
    addFault(error: unknown): void;
  };
  state: {
    /** Set, it shows what a user is about to do. */
    arrangement: Arrangement;
    /** Takes what a user did. */
    byUser(changes: { arrangement: Arrangement }): void;
  };
}
