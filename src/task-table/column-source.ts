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
  t: Translate;
  view(): TaskTableView | null;
  arrangement(): Arrangement;
  /** Takes what a user did. */
  arrange(next: Arrangement): void;
  /** Shows what a user is about to do. */
  preview(next: Arrangement): void;
  addStyles(styles: CSSResult): void;
  learn(messages: Readonly<Record<string, Message>>): void;
  /** A chunk did not come. */
  failed(error: unknown): void;
}
